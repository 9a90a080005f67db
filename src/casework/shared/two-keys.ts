import type { Standing } from '../../domain/decisions/decision-standing.ts';
import { actingNow } from '../../domain/people/acting.ts';
import type { Actor } from '../../domain/people/people.ts';
import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { dateInWords, listed } from '../../domain/wording/words.ts';
import { actFirst } from '../perform/act-first.ts';
import type { Circumstances } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';

/**
 * Of a decision that is said to be done: whether this person said so, or owns it, or had it said for them, or stands in
 * for somebody of whom that is so. Theirs is the first key, and nothing that ends it, or opens it again, is theirs to do.
 * That it was made again at a later review, by them, gives them no second one.
 */
export const holdsFirstKey = ({ firstKeys }: Standing, { actsFor }: Actor): boolean =>
  firstKeys.some((id) => actsFor.includes(id));

/**
 * The IRO holds the first key, so the second is their manager’s: in their own name, for to act for the IRO would be to
 * hold the first.
 */
const isManagersToTurn = ({ firstKeys }: Standing, file: CaseFile, { today, may }: Settling): boolean => {
  const iro = allocatedTo(file, 'iro', today);
  return iro !== null && firstKeys.includes(iro) && may('turn the second key', file);
};

type Settling = Pick<Circumstances, 'today' | 'may'>;

/** The child’s IRO, or whoever stands in for them; of what the IRO said was done, an IRO manager. */
export const maySettle = (standing: Standing, file: CaseFile, settling: Settling): boolean =>
  settling.may('confirm decisions', file) || isManagersToTurn(standing, file, settling);

/** Of a child who is not theirs an IRO manager does what is the IRO’s only after saying why. */
export const toActFirst = (standing: Standing, file: CaseFile, circumstances: Circumstances): Refusal | null =>
  maySettle(standing, file, circumstances) ? null : actFirst(file, circumstances);

/** The owner who says “done” and whoever confirms, closes or withdraws it then are never the same person. */
export function secondKeyWanted(
  standing: Standing,
  file: Pick<CaseFile, 'actings' | 'allocations'>,
  { actor, staff, today }: Pick<Circumstances, 'actor' | 'staff' | 'today'>,
): Refusal | null {
  if (!holdsFirstKey(standing, actor)) return null;
  const others = staff.people.filter(
    ({ role, id }) => role === 'iro manager' && !actor.actsFor.includes(id) && !standing.firstKeys.includes(id),
  );
  const afterCover = others.length === 0 ? onceCoverEnds(standing, actor, staff) : null;
  const who =
    afterCover ?? (others.length === 0 ? 'Another IRO has to.' : `${listed(others.map(({ name }) => name))} can.`);
  const acting = actingNow(file, actor, today);
  const isByActing =
    acting !== null && standing.firstKeys.every((id) => id === acting.forPersonId || !actor.actsFor.includes(id));
  const tomorrow = isByActing
    ? ` You act for ${nameIn(staff, acting.forPersonId) ?? 'the IRO'} until the end of today: tomorrow you can.`
    : '';
  return new Refusal(`This one is yours, so somebody else confirms it. ${who}${tomorrow}`);
}

/** An IRO manager who holds the key only as cover, where there is no other: they turn the second once that has ended. */
function onceCoverEnds({ firstKeys }: Standing, actor: Actor, staff: Circumstances['staff']): string | null {
  if (actor.role !== 'iro manager' || (actor.personId !== null && firstKeys.includes(actor.personId))) return null;
  const cover = staff.covers.find(
    ({ byPersonId, forPersonId }) => byPersonId === actor.personId && firstKeys.includes(forPersonId),
  );
  if (cover === undefined) return null;
  return `You cover for ${nameIn(staff, cover.forPersonId) ?? 'whoever said so'} until ${dateInWords(cover.toOn)}: once that has ended, you can.`;
}
