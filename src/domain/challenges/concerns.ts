import type { Id } from '../records/id.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Day, Instant } from '../time/day.ts';
import { type Late, lateSince } from '../time/late.ts';
import type { ChallengeTheme } from './challenges.ts';
import type { ThemedKind } from './themes.ts';

/** What was counted when a concern was raised. It stays so, whatever is counted later. */
export interface ConcernEvidence {
  children: number;
  teams: number;
  items: Readonly<Partial<Record<ThemedKind, number>>>;
}

/** The same thing for several children, put to somebody senior as a question about practice. It is about no child. */
export interface Concern {
  id: Id;
  theme: ChallengeTheme;
  what: string;
  evidence: ConcernEvidence;
  asks: string;
  toId: Id;
  wantedBy: Day;
  raisedById: Id;
  raisedOn: Day;
  raisedAt: Instant;
}

export const concernOutcomes = ['practice has changed', 'partly changed', 'not changed', 'withdrawn'] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

export type ConcernEventKind =
  /** Put to somebody else: whoever had it has left, or it was not theirs. */
  | 'passed'
  | 'answered'
  | 'closed'
  /** The same person takes back the last thing they did, within minutes. Both stay. */
  | 'undone';

export interface ConcernEvent {
  id: Id;
  concernId: Id;
  kind: ConcernEventKind;
  byId: Id;
  on: Day;
  at: Instant;
  note: string | null;
  toId: Id | null;
  outcome: ConcernOutcome | null;
}

/** How a concern stands. Only the IRO manager ends it. */
export interface ConcernStanding {
  concern: Concern;
  state: 'asked' | 'answered' | 'closed';
  /** What happened to it and was not taken back, oldest first. */
  events: readonly ConcernEvent[];
  askedId: Id;
  /** The newest answer of whoever is asked. */
  answer: ConcernEvent | null;
  closed: ConcernEvent | null;
  /** Its own date has gone, and it is not closed. */
  late: Late | null;
}

export function concernStanding(
  concern: Concern,
  all: readonly ConcernEvent[],
  today: Day,
  calendar: Calendar,
): ConcernStanding {
  const events = keptOf(concern, all);
  const closed = events.findLast(({ kind }) => kind === 'closed') ?? null;
  const passed = events.findLastIndex(({ kind }) => kind === 'passed');
  const answer = events.slice(passed + 1).findLast(({ kind }) => kind === 'answered') ?? null;
  return {
    concern,
    state: closed ? 'closed' : answer ? 'answered' : 'asked',
    events,
    askedId: events[passed]?.toId ?? concern.toId,
    answer,
    closed,
    late: closed ? null : lateSince(concern.wantedBy, today, calendar),
  };
}

function keptOf({ id }: Concern, all: readonly ConcernEvent[]): readonly ConcernEvent[] {
  const kept: ConcernEvent[] = [];
  for (const event of all) {
    if (event.concernId !== id) continue;
    if (event.kind !== 'undone') {
      kept.push(event);
      continue;
    }
    const at = kept.findLastIndex(({ byId }) => byId === event.byId);
    if (at >= 0) kept.splice(at, 1);
  }
  return kept;
}
