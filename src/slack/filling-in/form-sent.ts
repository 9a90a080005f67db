import type { ModalView } from '@slack/types';
import { NotSetUp } from '../../domain/records/refusal.ts';
import type { Log } from '../../log.ts';
import { answerPage } from '../answer-line.ts';
import { apology } from '../apology.ts';
import { message } from '../command.ts';
import { formNamed } from '../forms/index.ts';
import { goingOnTo } from '../going-on.ts';
import { button, buttons } from '../message.ts';
import type { Colleague } from '../ways-in/let-in.ts';
import { answerGiven, type GivenOn } from './answer-given.ts';
import { belowIn, draftIn, isItem } from './form-page.ts';
import { closed, pageSent, resumed, type Sent, turnedBack } from './form-steps.ts';
import { itemMoved, itemOpened, itemSent, pageNow } from './item-steps.ts';
import { openedOver } from './over-page.ts';
import type { Inputs } from './page-answers.ts';

/** A form’s page as Slack sends it. */
export interface SentPage {
  /** Refused for whoever is not let in. */
  colleague: Promise<Colleague>;
  callbackId: string;
  carries: string;
  inputs: Inputs;
}

const formOf = ({ callbackId }: SentPage) => formNamed(callbackId.replace(/^(form|item) /, ''));

/** What becomes of a page that is sent, or of one of its items. Never throws: an apology is a page too. */
export async function sentPage(log: Log, page: SentPage): Promise<Sent> {
  try {
    const colleague = await page.colleague;
    if (isItem(page.carries)) return await itemSent(colleague, formOf(page), page.carries, page.inputs);
    const came = await pageSent(colleague, formOf(page), page.carries, page.inputs);
    const below = came.came === 'answer' ? belowIn(page.carries) : null;
    const draft = below && (await colleague.drafts.find(below));
    if (!draft || draft.spentAt !== null) return came;
    return { came: 'back', view: await resumed(colleague, formNamed(draft.form), draft, saidBy(came)) };
  } catch (error) {
    return { came: 'page', view: await sorryPage(log, page, error) };
  }
}

const saidBy = (came: Sent) => (came.came === 'answer' && 'text' in came.answer ? came.answer.text : undefined);

export const pageBefore = (log: Log, page: SentPage): Promise<ModalView> =>
  orSorry(log, page, async (colleague) => turnedBack(colleague, formOf(page), page.carries, page.inputs));

/** What a button of the page opens over it, by the words of what it does; null for one that opens nothing. */
export function pageOver(log: Log, page: SentPage, [what, does, at]: readonly string[]): Promise<ModalView> | null {
  if (what === 'over') {
    const over = { carries: page.carries, name: does ?? '' };
    return orSorry(log, page, async (colleague) => openedOver(colleague, formOf(page), over, formNamed));
  }
  if (what !== 'item' || (does !== 'add' && does !== 'edit')) return null;
  const item = does === 'add' ? null : Number(at);
  return orSorry(log, page, async (colleague) => itemOpened(colleague, formOf(page), page, item));
}

/** The page again, with one of its items in another place or in none. */
export const pageMoved = (log: Log, page: SentPage, [, does, at]: readonly string[]): Promise<ModalView> =>
  orSorry(log, page, async (colleague) =>
    itemMoved(colleague, formOf(page), page, { way: does === 'up' ? 'movesUp' : 'takesOut', at: Number(at) }),
  );

export const pageAgain = (log: Log, page: SentPage, says?: string): Promise<ModalView> =>
  orSorry(log, page, async (colleague) => pageNow(colleague, formOf(page), page.carries, says));

/** Null where there is nothing to draw anew, and where it could not be kept: it is sent again with its page. */
export const givenOn = (log: Log, page: SentPage, given: GivenOn): Promise<ModalView | null> =>
  page.colleague
    .then((colleague) => answerGiven(colleague, formOf(page), given))
    .catch((error: unknown) => {
      // Nobody’s page is taken from under their hands for anything less.
      if (error instanceof NotSetUp) return sorryPage(log, page, error);
      apology(error, log);
      return null;
    });

const orSorry = (log: Log, page: SentPage, work: (colleague: Colleague) => Promise<ModalView>): Promise<ModalView> =>
  page.colleague.then(work).catch((error: unknown) => sorryPage(log, page, error));

/** The draft is kept whatever went wrong, and the page says how to come back to it. */
async function sorryPage(log: Log, page: SentPage, error: unknown): Promise<ModalView> {
  const draft = draftIn(page.carries);
  const sorry = apology(draft === null ? error : goingOnTo(error, () => `resume ${draft}`), log);
  return answerPage(message({ ...sorry, blocks: [...sorry.blocks, ...buttons(...(await waysOn(page, error)))] }));
}

/** Back to a form that is still to be sent; on to what came of one that has been. Nowhere, for somebody turned away. */
async function waysOn({ colleague, carries }: SentPage, error: unknown) {
  const id = draftIn(carries);
  if (id === null || error instanceof NotSetUp) return [];
  const back = button('Go back to the form', `resume ${id}`);
  const draft = await colleague.then(({ drafts }) => drafts.find(id)).catch(() => 'not known' as const);
  if (draft === 'not known') return [back];
  if (draft === null) return [];
  if (draft.spentAt === null) return [back];
  return draft.childId === null ? [] : [button('This child’s decisions', `decisions ${draft.childId}`)];
}

/** What takes the place of the page that was sent. */
export function viewAfter(came: Sent): ModalView {
  if (came.came !== 'answer') return came.view;
  const { answer } = came;
  return answerPage(
    answer.shows === 'message' || answer.shows === 'modal' ? answer : message({ text: 'Done.', blocks: [] }),
  );
}

/** Whoever closed a form unsent is told how to come back to it. */
export async function closedPage(log: Log, page: SentPage): Promise<void> {
  await page.colleague
    .then((colleague) => closed(colleague, formOf(page), page.carries))
    .catch((error: unknown) => apology(error, log));
}
