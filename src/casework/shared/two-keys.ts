import type { Standing } from '../../domain/decisions/decision-standing.ts';
import type { Actor } from '../../domain/people/people.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { listed } from '../../domain/wording/words.ts';
import type { Circumstances } from '../perform/action.ts';

/**
 * Of a decision that is said to be done: whether this person said so, or owns it, or stands in for somebody who did or
 * does. Theirs is the first key, and nothing that ends it, or opens it again, is theirs to do. That it was made again at
 * a later review, by them, gives them no second one.
 */
export const holdsFirstKey = ({ owner, saidDone }: Standing, { actsFor }: Actor): boolean =>
  saidDone !== null && [owner, saidDone.byId].some((id) => id !== null && actsFor.includes(id));

/** The owner who says “done” and whoever confirms, closes or withdraws it then are never the same person. */
export function secondKeyWanted(standing: Standing, { actor, staff }: Circumstances): Refusal | null {
  if (!holdsFirstKey(standing, actor)) return null;
  const others = staff.people.filter(({ role, id }) => role === 'iro manager' && !actor.actsFor.includes(id));
  const who = others.length === 0 ? 'Another IRO has to.' : `${listed(others.map(({ name }) => name))} can.`;
  return new Refusal(`This one is yours, so somebody else confirms it. ${who}`);
}
