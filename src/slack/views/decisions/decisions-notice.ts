import { type DecisionRow, needsIro } from '../../../casework/decisions/decision-row.ts';
import type { DecisionsOfReview } from '../../../casework/decisions/decisions-of-review.ts';
import { rowsOnPage } from '../../../casework/perform/page-of.ts';
import type { Id } from '../../../domain/records/id.ts';
import { count, type Figure, inWords, sentence } from '../../../domain/wording/words.ts';
import {
  button,
  buttons,
  context,
  divider,
  escaped,
  header,
  type Notification,
  primary,
  section,
} from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named } from '../children/child-name.ts';
import { decisionRows, decisionWordingOf, measureWords, standsWords, undoButton } from './decision-row.ts';
import { verbButton } from './verb-button.ts';

/** As many as a message holds with room to spare; the rest are a press away. */
const most = 15;

/** To the team manager: what was decided, and by when to answer. It is edited as the answers come. */
export function managersNotice({ child, team, answerBy, about, rows, inConfidence }: DecisionsOfReview): Notification {
  const waiting = rows.filter(({ may }) => may.answer).length;
  const by = answerBy === null ? '' : inWords(answerBy);
  return {
    text:
      waiting === 0
        ? neutral`${count(rows.length, 'decision')} from a review: nothing waits for your answer.`
        : neutral`${count(waiting, 'decision')} from a review to answer by ${by}.`,
    blocks: [
      header('Decisions from a review'),
      section(
        [named(child), ...(team === null ? [] : [escaped(team)]), ...(waiting > 0 ? [`*answer by ${by}*`] : [])].join(
          ' · ',
        ),
      ),
      divider,
      ...numbered(rows, 'the manager'),
      divider,
      ...buttons(...answering(child.id, about, rows)),
      context(
        waiting === 0
          ? 'Nothing here waits for your answer.'
          : `No answer by ${by} is deemed agreed, and the record will say so. Asking does not stop that clock.`,
      ),
      ...ownWords(rows),
      ...(inConfidence === 0
        ? []
        : [
            context(`${inConfidence} more to carry out yourself ${inConfidence === 1 ? 'is' : 'are'} confidential.`),
            ...buttons(button('What I owe', 'mine')),
          ]),
    ],
  };
}

/** One decision is agreed or not; several may be agreed together. What was just said can be taken back here. */
function answering(childId: Id, about: Id, rows: readonly DecisionRow[]) {
  const waiting = rows.filter(({ may }) => may.answer);
  const [first, ...others] = waiting;
  const undo = rows.find((row) => row.undo?.as === 'answer');
  return [
    ...(first && others.length === 0
      ? [primary(button('Agree', `agree ${childId} ${about} ${first.id}`)), verbButton('disagree', first)]
      : []),
    ...(others.length > 0
      ? [
          primary(button('Agree all', `agree ${childId} ${about}`)),
          button('Go one by one', `one-by-one ${childId} ${about}`),
        ]
      : []),
    ...(first ? [button('I need to ask something', `ask manager ${childId} ${about}`)] : []),
    ...(undo?.undo ? [undoButton(undo, undo.undo, about)] : []),
  ];
}

/** Whoever manages the team and owns it: see `ManagerAnswer`. */
function ownWords(rows: readonly DecisionRow[]) {
  const own = rows.filter(({ manager, isMine }) => manager === 'own' && isMine);
  if (own.length === 0) return [];
  const which = own.length === 1 ? 'One of these is' : `${own.length} of these are`;
  return [
    context(`${which} yours to do, so not yours to agree. Your silence agrees to nothing of yours.`),
    ...own
      .filter(({ may }) => may.report)
      .slice(0, rowsOnPage)
      .flatMap(decisionRows),
  ];
}

/** To an owner: theirs alone, each with its buttons. What is confidential is counted, and found in their own list. */
export function ownersNotice({ child, about, rows }: DecisionsOfReview): Notification {
  const shown = rows.filter(isOpen).slice(0, rowsOnPage);
  return {
    text: neutral`${count(rows.length, 'decision')} from a review for you.`,
    blocks: [
      header('For you, from a review'),
      section(`${count(rows.length, 'decision')} · ${named(child)}`),
      divider,
      ...shown.flatMap(decisionRows),
      ...left(rows.length - shown.length, 'What I owe'),
      ...buttons(button('What I owe', 'mine'), ...asking(rows, `ask owner ${child.id} ${about}`)),
    ],
  };
}

/** Nobody asks themselves. */
const asking = (rows: readonly DecisionRow[], line: string) =>
  rows.some((row) => row.may.report && !row.may.settle) ? [button('I need to ask something', line)] : [];

/** To the IRO: what the manager and the owners have said. It is edited as they answer. */
export function irosNotice({ child, rows }: DecisionsOfReview): Notification {
  // What a change took the place of is no longer anybody’s to answer.
  const facts = tally(rows.filter(({ state }) => state !== 'replaced'));
  const open = rows.filter(isOpen);
  const toDo = rows.filter(needsIro);
  const shown = toDo.filter(isOpen).slice(0, rowsOnPage);
  return {
    text: neutral`Decisions from a review: ${facts}.`,
    blocks: [
      section(`*${named(child)} decisions*\n${sentence(facts.join(' · ') || count(rows.length, 'decision'))}`),
      divider,
      ...(toDo.length === 0
        ? [...numbered(open), ...left(rows.length - open.length, 'This child’s decisions')]
        : [...shown.flatMap(decisionRows), ...left(toDo.length - shown.length, 'This child’s decisions')]),
      ...buttons(button('This child’s decisions', `decisions ${child.id}`)),
    ],
  };
}

/** To the manager: one decision has been put off twice. */
export const secondExtensionNotice = (row: DecisionRow): Notification => ({
  text: neutral`1 decision from a review is being put off a second time.`,
  blocks: [
    section(`*${putOff(row)}* · ${named(row.child)}\n*${decisionWordingOf(row)}*\n${standsWords(row)}`),
    ...buttons(button('Team’s decisions', 'decisions team 1')),
  ],
});

const putOff = ({ state, extensions }: DecisionRow): string => {
  if (state === 'asked for longer') return 'Asked to be put off a second time';
  return extensions > 1 ? 'Put off a second time' : 'No longer put off a second time';
};

/** Wording that is confidential enters no notice, whoever it goes to: a list that is asked for has it. */
const isOpen = ({ isConfidential }: DecisionRow) => !isConfidential;

const left = (number: number, where: string) => (number === 0 ? [] : [context(`${number} more in ${where}`)]);

const numbered = (rows: readonly DecisionRow[], reader?: 'the manager') => [
  ...rows
    .slice(0, most)
    .map((row, at) =>
      section([`${at + 1}. *${decisionWordingOf(row)}*`, standsWords(row, reader), ...measureWords(row)].join('\n')),
    ),
  ...(rows.length > most ? [context(`And ${rows.length - most} more in the list of decisions.`)] : []),
];

function tally(rows: readonly DecisionRow[]): Figure[] {
  const counted = [
    [rows.filter(({ manager }) => manager === 'agreed').length, 'agreed'],
    [rows.filter(({ manager }) => manager === 'disagreed').length, 'disagreed'],
    [rows.filter(({ manager }) => manager === 'deemed agreed').length, 'deemed agreed'],
    [rows.filter(({ manager }) => manager === 'waiting').length, 'waiting for the manager'],
    [rows.filter(({ manager }) => manager === 'own').length, 'the manager’s own'],
    [rows.filter(({ state }) => state === 'waiting for confirmation').length, 'to confirm'],
    [rows.filter(({ state }) => state === 'done').length, 'done'],
  ] as const;
  return counted.filter(([number]) => number > 0).map(([number, words]) => count(number, words, words));
}
