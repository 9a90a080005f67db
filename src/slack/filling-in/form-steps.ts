import type { ModalView } from '@slack/types';
import type { Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Draft, isBegun } from '../../domain/reviews/draft.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { type About, noChild } from '../about.ts';
import type { Answer } from '../command.ts';
import { button, buttons, context } from '../message.ts';
import type { Form, Topic } from './form.ts';
import { carriedBy, firstFrom, gone, isCurrent, pageAt, pageView, saidAbove } from './form-page.ts';
import { lacksAnAnswer, stillFitting } from './kept-answers.ts';
import { type Inputs, keyed, read } from './page-answers.ts';

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

/** Begins a form, or picks up the draft that is given: the page to show. */
export async function formOpened({ perform, drafts }: Filler, form: Form, about: About): Promise<ModalView> {
  const prepared = await form.prepare(perform, about, {});
  const answers = form.begins(prepared);
  const draft = await drafts.begin({
    form: form.name,
    childId: prepared.child?.id ?? null,
    subject: about.subject,
    page: firstFrom(form, 0, { answers, prepared }),
    answers,
  });
  return pageView(form, draft, { perform, prepared });
}

/** A form begun earlier, where it was left. */
export async function resumed({ perform }: Filler, form: Form, begun: Draft): Promise<ModalView> {
  const draft = fitting(form, begun);
  const prepared = await form.prepare(perform, aboutOf(draft), draft.answers);
  const begunOn = dateInWords(new Date(draft.begunAt).toISOString().slice(0, 10));
  const says = [context(`This form was begun on ${begunOn}.`), ...buttons(button('Discard it', `discard ${draft.id}`))];
  return pageView(form, draft, { perform, prepared, ...(isBegun(draft) && { says }) });
}

/** A page sent: its answers are read and kept, and the next page, or the end, comes back. */
export async function pageSent(filler: Filler, form: Form, carries: string, inputs: Inputs): Promise<Sent> {
  const { carried, draft, prepared } = await taken(filler, form, carries);
  if (!isCurrent(carried, draft)) return { came: 'page', view: await movedOn(filler, form, draft, prepared) };
  const page = pageAt(form, draft);
  const before = { answers: draft.answers, prepared };
  const { answers: given, errors } = read(page, before, inputs, carried);
  const filled = { answers: { ...draft.answers, ...given }, prepared };
  const wrong = Object.keys(errors).length > 0 ? errors : keyed(page.check?.(filled) ?? [], carried);
  if (Object.keys(wrong).length > 0) {
    const kept = { ...draft, answers: filled.answers };
    if (!(await filler.drafts.save(kept, draft.round))) return overtaken(filler, form, carries);
    const view = await pageView(form, kept, { ...filler, prepared });
    return { came: 'problems', errors: wrong, view: saidAbove(view, Object.values(wrong)) };
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
  if (!isLast) return { came: 'page', view: await pageView(form, kept, { ...filler, prepared }) };
  if (lacksAnAnswer(form, answers)) throw unanswered();
  const sending = { about: aboutOf(draft), draft: kept, drafts: filler.drafts };
  return { came: 'answer', answer: await form.submit(filler.perform, { ...filling, ...sending }) };
}

/** One page back. What was typed on the page that is left is kept unchecked: it is checked when that page is sent. */
export async function turnedBack(filler: Filler, form: Form, carries: string, inputs: Inputs): Promise<ModalView> {
  const { carried, draft, prepared } = await taken(filler, form, carries);
  if (!isCurrent(carried, draft)) return movedOn(filler, form, draft, prepared);
  const typed = read(pageAt(form, draft), { answers: draft.answers, prepared }, inputs, carried).answers;
  const answers = { ...draft.answers, ...typed };
  let at = draft.page - 1;
  while (at > 0 && form.pages[at]?.when?.({ answers, prepared }) === false) at -= 1;
  const kept = { ...draft, answers, page: Math.max(at, 0), round: draft.round + 1 };
  if (!(await filler.drafts.save(kept, draft.round))) return (await overtaken(filler, form, carries)).view;
  return pageView(form, kept, { ...filler, prepared });
}

/** A form that is closed unsent: they are told so, where there is anything to come back to. */
export async function closed({ drafts }: Filler, form: Form, carries: string): Promise<void> {
  const draft = await drafts.find(carriedBy(carries).draft);
  if (draft?.form !== form.name || draft.spentAt !== null || !isBegun(draft)) return;
  await drafts.sayKept(draft);
}

export const topicOf = (perform: Perform, form: Form, draft: Draft): Promise<Topic> =>
  form.prepare(perform, aboutOf(draft), stillFitting(form, draft.answers));

async function taken({ perform, drafts }: Filler, form: Form, carries: string) {
  const carried = carriedBy(carries);
  const draft = await drafts.find(carried.draft);
  if (!draft) throw gone();
  if (draft.form !== form.name) throw new Refusal('This page belongs to another form. Nothing was changed.');
  if (draft.spentAt !== null) throw new Refusal('This form has already been sent. Nothing was recorded a second time.');
  const kept = fitting(form, draft);
  return { carried, draft: kept, prepared: await form.prepare(perform, aboutOf(kept), kept.answers) };
}

/** Nothing of a page that is out of date is kept: the page that the form is at takes its place. */
const movedOn = ({ perform }: Filler, form: Form, draft: Draft, prepared: Topic) =>
  pageView(form, draft, {
    perform,
    prepared,
    says: [context('That page was sent already. This is where the form is now.')],
  });

/** Somebody else’s send of the same page was kept first. */
async function overtaken(filler: Filler, form: Form, carries: string) {
  const { draft, prepared } = await taken(filler, form, carries);
  return { came: 'page' as const, view: await movedOn(filler, form, draft, prepared) };
}

const fitting = (form: Form, draft: Draft): Draft => ({ ...draft, answers: stillFitting(form, draft.answers) });

const unanswered = () =>
  new Refusal('A question on an earlier page has no answer. Go back to the form, answer it, and send the form again.');

const aboutOf = ({ childId, subject }: Draft): About => ({
  child: childId === null ? noChild : { id: childId },
  subject,
});
