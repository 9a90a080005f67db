import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Perform } from '../../casework/perform/action.ts';
import { type Id, idFrom } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Draft } from '../../domain/reviews/draft.ts';
import { sentence } from '../../domain/wording/words.ts';
import { button, buttons, clip, context, escaped, header, section } from '../message.ts';
import { topicNamed } from '../views/children/topic-name.ts';
import { type Asked, ask } from './ask.ts';
import type { Filling, Form, Items, Page, Topic } from './form.ts';
import { type Answers, blockIdOf } from './page-answers.ts';

const DraftId = z.custom<Id>((text) => typeof text === 'string' && idFrom(text) !== null);
/** What a page carries of itself: ids and numbers only, because it can be read by whoever has it open. */
const Carried = z.object({
  draft: DraftId,
  page: z.number().int(),
  round: z.number().int(),
  /** One of the page’s items, open over it; null: a new one. */
  item: z.number().int().nullable().optional(),
  /** The draft of the form beneath, which goes on when this one is sent. */
  below: DraftId.optional(),
});
export type Carried = z.infer<typeof Carried>;

export function carriedBy(carries: string): Carried {
  const read = Carried.safeParse(parsed(carries));
  if (!read.success) throw gone();
  return read.data;
}

/** The draft that a page is of, where it says so at all. */
export const draftIn = (carries: string): Id | null => Carried.safeParse(parsed(carries)).data?.draft ?? null;

export const isItem = (carries: string): boolean => Carried.safeParse(parsed(carries)).data?.item !== undefined;

/** The draft of the form beneath it, where there is one. */
export const belowIn = (carries: string): Id | null => Carried.safeParse(parsed(carries)).data?.below ?? null;

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
  below?: Id | undefined;
}

type Kept = Pick<Draft, 'id' | 'page' | 'round' | 'answers'>;

/** Which page a draft is at, of those that come for it as it is answered so far: as every title numbers them. */
export function placeIn(form: Form, { page, answers }: Pick<Draft, 'page' | 'answers'>, prepared: Topic) {
  const coming = form.pages.filter((one) => one.when?.({ answers, prepared }) !== false);
  const at = form.pages.slice(0, page).filter((one) => coming.includes(one)).length;
  return { at, of: coming.length };
}

/** “page 2 of 6”; nothing for a form of one page. */
export function placeInWords(form: Form, draft: Draft, prepared: Topic): string | null {
  const { at, of } = placeIn(form, draft, prepared);
  return of === 1 ? null : `page ${Math.min(at + 1, of)} of ${of}`;
}

/** The page that a draft is at, with what has been answered filled in. */
export async function pageView(form: Form, draft: Kept, { prepared, perform, says, below }: Place): Promise<ModalView> {
  const { page: number, round } = draft;
  const page = pageAt(form, draft);
  const filling = { answers: draft.answers, prepared };
  const { at, of } = placeIn(form, draft, prepared);
  const isLast = firstFrom(form, number + 1, filling) >= form.pages.length && page.again === undefined;
  const carried: Carried = { draft: draft.id, page: number, round, ...(below && { below }) };
  return {
    ...asked(`form ${form.name}`, carried),
    title: { type: 'plain_text', text: clip(of === 1 ? form.title : `${form.title} · ${at + 1} of ${of}`, 24) },
    submit: { type: 'plain_text', text: isLast ? (page.sends ?? form.sends) : 'Next' },
    close: { type: 'plain_text', text: below ? 'Back' : 'Close' },
    blocks: [
      header(page.title),
      // On every page: nobody should have to remember whose form this is.
      context(sentence(topicNamed(prepared))),
      ...(says ?? []),
      ...((await page.shows?.(filling, perform)) ?? []),
      ...questionsOf(page.asks(filling, ask), draft),
      ...backFrom(at),
    ].slice(0, 100),
  };
}

/** One of the page’s items, over it. */
export function itemView(
  form: Form,
  draft: Kept,
  { prepared, item }: Pick<Place, 'prepared'> & { item: number | null },
) {
  const { titles, asks } = itemsOf(pageAt(form, draft));
  const title = item === null ? titles.adds : `${titles.edits} ${item + 1}`;
  const view: ModalView = {
    ...asked(`item ${form.name}`, { draft: draft.id, page: draft.page, round: draft.round, item }),
    title: { type: 'plain_text', text: clip(title, 24) },
    submit: { type: 'plain_text', text: item === null ? 'Add it' : 'Save it' },
    close: { type: 'plain_text', text: 'Back' },
    blocks: [
      context(sentence(topicNamed(prepared))),
      ...questionsOf(asks({ answers: draft.answers, prepared }, ask), draft),
    ].slice(0, 100),
  };
  return view;
}

export function itemsOf(page: Page<Topic, Answers>): Items<Topic, Answers> {
  if (!page.items) throw gone();
  return page.items;
}

const asked = (callback_id: string, carried: Carried) => ({
  type: 'modal' as const,
  callback_id,
  notify_on_close: true,
  private_metadata: JSON.stringify(carried),
});

const questionsOf = (questions: Asked<Answers>, { page, round, answers }: Kept): KnownBlock[] =>
  questions.map(([key, field]) => field.ask(blockIdOf(key, { page, round }), answers[key]));

const backFrom = (at: number): KnownBlock[] =>
  at === 0 ? [] : buttons({ ...button('Back', 'back'), action_id: 'form back' });

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
