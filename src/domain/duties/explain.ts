import type { Law } from '../records/law.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { count, inWords, lateInWords, listed, monthInWords, sentence } from '../wording/words.ts';
import { newestAct } from './authorities.ts';
import type { Due } from './duty.ts';
import { type Confidence, type Founded, type Grounds, type Weight, weightOfLimit } from './grounds.ts';
import { isReviewDuty } from './index.ts';
import { lateNow } from './late-now.ts';
import { lastDayOf, limitInWords } from './limit.ts';
import type { Otherwise } from './occasion.ts';
import type { Relaxation } from './relaxed.ts';
import { ordinaryReviewAt } from './reviews.ts';
import { whySourceDiffers } from './source-date.ts';

/** The answer to “Why this date?”, ready to be laid out: no markup, and nothing that names the child. */
export interface Explanation {
  title: string;
  lines: readonly ExplanationLine[];
}
export interface ExplanationLine {
  label: string;
  text: string;
}

/** The working behind a due date, in the order someone would check it. */
export function explain(due: Due, law: Law): Explanation {
  const { duty, from, dueOn } = due;
  const asked = 'The day this runs from is not known. Ask the social worker when care began.';
  return {
    title: dueOn === null ? `${duty.title}: no date yet` : `${duty.title} due by ${inWords(dueOn)}`,
    lines: [
      { label: 'Rule', text: sentence(duty.says) },
      ...groundsLines('Authority', duty),
      { label: 'Owed by', text: sentence(duty.owedBy) },
      ...(from === null || dueOn === null ? [{ label: 'Start', text: asked }] : counted(due, from, dueOn, law)),
      ...line('Law then', due.relaxed === null ? undefined : lawThen(due.relaxed)),
      ...line('Late', lateWords(due, law)),
      ...outcome(due),
      ...line('Assumed', due.assumed),
      ...line('Otherwise', due.otherwise && otherwiseWords(due.otherwise, law)),
    ],
  };
}

/** Who says so, with what force, and how sure we are that they do. */
export const authorityWords = ({ authority, weight, confidence }: Grounds) =>
  `${authority.words}. ${weights[weight]}; ${confidences[confidence]}.`;

/** The same of a rule and, apart from it, of a number that comes from somewhere else; and when it was last read. */
export const groundsLines = (label: string, { threshold, ...rule }: Founded): ExplanationLine[] => [
  { label, text: authorityWords(rule) },
  ...(threshold === undefined ? [] : [{ label: threshold.what, text: authorityWords(threshold) }]),
  { label: 'Last read', text: lastRead(rule) },
];

/** The same in one paragraph. */
export const groundsWords = ({ threshold, ...rule }: Founded): string =>
  [authorityWords(rule), ...(threshold === undefined ? [] : [`${threshold.what}: ${authorityWords(threshold)}`])].join(
    ' ',
  );

function lastRead({ authority, confidence, weight }: Grounds): string {
  const month = monthInWords(authority.lastReadOn);
  const what =
    confidence === 'general'
      ? `Not read here; looked into in ${month}`
      : confidence === 'read'
        ? month
        : `${month}, as far as others publish it`;
  return weight === 'statute' ? `${what}. ${newestAct.found}` : what;
}

function counted(due: Due, from: Day, dueOn: Day, law: Law): ExplanationLine[] {
  const { duty, sourceDueOn } = due;
  const { calendar } = law;
  const lastWorkingDay = calendar.lastWorkingDayOnOrBefore(dueOn);
  const target = law.localTargets[duty.id];
  return [
    {
      label: 'Start',
      text: `${inWords(from)}: ${due.fromWhat}${'before' in duty.limit ? '' : ' (day 0, not counted)'}`,
    },
    ...(counts(due) ? [{ label: 'Skipped', text: skipped(from, dueOn, law) }] : []),
    {
      label: weightOfLimit(duty) === 'statute' ? 'Legal limit' : 'Wanted by',
      text: `${inWords(dueOn)}. That day counts in full`,
    },
    ...line(
      'Not before',
      due.notBeforeOn === null ? undefined : `${inWords(due.notBeforeOn)}. One held sooner is not this one`,
    ),
    ...line(
      'Last working day',
      lastWorkingDay === dueOn ? undefined : `${inWords(lastWorkingDay)} is the last before it`,
    ),
    ...line('Local target', target && `${inWords(lastDayOf(target, from, calendar))}, ${limitInWords(target)}`),
    ...line(
      'Source',
      sourceDueOn === null || sourceDueOn === dueOn ? undefined : whySourceDiffers(due, sourceDueOn, law),
    ),
    ...line(
      'May change',
      due.provisional || calendar.isProvisional(lastWorkingDay, dueOn) ? unannounced(law) : undefined,
    ),
  ];
}

/** Working days were counted, unless a person set the day. */
const counts = ({ duty: { limit }, agreedOn }: Due) =>
  agreedOn === undefined && ('workingDays' in limit || 'workingDaysBefore' in limit);

const line = (label: string, text: string | undefined): ExplanationLine[] => (text ? [{ label, text }] : []);

function skipped(from: Day, to: Day, { calendar }: Law): string {
  const weekdays = calendar.bankHolidaysBetween(...inOrder(from, to)).map(({ on, name }) => `${inWords(on)} (${name})`);
  if (weekdays.length === 0) return 'Weekends. No bank holiday falls in between';
  return `Weekends and ${count(weekdays.length, 'bank holiday')}: ${listed(weekdays)}`;
}

/** The event a count starts at is never counted, so either end may be the later. */
const inOrder = (one: Day, other: Day): [Day, Day] =>
  one <= other ? [one, other] : [addDays(other, -1), addDays(one, -1)];

const unannounced = ({ calendar }: Law) =>
  `Bank holidays after ${inWords(calendar.knownUntil)} have not been announced. Those of the usual pattern are used`;

const lawThen = ({ says, confidence }: Relaxation) =>
  `Before this is called unlawful: ${says}. ${sentence(confidences[confidence])}`;

const otherwiseWords = ({ when, from, fromWhat, place }: Otherwise, { calendar }: Law) => {
  const { title, limit } = ordinaryReviewAt[place];
  return `${sentence(when)}: ${title.toLowerCase()} due by ${inWords(lastDayOf(limit, from, calendar))}, ${limitInWords(limit)} of ${inWords(from)} (${fromWhat})`;
};

/** Said while it is still owed: afterwards it is judged by the day it was done. */
function lateWords(due: Due, law: Law): string | undefined {
  const late = lateNow(due, law);
  return late === null ? undefined : `${sentence(lateInWords(late))}, and not done yet`;
}

const isReview = ({ duty }: Due) => isReviewDuty(duty);

function outcome(due: Due): ExplanationLine[] {
  const { state, metOn, endsOn, endsWhat, dueOn } = due;
  if (metOn !== null) return [{ label: isReview(due) ? 'Held' : 'Done', text: `${inWords(metOn)}, ${judged(due)}` }];
  if (endsOn === null || dueOn === null) return [];
  const because = `${sentence(endsWhat ?? 'ended')} on ${inWords(endsOn)}`;
  if (state === 'not met')
    return [{ label: isReview(due) ? 'Not held' : 'Not done', text: `${because}, after the limit had passed` }];
  return state === 'no longer owed' ? [{ label: 'No longer owed', text: because }] : [];
}

const judged = ({ state, relaxed }: Due) =>
  state === 'met' ? 'in time' : relaxed === null ? 'late' : 'after the limit as it is otherwise';

const weights: Record<Weight, string> = {
  statute: 'The law',
  guidance: 'Statutory guidance, to be followed unless there is good reason not to',
  practice: 'Good practice, not law',
};

const confidences: Record<Confidence, string> = {
  read: 'we have read the words of the instrument itself',
  reported: 'we have this from published procedures, not from the words of the instrument itself',
  general: 'we have this from general knowledge, so check it before relying on it',
  ours: 'no law or guidance gives it: it is our suggestion',
};
