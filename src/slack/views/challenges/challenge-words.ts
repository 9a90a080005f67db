import type { Button, KnownBlock } from '@slack/types';
import type { ChallengeRow } from '../../../casework/challenges/challenge-row.ts';
import type { NextOfChallenge } from '../../../domain/challenges/challenge-standing.ts';
import type { ChallengeOutcome } from '../../../domain/challenges/challenges.ts';
import { formalStagesWithin } from '../../../domain/duties/challenge-limits.ts';
import { toDoWords } from '../../../domain/wording/challenge-steps.ts';
import { inWords, lateInWords, sentence, shortWords, timesInWords } from '../../../domain/wording/words.ts';
import { brief, button, buttons, escaped, primary, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';

const shown = 400;

/** The same, said to the one who owes it. */
const yours: Record<NextOfChallenge, string> = {
  answer: 'for you to answer',
  'ask somebody': 'for you to choose who is asked',
  'weigh the answer': 'for you to say whether the answer is enough',
  'go on': 'for you to take further or close',
  'carry it out': 'for you to carry out the plan',
  'close it': 'for you to say whether that is the end of it',
};

/** “IRO challenge: plan not progressing”. The kind is the council’s own name. */
export const titleWords = ({ kind, theme }: Pick<ChallengeRow, 'kind' | 'theme'>) => `${escaped(kind)}: ${theme}`;

/** “With Jo Reed (head of service) · for you to answer by Tue 23 Jun · day 3 of 20” */
export function standsWords(row: ChallengeRow): string {
  const { next, ended, asked, post, formalDay, silences, isUrgent } = row;
  if (next === null) return ended === null ? 'Closed' : `Closed ${shortWords(ended.on)}: ${ended.outcome}`;
  const of = formalStagesWithin.workingDays;
  const day = formalDay === null ? [] : [formalDay > of ? `past day ${of} of ${of}` : `day ${formalDay} of ${of}`];
  return [
    ...(isUrgent ? ['*Can’t wait*'] : []),
    asked === null
      ? `Nobody can be asked as ${escaped(post.toLowerCase())} now`
      : `With ${escaped(asked)} (${escaped(post.toLowerCase())})`,
    next.isYours
      ? `*${yours[next.is]} by ${shortWords(next.on)}*`
      : `${escaped(next.by)} ${toDoWords[next.is]} by ${shortWords(next.on)}`,
    ...(next.late === null ? [] : [`*${lateInWords(next.late)}*`]),
    ...day,
    ...(silences > 0 ? [`no answer ${timesInWords(silences)}`] : []),
  ].join(' · ');
}

/** One row of a list: which child, what about, with whom, whose step is next and by when; and what may be pressed. */
export const challengeRows = (row: ChallengeRow): KnownBlock[] => [
  section(
    [
      `*${titleWords(row)}* · ${named(row.child)}`,
      standsWords(row),
      `Asked for: ${brief(row.asks, 200)}`,
      ...answerWords(row),
    ].join('\n'),
  ),
  ...buttons(...challengeButtons(row), openButton(row)),
];

export const answerWords = ({ answer, question }: ChallengeRow): string[] => [
  ...(answer === null
    ? []
    : [
        `${escaped(answer.by)}, ${shortWords(answer.on)}, ${answer.kind === 'fix' ? `will put it right by ${shortWords(answer.planBy ?? answer.on)}` : 'sees it differently'}: “${brief(answer.note, shown)}”`,
      ]),
  ...(question === null
    ? []
    : [`${escaped(question.by)} asks, ${shortWords(question.on)}: “${brief(question.note, shown)}”`]),
];

const aboutOf = (row: ChallengeRow) => `${referenceShown(row.child)} ${row.theme}`;

export const openButton = (row: ChallengeRow): Button =>
  button('Open', `challenge-open ${row.child.id} ${row.id}`, aboutOf(row));

/** What this person may do with it now: the obvious thing first. */
export function challengeButtons(row: ChallengeRow): Button[] {
  const { may, state, answer, child, id } = row;
  const about = aboutOf(row);
  const opens = (label: string, form: string) => button(label, `challenge-form ${form} ${child.id} ${id}`, about);
  const answering = may.answer
    ? [
        primary(opens('Put it right', 'fix')),
        opens('See it differently', 'differently'),
        opens('Not mine', 'pass'),
        opens('Ask a question', 'ask'),
      ]
    : [];
  const canWatch = answer?.kind === 'fix' && (state === 'answered' || state === 'plan late');
  const deciding = may.decide
    ? [
        ...(may.reply ? [primary(opens('Answer the question', 'reply'))] : []),
        ...(canWatch && state === 'answered'
          ? [primary(button('Accept and watch', `challenge-watch ${child.id} ${id}`, about))]
          : []),
        ...(state === 'answered' ? [opens('Not enough', 'not-enough')] : []),
        state === 'silent' || state === 'plan late' || state === 'nobody to ask'
          ? primary(opens('Escalate', 'escalate'))
          : opens('Escalate', 'escalate'),
        state === 'plan done' ? primary(opens('Close', 'close')) : opens('Close', 'close'),
      ]
    : [];
  const as = may.decide || (state === 'closed' && may.advise) ? 'iro' : 'answer';
  const undoing =
    may.undo === null ? [] : [button(`Undo (until ${may.undo})`, `challenge-undo ${as} ${child.id} ${id}`, about)];
  return [...answering, ...deciding, ...undoing];
}

export const outcomeWords = (outcome: ChallengeOutcome) => sentence(outcome);
/** Whether it was talked about first: kept on the child’s file (IRO Handbook 6.1). */
export const talkedWords = ({
  talked: { talkedOn, talkedWith, notTalkedBecause },
}: Pick<ChallengeRow, 'talked'>): string =>
  talkedOn === null
    ? `Not talked about first${notTalkedBecause === null ? '' : `: ${brief(notTalkedBecause, shown)}`}`
    : `Talked about first on ${inWords(talkedOn)}${talkedWith === null ? '' : ` with ${escaped(talkedWith)}`}`;
