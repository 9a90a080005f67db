import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { pageOf } from '../perform/page-of.ts';
import { iroNow } from '../shared/allocated-now.ts';
import { countsOf, type Load, linesOf, loadOfFiles } from './caseload.ts';

/** Every IRO’s caseload, in order of name: a comparison, not a league table. */
export interface Caseloads {
  rows: readonly IroLoad[];
  page: number;
  pages: number;
  total: number;
  /** Children being looked after with no named IRO today. */
  withoutIro: number;
}

export interface IroLoad {
  name: string;
  load: Load;
  dueInFourWeeks: number;
  overdue: number;
}

/** They have no buttons, so that more of them fit. */
const rowsShown = 12;

export const caseloads = caseloadAction({
  name: 'caseloads',
  auditedAs: 'counted the caseloads',
  permission: 'compare caseloads',
  among: (_: { page: number }, today) => ({ lookedAfterOn: today }),
  decide: (files, { page }, circumstances) => {
    const { staff } = circumstances;
    const groups = groupedByIro(files, circumstances);
    const rows = staff.people
      .filter(({ id, role }) => role === 'iro' || groups.has(id))
      .map(({ id, name, fte }): IroLoad => {
        const theirs = groups.get(id) ?? [];
        const { dueInFourWeeks, overdue } = countsOf(linesOf(theirs, circumstances));
        return { name, load: loadOfFiles(theirs, fte, circumstances.law), dueInFourWeeks, overdue };
      });
    const result: Caseloads = {
      ...pageOf(rows, page, rowsShown),
      total: files.length,
      withoutIro: groups.get(null)?.length ?? 0,
    };
    return { result };
  },
});

/** Under null: nobody, or somebody who has left or is no longer one. */
function groupedByIro(files: readonly CaseFile[], circumstances: Circumstances): Map<Id | null, CaseFile[]> {
  const groups = new Map<Id | null, CaseFile[]>();
  for (const file of files) {
    const iro = iroNow(file, circumstances);
    const theirs = groups.get(iro);
    if (theirs) theirs.push(file);
    else groups.set(iro, [file]);
  }
  return groups;
}
