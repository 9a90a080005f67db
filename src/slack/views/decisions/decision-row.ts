import type { Button, KnownBlock } from '@slack/types';
import type { DecisionRow } from '../../../casework/decisions/decision-row.ts';
import { isFinished } from '../../../domain/decisions/decision-standing.ts';
import type { Verb } from '../../../domain/decisions/verbs.ts';
import type { Id } from '../../../domain/records/id.ts';
import { count, inWords, lateInWords, ordinal, shortWords } from '../../../domain/wording/words.ts';
import { brief, button, buttons, clip, escaped, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { verbButton } from './verb-button.ts';

/** What a list has room for, in characters as they are sent; a form shows the whole. */
const wordingShown = 200;
const noteShown = 400;
const measureShown = 150;

/** “★ Dental check booked”. Ready for mrkdwn. */
export const decisionWordingOf = ({ isKey, wording, isConfidential }: DecisionRow): string =>
  `${isKey ? '★ ' : ''}${brief(wording, wordingShown)}${isConfidential ? ' (confidential)' : ''}`;

/** One row of a list: what, whose, by when, how it stands; and what may be pressed. */
export const decisionRows = (row: DecisionRow): KnownBlock[] => [
  section(
    [
      `*${decisionWordingOf(row)}* · ${named(row.child)}`,
      standsWords(row),
      ...measureWords(row),
      ...saidWords(row),
      ...questionWords(row),
    ].join('\n'),
  ),
  ...buttons(...decisionButtons(row)),
];

/** What was written so that everybody would know when it is done: the same to whoever does it and whoever agrees to it. */
export const measureWords = ({ measure }: DecisionRow): string[] =>
  measure === '' ? [] : [`How we will know: ${brief(measure, measureShown)}`];

/** “Dan Okafor · by Tue 30 Jun · third time · 2 working days late · deemed agreed” */
export const standsWords = (row: DecisionRow, reader: Reader = 'anybody'): string =>
  [
    escaped(row.owner),
    ...dueBy(row),
    ...(row.timesMade > 1 ? [`${ordinal(row.timesMade)} time`] : []),
    ...(row.extensions > 0 ? [count(row.extensions, 'extension')] : []),
    stateWords(row, reader),
    ...managerWords(row, reader),
    ...(row.toChallenge === null ? [] : ['you said you will challenge it']),
    ...(row.challengedIn === null ? [] : ['challenged']),
    ...(row.theme === null ? [] : [`theme: ${row.theme}`]),
    ...(row.leftBy === null ? [] : [`was ${escaped(row.leftBy)}’s, who can’t do it now`]),
    ...(row.takenBackBy === null ? [] : [`${escaped(row.takenBackBy)} took back what they said`]),
  ].join(' · ');

/** “by Tue 30 Jun”, and “2 working days late” once it has gone. */
export const dueBy = ({ dueOn, late }: Pick<DecisionRow, 'dueOn' | 'late'>): string[] => [
  `by ${shortWords(dueOn)}`,
  ...(late === null ? [] : [`*${lateInWords(late)}*`]),
];

type Reader = 'the manager' | 'anybody';

function stateWords({ state, answerBy, askedFor, onItsWay, may }: DecisionRow, reader: Reader): string {
  if (state === 'with the manager' && reader === 'the manager' && may.answer)
    return `for you to answer by ${shortWords(answerBy)}`;
  if (state === 'with the manager' && onItsWay !== null) return 'on its way to the manager';
  if (state === 'with the manager') return `manager to answer by ${shortWords(answerBy)}`;
  if (state === 'asked for longer' && askedFor !== null) return `more time asked for, to ${shortWords(askedFor)}`;
  if (state === 'waiting for confirmation') return 'said to be done, waiting for the IRO to confirm';
  return state === 'replaced' ? 'the IRO accepted a change' : state;
}

/** The stamp is for everyone who sees the decision (ruling Dates 9). */
function managerWords(
  { manager, answerBy, isDisputed, isConfidential, isMine, state, reviewId }: DecisionRow,
  reader: Reader,
): string[] {
  if (state === 'replaced') return [];
  if (isDisputed) return ['the IRO disputes the manager’s answer'];
  const isTheirs = reader === 'the manager';
  if (manager === 'agreed') return [isTheirs ? 'you agreed' : 'manager agreed'];
  if (manager === 'disagreed') return [isTheirs ? '*you disagree*' : '*manager disagrees*'];
  if (manager === 'not asked')
    return isConfidential || reviewId === null || isFinished({ state }) ? [] : ['no manager was sent it'];
  if (manager === 'own')
    return [isMine ? 'yours, so not yours to agree' : 'the manager’s own, so silence agrees to nothing'];
  return manager === 'deemed agreed' ? [`deemed agreed: no answer by ${inWords(answerBy)}`] : [];
}

const saidWords = ({ said }: DecisionRow) =>
  said === null ? [] : [`${escaped(said.by)}, ${shortWords(said.on)}: “${brief(said.note, noteShown)}”`];

const questionWords = ({ questions }: DecisionRow) =>
  questions.flatMap(({ by, on, words, reply }) => [
    `${escaped(by)} asked, ${shortWords(on)}: “${brief(words, noteShown)}”`,
    ...(reply === null ? [] : [`The IRO answered: “${brief(reply, noteShown)}”`]),
  ]);

/** A press is a line already typed; forms open from `decision`. */
export function decisionButtons(row: DecisionRow): Button[] {
  const { child, id, reviewId, may, questions, undo } = row;
  const about = `${referenceShown(child)} ${clip(row.wording, 40)}`;
  const opens = (verb: Verb) => verbButton(verb, row, about);
  return [
    ...(may.answer ? [button('Agree', `agree ${child.id} ${reviewId} ${id}`, about), opens('disagree')] : []),
    ...(may.settle && questions.length > 0 ? [opens('answer')] : []),
    ...(may.settle ? settling(row, opens) : []),
    ...(may.report && !may.close && row.state !== 'waiting for confirmation' ? reporting(row, opens) : []),
    ...(may.challenge ? [button('Challenge', `challenge ${child.id} ${id}`, about)] : []),
    ...(row.toChallenge === null ? [] : [opens('drop-challenge')]),
    ...(row.challengedIn === null
      ? []
      : [button('The challenge', `challenge-open ${child.id} ${row.challengedIn}`, about)]),
    ...(may.theme ? [button('Theme', `theme ${child.id} ${id}`, about)] : []),
    ...(undo === null ? [] : [undoButton(row, undo, id, about)]),
  ];
}

/** It says until when: a message stands longer than that. `on`: the decision, or what was sent with it. */
export const undoButton = (
  { child }: DecisionRow,
  { as, until }: NonNullable<DecisionRow['undo']>,
  on: Id,
  about = '',
) => button(`Undo (until ${until})`, `undo ${as} ${child.id} ${on}`, about || undefined);

type Opens = (verb: Verb) => Button;

const reporting = ({ leftBy }: DecisionRow, opens: Opens) => [
  ...(leftBy === null ? [] : [opens('give-out')]),
  opens('done'),
  opens('progress'),
  opens('longer'),
  opens('not-mine'),
  opens('cannot'),
];

const talk = ({ child, id, wording }: DecisionRow) =>
  button('Talk first', `talk-first ${child.id} ${id}`, `${referenceShown(child)} ${clip(wording, 40)}`);

function settling(row: DecisionRow, opens: Opens): Button[] {
  const { state, manager, isDisputed, may } = row;
  if (state === 'waiting for confirmation') {
    return may.confirm ? [opens('confirm'), opens('back')] : [];
  }
  const contested = (manager === 'disagreed' || manager === 'deemed agreed') && !isDisputed;
  return [
    ...(may.close ? [opens('close')] : []),
    ...(state === 'needs an owner' || state === 'cannot be done' ? [opens('offer')] : []),
    ...(manager === 'disagreed' ? [opens('accept')] : []),
    ...(contested ? [opens('dispute')] : []),
    ...(manager === 'disagreed' && contested ? [talk(row)] : []),
    opens('extend'),
    ...(state === 'asked for longer' ? [opens('keep-date')] : []),
    opens('withdraw'),
  ];
}
