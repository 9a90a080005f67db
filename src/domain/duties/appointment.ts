import type { ServiceTold } from '../records/case-file.ts';
import { lawOfEngland } from '../records/law.ts';
import type { CareHistory } from '../reviews/care-history.ts';
import type { PeriodFacts } from '../reviews/period-facts.ts';
import { addDays, laterOf } from '../time/calendar.ts';
import { introducedWithin } from '../time/our-spans.ts';
import type { WorkingSpan } from '../time/span.ts';
import { childrenAct, handbook, ours, procedures } from './authorities.ts';
import type { Duty } from './duty.ts';
import { iroNamed } from './iro-named.ts';
import { lastDayOf } from './limit.ts';
import type { Occasion } from './occasion.ts';

/**
 * Reported: council procedures give the Handbook’s 5 working days. The law itself has an IRO before the first review
 * (Children Act 1989, s.25A).
 */
export const iroAppointGuidance: Duty = {
  id: 'iro-appoint-guidance',
  title: 'IRO named',
  says: 'within 5 working days of becoming looked after',
  authority: handbook(),
  weight: 'guidance',
  confidence: 'reported',
  owedBy: 'the local authority',
  limit: iroNamed,
  arises: (history) => history.periods.flatMap((facts) => namingIn(facts, history)),
};

/** Reported. Quiet where nobody has recorded when the service was told: a file does not say. */
export const iroServiceTold: Duty = {
  id: 'iro-service-told',
  title: 'IRO service told of the child',
  says: 'within 2 working days of becoming looked after',
  authority: handbook('chapter 7'),
  weight: 'guidance',
  confidence: 'reported',
  owedBy: 'the local authority',
  limit: { workingDays: 2 },
  arises: (history) => toldIn(history).map(({ facts, told }) => tellingIn(facts, told)),
};

/** Local: a published target is 3 days, and a council sets its own (`ALLOCATE_WITHIN`). */
export const iroAllocateLocal: Duty = {
  id: 'iro-allocate-local',
  title: 'IRO allocated',
  says: 'within 3 working days of the IRO service being told, or as the council has set',
  authority: procedures('Published procedures, as a local target'),
  weight: 'practice',
  confidence: 'reported',
  owedBy: 'the IRO manager',
  limit: lawOfEngland.allocateWithin,
  arises: (history) => toldIn(history).map(({ facts, told }) => allocatingIn(facts, told, history)),
};

/** The law has a vacancy filled as soon as is practicable, and gives no number. */
export const iroVacancy: Duty = {
  id: 'iro-vacancy',
  title: 'Next IRO named',
  says: 'as soon as practicable after a vacancy; 5 working days is when it is for today',
  authority: childrenAct('s.25A(3)'),
  weight: 'statute',
  confidence: 'read',
  threshold: ours('The 5 working days'),
  owedBy: 'the local authority',
  limit: iroNamed,
  arises: (history) => history.periods.flatMap((facts) => vacanciesIn(facts, history)),
};

/** Reported, and without a number: the IRO who leaves introduces the next one to the child in person. */
export const iroHandover: Duty = {
  id: 'iro-handover',
  title: 'Next IRO introduced in person',
  says: 'within 10 working days of the change (a suggestion: no number was found)',
  authority: handbook('which gives no number of days'),
  weight: 'guidance',
  confidence: 'reported',
  threshold: ours('The 10 working days'),
  owedBy: 'the IRO who had the child before',
  limit: introducedWithin,
  arises: ({ file, periods }) =>
    file.handovers.flatMap(({ id, allocationId, doneOn }) => {
      const allocation = file.allocations.find((one) => one.id === allocationId);
      const facts = periods.find(({ until }) => until === null || (allocation && allocation.fromOn < until));
      if (!allocation || !facts) return [];
      const over = allocation.toOn === null ? null : addDays(allocation.toOn, 1);
      const isOver = over !== null && (facts.until === null || over < facts.until);
      return [
        {
          about: id,
          from: allocation.fromOn,
          fromWhat: 'the IRO changed',
          metOn: doneOn,
          endsOn: isOver ? over : facts.until,
          endsWhat: isOver ? 'somebody else became the IRO' : facts.untilWhat,
          sourceDueOn: null,
        },
      ];
    }),
};

export const appointmentDuties: readonly Duty[] = [
  iroServiceTold,
  iroAllocateLocal,
  iroAppointGuidance,
  iroVacancy,
  iroHandover,
];

interface ToldIn {
  facts: PeriodFacts;
  told: ServiceTold;
}

/** Of each period of care, when the service was told: what was recorded last. It may have been told before care began. */
export const toldIn = ({ file, periods }: Pick<CareHistory, 'file' | 'periods'>): ToldIn[] =>
  file.serviceTold.length === 0
    ? []
    : periods.flatMap((facts, at) => {
        const after = periods[at - 1]?.period.ceasedOn ?? null;
        const told = file.serviceTold.findLast(
          ({ toldOn }) => (after === null || toldOn > after) && (facts.until === null || toldOn < facts.until),
        );
        return told ? [{ facts, told }] : [];
      });

const tellingIn = ({ period, until, untilWhat }: PeriodFacts, { id, toldOn }: ServiceTold): Occasion => ({
  about: id,
  from: period.becameLookedAfterOn,
  fromWhat: 'became looked after',
  metOn: toldOn,
  endsOn: until,
  endsWhat: untilWhat,
  sourceDueOn: null,
});

function allocatingIn(
  { until, untilWhat }: PeriodFacts,
  { id, toldOn }: ServiceTold,
  { file, law }: CareHistory,
): Occasion {
  const first = file.allocations.find(({ role, toOn }) => role === 'iro' && (toOn === null || toOn >= toldOn));
  const { allocateWithin: set } = law;
  const isSet = JSON.stringify(set) !== JSON.stringify(lawOfEngland.allocateWithin);
  return {
    about: id,
    from: toldOn,
    fromWhat: 'the IRO service was told',
    ...(isSet && { agreedOn: lastDayOf(set, toldOn, law.calendar) }),
    metOn: first ? laterOf(first.fromOn, toldOn) : null,
    endsOn: until,
    endsWhat: untilWhat,
    sourceDueOn: null,
  };
}

/** After an IRO whom nobody followed on the next day. Care without one from its start is no vacancy. */
function vacanciesIn({ period, until, untilWhat }: PeriodFacts, { file }: CareHistory): Occasion[] {
  const beganOn = period.becameLookedAfterOn ?? period.firstSeenOn;
  const iros = file.allocations.filter(({ role }) => role === 'iro');
  return iros.flatMap(({ id, toOn }, at): Occasion[] => {
    if (toOn === null) return [];
    const next = iros.slice(at + 1).find((one) => one.toOn === null || one.toOn > toOn);
    const from = addDays(toOn, 1);
    const isFilled = next !== undefined && next.fromOn <= from;
    if (isFilled || from <= beganOn || (until !== null && from >= until)) return [];
    return [
      {
        about: id,
        from,
        fromWhat: 'the child was left without an IRO',
        metOn: next?.fromOn ?? null,
        endsOn: until,
        endsWhat: untilWhat,
        sourceDueOn: null,
      },
    ];
  });
}

/** An allocation first seen later than this after care began says only that iro did not know of the child before. */
export const newToCare: WorkingSpan = { workingDays: 20 };

/** Quiet where no file says when care began, or whether anybody was the IRO of a time in care that is over. */
function namingIn({ period, until, untilWhat }: PeriodFacts, { file, law }: CareHistory): Occasion[] {
  const { becameLookedAfterOn: from, ceasedOn } = period;
  if (from === null) return [];
  const first = file.allocations.find(
    ({ role, fromOn, toOn }) => role === 'iro' && (toOn === null || toOn >= from) && (until === null || fromOn < until),
  );
  if (first === undefined && ceasedOn !== null) return [];
  const namedOn = first === undefined ? null : laterOf(first.fromOn, from);
  if (namedOn !== null && namedOn > law.calendar.addWorkingDays(from, newToCare.workingDays)) return [];
  return [
    {
      about: period.id,
      from,
      fromWhat: 'became looked after',
      metOn: namedOn,
      endsOn: until,
      endsWhat: untilWhat,
      assumed: namedOn === null || namedOn === from ? undefined : firstHeard,
      sourceDueOn: null,
    },
  ];
}

const firstHeard = 'The day is the one on which this service was told of the IRO, who may have been named before.';
