import type { KnownBlock } from '@slack/types';
import type { ReviewLine } from '../../casework/review-line.ts';
import { count, dateInWords, inWords, sentence, shortWords } from '../../domain/words.ts';
import { button, buttons, context, escaped, section } from '../message.ts';
import { named, reference } from './child-name.ts';

/** What is late, due or to come, in words: never by colour alone. */
export function timeLeft({ state, workingDaysLeft, dueOn }: ReviewLine): string {
  if (dueOn === null || workingDaysLeft === null) return 'No date can be worked out yet';
  const days = count(Math.abs(workingDaysLeft), 'working day');
  if (state === 'overdue') return workingDaysLeft === 0 ? 'Overdue' : `Overdue by ${days}`;
  if (workingDaysLeft === 0) return 'Due today or the next working day';
  return state === 'due soon' ? `Due soon: ${days} left` : `${days} left`;
}

export const dueWords = ({ dueOn }: Pick<ReviewLine, 'dueOn'>) =>
  dueOn === null ? 'Start of care not known' : `Due by ${inWords(dueOn)}`;

/** One row of a list: what, whose, by when; and the next step. */
export function reviewRow(line: ReviewLine): KnownBlock[] {
  const { child, which, socialWorker } = line;
  const who = socialWorker === null ? 'No social worker recorded' : `Social worker ${escaped(socialWorker)}`;
  return [
    section(
      [
        `*${dueWords(line)}* · ${named(child)} · ${sentence(which)}`,
        [timeLeft(line), who, ...doubts(line)].join(' · '),
      ].join('\n'),
    ),
    ...buttons(...rowButtons(line)),
  ];
}

export const rowButtons = ({ child, dutyId, about }: ReviewLine) => [
  button('Why this date?', `why ${child.id} ${dutyId} ${about}`, reference(child)),
  button('Open', `child ${child.id}`, reference(child)),
];

/** What the reader must not miss about the date. */
export function doubts({ assumed, provisional, sourceDueOn, dueOn, targetOn }: ReviewLine): string[] {
  return [
    ...(assumed ? ['*Assumed*: press “Why this date?”'] : []),
    ...(provisional ? ['*Provisional*: bank holidays not announced yet'] : []),
    ...(targetOn !== null ? [`Local target ${shortWords(targetOn)}`] : []),
    ...(sourceDueOn !== null && sourceDueOn !== dueOn ? [`Your system says ${dateInWords(sourceDueOn)}`] : []),
  ];
}

export const noteOf = (lines: readonly string[]) => (lines.length === 0 ? [] : [context(lines.join(' · '))]);
