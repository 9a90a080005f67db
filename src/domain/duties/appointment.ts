import type { CareHistory } from '../reviews/care-history.ts';
import type { PeriodFacts } from '../reviews/period-facts.ts';
import { laterOf } from '../time/calendar.ts';
import type { WorkingSpan } from '../time/span.ts';
import { handbook } from './authorities.ts';
import type { Duty } from './duty.ts';
import { iroNamed } from './iro-named.ts';
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

export const appointmentDuties: readonly Duty[] = [iroAppointGuidance];

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
