import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Instant } from '../../src/domain/time/day.ts';
import { inOneFile } from './in-one-file.ts';
import type { TheBot } from './the-bot.ts';

export interface CopyWanted {
  databaseUrl: string;
  apiUrl: string;
  at: Instant;
  mayLook: boolean;
  /** In seconds. */
  lease: number;
}

/** A process that has loaded the whole service, and waits to be told to start it. */
export interface Copy {
  /** Resolves when its database is open and it is about to ring. Never, for one that is killed before. */
  start(at: Instant, mayLook?: boolean): Promise<void>;
  /** SIGKILL: it hears nothing of it. */
  kill(): Promise<void>;
}

export interface Copies {
  next(): Promise<Copy>;
  end(): Promise<void>;
}

/** Copies of the service as processes of their own, on this database and this Slack; some are always kept ready. */
export async function copiesOf(slack: TheBot, ready: number): Promise<Copies> {
  const file = await inOneFile('test/support/one-copy.ts');
  const all = new Set<ChildProcess>();
  const waiting: Promise<ChildProcess>[] = [];

  async function loaded(): Promise<ChildProcess> {
    const child = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
    all.add(child);
    child.once('exit', () => all.delete(child));
    await once(child, 'message');
    return child;
  }
  const fill = () => {
    while (waiting.length < ready) waiting.push(loaded());
  };
  async function kill(child: ChildProcess) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  fill();
  return {
    async next() {
      fill();
      const child = await (waiting.shift() as Promise<ChildProcess>);
      fill();
      return {
        start: async (at, mayLook = false) => {
          const { databaseUrl, apiUrl } = slack;
          child.send({ databaseUrl, apiUrl, at, mayLook, lease: 1 } satisfies CopyWanted);
          await once(child, 'message');
        },
        kill: () => kill(child),
      };
    },
    async end() {
      await Promise.all(waiting);
      await Promise.all([...all].map(kill));
    },
  };
}
