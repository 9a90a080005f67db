import { reachOf } from '../../domain/people/access.ts';
import { loadOf } from '../../domain/people/allocating/load.ts';
import { type CoverAsked, coveredRoles, objectionsToCover } from '../../domain/people/cover.ts';
import type { Person } from '../../domain/people/people.ts';
import type { Change, Cover } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Kin } from '../../domain/records/kin.ts';
import type { Law } from '../../domain/records/law.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Circumstances, staffAction } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { askToConfirm } from './confirm-cover.ts';
import { arrangedIn, type CoverArranged, coversOf, idsOf, parties, tellingsOfCover } from './covers.ts';

/** What the form about cover has to know to tell at once what stands in the way. */
export interface CoverToArrange {
  child: null;
  /** Whose absence it is. */
  whom: string;
  /** Their own id, and null for somebody who says whose absence it is. */
  forPersonId: Id | null;
  people: readonly Person[];
  /** Colleagues in the order of what they have to carry, the least first: an order, and nobody’s figure. */
  leastFirst: readonly Id[];
  covers: readonly Cover[];
  today: Day;
  /** They say as well whether it reaches restricted children. */
  mayConfirm: boolean;
}

export const coverToArrange = staffAction({
  name: 'cover-to-arrange',
  auditedAs: 'opened the form to arrange cover',
  permission: 'arrange cover',
  readsKin: true,
  decide: (_: Record<string, never>, { actor, staff, today, law, kin = [] }) => {
    const isForAnyone = reachOf(actor, 'arrange cover') === 'all';
    const result: CoverToArrange = {
      child: null,
      whom: isForAnyone ? 'a colleague who is away' : actor.name,
      forPersonId: isForAnyone ? null : actor.personId,
      people: staff.people,
      leastFirst: leastFirst(staff.people, kin, law),
      covers: coversOf(staff),
      today,
      mayConfirm: reachOf(actor, 'confirm cover') === 'all',
    };
    return { result };
  },
});

/** As an IRO where they may be one, or else as a social worker; for full time. */
function leastFirst(
  people: readonly Person[],
  kin: readonly Kin[],
  { siblingWeight }: Pick<Law, 'siblingWeight'>,
): Id[] {
  const loads = new Map(
    people.map(({ id, fte }) => {
      const worked = kin.filter((one) => one.socialWorkerId === id && one.isLookedAfter);
      return [id, loadOf(id, fte, kin, siblingWeight).perFullTime + worked.length / fte];
    }),
  );
  return people
    .toSorted(
      (one, other) => (loads.get(one.id) ?? 0) - (loads.get(other.id) ?? 0) || one.name.localeCompare(other.name),
    )
    .map(({ id }) => id);
}

/** Somebody stands in for somebody else, with exactly their reach, from the first day to the last. */
export const arrangeCover = staffAction({
  name: 'arrange-cover',
  auditedAs: 'arranged cover',
  permission: 'arrange cover',
  alters: true,
  decide: (asked: CoverAsked, circumstances) => {
    const { actor, staff, today, newId } = circumstances;
    if (reachOf(actor, 'arrange cover') !== 'all' && asked.forPersonId !== actor.personId) {
      throw new Refusal('You can arrange cover for yourself only. Your IRO manager can for others.');
    }
    const [wrong] = objectionsToCover(asked, { ...staff, covers: coversOf(staff), today });
    if (wrong) throw new Refusal(wrong.says, wrong.about);
    const { forPersonId, byPersonId, fromOn, toOn, reachesRestricted } = asked;
    const isConfirmed = reachesRestricted && reachOf(actor, 'confirm cover') === 'all';
    const covered = personIn(staff, forPersonId);
    if (covered === null) throw new Error('Nobody is covered, and nothing stood in the way.');
    const row: Cover = {
      ...{ id: newId(), forPersonId: covered.id, byPersonId: byPersonId ?? '', fromOn, toOn, role: covered.role },
      ...{ confirmedById: isConfirmed ? actor.personId : null, confirmedOn: isConfirmed ? today : null },
    };
    // Whoever arranged it has said whether it reaches restricted children, if that is theirs to say; to an IRO manager who
    // covers or is covered, one message says both.
    const asks = askToConfirm([row], staff).filter(({ tell }) => ![actor.personId, ...parties(row)].includes(tell.to));
    const changes: Change[] = [{ put: 'cover', row }, ...tellingsOfCover(row, actor.personId), ...asks];
    const result: CoverDone = { ...arrangedIn(staff, row), undo: undoOffered(circumstances) };
    return { result, changes, about: idsOf(row), undo: result.undo.id };
  },
});

/** Cover that was arranged, confirmed or ended just now. */
export interface CoverDone extends CoverArranged {
  undo: UndoOffered;
}

export interface CoverTold extends CoverArranged {
  /** The person who is told is the one who covers. */
  isYours: boolean;
  mayConfirm: boolean;
}

/** What the two people are told; null where it has ended or was called off. */
export const coverTold = staffAction({
  name: 'cover-told',
  auditedAs: 'was told of cover',
  permission: 'use the bot',
  decide: ({ cover }: { cover: Id }, { actor, staff }: Circumstances) => {
    const found = coversOf(staff).find(({ id }) => id === cover);
    if (!found || ![found.byPersonId, found.forPersonId].includes(actor.personId ?? '')) return { result: null };
    const arranged = arrangedIn(staff, found);
    const mayConfirm = arranged.isToConfirm && reachOf(actor, 'confirm cover') === 'all';
    const result: CoverTold = { ...arranged, isYours: found.byPersonId === actor.personId, mayConfirm };
    return { result };
  },
});

export const mayBeCovered = ({ role }: Circumstances['actor']): boolean =>
  coveredRoles.some((covered) => covered === role);
