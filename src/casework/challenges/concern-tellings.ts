import type { ConcernEvent, ConcernStanding } from '../../domain/challenges/concerns.ts';
import type { Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Circumstances } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';

/** What somebody did to a concern, as a row of its own. */
export const concernEvent = (
  concernId: Id,
  kind: ConcernEvent['kind'],
  said: Partial<Pick<ConcernEvent, 'note' | 'toId' | 'outcome'>>,
  { actor, today, now, newId }: Circumstances,
): ConcernEvent => ({
  ...{ id: newId(), concernId, kind, byId: actor.personId ?? '', on: today, at: now },
  ...{ note: null, toId: null, outcome: null },
  ...said,
});

/** To whoever is asked, once for each time it is put to somebody: the same message is edited from then on. */
export const tellConcern = (concern: Id, to: Id, again?: 'again'): Change => ({
  tell: {
    ...{ key: `concern/${concern}/${to}`, to, notice: 'concern to answer', childId: null, subject: concern },
    ...(again && { onlyAgain: true as const }),
  },
});

/** Everybody who was told of it has what they were told put right. */
export const retellConcern = ({ concern, events }: ConcernStanding): Change[] => {
  const asked = [concern.toId, ...events.flatMap(({ kind, toId }) => (kind === 'passed' && toId ? [toId] : []))];
  return [...new Set(asked)].map((to) => tellConcern(concern.id, to, 'again'));
};

/** To the IRO manager who raised it, or to another once they are one no more: once for each answer. */
export function tellRaiser({ concern }: ConcernStanding, event: ConcernEvent, { staff }: Circumstances): Change[] {
  const raiser = personIn(staff, concern.raisedById);
  const to = raiser?.role === 'iro manager' ? raiser : staff.people.find(({ role }) => role === 'iro manager');
  if (!to) return [];
  return [
    {
      tell: {
        ...{ key: `concern-answered/${event.id}`, to: to.id, notice: 'concern answered' },
        ...{ childId: null, subject: concern.id },
      },
    },
  ];
}
