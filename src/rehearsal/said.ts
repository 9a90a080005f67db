import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Day, Instant } from '../domain/time/day.ts';
import type { Said } from '../workbench/said.ts';

/** What the workbench must find again when it is started again: what was said in its Slack, and when it was there. */
export interface Kept {
  at: Instant;
  said: Said;
  /** When its council opens, while it is still living until then: who stops it half-way goes on from `at`. */
  living?: Opening;
}

export interface Opening {
  day: Day;
  at: Instant;
}

/** In a file beside the workbench’s database, as a real Slack keeps its own: never in the council’s tables. */
export interface Keeping {
  /** Null where nothing is kept, or what is can’t be read. */
  read(): Promise<Kept | null>;
  write(kept: Kept): Promise<void>;
  forget(): Promise<void>;
}

export const keepingIn = (file: string): Keeping => ({
  read: async () => {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as Kept;
    } catch {
      return null;
    }
  },
  // Written aside and renamed, so that whoever is killed meanwhile finds the one before.
  write: async (kept) => {
    await writeFile(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
    await rename(`${file}.new`, file);
  },
  forget: () => rm(file, { force: true }),
});

export const keepingNothing: Keeping = {
  read: async () => null,
  write: async () => {},
  forget: async () => {},
};
