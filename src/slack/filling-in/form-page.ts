import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Perform } from '../../casework/perform/action.ts';
import { type Id, idFrom } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Draft } from '../../domain/reviews/draft.ts';
import { sentence } from '../../domain/wording/words.ts';
import { button, clip, context, escaped, header, section } from '../message.ts';
import { topicNamed } from '../views/children/topic-name.ts';
import { ask } from './ask.ts';
import type { Filling, Form, Page, Topic } from './form.ts';
import { type Answers, blockIdOf } from './page-answers.ts';

/** What a page carries of itself: ids and numbers only, because it can be read by whoever has it open. */
const Carried = z.object({
  draft: z.custom<Id>((text) => typeof text === 'string' && idFrom(text) !== null),
  page: z.number().int(),
  round: z.number().int(),
});
export type Carried = z.infer<typeof Carried>;

export function carriedBy(carries: string): Carried {
  const read = Carried.safeParse(parsed(carries));
  if (!read.success) throw gone();
  return read.data;
}

/** The draft that a page is of, where it says so at all. */
export const draftIn = (carries: string): Id | null => Carried.safeParse(parsed(carries)).data?.draft ?? null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A second press, a second window or a lost reply sends a page that the form has left already. */
export const isCurrent = ({ page, round }: Carried, draft: Draft) => page === draft.page && round === draft.round;

export function pageAt(form: Form, { page }: Pick<Draft, 'page'>): Page<Topic, Answers> {
  const found = form.pages[page];
  if (!found) throw gone();
  return found;
}

/** Not “start it again”: somebody who has handed a form on would begin a second one. */
export const gone = () => new Refusal('This form is no longer with you: it was handed on or thrown away.');

/** The first page at or after this one that comes; past the last when none does. */
export function firstFrom(form: Form, from: number, filling: Filling<Topic, Answers>): number {
  let at = from;
  while (at < form.pages.length && form.pages[at]?.when?.(filling) === false) at += 1;
  return at;
}

interface Place {
  perform: Perform;
  prepared: Topic;
  /** What to say first, where the page is not the one that was expected. */
  says?: readonly KnownBlock[];
}

/** The page that a draft is at, with what has been answered filled in. */
export async function pageView(
  form: Form,
  draft: Pick<Draft, 'id' | 'page' | 'round' | 'answers'>,
  { prepared, perform, says }: Place,
): Promise<ModalView> {
  const { page: at, round } = draft;
  const page = pageAt(form, draft);
  const filling = { answers: draft.answers, prepared };
  const questions = page
    .asks(filling, ask)
    .map(([key, field]) => field.ask(blockIdOf(key, { page: at, round }), draft.answers[key]));
  const coming = form.pages.filter((one) => one.when?.(filling) !== false);
  const place = coming.length === 1 ? '' : ` · ${coming.indexOf(page) + 1} of ${coming.length}`;
  const isLast = firstFrom(form, at + 1, filling) >= form.pages.length && page.again === undefined;
  const carried: Carried = { draft: draft.id, page: at, round };
  return {
    type: 'modal',
    callback_id: `form ${form.name}`,
    title: { type: 'plain_text', text: clip(`${form.title}${place}`, 24) },
    submit: { type: 'plain_text', text: isLast ? (page.sends ?? form.sends) : 'Next' },
    close: { type: 'plain_text', text: 'Close' },
    notify_on_close: true,
    private_metadata: JSON.stringify(carried),
    blocks: [
      header(page.title),
      // On every page: nobody should have to remember whose form this is.
      context(sentence(topicNamed(prepared))),
      ...(says ?? []),
      ...((await page.shows?.(filling, perform)) ?? []),
      ...questions,
      ...backFrom(coming.indexOf(page)),
    ].slice(0, 100),
  };
}

const backFrom = (at: number): KnownBlock[] =>
  at === 0 ? [] : [{ type: 'actions', elements: [{ ...button('Back', 'back'), action_id: 'form back' }] }];

/** So many that no question is pushed off the page; the rest are said when these are put right. */
const mostSaid = 5;

/** Problems said above the page, when it is too late to mark its questions. */
export const saidAbove = (view: ModalView, problems: readonly string[]): ModalView => ({
  ...view,
  blocks: [...problems.slice(0, mostSaid).map((problem) => section(`*${escaped(problem)}*`)), ...view.blocks].slice(
    0,
    100,
  ),
});
