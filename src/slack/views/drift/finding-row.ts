import type { Button, KnownBlock } from '@slack/types';
import type { FindingRow } from '../../../casework/drift/finding-row.ts';
import type { Harm, Step } from '../../../domain/drift/rule.ts';
import { count, dateInWords, inWords, sentence } from '../../../domain/wording/words.ts';
import { button, buttons, escaped, primary, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';

/** One row: what, whose, how long; what to do, and the one thing to press for it. */
export const findingRows = (row: FindingRow): KnownBlock[] => [
  section(
    [
      `*${row.finding.title}*${row.finding.isConfidential ? ' (confidential)' : ''} · ${named(row.child)}`,
      [harmWords[row.finding.harm], escaped(row.owner), ...howLong(row)].join(' · '),
      ...(row.snoozedUntil === null ? [] : [`Snoozed until the end of ${inWords(row.snoozedUntil)}`]),
      ...(row.theme === null ? [] : [`Theme: ${row.theme}`]),
      `${row.finding.todo}.`,
    ].join('\n'),
  ),
  ...buttons(...findingButtons(row)),
];

export const harmWords: Record<Harm, string> = {
  'act today': '*Act today*',
  'act this week': 'Act this week',
  watch: 'Watch',
};

/** “was due by 30 March 2026 · 54 working days late”, or “made 3 times · since 9 June 2026, 5 working days” */
export function howLong({ finding: { dueOn, since, detail }, workingDays }: FindingRow): string[] {
  const days = workingDays > 0 ? count(workingDays, 'working day') : null;
  if (dueOn !== null && since > dueOn) return [detail, ...(days === null ? [] : [`${days} late`])];
  return [detail, `since ${dateInWords(since)}${days === null ? '' : `, ${days}`}`];
}

const presses: Record<Step, { label: string; verb: string }> = {
  'book the review': { label: 'Book the review', verb: 'schedule' },
  'record the review': { label: 'Record the review', verb: 'record' },
  'get ready': { label: 'Get ready', verb: 'ready' },
  'log a contact': { label: 'Log a contact', verb: 'contact' },
  'check midway': { label: 'Midway check', verb: 'midway' },
  'ask for an earlier review': { label: 'Ask for an earlier review', verb: 'early' },
  'open the decisions': { label: 'Decisions', verb: 'decisions' },
  'open the papers': { label: 'Papers', verb: 'papers' },
  'send out the record': { label: 'Send out the record', verb: 'papers' },
  'name an IRO': { label: 'Allocate', verb: 'allocate' },
  'open the challenges': { label: 'Challenges', verb: 'challenges' },
  'open the child': { label: 'Open', verb: 'child' },
};

/** Somebody who may not do what is asked for can still look. */
export function findingButtons(row: FindingRow): Button[] {
  const { child, finding, key, mayAct, maySnooze, mayChallenge, mayTheme, snoozedUntil } = row;
  const { label, verb } = presses[mayAct ? finding.step : 'open the child'];
  const about = `${referenceShown(child)} ${sentence(finding.title)}`;
  return [
    primary(button(label, `${verb} ${child.id}`, about)),
    button('Why am I seeing this?', `why-drift ${child.id} ${key}`, about),
    ...(snoozedUntil !== null ? [button('Wake it now', `wake ${child.id} ${key}`, about)] : []),
    ...(mayChallenge ? [button('Challenge', `challenge ${child.id}`, about)] : []),
    ...(mayTheme ? [button('Theme', `theme ${child.id} ${key}`, about)] : []),
    ...(snoozedUntil === null && maySnooze ? [button('Snooze', `snooze ${child.id} ${key}`, about)] : []),
  ];
}
