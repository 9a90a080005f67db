import type { FileReport } from '../said.ts';
import type { Gathering } from './gathering.ts';
import type { RowReader } from './rows.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The whole file was read: only now does any of it count. One whose dates may stand either way round waits until the
 * others of its folder have been read, and those after it wait behind it: they count in their order.
 */
export function finish(reader: RowReader | null, gathering: Gathering): FileReport {
  if (reader === null) throw new Unreadable('It is empty.');
  const { report, intake } = reader.finish();
  const { folder, named, waiting } = gathering;
  if (intake?.isUnsure || waiting.some((one) => one.folder === folder)) {
    if (intake) waiting.push({ folder, named, file: report.file, intake });
  } else intake?.gather(gathering);
  return report;
}

/** Every file has been read. Answers the reports, of which some may be of files refused after all. */
export function settleWaiting(gathering: Gathering, files: readonly FileReport[]): FileReport[] {
  const refused = new Map<string, FileReport>();
  for (const { folder, named, file, intake } of gathering.waiting) {
    const beside = gathering.exchanged.get(folder);
    Object.assign(gathering, { folder, named });
    if (beside !== undefined && intake.isUnsure) {
      const why = `Its dates may stand day first or month first, and ${beside} beside it has them wrong. Export both again.`;
      refused.set(file, sentBack({ name: file }, why, false));
    } else intake.gather(gathering);
  }
  return files.map((report) => refused.get(report.file) ?? report);
}

/** Refused; or left alone, when it only happens to lie in the same folder. */
export const sentBack = ({ name }: { name: string }, why: string, stranger: boolean): FileReport => ({
  file: name,
  what: null,
  state: stranger ? 'left alone' : 'refused',
  why,
  rowsUsed: 0,
  rowsRefused: 0,
});
