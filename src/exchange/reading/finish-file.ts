import type { FileReport } from '../said.ts';
import type { Gathering } from './gathering.ts';
import type { RowReader } from './rows.ts';
import { Unreadable } from './unreadable.ts';

/** The whole file was read: only now does any of it count. */
export function finish(reader: RowReader | null, gathering: Gathering): FileReport {
  if (reader === null) throw new Unreadable('It is empty.');
  const { report, intake } = reader.finish();
  intake?.gather(gathering);
  return report;
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
