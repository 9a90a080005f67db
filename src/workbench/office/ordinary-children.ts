import type { DateTime } from 'luxon';
import type { draws } from './draws.ts';
import { inCare, left, movedOn, reviewed, workday } from './life-in-care.ts';
import type { Story } from './office-child.ts';

const homes = ['U1', 'U3', 'U4', 'U6', 'U6', 'K2', 'P1'];
const statuses = ['C2', 'C2', 'C2', 'C1', 'V2'];

/** Most of the caseload: in care for up to three years, some moved, some gone home, some with a review not yet held. */
export const ordinaryChildren = (howMany: number, today: DateTime, drawn: ReturnType<typeof draws>): Story[] =>
  Array.from({ length: howMany }, () => ordinaryChild(today, drawn));

function ordinaryChild(today: DateTime, drawn: ReturnType<typeof draws>): Story {
  const { between, pick, chance } = drawn;
  const daysInCare = between(3, 1000);
  const start = workday(today.minus({ days: daysInCare }));
  let episodes = [inCare(start, pick(statuses), pick(homes))];
  if (daysInCare > 300 && chance(0.4)) {
    const on = workday(start.plus({ days: between(90, 200) }));
    episodes = movedOn(episodes, on, { startReason: 'P', placement: pick(homes) });
  }
  if (daysInCare > 300 && chance(0.08)) {
    const wentHomeOn = workday(today.minus({ days: between(10, 80) }));
    return { episodes: left(episodes, wentHomeOn, 'E4A'), reviewedOn: reviewed(start, wentHomeOn, drawn) };
  }
  const reviewedOn = reviewed(start, today, drawn);
  return { episodes, reviewedOn: chance(0.4) ? withoutTheLatest(reviewedOn, today) : reviewedOn };
}

/** A review that should have been held in the last few weeks was not: it is late, or just about to be. */
function withoutTheLatest(reviews: readonly DateTime[], today: DateTime): readonly DateTime[] {
  const weeksAgo = today.minus({ days: 25 });
  return reviews.filter((on) => on < weeksAgo);
}
