import type { Child, Disagreement } from '../../domain/records/case-file.ts';
import type { SaidOfChild } from '../said.ts';

/** The facts of the child’s own row that list 8 may differ on, as they will be. */
export interface HeldFact {
  child: Child;
  team: string | null;
  socialWorker: string | null;
}

/**
 * A disagreement noted before that is not noted again. Of the history everything that was ever said has been heard, so it
 * is settled; of the rest once list 8 was read again on the very matter, or says what is now held. Files that do not
 * speak of it leave it open.
 */
export function isSettled(row: Disagreement, said: SaidOfChild, held: HeldFact): boolean {
  const ofList8 = {
    'born on': { value: held.child.bornOn, isReread: said.list8?.bornOn },
    team: { value: held.team, isReread: said.list8?.team },
    'social worker': { value: held.socialWorker, isReread: said.list8?.worker },
  };
  const { about } = row;
  // The form’s own words are compared again each time, as they are kept.
  if (row.saidBy === 'new child') return true;
  if (about !== 'born on' && about !== 'team' && about !== 'social worker') return true;
  const { value, isReread } = ofList8[about];
  const wasReread = row.saidBy === 'annex-a' && (isReread ?? null) !== null;
  return wasReread || (value !== row.kept && value === row.said);
}
