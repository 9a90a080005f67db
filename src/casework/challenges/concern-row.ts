import {
  type Concern,
  type ConcernOutcome,
  type ConcernStanding,
  concernStanding,
} from '../../domain/challenges/concerns.ts';
import { type Said, said } from '../../domain/challenges/few.ts';
import { type ThemedKind, themedKinds } from '../../domain/challenges/themes.ts';
import type { Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Late } from '../../domain/time/late.ts';
import type { Circumstances } from '../perform/action.ts';
import { nameOfAnybody, personIn } from '../perform/who-is.ts';
import { isUndoable, undoableUntil } from '../shared/undoable.ts';

/** A concern as a list or a message shows it: what, for how many, whom it is with, by when; and no child. */
export interface ConcernRow extends Pick<Concern, 'id' | 'theme' | 'what' | 'asks' | 'wantedBy' | 'raisedOn'> {
  evidence: EvidenceSaid;
  raisedBy: string;
  /** Null: whoever had it has left. */
  asked: string | null;
  state: ConcernStanding['state'];
  late: Late | null;
  answer: { by: string; on: Day; note: string } | null;
  closed: { on: Day; outcome: ConcernOutcome; note: string } | null;
  /** What this person may do with it now. */
  may: { answer: boolean; close: boolean; undo: string | null };
}

/** What was counted, as far as it may be said: null is fewer than five. */
export interface EvidenceSaid {
  children: Said;
  /** Null with few children, who could be known by it. */
  teams: number | null;
  items: readonly { kind: ThemedKind; count: Said }[];
}

export const evidenceSaid = ({ children, teams, items }: Concern['evidence']): EvidenceSaid => ({
  children: said(children),
  teams: said(children) === null ? null : teams,
  items: themedKinds.flatMap((kind) => (items[kind] ? [{ kind, count: said(items[kind]) }] : [])),
});

export function concernRow(standing: ConcernStanding, circumstances: Circumstances): ConcernRow {
  const { concern, state, late, answer, closed, askedId } = standing;
  const { staff, actor } = circumstances;
  const { id, theme, what, asks, wantedBy, raisedOn } = concern;
  const isOpen = state !== 'closed';
  return {
    ...{ id, theme, what, asks, wantedBy, raisedOn, state, late },
    evidence: evidenceSaid(concern.evidence),
    raisedBy: nameOfAnybody(staff, concern.raisedById),
    asked: personIn(staff, askedId)?.name ?? null,
    answer: answer && { by: nameOfAnybody(staff, answer.byId), on: answer.on, note: answer.note ?? '' },
    closed: closed && { on: closed.on, outcome: closed.outcome ?? 'withdrawn', note: closed.note ?? '' },
    may: {
      answer: isOpen && actor.actsFor.includes(askedId),
      close: isOpen && actor.role === 'iro manager',
      undo: undoUntil(standing, circumstances),
    },
  };
}

function undoUntil({ concern, events }: ConcernStanding, { actor, now, time }: Circumstances): string | null {
  const last = events.at(-1) ?? { byId: concern.raisedById, at: concern.raisedAt };
  return last.byId === actor.personId && isUndoable(last.at, now) ? undoableUntil(last.at, { now, time }) : null;
}

/** Those this person may know of: the IRO manager of all, a senior manager of what is or was put to them. */
export const concernsFor = ({ staff, today, law, actor }: Circumstances): readonly ConcernStanding[] =>
  staff.concerns
    .map((one) => concernStanding(one, staff.concernEvents, today, law.calendar))
    .filter(({ askedId }) => actor.role === 'iro manager' || actor.actsFor.includes(askedId))
    .toSorted(
      (one, other) =>
        Number(one.state === 'closed') - Number(other.state === 'closed') ||
        one.concern.wantedBy.localeCompare(other.concern.wantedBy),
    );

/** One of them; whoever may not see it hears what they would hear of one that is not there. */
export function concernIn(id: Id, circumstances: Circumstances): ConcernStanding {
  const found = concernsFor(circumstances).find(({ concern }) => concern.id === id);
  if (!found) throw new Refusal('There is no such concern for you to see.', undefined, { step: 'see the concerns' });
  return found;
}

/** One that is not closed. */
export function openConcernIn(id: Id, circumstances: Circumstances): ConcernStanding {
  const found = concernIn(id, circumstances);
  if (found.closed)
    throw new Refusal(
      `${nameOfAnybody(circumstances.staff, found.closed.byId)} has closed this concern. Nothing was changed.`,
    );
  return found;
}

/** As it stands once these are put. */
export function concernAfter(id: Id, changes: readonly Change[], circumstances: Circumstances): ConcernRow {
  const { staff, today, law } = circumstances;
  const put = changes.flatMap((change) => ('put' in change && change.put === 'concern_event' ? [change.row] : []));
  const raised = changes.flatMap((change) => ('put' in change && change.put === 'concern' ? [change.row] : []));
  const concern = [...staff.concerns, ...raised].find((one) => one.id === id);
  if (!concern) throw new Error(`There is no concern ${id}.`);
  return concernRow(concernStanding(concern, [...staff.concernEvents, ...put], today, law.calendar), circumstances);
}
