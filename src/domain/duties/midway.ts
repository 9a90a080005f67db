import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { CareHistory } from '../reviews/care-history.ts';
import type { Interval } from '../reviews/intervals.ts';
import type { MidwayCheck } from '../reviews/midway.ts';
import { laterOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { procedures } from './authorities.ts';
import type { Duty } from './duty.ts';

/**
 * Practice, reported: minutes of councils that count it; no number in the regulations or the Handbook. Half of the six
 * months between later reviews. A review that was not recorded here may have had its check elsewhere, so none is owed.
 */
export const midwayCheck: Duty = {
  id: 'midway-check',
  title: 'Midway check',
  says: 'half-way to the next review, 3 months after the one before',
  authority: procedures('Published local practice; no number in the regulations or the Handbook'),
  weight: 'practice',
  confidence: 'reported',
  owedBy: 'the IRO',
  limit: { months: 3 },
  arises: (history) =>
    history.law.midwayChecks ? history.intervals.filter((one) => isCounted(one, history)).map(midwayOf(history)) : [],
};

const isCounted = ({ series, place, about }: Interval, { file }: CareHistory) =>
  series === 'ordinary' && place === 'later' && file.reviewRecords.some(({ reviewId }) => reviewId === about);

const completedOn = ({ reviews }: CaseFile, review: Id): Day =>
  reviews.find(({ id }) => id === review)?.completedOn ?? '';

const midwayOf =
  ({ file }: CareHistory) =>
  (interval: Interval) => {
    const { about, from, fromWhat, metOn: nextOn, endsOn, endsWhat } = interval;
    // A later time in care, or in a placement for adoption, has its own.
    const until = nextOn ?? endsOn;
    return {
      ...{ about, from, fromWhat },
      // Where intervals run from the first of several meetings, what was found before the last is of the one before.
      metOn: from === null ? null : (midwayBetween(file, laterOf(from, completedOn(file, about)), until)?.on ?? null),
      endsOn: until,
      endsWhat: nextOn === null ? endsWhat : 'the next review had been held',
      sourceDueOn: null,
    };
  };

/** The first after the day of one review, and up to that of the next where it has been held. */
const midwayBetween = ({ midwayChecks }: CaseFile, after: Day, until: Day | null): MidwayCheck | null =>
  midwayChecks.find(({ on }) => on > after && (until === null || on <= until)) ?? null;
