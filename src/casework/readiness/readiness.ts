import type { ReadinessItem } from '../../domain/readiness/readiness-items.ts';
import { type Readiness, readinessOf } from '../../domain/readiness/readiness-of.ts';
import { bookingNow, requestsNow } from '../../domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { NextStep } from '../../domain/records/next-step.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Contact, EarlyRequest, PreparationAnswers } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Late } from '../../domain/time/late.ts';
import { challengesFor } from '../challenges/challenge-row.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { noReviewBecause } from '../shared/next-review-of-child.ts';
import { type ReviewLine, reviewLineOf, roleIn } from '../shared/review-line.ts';

/** The readiness board of one child. */
export interface ReadinessBoard {
  line: ReviewLine;
  /** Where it is booked; null for roles that only see dates, and when it is not. */
  venue: string | null;
  rows: readonly ReadinessRow[];
  mayBook: boolean;
  mayAskEarly: boolean;
  /** Requests for an earlier review that still want an answer, oldest first. */
  asked: readonly Pick<EarlyRequest, 'id' | 'askedOn' | 'soonBy' | 'answer'>[];
  mayAnswer: boolean;
  /** Challenges that are open, for whoever may know of them: the review will ask. */
  challenges: number;
  /** True for a role that does not read what the child and others said. */
  someHidden: boolean;
}

export interface ReadinessRow {
  item: ReadinessItem;
  by: Day | null;
  metOn: Day | null;
  late: Late | null;
  /** What was entered; empty, or null, for somebody who may not read it. */
  answers: PreparationAnswers;
  note: string | null;
  contact: Pick<Contact, 'on' | 'alone' | 'how'> | null;
  /** The one thing to do about it: null where it is for others. */
  next: NextStep | null;
}

/** What is ready for a child’s next review, what is not, whose it is and by when. */
export const readinessBoard = caseAction({
  name: 'readiness-board',
  auditedAs: 'saw what is ready for the review',
  permission: 'see how ready a review is',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => ({ result: boardOf(file, circumstances) }),
});

/** Also what an action shows that has just changed it. */
export function boardOf(file: CaseFile, circumstances: Circumstances): ReadinessBoard {
  const found = reviewLineOf(file, circumstances);
  if (found.line === null) throw new Refusal(`There is nothing to get ready: ${noReviewBecause[found.none]}`);
  const { today, law, staff, may } = circumstances;
  const { line } = found;
  const reviewOn = line.booked?.on ?? line.dueOn;
  return {
    line,
    venue: may('book a review', file) ? (bookingNow(file)?.venue ?? null) : null,
    rows: readinessOf(file, { reviewOn, today, law, roleOf: roleIn(staff) }).map(
      ({ item, by, metOn, late, entry, contact }) => {
        const readsWords = mayReadItem(item, file, circumstances);
        return {
          item,
          by,
          metOn,
          late,
          answers: readsWords || item.name !== 'choices' ? (entry?.answers ?? {}) : {},
          note: readsWords ? (entry?.note ?? null) : null,
          contact,
          next: nextFor({ item, metOn, contact }, file, circumstances),
        };
      },
    ),
    mayBook: may('book a review', file),
    mayAskEarly: may('ask for an early review', file),
    asked: requestsNow(file),
    mayAnswer: may('answer an early request', file),
    challenges: challengesFor(file, circumstances).filter(({ next }) => next !== null).length,
    someHidden: !may('read decisions', file),
  };
}

/** Words that somebody typed are for those who read decisions; the child’s own choices are for participation too. */
export const mayReadItem = (item: ReadinessItem, file: CaseFile, { may }: Pick<Circumstances, 'may'>): boolean =>
  may('read decisions', file) || (item.permission === 'note participation' && may('note participation', file));

function nextFor(
  { item, metOn, contact }: Pick<Readiness, 'item' | 'metOn' | 'contact'>,
  file: CaseFile,
  { actor, may }: Circumstances,
): NextStep | null {
  const child = file.child.id;
  // A contact is logged by whoever had it, so only an IRO and a social worker are offered their own.
  const isOwnTalk =
    (actor.role === 'iro' && item.name === 'IRO talked with the child alone') ||
    (actor.role === 'social worker' && item.name === 'social worker talked with the child');
  if (isOwnTalk) return may('log a contact', file) ? { step: 'log the talk with the child', child } : null;
  if (item.name === 'IRO talked with the child alone' || !may(item.permission, file)) return null;
  // A talk that was logged is a fact, and not for undoing here.
  if (contact !== null) return null;
  if (item.asks) return { step: metOn === null ? 'fill in an item' : 'change an item', child, item: item.name };
  return { step: metOn === null ? 'mark an item' : 'undo an item', child, item: item.name };
}
