import { midwayCheck } from '../../../domain/duties/midway.ts';
import { irosContacts, readyCount } from '../../../domain/readiness/readiness-of.ts';
import { bookingNow, countsAsAlone, leadTo, requestsNow } from '../../../domain/readiness/time-before-review.ts';
import { nextReviewOf } from '../../../domain/reviews/next-review.ts';
import { midwayReminder, talkReminder } from '../../../domain/time/our-spans.ts';
import { sentence, shortWords } from '../../../domain/wording/words.ts';
import { roleIn } from '../../shared/review-line.ts';
import { type DayRead, type DayRow, isTheirIro, rowOf } from './day-row.ts';

/** The review of today, the talk that must come before the next, the check half-way to it, and whoever asks for it sooner. */
export function reviewsToday(reading: DayRead): DayRow[] {
  return [...held(reading), ...talk(reading), ...midway(reading), ...asked(reading)];
}

function held({ file, circumstances: { today, law, staff } }: DayRead): DayRow[] {
  const booked = bookingNow(file);
  if (booked?.on !== today) return [];
  const next = nextReviewOf(file, today, law);
  const { done, of } = readyCount(file, roleIn(staff));
  return [
    rowOf(file, {
      what: `${next.due ? sentence(next.which) : 'Review'} today, ready ${done} of ${of}`,
      at: booked.at,
      by: today,
      next: { step: 'hold the review', child: file.child.id },
    }),
  ];
}

function talk(reading: DayRead): DayRow[] {
  const { file, circumstances } = reading;
  const { today, law, staff, may } = circumstances;
  const booked = bookingNow(file);
  if (!isTheirIro(reading) || booked === null || booked.on < today) return [];
  if (law.calendar.workingDaysBetween(today, booked.on) > talkReminder.workingDays) return [];
  if (irosContacts(file, leadTo(file, booked.on), roleIn(staff)).some(countsAsAlone)) return [];
  return [
    rowOf(file, {
      what: `See or speak with the child alone before the review on ${shortWords(booked.on)}`,
      by: booked.on,
      next: may('log a contact', file) ? { step: 'log a contact', child: file.child.id } : null,
    }),
  ];
}

/** Past its day it is among what slips. */
function midway(reading: DayRead): DayRow[] {
  const { file, known, circumstances } = reading;
  const { today, law, may } = circumstances;
  if (!isTheirIro(reading) || !may('check midway', file)) return [];
  const by = known.dues.find(({ duty, state }) => duty === midwayCheck && state === 'due soon')?.dueOn ?? null;
  if (by === null || law.calendar.workingDaysBetween(today, by) > midwayReminder.workingDays) return [];
  return [rowOf(file, { what: 'Midway check', by, next: { step: 'check midway', child: file.child.id } })];
}

function asked({ file, circumstances: { may } }: DayRead): DayRow[] {
  if (!may('answer an early request', file)) return [];
  return requestsNow(file)
    .filter(({ answer }) => answer === null)
    .map(({ id, soonBy }) =>
      rowOf(file, {
        what: 'Somebody asks for the review to be sooner',
        by: soonBy,
        next: { step: 'answer an early request', child: file.child.id, request: id },
      }),
    );
}
