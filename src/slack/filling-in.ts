import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Perform } from '../casework/action.ts';
import type { DraftsOf } from '../casework/drafts-of.ts';
import type { Draft } from '../domain/draft.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Answer } from './command.ts';
import type { About, Answers, Filling, Form, OfChild, Page } from './form.ts';
import { button, clip, context, escaped, header, section } from './message.ts';
import { named } from './views/child-name.ts';

/** What a page carries of itself: ids and numbers only, because it can be read by whoever has it open. */
const Carried = z.object({ draft: z.uuid(), page: z.number().int(), round: z.number().int() });
type Carried = z.infer<typeof Carried>;

export interface Filler {
  perform: Perform;
  drafts: DraftsOf;
}

/** What sending a page came to. */
export type Sent =
  /** By the block of the question; `view` is the page again, for when it is too late to mark them. */
  | { came: 'problems'; errors: Record<string, string>; view: ModalView }
  | { came: 'page'; view: ModalView }
  | { came: 'answer'; answer: Answer };

type Inputs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Begins a form, or picks up the draft that is given: the page to show. */
export async function opened({ perform, drafts }: Filler, form: Form, about: About): Promise<ModalView> {
  const prepared = await form.prepare(perform, about);
  const draft = await drafts.begin({
    form: form.name,
    childId: prepared.child.id,
    subject: about.subject,
    answers: form.begins(prepared),
  });
  return pageView(form, draft, {
    perform,
    prepared,
    at: firstFrom(form, 0, { answers: draft.answers, prepared }),
    round: 0,
  });
}

export async function resumed({ perform }: Filler, form: Form, draft: Draft): Promise<ModalView> {
  const prepared = await form.prepare(perform, aboutOf(draft));
  return pageView(form, draft, { perform, prepared, at: draft.page, round: 0 });
}

/** A page sent: its answers are read and kept, and the next page, or the end, comes back. */
export async function sent(filler: Filler, form: Form, carries: string, inputs: Inputs): Promise<Sent> {
  const { carried, draft, prepared } = await taken(filler, form, carries);
  const page = form.pages[carried.page];
  if (!page) throw gone();
  const before = { answers: draft.answers, prepared };
  const { answers: given, errors } = read(page, before, inputs, carried);
  const filled = { answers: { ...draft.answers, ...given }, prepared };
  const wrong = Object.keys(errors).length > 0 ? errors : keyed(page.check?.(filled) ?? {}, carried);
  if (Object.keys(wrong).length > 0) {
    const kept = { ...draft, answers: filled.answers };
    await filler.drafts.save(kept);
    const view = await pageView(form, kept, { ...filler, prepared, at: carried.page, round: carried.round + 1 });
    return { came: 'problems', errors: wrong, view: saidAbove(view, Object.values(wrong)) };
  }
  const again = page.again?.(filled) === true;
  const answers = page.collects ? { ...filled.answers, ...page.collects(filled) } : filled.answers;
  const filling = { answers, prepared };
  const at = again ? carried.page : firstFrom(form, carried.page + 1, filling);
  const kept = { ...draft, answers, page: Math.min(at, form.pages.length - 1) };
  await filler.drafts.save(kept);
  if (at < form.pages.length) {
    return { came: 'page', view: await pageView(form, kept, { ...filler, prepared, at, round: carried.round + 1 }) };
  }
  const answer = await form.submit(filler.perform, {
    ...filling,
    about: aboutOf(draft),
    draft: kept,
    drafts: filler.drafts,
  });
  return { came: 'answer', answer };
}

/** One page back. What was typed on the page that is left is lost; what was sent before is there. */
export async function turnedBack(filler: Filler, form: Form, carries: string): Promise<ModalView> {
  const { carried, draft, prepared } = await taken(filler, form, carries);
  const filling = { answers: draft.answers, prepared };
  let at = carried.page - 1;
  while (at > 0 && form.pages[at]?.when?.(filling) === false) at -= 1;
  return pageView(form, draft, { ...filler, prepared, at: Math.max(at, 0), round: carried.round + 1 });
}

/** A form that is closed unsent: what was kept, and whose. Null when there is nothing to come back to. */
export async function closed({ perform, drafts }: Filler, form: Form, carries: string) {
  const draft = await drafts.find(carriedBy(carries).draft);
  if (!draft || draft.spentAt !== null) return null;
  return { draft, child: (await form.prepare(perform, aboutOf(draft))).child };
}

const carriedBy = (carries: string): Carried => {
  const read = Carried.safeParse(parsed(carries));
  if (!read.success) throw gone();
  return read.data;
};

async function taken({ perform, drafts }: Filler, form: Form, carries: string) {
  const carried = carriedBy(carries);
  const draft = await drafts.find(carried.draft);
  if (!draft) throw gone();
  if (draft.spentAt !== null) throw new Refusal('This form has already been sent. Nothing was recorded a second time.');
  return { carried, draft, prepared: await form.prepare(perform, aboutOf(draft)) };
}

const gone = () => new Refusal('This form is no longer kept. Start it again.');
const aboutOf = ({ childId, subject }: Draft): About => ({ child: { id: childId ?? '' }, subject });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first page at or after this one that comes; past the last when none does. */
function firstFrom(form: Form, from: number, filling: Filling<OfChild>): number {
  let at = from;
  while (at < form.pages.length && form.pages[at]?.when?.(filling) === false) at += 1;
  return at;
}

function read(page: Page<OfChild>, filling: Filling<OfChild>, inputs: Inputs, carried: Carried) {
  const answers: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [key, field] of Object.entries(page.asks(filling))) {
    const blockId = blockIdOf(key, carried);
    const found = field.read(inputs[blockId]?.answer as Record<string, unknown> | undefined);
    if ('problem' in found) errors[blockId] = found.problem;
    else answers[key] = found.value;
  }
  return { answers: answers as Answers, errors };
}

// The page is part of the name: Slack has been seen to send one page’s answers with the next.
const blockIdOf = (key: string, { page, round }: Pick<Carried, 'page' | 'round'>) => `${page}/${round}/${key}`;

const keyed = (problems: Readonly<Record<string, string>>, carried: Carried) =>
  Object.fromEntries(Object.entries(problems).map(([key, says]) => [blockIdOf(key, carried), says]));

interface Place {
  perform: Perform;
  prepared: OfChild;
  at: number;
  round: number;
}

async function pageView(
  form: Form,
  draft: Pick<Draft, 'id' | 'answers'>,
  { prepared, at, round, perform }: Place,
): Promise<ModalView> {
  const page = form.pages[at];
  if (!page) throw gone();
  const filling = { answers: draft.answers, prepared };
  const questions = Object.entries(page.asks(filling)).map(([key, field]) =>
    field.ask(blockIdOf(key, { page: at, round }), draft.answers[key]),
  );
  const coming = form.pages.filter((one) => one.when?.(filling) !== false);
  const place = coming.length === 1 ? '' : ` · ${coming.indexOf(page) + 1} of ${coming.length}`;
  const isLast = firstFrom(form, at + 1, filling) >= form.pages.length && page.again === undefined;
  const carried: Carried = { draft: draft.id, page: at, round };
  return {
    type: 'modal',
    callback_id: `form ${form.name}`,
    title: { type: 'plain_text', text: clip(`${form.title}${place}`, 24) },
    submit: { type: 'plain_text', text: isLast ? form.sends : 'Next' },
    close: { type: 'plain_text', text: 'Close' },
    notify_on_close: true,
    private_metadata: JSON.stringify(carried),
    blocks: [
      header(page.title),
      // On every page: nobody should have to remember whose form this is.
      context(named(prepared.child)),
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
const saidAbove = (view: ModalView, problems: readonly string[]): ModalView => ({
  ...view,
  blocks: [...problems.slice(0, mostSaid).map((problem) => section(`*${escaped(problem)}*`)), ...view.blocks].slice(
    0,
    100,
  ),
});
