import { z } from 'zod';
import {
  type Entered,
  type ItemToPrepare,
  itemToPrepare,
  prepareReview,
} from '../../../casework/readiness/prepare-review.ts';
import { itemNamed, type ReadinessPermission } from '../../../domain/readiness/readiness-items.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import type { PreparationItem } from '../../../domain/reviews/reviewing.ts';
import type { About } from '../../about.ts';
import { message } from '../../command.ts';
import { type Asked, ask } from '../../filling-in/ask.ts';
import { type Filling, form } from '../../filling-in/form.ts';
import { section } from '../../message.ts';
import { readinessBoardCard } from '../../views/readiness/readiness-board.ts';
import { itemQuestions, type PrepareAnswers, prepareQuestions, questionsFor, whenDone } from './prepare-questions.ts';

type Preparing = Filling<ItemToPrepare, PrepareAnswers>;

/** What is asked of the item in hand. */
const asksOf = ({ item }: ItemToPrepare): Asked<PrepareAnswers> =>
  item.name === 'IRO talked with the child alone' ? [] : (questionsFor[item.name] ?? whenDone)(ask);
const isAsked = (question: keyof PrepareAnswers, prepared: ItemToPrepare) =>
  asksOf(prepared).some(([key]) => key === question);
const Kept = z.object(itemQuestions);

/** One item of the readiness board, where saying that it is done takes more than a press. */
export const prepareForm = form({
  name: 'prepare',
  title: 'Get ready',
  questions: prepareQuestions,
  prepare: (perform, { child, subject }) => {
    const { item, permission } = itemOf(subject);
    return perform(itemToPrepare[permission], { child, item });
  },
  begins: ({ answers, note, doneOn }) => ({ doneOn, ...answers, note }),
  pages: [
    {
      title: 'For the review to come',
      shows: ({ prepared: { item } }) => [section(`*${item.title}*`)],
      asks: ({ prepared }) => asksOf(prepared),
      check: ({ answers: { doneOn }, prepared }) =>
        isAsked('doneOn', prepared) && (doneOn ?? '') > prepared.today
          ? [objection('doneOn', 'That day is in the future. Choose today or earlier.')]
          : [],
    },
  ],
  sends: 'Save',
  submit: async (perform, { about, draft, ...filling }) => {
    const entered = enteredIn(filling, about);
    const { permission } = itemOf(about.subject);
    const board = await perform(prepareReview[permission], entered, draft.id);
    return message(readinessBoardCard(board, filling.prepared.item));
  },
});

/** The item a line or a draft is about, and which of the permissions it is under. */
export function itemOf(subject: string | null): {
  item: PreparationItem;
  permission: ReadinessPermission;
  asks: boolean;
} {
  const found = itemNamed(subject?.replaceAll('-', ' ') ?? '');
  if (!found || found.name === 'IRO talked with the child alone') {
    throw new Refusal('There is no such item on the readiness board.');
  }
  return { item: found.name, permission: found.permission, asks: found.asks };
}

/** A day asked for is when it was done; otherwise it is done today. What was left blank is not kept. */
function enteredIn({ answers: { note = null, doneOn, ...rest }, prepared }: Preparing, about: About): Entered {
  const asked = new Set<string>(asksOf(prepared).map(([key]) => key));
  const isKept = ([key, answer]: [string, unknown]) => asked.has(key) && answer !== null;
  return {
    child: about.child,
    item: itemOf(about.subject).item,
    doneOn: (isAsked('doneOn', prepared) && doneOn) || 'today',
    note: isAsked('note', prepared) ? note : null,
    answers: Kept.parse(Object.fromEntries(Object.entries(rest).filter(isKept))),
  };
}
