import { reachOf } from '../domain/access.ts';
import type { Change, Cover } from '../domain/case-file.ts';
import { type CoverAsked, coveredRoles, objectionsToCover } from '../domain/cover.ts';
import type { Day } from '../domain/day.ts';
import type { Id } from '../domain/id.ts';
import type { Person } from '../domain/people.ts';
import { Refusal } from '../domain/refusal.ts';
import { type Circumstances, type Staff, staffAction } from './action.ts';

/** What the form about cover has to know to tell at once what stands in the way. */
export interface CoverToArrange {
  child: null;
  /** Whose absence it is. */
  whom: string;
  /** Their own id, and null for somebody who says whose absence it is. */
  forPersonId: Id | null;
  people: readonly Person[];
  covers: readonly Cover[];
  today: Day;
}

export const coverToArrange = staffAction({
  name: 'cover-to-arrange',
  permission: 'arrange cover',
  decide: (_: Record<string, never>, { actor, staff, today }) => {
    const isForAnyone = reachOf(actor, 'arrange cover') === 'all';
    const result: CoverToArrange = {
      child: null,
      whom: isForAnyone ? 'a colleague who is away' : actor.name,
      forPersonId: isForAnyone ? null : actor.personId,
      people: staff.people,
      covers: coversOf(staff),
      today,
    };
    return { result };
  },
});

export interface CoverArranged {
  whom: string;
  by: string;
  fromOn: Day;
  toOn: Day;
}

/** Somebody stands in for somebody else, with exactly their reach, from the first day to the last. */
export const arrangeCover = staffAction({
  name: 'arrange-cover',
  permission: 'arrange cover',
  alters: true,
  decide: (asked: CoverAsked, { actor, staff, today, newId }) => {
    if (reachOf(actor, 'arrange cover') !== 'all' && asked.forPersonId !== actor.personId) {
      throw new Refusal('You can arrange cover for yourself only. Your IRO manager can for others.');
    }
    const [objection] = Object.values(objectionsToCover(asked, { ...staff, covers: coversOf(staff), today }));
    if (objection !== undefined) throw new Refusal(objection);
    const { forPersonId, byPersonId, fromOn, toOn } = asked;
    const row: Cover = { id: newId(), forPersonId: forPersonId ?? '', byPersonId: byPersonId ?? '', fromOn, toOn };
    const result: CoverArranged = {
      whom: nameIn(staff, row.forPersonId),
      by: nameIn(staff, row.byPersonId),
      fromOn,
      toOn,
    };
    return { result, changes: [{ put: 'cover', row }, ...tellings(row, actor.personId)], about: idsOf(row) };
  },
});

/** Today’s and those to come, the soonest first. */
export const coversOf = ({ covers, coversToCome }: Staff): readonly Cover[] => [...covers, ...coversToCome];

export const nameIn = ({ people }: Staff, id: Id): string =>
  people.find((one) => one.id === id)?.name ?? 'somebody who has left';

export const idsOf = ({ id, forPersonId, byPersonId, fromOn, toOn }: Cover) => ({
  ...{ cover: id, for: forPersonId, by: byPersonId, from: fromOn, to: toOn },
});

/** Whoever covers is told, and whoever is covered where somebody else arranged it. */
export const tellings = ({ id, forPersonId, byPersonId }: Cover, arrangedBy: Id | null): Change[] =>
  [byPersonId, forPersonId]
    .filter((to) => to !== arrangedBy)
    .map((to) => ({ tell: { key: `cover/${id}`, to, notice: 'cover', childId: null, subject: id } }));

export interface CoverTold extends CoverArranged {
  /** The person who is told is the one who covers. */
  isYours: boolean;
}

/** What the two people are told; null where it has ended or was called off. */
export const coverTold = staffAction({
  name: 'cover-told',
  permission: 'use the bot',
  decide: ({ cover }: { cover: Id }, { actor, staff }: Circumstances) => {
    const found = coversOf(staff).find(({ id }) => id === cover);
    if (!found || ![found.byPersonId, found.forPersonId].includes(actor.personId ?? '')) return { result: null };
    const { byPersonId, forPersonId, fromOn, toOn } = found;
    const result: CoverTold = {
      whom: nameIn(staff, forPersonId),
      by: nameIn(staff, byPersonId),
      fromOn,
      toOn,
      isYours: byPersonId === actor.personId,
    };
    return { result };
  },
});

export const mayBeCovered = ({ role }: Circumstances['actor']): boolean =>
  coveredRoles.some((covered) => covered === role);
