import { caseloadAction } from '../perform/action.ts';
import { decisionsFor, isOwed } from './decision-row.ts';

export interface DecisionsPassedOn {
  /** All that is the reader’s to carry out now. */
  owed: number;
  late: number;
}

/** What whoever takes over is told: how many there are, and no child. Null once nothing is theirs to carry out. */
export const decisionsPassedOn = caseloadAction({
  name: 'decisions-passed-on',
  auditedAs: 'was told that decisions came to them',
  permission: 'be told of what concerns them',
  among: (_: Record<string, never>) => ({ deciding: true }),
  decide: (files, _, circumstances) => {
    const rows = files.flatMap((file) => decisionsFor(file, circumstances)).filter(isOwed);
    const late = rows.filter((row) => row.late !== null).length;
    const result: DecisionsPassedOn | null = rows.length === 0 ? null : { owed: rows.length, late };
    return { result };
  },
});
