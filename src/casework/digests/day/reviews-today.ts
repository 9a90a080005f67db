import { midwayCheck } from '../../../domain/duties/midway.ts';
import { irosContacts, readyCount } from '../../../domain/readiness/readiness-of.ts';
import { bookingNow, countsAsAlone, leadTo, requestsNow } from '../../../domain/readiness/time-before-review.ts';
import { nextReviewOf } from '../../../domain/reviews/next-review.ts';
import type { Day } from '../../../domain/time/day.ts';
import { midwayReminder, readinessReminder, talkReminder } from '../../../domain/time/our-spans.ts';
import { listed, sentence, shortWords } from '../../../domain/wording/words.ts';
import { nameIn } from '../../perform/who-is.ts';
import { socialWorkerNow } from '../../shared/allocated-now.ts';
import { waitingAfter } from '../../shared/approvals.ts';
import { roleIn } from '../../shared/review-line.ts';
import { type DayRead, type DayRow, isTheirIro, rowOf } from './day-row.ts';

/** A review that is near: held today, to be got ready, and the talk that must come before it. */
export const reviewsNear = (reading: DayRead): DayRow[] => [...held(reading), ...toGetReady(reading), ...talk(reading)];

/** Nobody has booked it, and it is near or its day has gone: its IRO reads so every morning, as before any other fact. */
export const isToBookNow = ({ found, by }: DayRow, reading: DayRead): boolean => {
  if (found?.finding.step !== 'book the review' || by === null || !isTheirIro(reading)) return false;
  const { today, law } = reading.circumstances;
  return by < today || law.calendar.workingDaysBetween(today, by) <= readinessReminder.workingDays;
};

/** The check half-way to a review, and whoever asks for one sooner. */
export const betweenReviews = (reading: DayRead): DayRow[] => [...midway(reading), ...asked(reading)];

function held({ file, circumstances }: DayRead): DayRow[] {
  const { today, law, staff } = circumstances;
  const booked = bookingNow(file);
  if (booked?.on !== today) return [];
  const next = nextReviewOf(file, today, law);
  const { done, of } = readyCount(file, roleIn(staff));
  return [
    rowOf(file, circumstances, {
      what: `${next.due ? sentence(next.which) : 'Review'} today, ready ${done} of ${of}${waitingAfter(file, staff)}`,
      at: booked.at,
      by: today,
      next: { step: 'hold the review', child: file.child.id },
    }),
  ];
}

const missingShown = 2;

/** For whoever gets it ready, and their manager in its last days. One that nobody has booked is its IRO’s among what slips. */
function toGetReady(reading: DayRead): DayRow[] {
  const { file, circumstances } = reading;
  const { today, law, staff, actor } = circumstances;
  const booked = bookingNow(file);
  if (booked === null && isTheirIro(reading)) return [];
  const { workingDays } = actor.role === 'team manager' ? talkReminder : readinessReminder;
  const isNear = (day: Day) => today <= day && law.calendar.workingDaysBetween(today, day) <= workingDays;
  if (booked !== null && (booked.on === today || !isNear(booked.on))) return [];
  const next = nextReviewOf(file, today, law);
  const on = booked?.on ?? next.due?.dueOn ?? null;
  if (on === null || !isNear(on)) return [];
  const { done, of, missing } = readyCount(file, roleIn(staff));
  if (missing.length === 0) return [];
  const more = missing.length - missingShown;
  const shown = [...missing.slice(0, missingShown), ...(more > 0 ? [`${more} more`] : [])];
  const which = next.due ? sentence(next.which) : 'Review';
  return [
    rowOf(file, circumstances, {
      what: `${which}, ready ${done} of ${of}. Still to do: ${listed(shown)}${waitingAfter(file, staff)}`,
      whose: actor.role === 'team manager' ? (nameIn(staff, socialWorkerNow(file, circumstances)) ?? null) : null,
      by: on,
      next: { step: 'get the review ready', child: file.child.id },
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
    rowOf(file, circumstances, {
      what: `See or speak with the child alone before the review on ${shortWords(booked.on)}${waitingAfter(file, staff)}`,
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
  return [
    rowOf(file, circumstances, { what: 'Midway check', by, next: { step: 'check midway', child: file.child.id } }),
  ];
}

function asked({ file, circumstances }: DayRead): DayRow[] {
  if (!circumstances.may('answer an early request', file)) return [];
  return requestsNow(file)
    .filter(({ answer }) => answer === null)
    .map(({ id, soonBy }) =>
      rowOf(file, circumstances, {
        what: 'Somebody asks for the review to be sooner',
        by: soonBy,
        next: { step: 'answer an early request', child: file.child.id, request: id },
      }),
    );
}
