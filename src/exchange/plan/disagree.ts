import type { Disagreement } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Source } from '../../domain/records/source.ts';
import type { PlanCircumstances } from './child-plan.ts';

type Said = Pick<Disagreement, 'about' | 'kept' | 'keptFrom' | 'said' | 'saidBy'>;

/**
 * Which source is believed when two differ: what a person entered, then the fullest record. What was typed on a child’s
 * first day, before any file knew the child, gives way to a record of care.
 */
const weight: Readonly<Record<Source, number>> = {
  entered: 5,
  ssda903: 4,
  ssd: 3,
  'annex-a': 2,
  'new child': 1,
  caseload: 0,
};
export const outweighs = (one: Source, other: Source): boolean => weight[one] >= weight[other];

/** Gathers what sources disagree on; one noted before is the same row again. */
export function disagreements(childId: Id, known: readonly Disagreement[], { today, newId }: PlanCircumstances) {
  const noted: Disagreement[] = [];
  const isSame = (row: Disagreement, said: Said) =>
    row.about === said.about && row.saidBy === said.saidBy && row.kept === said.kept && row.said === said.said;
  return {
    noted,
    note(said: Said) {
      if (noted.some((row) => isSame(row, said))) return;
      noted.push(known.find((row) => isSame(row, said)) ?? { id: newId(), childId, ...said, notedOn: today });
    },
  };
}
export type NoteDisagreement = ReturnType<typeof disagreements>['note'];
