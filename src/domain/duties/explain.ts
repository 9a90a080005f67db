import type { Day } from '../case-file.ts';
import type { Law } from '../law.ts';
import { count, inWords, listed, sentence } from '../words.ts';
import type { Confidence, Due, Weight } from './duty.ts';
import { lastDayOf, limitInWords } from './limit.ts';
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
      { label: 'Authority', text: `${duty.authority}. ${weights[duty.weight]}; ${confidences[duty.confidence]}.` },
      { label: 'Owed by', text: sentence(duty.owedBy) },
      ...(from === null || dueOn === null ? [{ label: 'Start', text: asked }] : counted(due, from, dueOn, law)),
      ...outcome(due),
      ...line('Assumed', due.assumed),
    ],
  };
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
    ...('workingDays' in duty.limit ? [{ label: 'Skipped', text: skipped(from, dueOn, law) }] : []),
    {
      label: duty.weight === 'statute' ? 'Legal limit' : 'Wanted by',
      text: `${inWords(dueOn)}. That day counts in full`,
    },
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

const line = (label: string, text: string | undefined): ExplanationLine[] => (text ? [{ label, text }] : []);

function skipped(from: Day, to: Day, { calendar }: Law): string {
  const weekdays = calendar.bankHolidaysBetween(from, to).map(({ on, name }) => `${inWords(on)} (${name})`);
  if (weekdays.length === 0) return 'Weekends. No bank holiday falls in between';
  return `Weekends and ${count(weekdays.length, 'bank holiday')}: ${listed(weekdays)}`;
}

const unannounced = ({ calendar }: Law) =>
  `Bank holidays after ${inWords(calendar.knownUntil)} have not been announced. Those of the usual pattern are used`;

function outcome({ state, metOn, endsOn, endsWhat, dueOn }: Due): ExplanationLine[] {
  if (metOn !== null) return [{ label: 'Held', text: `${inWords(metOn)}, ${state === 'met' ? 'in time' : 'late'}` }];
  if (endsOn === null || dueOn === null) return [];
  const because = `${sentence(endsWhat ?? 'ended')} on ${inWords(endsOn)}`;
  if (state === 'not met') return [{ label: 'Not held', text: `${because}, after the limit had passed` }];
  return state === 'no longer owed' ? [{ label: 'No longer owed', text: because }] : [];
}

const weights: Record<Weight, string> = {
  statute: 'The law',
  guidance: 'Statutory guidance, to be followed unless there is good reason not to',
  practice: 'Good practice, not law',
};

const confidences: Record<Confidence, string> = {
  read: 'we have read the words of the instrument itself',
  reported: 'we have this from published procedures, not from the words of the instrument itself',
  general: 'we have this from general knowledge, so check it before relying on it',
};
