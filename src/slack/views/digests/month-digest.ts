import type { KnownBlock } from '@slack/types';
import type { Month, MonthConcern } from '../../../casework/digests/month.ts';
import { leastShown, type Parted } from '../../../domain/challenges/few.ts';
import { count, inWords, lateInWords, monthInWords, sentence, shortWords } from '../../../domain/wording/words.ts';
import { brief, context, divider, header, type Notification, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { evidenceWords, few } from '../challenges/concern-words.ts';

/** What challenges came to: how many, about what, how far, how long, and what changed. Nobody can be known by it. */
export function monthDigestMessage(
  month: Month,
  { missed, unasked }: { missed: string | null; unasked: boolean },
): Notification {
  const { from, to, raised, open, closed, median, plansDone, concerns } = month;
  return {
    text: neutral`IRO: 1 month of challenges, ${monthInWords(from)}.`,
    blocks: [
      header(`Challenges · ${monthInWords(from)}`),
      ...(missed === null ? [] : [context(missed)]),
      ...whoHasIt(month, unasked),
      section(`*Raised*  ${totalWords(raised)}\n${rowsWords(raised, 'theme')}`),
      section(`*Open today, by stage*\n${rowsWords(open, 'stage')}`),
      section(`*Closed*  ${totalWords(closed)}\n${rowsWords(closed, 'outcome')}`),
      section(
        [
          `*Days taken*  ${median === null ? `not said: ${few} were closed` : `half were closed within ${daysWords(median)}`}`,
          `*What changed*  ${plansDone ?? few} of the plans given in answer to a challenge were carried out, and an IRO confirmed it`,
        ].join('\n'),
      ),
      ...concernBlocks(concerns),
      divider,
      context(
        `From ${inWords(from)} to ${inWords(to)}. A number under ${leastShown} is “${few}”, and a total is left out where it would say what such a number is. Restricted children are in the counts.`,
      ),
    ],
  };
}

/** “12 working days”, “12.5 working days” */
const daysWords = (days: number): string =>
  Number.isInteger(days) ? count(days, 'working day') : `${days.toLocaleString('en-GB')} working days`;

const totalWords = ({ total }: Pick<Parted<string>, 'total'>): string => {
  if (total === 'few') return few;
  return total === 'withheld' ? 'the total is left out' : count(total, 'challenge');
};

/** “Drift: 7 · every other theme: fewer than 5” */
function rowsWords({ rows, hidden }: Pick<Parted<string>, 'rows' | 'hidden'>, one: string): string {
  if (rows.length === 0) return `Every ${one}: ${few}`;
  const said = rows.map(({ label, count: number }) => `${brief(sentence(label), 60)}: ${number}`);
  return [...said, ...(hidden === 0 ? [] : [`every other ${one}: ${few}`])].join(' · ');
}

/** The IRO manager hears that the message has no reader; whoever looks of themselves, whose it is. */
function whoHasIt({ director }: Month, unasked: boolean): KnownBlock[] {
  if (director === 'you') return [];
  const instead = unasked ? ' It comes to you instead.' : '';
  if (director === null)
    return [
      section(
        `*Nobody is named as the director, so no director has this.*${instead} Whoever runs the bot can name them in its settings: the e-mail address of a senior manager, as the staff file has it.`,
      ),
    ];
  const name = brief(director.name, 60);
  return director.canBeTold
    ? [context(`${name} has this on the first working day of the month.`)]
    : [section(`*${name} can’t be reached in Slack, so no director has this.*${instead}`)];
}

const concernsShown = 10;

const concernBlocks = (concerns: readonly MonthConcern[]): KnownBlock[] =>
  concerns.length === 0
    ? []
    : [
        section(
          [
            '*Concerns about practice*',
            ...concerns.slice(0, concernsShown).map(concernLine),
            ...(concerns.length > concernsShown ? [`And ${concerns.length - concernsShown} more.`] : []),
          ].join('\n'),
        ),
      ];

const concernLine = ({ theme, evidence, asked, state, wantedBy, late, outcome }: MonthConcern): string =>
  [
    `${sentence(theme)}: ${evidenceWords(evidence)}`,
    asked === null ? 'nobody is asked now' : `with ${brief(asked, 60)}`,
    ...(outcome === null
      ? [state === 'answered' ? 'answered' : `to be answered by ${shortWords(wantedBy)}`]
      : [`closed: ${outcome}`]),
    ...(late === null ? [] : [`*${lateInWords(late)}*`]),
  ].join(' · ');
