import { bookingNow } from '../../domain/readiness/time-before-review.ts';
import { homeOf } from '../../domain/records/care-codes.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { careHistoryOf } from '../../domain/reviews/care-history.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { oneVisitWithin } from '../../domain/time/our-spans.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { iroNow } from '../shared/allocated-now.ts';
import { waitingAfter } from '../shared/approvals.ts';
import { childOf, type NamedChild, reviewLineOf } from '../shared/review-line.ts';

export type Relation = 'asked about' | 'brother or sister' | 'parent' | 'child';

export interface FamilyMember {
  child: NamedChild;
  relation: Relation;
  iro: string | null;
  /** Of the next review: booked, or by when it is due; and a change of that which waits to be approved, in words. */
  next: { on: Day; isBooked: boolean; waiting: string } | null;
  /** The last day on which anybody who logs it saw the child; undefined for those who do not read that. */
  lastSeen: Day | null | undefined;
  /** Surely in another home than the child asked about; null where no file says, and of that child. */
  livesApart: true | null;
}

export interface Family {
  members: readonly FamilyMember[];
  /** Those whose next reviews one visit could see to, from the first day to the last; null: none are so near. */
  together: { children: readonly NamedChild[]; from: Day; to: Day } | null;
  /** How many of those shown have no IRO, and how many IROs the others have. */
  iros: { without: number; different: number };
}

/** Brothers and sisters side by side, with a looked-after parent or child. Whoever this person may not see is not there. */
export const family = caseAction({
  name: 'family',
  auditedAs: 'saw the card, in a list of the family',
  permission: 'see the papers',
  child: ({ child }: { child: ChildKey }) => child,
  reads: () => ({ relatives: true }),
  decide: (file, _, circumstances) => {
    const { relatives = [], may } = circumstances;
    const seen = relatives.filter((one) => may('see the papers', one) && isInCare(one, circumstances));
    const members = [file, ...seen].map((one) => memberOf(one, file, circumstances));
    const iros = [file, ...seen].map((one) => iroNow(one, circumstances));
    const result: Family = {
      members,
      together: nearTogether(members),
      iros: {
        without: iros.filter((id) => id === null).length,
        different: new Set(iros.filter((id) => id !== null)).size,
      },
    };
    return { result, shows: seen.map(({ child }) => child.id) };
  },
});

export function isInCare(file: CaseFile, { today, law }: Pick<Circumstances, 'today' | 'law'>): boolean {
  const last = careHistoryOf(file, today, law).periods.at(-1);
  return last !== undefined && (last.until === null || last.until > today);
}

function memberOf(file: CaseFile, of: CaseFile, circumstances: Circumstances): FamilyMember {
  const { staff, today, may } = circumstances;
  const booked = bookingNow(file)?.on ?? null;
  const due = reviewLineOf(file, circumstances).line?.dueOn ?? null;
  const on = booked ?? due;
  return {
    child: childOf(file),
    relation: relationOf(file, of),
    iro: nameIn(staff, iroNow(file, circumstances)),
    next: on === null ? null : { on, isBooked: booked !== null, waiting: waitingAfter(file, staff) },
    lastSeen: may('read decisions', file)
      ? (file.contacts.findLast(({ how }) => how === 'visit')?.on ?? null)
      : undefined,
    livesApart: livesApart(file, of, today) ? true : null,
  };
}

/** Files say what kind of home it is, and not which: two kinds are two homes, and one kind says nothing. */
function livesApart(file: CaseFile, of: CaseFile, today: Day): boolean {
  const [one, other] = [file, of].map((each) => homeOf(episodeOn(each, today)?.placement ?? null));
  return one !== undefined && other !== undefined && one !== null && other !== null && one !== other;
}

const episodeOn = ({ episodes }: CaseFile, on: Day) =>
  episodes.findLast(({ startedOn, endedOn }) => startedOn <= on && (endedOn === null || on < endedOn));

function relationOf({ child }: CaseFile, { child: of }: CaseFile): Relation {
  if (child.id === of.id) return 'asked about';
  if (child.id === of.parentId) return 'parent';
  return child.parentId === of.id ? 'child' : 'brother or sister';
}

/** The most that one visit could see to; of as many, the soonest. */
function nearTogether(members: readonly FamilyMember[]): Family['together'] {
  const dated = members
    .flatMap(({ child, next }) => (next === null ? [] : [{ child, on: next.on }]))
    .sort((one, other) => one.on.localeCompare(other.on));
  const runs = dated.map(({ on }, at) =>
    dated.slice(at).filter((one) => daysBetween(on, one.on) <= oneVisitWithin.days),
  );
  const [most] = runs.toSorted((one, other) => other.length - one.length);
  const [first, last] = [most?.[0], most?.at(-1)];
  if (!most || !first || !last || most.length < 2) return null;
  return { children: most.map(({ child }) => child), from: first.on, to: last.on };
}
