import { lastDayOf } from '../duties/limit.ts';
import type { StaffRole } from '../people/people.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Law } from '../records/law.ts';
import type { Contact, Preparation, PreparationAnswers, PreparationItem } from '../reviews/reviewing.ts';
import type { Day } from '../time/day.ts';
import { type Late, lateSince } from '../time/late.ts';
import { type ReadinessItem, readinessItems } from './readiness-items.ts';
import { contactsFor, countsAsAlone, isByOwnIro, type Lead, leadNow, newestFor } from './time-before-review.ts';

/** One item of the board as it stands. */
export interface Readiness {
  item: ReadinessItem;
  /** The last day that is in time, counted back from the review. Null without a date for the review. */
  by: Day | null;
  metOn: Day | null;
  /** Done after its day, or not done and the day has gone. */
  late: Late | null;
  /** What was entered last, whether or not it is everything. */
  entry: Preparation | null;
  /** The talk that meets it, or the newest that does not quite. */
  contact: Contact | null;
}

/** What role somebody has, where they still work here: a colleague who covers is known by it. */
export type RoleOf = (personId: Id) => StaffRole | null;

interface Known {
  /** The day booked, or else the day the review is due by. */
  reviewOn: Day | null;
  today: Day;
  law: Law;
  roleOf: RoleOf;
}

/** Everything to have ready for the review to come, in order of date. */
export function readinessOf(file: CaseFile, { reviewOn, today, law, roleOf }: Known): readonly Readiness[] {
  const lead = leadNow(file);
  return readinessItems.map((item) => {
    const by = reviewOn === null ? null : lastDayOf(item.rule.limit, reviewOn, law.calendar);
    const standing = standingOf(file, item, { lead, roleOf });
    return { item, by, ...standing, late: lateSince(by, standing.metOn ?? today, law.calendar) };
  });
}

export interface ReadyCount {
  done: number;
  of: number;
  /** In a few words each, in order of date. */
  missing: readonly string[];
}

/** “7 of 12”, without the dates: cheap enough for every row of a long list. */
export function readyCount(file: CaseFile, roleOf: RoleOf): ReadyCount {
  const lead = leadNow(file);
  const missing = readinessItems.filter((item) => standingOf(file, item, { lead, roleOf }).metOn === null);
  return {
    done: readinessItems.length - missing.length,
    of: readinessItems.length,
    missing: missing.map(({ short }) => short),
  };
}

/** The visits and talks of the child’s IRO, or of a colleague who covered: a social worker logs theirs, too. */
export const irosContacts = (file: CaseFile, lead: Lead, roleOf: RoleOf): readonly Contact[] =>
  contactsFor(file, lead).filter((one) => isByOwnIro(file, one) || roleOf(one.personId) === 'iro');

type Standing = Pick<Readiness, 'metOn' | 'entry' | 'contact'>;

function standingOf(
  file: CaseFile,
  { name }: ReadinessItem,
  { lead, roleOf }: { lead: Lead; roleOf: RoleOf },
): Standing {
  if (name === 'IRO talked with the child alone') {
    const seen = irosContacts(file, lead, roleOf);
    const contact = seen.findLast(countsAsAlone) ?? null;
    return { metOn: contact?.on ?? null, entry: null, contact: contact ?? seen.at(-1) ?? null };
  }
  const entry = newestFor(file, name, lead);
  if (name !== 'social worker talked with the child' || entry?.doneOn) {
    return { metOn: entry?.doneOn ?? null, entry, contact: null };
  }
  const contact = contactsFor(file, lead).find(({ personId }) => roleOf(personId) === 'social worker') ?? null;
  return { metOn: contact?.on ?? null, entry, contact };
}

/** Those whom a set of papers or the plan is for. */
export const planReaders = ['child', 'carer', 'family'] as const;
export const consulted = ['child', 'parents', 'carer', 'professionals'] as const;

/**
 * Is an item done with these answers? Somebody may be left out with a reason, because that is sometimes right; without
 * one the item is only begun.
 */
export function isComplete(name: PreparationItem, answers: PreparationAnswers, note: string | null): boolean {
  if (name === 'plan shared') return note !== null || planReaders.every((who) => answers.sharedWith?.includes(who));
  if (name === 'consultation out' || name === 'consultation back') {
    return note !== null || consulted.every((who) => answers.who?.includes(who));
  }
  if (name === 'advocate or interpreter') return answers.advocate !== 'asked for' && answers.interpreter !== 'needed';
  return true;
}
