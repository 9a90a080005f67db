import type { CaseFile } from '../records/case-file.ts';
import type { Law } from '../records/law.ts';
import { type CareHistory, careHistoryOf } from '../reviews/care-history.ts';
import { daysBetween } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { soon as soonSpan } from '../time/our-spans.ts';
import { dateInWords } from '../wording/words.ts';
import type { Due, DueState, Duty } from './duty.ts';
import { duties, isReviewDuty } from './index.ts';
import { lastDayOf } from './limit.ts';
import type { Occasion } from './occasion.ts';
import { relaxedOn } from './relaxed.ts';

/** Every occasion on which a duty bound this child’s case, with its date and its state today. */
export const duesOf = (file: CaseFile, today: Day, law: Law, under: readonly Duty[] = duties): Due[] =>
  duesIn(careHistoryOf(file, today, law), today, under);

/** The same, of a case file that has been read already. */
export function duesIn(history: CareHistory, today: Day, under: readonly Duty[] = duties): Due[] {
  const { law } = history;
  const soon = law.calendar.addWorkingDays(today, soonSpan.workingDays);
  const dues: Due[] = [];
  for (const duty of under) {
    for (const occasion of duty.arises(history)) dues.push(dueOf(duty, occasion, { today, soon, law }));
  }
  return dues;
}

interface Circumstances {
  today: Day;
  /** The last day that counts as soon. */
  soon: Day;
  law: Law;
}

function dueOf(given: Duty, occasion: Occasion, { today, soon, law }: Circumstances): Due {
  const duty = occasion.limit === undefined ? given : { ...given, limit: occasion.limit };
  const { from } = occasion;
  const dueOn = occasion.agreedOn ?? (from === null ? null : lastDayOf(duty.limit, from, law.calendar));
  const state = stateOf(occasion, dueOn, { today, soon });
  return {
    duty,
    about: occasion.about,
    from,
    fromWhat: occasion.fromWhat,
    agreedOn: occasion.agreedOn,
    otherwise: occasion.otherwise,
    dueOn,
    notBeforeOn: from === null || duty.notBefore === undefined ? null : lastDayOf(duty.notBefore, from, law.calendar),
    relaxed: dueOn !== null && state !== 'met' && isReviewDuty(duty) ? relaxedFor(dueOn, occasion) : null,
    state,
    daysLeft: dueOn !== null && isOpen(state) ? daysBetween(today, dueOn) : null,
    provisional:
      from !== null && dueOn !== null && countsWorkingDays(duty, occasion) && law.calendar.isProvisional(from, dueOn),
    metOn: occasion.metOn,
    endsOn: occasion.endsOn,
    endsWhat: occasion.endsWhat,
    assumed: occasion.assumed ?? notSeen(occasion, dueOn, state),
    ordinal: occasion.ordinal,
    sourceDueOn: occasion.sourceDueOn,
  };
}

/** A return that ends in March is no proof that no review was held in April. */
function notSeen({ filesTo }: Occasion, dueOn: Day | null, state: DueState): string | undefined {
  if (state !== 'overdue' || !filesTo || dueOn === null || filesTo >= dueOn) return undefined;
  return `The files in hand end on ${dateInWords(filesTo)}, before the limit. A review held since then is not in them.`;
}

/** Due in such a time, or done in one. */
const relaxedFor = (dueOn: Day, { metOn }: Occasion) => relaxedOn(dueOn) ?? (metOn === null ? null : relaxedOn(metOn));

const countsWorkingDays = ({ limit }: Duty, { agreedOn }: Occasion) =>
  agreedOn === undefined && ('workingDays' in limit || 'workingDaysBefore' in limit);

function stateOf(
  { metOn, endsOn }: Occasion,
  dueOn: Day | null,
  { today, soon }: Pick<Circumstances, 'today' | 'soon'>,
): DueState {
  const ended = endsOn !== null && endsOn <= today;
  if (dueOn === null) return ended ? 'no longer owed' : 'unknown';
  if (metOn !== null) return metOn <= dueOn ? 'met' : 'met late';
  // A day to come counts too: no review will be owed after the 18th birthday.
  if (endsOn !== null && endsOn <= dueOn) return 'no longer owed';
  if (ended) return 'not met';
  if (dueOn < today) return 'overdue';
  return dueOn <= soon ? 'due soon' : 'upcoming';
}

/** Still to be done: neither met nor past being owed. */
export const isOpen = (state: DueState): boolean => state === 'upcoming' || state === 'due soon' || state === 'overdue';
