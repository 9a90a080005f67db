import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Cluster } from './program.ts';

/** A server at work on the cluster, as its lock file tells. */
export interface Running {
  port: number;
  ready: boolean;
}

/** The server at work on this cluster, if any. */
export async function runningServer({ at }: Cluster): Promise<Running | undefined> {
  const lock = path.join(at, 'data', 'postmaster.pid');
  const read = () => readFile(lock, 'utf8').catch(() => '');
  const text = await read();
  // Line by line: process, data folder, start, port, socket folder, address, shared memory, state.
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!pid || !isAlive(pid)) return undefined;
  if (await isServer(pid, port)) return { port, ready: lines[7] === 'ready' };
  // PostgreSQL clears away a dead server’s lock, but not one whose number another process has now.
  if ((await read()) === text) await rm(lock, { force: true });
  return undefined;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Told by its command line, the one thing about another account’s process that root in a container may always read. */
async function isServer(pid: number, port: number): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return words.split('\0').includes(`port=${port}`);
}
