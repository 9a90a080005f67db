import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A part of a benchmark in a process of its own: it is given one thing, and says one thing back. */
export async function startChild<Given extends object, Said>(module: string, given: Given, nodeOptions: string[] = []) {
  const child = fork(path.join(import.meta.dirname, module), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...nodeOptions],
  });
  child.send(given);
  const ended = once(child, 'exit');
  const said = await Promise.race([
    once(child, 'message').then(([word]) => word as Said),
    ended.then(() => Promise.reject(new Error(`${module} ended before it was ready`))),
  ]);
  return {
    said,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** The other end: does the work and says what came of it, and ends when it is no longer wanted. */
export function inChild<Given, Said>(work: (given: Given) => Promise<Said>, tidy = async () => {}): void {
  process.once('message', (given) => {
    work(given as Given).then(
      (said) => process.send?.(said),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.once('disconnect', () => void tidy().finally(() => process.exit(0)));
}
