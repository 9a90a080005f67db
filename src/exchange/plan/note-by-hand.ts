import type { Account } from '../history/says.ts';
import type { NoteDisagreement } from './disagree.ts';
import type { HeldFact } from './settled.ts';

/** Where what is held now is not what the form for the child said, both are kept: nothing that was typed is lost. */
export function noteByHand(
  { newChild }: Account,
  { held, parent, note }: { held: HeldFact; parent: string | null; note: NoteDisagreement },
) {
  const says = newChild.at(-1)?.says;
  if (says === undefined) return;
  const { child, team, socialWorker } = held;
  const compare = (about: Parameters<NoteDisagreement>[0]['about'], kept: string | null, said: string | null) => {
    if (kept === null || said === null || kept === said) return;
    note({ about, kept, keptFrom: about === 'born on' ? 'ssda903' : 'caseload', said, saidBy: 'new child' });
  };
  compare('born on', child.bornOn, says.bornOn);
  compare('initials', child.initials, says.initials);
  compare('team', team, says.team);
  compare('social worker', socialWorker, says.socialWorker);
  compare('brothers and sisters', child.siblingGroup, says.siblingGroup);
  compare('parent', parent, says.parent);
}
