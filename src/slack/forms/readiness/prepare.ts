import {
  type Entered,
  type ItemToPrepare,
  itemToPrepare,
  prepareReview,
} from '../../../casework/readiness/prepare-review.ts';
import { itemNamed, type ReadinessPermission } from '../../../domain/readiness/readiness-items.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import type { Preparation, PreparationItem } from '../../../domain/reviews/reviewing.ts';
import type { About } from '../../about.ts';
import { message } from '../../command.ts';
import { type Filling, form } from '../../filling-in/form.ts';
import { section } from '../../message.ts';
import { readinessBoard } from '../../views/readiness/readiness-board.ts';
import { questionsFor } from './prepare-questions.ts';

const questions = ({ prepared }: Filling<ItemToPrepare>) =>
  questionsFor[prepared.item.name as PreparationItem]?.(prepared) ?? {};

/** One item of the readiness board, where saying that it is done takes more than a press. */
export const prepareForm = form<ItemToPrepare>({
  name: 'prepare',
  title: 'Get ready',
  prepare: (perform, { child, subject }) => {
    const { item, permission } = itemOf(subject);
    return perform(itemToPrepare[permission], { child, item });
  },
  begins: ({ answers, note, doneOn }) => ({ doneOn, ...answers, note }),
  pages: [
    {
      title: 'For the review to come',
      shows: ({ prepared: { item } }) => [section(`*${item.title}*`)],
      asks: questions,
      check: ({ answers, prepared }): Record<string, string> =>
        'doneOn' in questions({ answers, prepared }) && String(answers.doneOn) > prepared.today
          ? { doneOn: 'That day is in the future. Choose today or earlier.' }
          : {},
    },
  ],
  sends: 'Save',
  submit: async (perform, { about, draft, ...filling }) => {
    const entered = enteredIn(filling, about);
    const { permission } = itemOf(about.subject);
    const board = await perform(prepareReview[permission], entered, draft.id);
    return message(readinessBoard(board, filling.prepared.item));
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
function enteredIn(filling: Filling<ItemToPrepare>, { child, subject }: About): Entered {
  const { note, doneOn, ...rest } = filling.answers as Record<string, string | readonly string[] | null>;
  const asked = questions(filling);
  const kept = Object.entries(rest).filter(([key, value]) => key in asked && value !== null);
  return {
    child,
    item: itemOf(subject).item,
    doneOn: 'doneOn' in asked && typeof doneOn === 'string' ? doneOn : 'today',
    note: 'note' in asked && typeof note === 'string' ? note : null,
    answers: Object.fromEntries(kept) as Preparation['answers'],
  };
}
