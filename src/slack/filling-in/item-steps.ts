import type { ModalView } from '@slack/types';
import type { Draft } from '../../domain/reviews/draft.ts';
import { context } from '../message.ts';
import type { Form, Topic } from './form.ts';
import { isCurrent, itemsOf, itemView, pageAt, pageView, saidAbove } from './form-page.ts';
import { answeredNow, type Filler, movedOn, overtaken, type Sent, taken, typedOn } from './form-steps.ts';
import { type Inputs, keyed } from './page-answers.ts';

/** Opens one of the page’s items over it, null for a new one. What stands on the page beneath is kept. */
export async function itemOpened(
  filler: Filler,
  form: Form,
  { carries, inputs }: { carries: string; inputs: Inputs },
  item: number | null,
): Promise<ModalView> {
  const { carried, draft, prepared } = await taken(filler, form, carries);
  if (!isCurrent(carried, draft)) return movedOn(filler, form, draft, prepared);
  const typed = typedOn(form, draft, prepared, inputs, carried);
  const filled = itemsOf(pageAt(form, draft)).fills({ answers: typed, prepared }, item);
  const kept = { ...draft, answers: { ...typed, ...filled } };
  if (!(await filler.drafts.save(kept, draft.round))) return (await overtaken(filler, form, carries)).view;
  return itemView(form, kept, { prepared, item });
}

/** An item sent: checked, and put into the list, and the page beneath is drawn again. */
export async function itemSent(filler: Filler, form: Form, carries: string, inputs: Inputs): Promise<Sent> {
  const { carried, draft, prepared } = await taken(filler, form, carries);
  const { item } = carried;
  // Sent already, and perhaps the reply was lost: it is in the list, or the list has gone on without it.
  if (!isCurrent(carried, draft) || item === undefined) {
    return { came: 'back', view: await movedOn(filler, form, draft, prepared) };
  }
  const items = itemsOf(pageAt(form, draft));
  const { filled, errors, unasked, asked } = answeredNow(items.asks, { draft, prepared, inputs, carried });
  const wrong =
    Object.keys(errors).length > 0 || unasked.length > 0 ? errors : keyed(items.check(filled, item), carried);
  if (unasked.length > 0 || Object.keys(wrong).length > 0) {
    const kept = { ...draft, answers: filled.answers };
    if (!(await filler.drafts.save(kept, draft.round)))
      return { ...(await overtaken(filler, form, carries)), came: 'back' };
    const view = saidAbove(itemView(form, kept, { prepared, item }), Object.values(wrong));
    const isShown = unasked.length === 0 && Object.keys(wrong).every((blockId) => asked.includes(blockId));
    return isShown ? { came: 'problems', errors: wrong, view } : { came: 'page', view };
  }
  const view = await changed(filler, form, carries, {
    draft,
    prepared,
    answers: { ...filled.answers, ...items.puts(filled, item) },
  });
  return { came: 'back', view };
}

/** One of the page’s items taken out, or put before the one above it. */
export async function itemMoved(
  filler: Filler,
  form: Form,
  { carries, inputs }: { carries: string; inputs: Inputs },
  { way, at }: { way: 'takesOut' | 'movesUp'; at: number },
): Promise<ModalView> {
  const { carried, draft, prepared } = await taken(filler, form, carries);
  if (!isCurrent(carried, draft)) return movedOn(filler, form, draft, prepared);
  const answers = typedOn(form, draft, prepared, inputs, carried);
  const moved = itemsOf(pageAt(form, draft))[way]({ answers, prepared }, at);
  return changed(filler, form, carries, { draft, prepared, answers: { ...answers, ...moved } });
}

interface Changed {
  draft: Draft;
  prepared: Topic;
  answers: Draft['answers'];
}

/** A round further on, so that the same press twice changes the list once. */
async function changed(filler: Filler, form: Form, carries: string, { draft, prepared, answers }: Changed) {
  const kept = { ...draft, answers, round: draft.round + 1 };
  if (!(await filler.drafts.save(kept, draft.round))) return (await overtaken(filler, form, carries)).view;
  return pageView(form, kept, { ...filler, prepared });
}

/** The page that a form is at, as it stands: an item over it was closed, or something has come of what is over it. */
export async function pageNow(filler: Filler, form: Form, carries: string, says?: string): Promise<ModalView> {
  const { draft, prepared } = await taken(filler, form, carries);
  return pageView(form, draft, { ...filler, prepared, ...(says !== undefined && { says: [context(says)] }) });
}
