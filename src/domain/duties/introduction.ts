import type { Allocation, CaseFile } from '../records/case-file.ts';
import type { CareHistory } from '../reviews/care-history.ts';
import type { PeriodFacts } from '../reviews/period-facts.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { newToCare } from './appointment.ts';
import { handbook, ours } from './authorities.ts';
import type { Duty } from './duty.ts';
import type { Occasion } from './occasion.ts';

/**
 * Reported, and without a number: 5 working days is a suggestion, the same as for naming the IRO. It keeps quiet where
 * an allocation is only when iro first heard of the child (docs/decisions/015).
 */
export const iroTellChild: Duty = {
  id: 'iro-tell-child',
  title: 'Child told who the IRO is',
  says: 'within 5 working days of the IRO’s appointment (a suggestion: no number was found)',
  authority: handbook('which gives no number of days'),
  weight: 'guidance',
  confidence: 'reported',
  threshold: ours('The 5 working days'),
  owedBy: 'the IRO',
  limit: { workingDays: 5 },
  arises: (history) => history.periods.flatMap((facts) => appointmentsIn(facts, history)),
};

export const introductionDuties: readonly Duty[] = [iroTellChild];

function appointmentsIn(facts: PeriodFacts, { file, law }: CareHistory): Occasion[] {
  const { becameLookedAfterOn, firstSeenOn } = facts.period;
  const beganOn = becameLookedAfterOn ?? firstSeenOn;
  const isNewToCare = (on: Day) =>
    becameLookedAfterOn !== null &&
    on <= law.calendar.addWorkingDays(beganOn, newToCare.workingDays) &&
    !facts.reviews.some(({ completedOn }) => completedOn !== null && completedOn < on);
  const iros = file.allocations.filter(({ role }) => role === 'iro');
  return iros
    .filter(({ personId, fromOn }, at) => {
      if (fromOn < beganOn || (facts.until !== null && fromOn >= facts.until)) return false;
      const before = iros[at - 1];
      const isFirst = before === undefined || (before.toOn !== null && before.toOn < beganOn);
      return isFirst ? isNewToCare(fromOn) : before.personId !== personId;
    })
    .map((one) => occasionOf(one, facts, file));
}

function occasionOf({ id, fromOn, toOn }: Allocation, facts: PeriodFacts, file: CaseFile): Occasion {
  const heldOn = facts.reviews.find(({ completedOn }) => completedOn !== null && completedOn >= fromOn)?.completedOn;
  const ends = [
    { on: toOn === null ? null : addDays(toOn, 1), what: 'somebody else became the IRO' },
    { on: facts.until, what: facts.untilWhat },
    { on: heldOn ? addDays(heldOn, 1) : null, what: 'the review had been held' },
  ].flatMap(({ on, what }) => (on === null ? [] : [{ on, what }]));
  const [first] = ends.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return {
    about: id,
    from: fromOn,
    fromWhat: 'the IRO was appointed',
    metOn: toldOn(file, id) ?? (heldOn ? toldAtReviewOn(file, heldOn) : null),
    endsOn: first?.on ?? null,
    endsWhat: first?.what,
    sourceDueOn: null,
  };
}

/** The day the letter was given, to the child or, for a very young one, to the carer. */
export const toldOn = ({ preparations }: CaseFile, allocation: string): Day | null =>
  preparations.findLast(
    ({ item, answers }) => item === 'introduction letter given' && answers.allocation === allocation,
  )?.doneOn ?? null;

/** Told at a review how to reach the IRO, who was there. */
const toldAtReviewOn = ({ reviewRecords }: CaseFile, heldOn: Day): Day | null =>
  reviewRecords.some(
    ({ answers: { whatHappened, child } }) => whatHappened.on === heldOn && child.rightsTold.includes('IRO’s number'),
  )
    ? heldOn
    : null;
