import { constants, type FileHandle, open, readFile } from 'node:fs/promises';

/** Somewhere out of the database’s reach. */
export interface Place {
  append(line: string): Promise<void>;
  /** Null where it can only be written to. */
  lines(): Promise<string[] | null>;
}

/** A file to add to, or an address to send to. */
export const placeAt = (to: string): Place => (/^https?:/.test(to) ? atAddress(to) : inFile(to));

const newLine = 0x0a;
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

export const inFile = (file: string): Place => ({
  append: async (line) => {
    // Never through a link that somebody put there, and nobody else may read or write it.
    const flags = constants.O_APPEND | constants.O_CREAT | constants.O_RDWR | constants.O_NOFOLLOW;
    const handle = await open(file, flags, 0o600);
    try {
      await handle.appendFile(`${(await isBrokenOff(handle)) ? '\n' : ''}${line}\n`);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  },
  lines: async () => linesOf(await readFile(file, 'utf8').catch(orNone)),
});

/** None was written yet; if any was, the database knows. */
function orNone(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

async function isBrokenOff(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: size - 1 });
  return buffer[0] !== newLine;
}

const patience = 10_000;
const type = 'application/x-ndjson';

const atAddress = (url: string): Place => {
  const ask = (asked: RequestInit) =>
    fetch(url, { ...asked, redirect: 'error', signal: AbortSignal.timeout(patience) });
  return {
    append: async (line) => {
      const answer = await ask({ method: 'POST', headers: { 'content-type': type }, body: `${line}\n` });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`The address of AUDIT_ANCHORS answered ${answer.status}.`);
    },
    lines: async () => {
      const answer = await ask({ headers: { accept: type } });
      return answer.ok ? linesOf(await answer.text()) : null;
    },
  };
};
