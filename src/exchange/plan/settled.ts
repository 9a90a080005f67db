import type { Child, Disagreement } from '../../domain/records/case-file.ts';
import type { SaidOfChild } from '../said.ts';

/** The facts of the child’s own row that list 8 or the caseload may differ on, as they will be. */
export interface HeldFact {
  child: Child;
  team: string | null;
  socialWorker: string | null;
  iro: string | null;
}

/**
 * A disagreement noted before that is not noted again. Of the history everything that was ever said has been heard, so it
 * is settled; of the rest once list 8, or of the IRO the caseload, was read again on the very matter, or says what is now held. Files that do not
 * speak of it leave it open.
 */
export function isSettled(row: Disagreement, said: SaidOfChild, held: HeldFact): boolean {
  const readAgain = {
    'born on': { value: held.child.bornOn, isReread: said.list8?.bornOn },
    team: { value: held.team, isReread: said.list8?.team },
    'social worker': { value: held.socialWorker, isReread: said.list8?.worker },
    IRO: { value: held.iro, isReread: said.caseload?.iro },
  };
  const { about } = row;
  // The form’s own words are compared again each time, as they are kept.
  if (row.saidBy === 'new child') return true;
  if (about !== 'born on' && about !== 'team' && about !== 'social worker' && about !== 'IRO') return true;
  const { value, isReread } = readAgain[about];
  const by = about === 'IRO' ? 'caseload' : 'annex-a';
  const wasReread = row.saidBy === by && (isReread ?? null) !== null;
  return wasReread || (value !== row.kept && value === row.said);
}
