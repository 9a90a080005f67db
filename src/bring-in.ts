import { userInfo } from 'node:os';
import path from 'node:path';
import { caseworkOn } from './casework/casework.ts';
import type { Clock } from './clock.ts';
import { clockAndLawOf } from './clock-and-law.ts';
import type { Config } from './config.ts';
import type { KeptAnswers } from './exchange/answers.ts';
import { type Progress, readFiles } from './exchange/reading/read-files.ts';
import { faultsCsv } from './exchange/reporting/faults-csv.ts';
import { type Kept, keepCsv } from './exchange/reporting/keep-csv.ts';
import { formerHeading, holdsAnswers, questionsCsv } from './exchange/reporting/questions-csv.ts';
import type { Report } from './exchange/reporting/report.ts';
import { anythingRead } from './exchange/reporting/report-lines.ts';
import { lawOf } from './law-of-this-council.ts';
import { openDatabase } from './store/database/database.ts';
import { sealUnder } from './store/sealing.ts';
import { storeOn } from './store/store.ts';

interface Asked {
  databaseUrl: string;
  config: Config;
  clock: Clock;
  /** Files and folders. */
  inputs: readonly string[];
  dryRun: boolean;
  /** Change nothing unless every row of every file can be used. */
  strict: boolean;
  say: (line: string) => void;
}

/**
 * Brings in a council’s files and prints what came of it. False: nothing could be used, --strict held it back, or what
 * is to be put right could not be listed.
 */
export async function bringIn({ databaseUrl, config, clock, inputs, dryRun, strict, say }: Asked): Promise<boolean> {
  const database = await openDatabase(databaseUrl, 2);
  try {
    const clockAndLaw = clockAndLawOf(clock, lawOf(config));
    const store = storeOn(database, config.namesKey ? sealUnder(config.namesKey) : null);
    const casework = caseworkOn(store, clockAndLaw);
    const by = userInfo().username;
    const read = (answers: KeptAnswers) =>
      readFiles(inputs, { today: clock.today(), answers, onProgress: showReading });
    let reading = await read(await casework.keptAnswers());
    const plan = async (preview: boolean) => {
      const settled =
        reading.answers.length > 0 ? await casework.settleAnswers(by, { reading, dryRun: preview }) : null;
      // What they answer changes how the files are read.
      if (settled) reading = await read(settled.answers);
      return casework.importFiles(by, {
        reading,
        dryRun: preview,
        ...(settled && { settled }),
        onProgress: showPlanning,
      });
    };
    // Under --strict a preview goes first, so that one bad row is enough to leave everything as it was.
    const preview = dryRun || strict ? await plan(true) : null;
    const heldBack = strict && preview !== null && hasFaults(preview);
    const report = preview && (dryRun || heldBack) ? preview : await plan(false);
    clearLine();
    const { faults, toSettle } = report;
    const beside = inputs[0] ?? '.';
    const faultsKept = await kept(beside, 'faults', faults.length > 0 ? faultsCsv(faults) : null);
    const questions = toSettle.length > 0 ? questionsCsv(toSettle) : null;
    const questionsKept = await kept(beside, 'questions', questions, {
      formerly: [formerHeading],
      precious: (list, file) =>
        holdsAnswers(list) && !inputs.some((input) => path.resolve(input) === file)
          ? 'holds answers that were not brought in: bring it in too, or move it away'
          : null,
    });
    say(report.text({ dryRun: report === preview, faultsFile: faultsKept.file, questionsFile: questionsKept.file }));
    const lost = [faultsKept, questionsKept].filter(({ why }) => why !== null);
    for (const { why } of lost) say(`A list was not kept: ${why}. Then run the import again.`);
    if (heldBack) say('Nothing was changed, because of --strict.');
    return !heldBack && lost.length === 0 && anythingRead(reading.files);
  } finally {
    clearLine();
    await database.destroy();
  }
}

const hasFaults = ({ faults, hasRefusals }: Report) => faults.length > 0 || hasRefusals;

/** Beside the input, or here where that place cannot be written to. */
async function kept(
  input: string,
  what: string,
  text: string | null,
  replacing: Parameters<typeof keepCsv>[3] = {},
): Promise<Kept> {
  if (text === null) return { file: null, why: null };
  const { dir, base } = path.parse(path.resolve(input));
  return keepCsv([dir, process.cwd()], `${base.replace(/\.(csv|xlsx)$/i, '')}-${what}.csv`, text, replacing);
}

const onTerminal = process.stderr.isTTY;
const clearLine = () => void (onTerminal && process.stderr.write('\r\u001b[K'));
const showReading = ({ file, bytesRead, bytesInAll, rows }: Progress) => {
  const share = bytesInAll === 0 ? 100 : Math.floor((bytesRead / bytesInAll) * 100);
  if (onTerminal) process.stderr.write(`\r\u001b[KReading ${path.basename(file)}: ${share}%, ${rows} rows`);
};
const showPlanning = (done: number, inAll: number) => {
  if (onTerminal) process.stderr.write(`\r\u001b[KComparing: ${done} of ${inAll} children`);
};
