import type { KnownBlock } from '@slack/types';
import type { ReviewLine } from '../../../casework/shared/review-line.ts';
import { addDays } from '../../../domain/time/calendar.ts';
import { waitingWords } from '../../../domain/wording/approval-words.ts';
import { count, dateInWords, inWords, lateInWords, sentence, shortWords } from '../../../domain/wording/words.ts';
import { button, buttons, escaped, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';

/** What is late, due or to come, in words: never by colour alone. */
export function timeLeft({ state, workingDaysLeft, daysLeft, isLastWorkingDay }: ReviewLine): string {
  if (workingDaysLeft === null || daysLeft === null) return 'No date can be worked out yet';
  if (state === 'overdue') return sentence(lateInWords({ workingDays: -workingDaysLeft, days: -daysLeft }));
  const days = count(workingDaysLeft, 'working day');
  if (daysLeft === 0) return 'Due today';
  if (isLastWorkingDay) return 'Due soon: today is the last working day';
  if (workingDaysLeft === 0) return 'Due soon: no working day is left';
  return state === 'due soon' ? `Due soon: ${days} left` : `${days} left`;
}

/** The limit, and the last working day before it where that is another day. */
export function dueWords({ dueOn, lastWorkingDayOn, state }: ReviewLine): string {
  if (dueOn === null) return 'Start of care not known';
  if (state === 'overdue') return `Was due by ${inWords(dueOn)}`;
  const working =
    lastWorkingDayOn === dueOn || lastWorkingDayOn === null ? '' : `, last working day ${shortWords(lastWorkingDayOn)}`;
  return `Due by ${inWords(dueOn)}${working}`;
}

/** The same where nothing beside it says how much time is left: how late it is, once it is. */
export const dueOrLate = (line: ReviewLine): string =>
  line.state === 'overdue' ? `${dueWords(line)}, *${timeLeft(line)}*` : dueWords(line);

/** One row of a list: what, whose, by when; and the next step. A list wider than one caseload says whose IRO. */
export function reviewLineBlocks(line: ReviewLine, isWide: boolean): KnownBlock[] {
  return [
    section(
      [
        `*${dueWords(line)}* · ${named(line.child)} · ${sentence(line.which)}`,
        [timeLeft(line), ...(isWide ? [iroWords(line)] : []), workerWords(line), ...doubts(line)].join(' · '),
        arrangedWords(line),
      ].join('\n'),
    ),
    ...buttons(...rowButtons(line)),
  ];
}

export const iroWords = ({ iro }: ReviewLine) => (iro === null ? 'No IRO recorded' : `IRO ${escaped(iro)}`);
export const workerWords = ({ socialWorker }: ReviewLine) =>
  socialWorker === null ? 'No social worker recorded' : `Social worker ${escaped(socialWorker)}`;

/** “Booked Tue 16 Jun 14:00”, whether that is past the limit, or has gone, and what is asked of it. */
export const bookedWords = (line: Pick<ReviewLine, 'booked' | 'dueOn' | 'daysLeft' | 'waiting'>): string =>
  line.waiting === null ? dateBooked(line) : `${dateBooked(line)}, ${escaped(waitingWords(line.waiting))}`;

function dateBooked({ booked, dueOn, daysLeft }: Pick<ReviewLine, 'booked' | 'dueOn' | 'daysLeft'>): string {
  if (booked === null) return 'No date booked';
  const hasGone = dueOn !== null && daysLeft !== null && booked.on < addDays(dueOn, -daysLeft);
  if (hasGone) return `*Was booked for ${shortWords(booked.on)}, and is not recorded*`;
  const when = `Booked ${[shortWords(booked.on), booked.at].filter((part) => part !== null).join(' ')}`;
  return dueOn !== null && booked.on > dueOn ? `*${when}: past the limit*` : when;
}

/** “Booked Tue 16 Jun 14:00 · Ready 3 of 12” */
export const arrangedWords = (line: ReviewLine): string =>
  [bookedWords(line), ...(line.seesReady ? [readyWords(line)] : [])].join(' · ');

export const readyWords = ({ ready }: Pick<ReviewLine, 'ready'>) => `Ready ${ready.done} of ${ready.of}`;

export const rowButtons = ({ child, dutyId, about, mayRecord, ...line }: ReviewLine) => [
  button('Why this date?', `why ${child.id} ${dutyId} ${about}`, referenceShown(child)),
  button('Open', `child ${child.id}`, referenceShown(child)),
  ...(line.seesReady ? [button('Get ready', `ready ${child.id}`, referenceShown(child))] : []),
  ...(mayRecord ? [button('Record', `record ${child.id}`, referenceShown(child))] : []),
  ...[line.waiting, line.unapproved].flatMap((one) =>
    one !== null && line.mayApprove ? [button('Answer', `approval ${child.id} ${one.id}`, referenceShown(child))] : [],
  ),
];

/** What the reader must not miss about the date. */
export function doubts({
  assumed,
  provisional,
  notBeforeOn,
  sourceDueOn,
  dueOn,
  targetOn,
  unapproved,
}: ReviewLine): string[] {
  return [
    ...(notBeforeOn === null ? [] : [`*Not before ${shortWords(notBeforeOn)}*`]),
    ...(unapproved === null ? [] : [`A review is recorded as not held: ${escaped(waitingWords(unapproved))}`]),
    ...(assumed ? ['*Assumed*: press “Why this date?”'] : []),
    ...(provisional ? ['*Provisional*: bank holidays not announced yet'] : []),
    ...(targetOn !== null ? [`Local target ${shortWords(targetOn)}`] : []),
    ...(sourceDueOn !== null && sourceDueOn !== dueOn ? [`Your system says ${dateInWords(sourceDueOn)}`] : []),
  ];
}
