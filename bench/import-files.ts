import { startChild } from './child.ts';

export interface ImportWanted {
  url: string;
  folders: readonly string[];
  /** The moment the clock starts at: a return is of a year that has ended. */
  at: string;
}

/** Times in seconds; memory is the most the whole process ever held. */
export interface Imported {
  read: number;
  planAndWrite: number;
  peakMegabytes: number;
  /** The report as the operator reads it. */
  said: string;
}

/** Brings files in through the code behind `npm run iro -- import`, in a process that does only that. */
export async function importFiles(wanted: ImportWanted): Promise<Imported> {
  const child = await startChild<ImportWanted, Imported>('import-process.ts', wanted);
  await child.stop();
  return child.said;
}
