import { challengesOf, isOpenChallenge } from '../../domain/challenges/challenge-standing.ts';
import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { nextReviewOf } from '../../domain/reviews/next-review.ts';
import { ageOn } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { leadIroOf } from '../people/whom-to-ask.ts';
import type { Circumstances } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { ownWordsIn, wordsFor } from './letter-words.ts';

/** What every letter says of whoever it is about and whoever signs it: only what is held, and nothing made up. */
export interface Letterhead {
  child: NamedChild;
  /** Forename or initials; null where neither is held. */
  called: string | null;
  /** Null where none is held, and in Slack, which never holds one (ruling Slack 3). */
  forename: string | null;
  /** Too young today for a letter of their own: it goes to the carer. False where no date of birth is held. */
  isVeryYoung: boolean;
  today: Day;
  next: ReviewToCome;
  /** What the IRO adds in their own words. */
  ownWords: string | null;
  /** Who wrote those for the IRO; null where the IRO did. */
  wordsBy: string | null;
  /** The IRO has asked the council to put something right: said in a letter only where they tick that. */
  hasChallenged: boolean;
  iro: { name: string; phone: string | null; email: string | null };
  /** Whom to ask who can’t reach the IRO: whoever leads them. Null where there is no other way to say. */
  lead: { name: string; phone: string | null; email: string | null } | null;
  /** Words that are names and no child’s: for the hints. */
  staffNames: readonly string[];
}

/** The date that is booked, or else the last day it may be. */
export type ReviewToCome = { on: Day; at: string | null; venue: string | null } | { by: Day } | null;

/** From this birthday a letter is for the child. */
const readsOwnLettersFrom = 6;

interface Asked {
  /** Who signs where the child has no IRO today. */
  otherwise: Id | null;
  /** A date in hand counts from the next day. */
  after: Day;
  /** The review it is about; null for an introduction. */
  review: Id | null;
}

export function letterheadOf(
  file: CaseFile,
  { otherwise, after, review }: Asked,
  circumstances: Circumstances,
): Letterhead {
  const { staff, forename, today, law } = circumstances;
  const { bornOn, initials } = file.child;
  const iroId = allocatedTo(file, 'iro', today) ?? otherwise;
  const iro = personIn(staff, iroId);
  const ownWords = ownWordsIn(file, review, today);
  return {
    child: childOf(file),
    called: forename ?? dotted(initials),
    forename: forename ?? null,
    isVeryYoung: bornOn !== null && ageOn(bornOn, today) < readsOwnLettersFrom,
    today,
    next: nextOf(file, after, circumstances),
    ownWords,
    wordsBy: ownWords === null ? null : wordsFor(file, review, staff),
    hasChallenged: challengesOf(file, today, law).some(isOpenChallenge),
    iro: { name: iro?.name ?? 'Your IRO', phone: iro?.phone ?? null, email: iro?.email ?? null },
    lead: leadBeside(iroId, circumstances),
    staffNames: staff.people.map(({ name }) => name),
  };
}

function leadBeside(iroId: Id | null, { staff }: Circumstances): Letterhead['lead'] {
  const lead = leadIroOf({ staff });
  if (lead === null || lead.name === personIn(staff, iroId)?.name || (lead.phone ?? lead.email) === null) return null;
  return { name: lead.name, phone: lead.phone, email: lead.email };
}

const dotted = (initials: string | null) =>
  initials === null ? null : [...initials].map((initial) => `${initial}.`).join('');

/** A day that has gone by is not promised. */
export function nextOf(file: CaseFile, after: Day, { today, law }: Circumstances): ReviewToCome {
  const booked = file.bookings.findLast(({ on, endedOn }) => endedOn === null && on > after && on >= today);
  if (booked) return { on: booked.on, at: booked.at, venue: booked.venue };
  const { due } = nextReviewOf(file, today, law);
  return due?.dueOn && due.dueOn >= today ? { by: due.dueOn } : null;
}
