import type { ModalView } from '@slack/types';
import type { Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Draft, isBegun } from '../../domain/reviews/draft.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { type About, noChild } from '../about.ts';
import type { Answer } from '../command.ts';
import { button, buttons, context, escaped } from '../message.ts';
import { ask } from './ask.ts';
import type { Form, Page, Topic } from './form.ts';
import { type Carried, carriedBy, firstFrom, gone, isCurrent, pageAt, pageView, saidAbove } from './form-page.ts';
import { lacksAnAnswer, stillFitting } from './kept-answers.ts';
import { type Answers, blockIdOf, type Inputs, keyed, read, unaskedOf } from './page-answers.ts';

export interface Filler {
  perform: Perform;
  drafts: DraftsOf;
}

/** What sending a page came to. */
export type Sent =
  /** By the block of the question; `view` is the page again, for when it is too late to mark them. */
  | { came: 'problems'; errors: Record<string, string>; view: ModalView }
  | { came: 'page'; view: ModalView }
  /** It closes, and this is the page beneath it. */
  | { came: 'back'; view: ModalView }
  | { came: 'answer'; answer: Answer };

/** Begins a form: the page to show. `below` is the draft of the form that it opens over. */
export async function formOpened(
  { perform, drafts }: Filler,
  form: Form,
  about: About,
  below?: Id,
): Promise<ModalView> {
  const prepared = await form.prepare(perform, about, {});
  const answers = form.begins(prepared);
  const draft = await drafts.begin({
    form: form.name,
    childId: prepared.child?.id ?? null,
    subject: about.subject,
    page: firstFrom(form, 0, { answers, prepared }),
    answers,
  });
  return pageView(form, draft, { perform, prepared, below });
}

/** A form begun earlier, where it was left, with why it is shown again. */
export async function resumed({ perform }: Filler, form: Form, begun: Draft, because?: string): Promise<ModalView> {
  const draft = fitting(form, begun);
  const prepared = await form.prepare(perform, aboutOf(draft), draft.answers);
  const begunOn = dateInWords(new Date(draft.begunAt).toISOString().slice(0, 10));
  const says = because
    ? [context(escaped(because))]
    : [context(`This form was begun on ${begunOn}.`), ...buttons(button('Discard it', `discard ${draft.id}`))];
  return pageView(form, draft, { perform, prepared, ...((because || isBegun(draft)) && { says }) });
}

/** A page sent: its answers are read and kept, and the next page, or the end, comes back. */
export async function pageSent(filler: Filler, form: Form, carries: string, inputs: Inputs): Promise<Sent> {
  const { carried, draft, prepared: known } = await taken(filler, form, carries);
  if (!isCurrent(carried, draft)) return { came: 'page', view: await movedOn(filler, form, draft, known) };
  const page = pageAt(form, draft);
  const prepared = page.learns
    ? await topicOf(filler.perform, form, { ...draft, answers: typedOn(form, draft, known, inputs, carried) })
    : known;
  const shown = { ...filler, prepared, below: carried.below };
  const { asked, filled, errors, unasked, isStale } = answeredNow(page.asks, { draft, prepared, inputs, carried });
  const wrong =
    Object.keys(errors).length > 0 || unasked.length > 0 ? errors : keyed(page.check?.(filled) ?? [], carried);
  if (unasked.length > 0 || Object.keys(wrong).length > 0) {
    const kept = { ...draft, answers: filled.answers };
    if (!(await filler.drafts.save(kept, draft.round))) return overtaken(filler, form, carries);
    const says = unasked.length > 0 ? { says: [context(moreAsked)] } : {};
    const view = await pageView(form, kept, { ...shown, ...says });
    const marked = saidAbove(view, Object.values(wrong));
    // Slack marks only what it shows, and keeps showing it: anything else is said on the page, drawn again.
    const isShown = unasked.length === 0 && !isStale && Object.keys(wrong).every((blockId) => asked.includes(blockId));
    return isShown ? { came: 'problems', errors: wrong, view: marked } : { came: 'page', view: marked };
  }
  const again = page.again?.(filled) === true;
  const answers = page.collects ? { ...filled.answers, ...page.collects(filled) } : filled.answers;
  const filling = { answers, prepared };
  const at = again ? carried.page : firstFrom(form, carried.page + 1, filling);
  const isLast = at >= form.pages.length;
  const kept = {
    ...draft,
    answers,
    // At its end it stays where it was sent from: the last page there is may be one that does not come for this person.
    page: isLast ? draft.page : at,
    // The last page may be sent again until the form is spent, unless it would collect twice.
    round: isLast && !page.collects ? draft.round : draft.round + 1,
  };
  if (!(await filler.drafts.save(kept, draft.round))) return overtaken(filler, form, carries);
  if (!isLast) return { came: 'page', view: await pageView(form, kept, shown) };
  if (lacksAnAnswer(form, answers)) throw unanswered();
  const sending = { about: aboutOf(draft), draft: kept, drafts: filler.drafts };
  return { came: 'answer', answer: await form.submit(filler.perform, { ...filling, ...sending }) };
}

const moreAsked = 'With that answer there is one thing more to ask.';

interface Read {
  draft: Draft;
  prepared: Topic;
  inputs: Inputs;
  carried: Carried;
}

/** What a page was answered with: one answer may have brought a question that it did not ask, or taken one away. */
export function answeredNow(asks: Page<Topic, Answers>['asks'], { draft, prepared, inputs, carried }: Read) {
  const first = read(asks({ answers: draft.answers, prepared }, ask), inputs, carried);
  const now = asks({ answers: { ...draft.answers, ...first.answers }, prepared }, ask);
  const unasked = unaskedOf(now, inputs, carried);
  const shown = now.filter((one) => !unasked.includes(one));
  const { answers, errors, isStale } = read(shown, inputs, carried);
  return {
    filled: { answers: { ...draft.answers, ...first.answers, ...answers }, prepared },
    ...{ errors, isStale },
    unasked,
    asked: shown.map(([key]) => blockIdOf(key, carried)),
  };
}

/** One page back. What was typed on the page that is left is kept unchecked: it is checked when that page is sent. */
export async function turnedBack(filler: Filler, form: Form, carries: string, inputs: Inputs): Promise<ModalView> {
  const { carried, draft, prepared } = await taken(filler, form, carries);
  if (!isCurrent(carried, draft)) return movedOn(filler, form, draft, prepared);
  const answers = typedOn(form, draft, prepared, inputs, carried);
  let at = draft.page - 1;
  while (at > 0 && form.pages[at]?.when?.({ answers, prepared }) === false) at -= 1;
  const kept = { ...draft, answers, page: Math.max(at, 0), round: draft.round + 1 };
  if (!(await filler.drafts.save(kept, draft.round))) return (await overtaken(filler, form, carries)).view;
  return pageView(form, kept, { ...filler, prepared });
}

/** What stands on the page, unchecked, with what was answered before. */
export const typedOn = (form: Form, draft: Draft, prepared: Topic, inputs: Inputs, carried: Carried) =>
  answeredNow(pageAt(form, draft).asks, { draft, prepared, inputs, carried }).filled.answers;

/** A form that is closed unsent: they are told so, where there is anything to come back to. */
export async function closed({ drafts }: Filler, form: Form, carries: string): Promise<void> {
  const draft = await drafts.find(carriedBy(carries).draft);
  if (draft?.form !== form.name || draft.spentAt !== null || !isBegun(draft)) return;
  await drafts.sayKept(draft);
}

export const topicOf = (perform: Perform, form: Form, draft: Draft): Promise<Topic> =>
  form.prepare(perform, aboutOf(draft), stillFitting(form, draft.answers));

export async function taken({ perform, drafts }: Filler, form: Form, carries: string) {
  const carried = carriedBy(carries);
  const draft = await drafts.find(carried.draft);
  if (!draft) throw gone();
  if (draft.form !== form.name) throw new Refusal('This page belongs to another form. Nothing was changed.');
  if (draft.spentAt !== null) throw new Refusal('This form has already been sent. Nothing was recorded a second time.');
  const kept = fitting(form, draft);
  return { carried, draft: kept, prepared: await form.prepare(perform, aboutOf(kept), kept.answers) };
}

/** Nothing of a page that is out of date is kept: the page that the form is at takes its place. */
export const movedOn = ({ perform }: Filler, form: Form, draft: Draft, prepared: Topic) =>
  pageView(form, draft, {
    perform,
    prepared,
    says: [context('That page was sent already. This is where the form is now.')],
  });

/** Somebody else’s send of the same page was kept first. */
export async function overtaken(filler: Filler, form: Form, carries: string) {
  const { draft, prepared } = await taken(filler, form, carries);
  return { came: 'page' as const, view: await movedOn(filler, form, draft, prepared) };
}

const fitting = (form: Form, draft: Draft): Draft => ({ ...draft, answers: stillFitting(form, draft.answers) });

const unanswered = () =>
  new Refusal('A question on an earlier page has no answer. Go back to the form, answer it, and send the form again.');

export const aboutOf = ({ childId, subject }: Draft): About => ({
  child: childId === null ? noChild : { id: childId },
  subject,
});
