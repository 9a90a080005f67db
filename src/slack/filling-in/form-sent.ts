import type { ModalView } from '@slack/types';
import { NotSetUp } from '../../domain/records/refusal.ts';
import type { Log } from '../../log.ts';
import { answerPage } from '../answer-line.ts';
import { apology } from '../apology.ts';
import { message } from '../command.ts';
import { formNamed } from '../forms/index.ts';
import { button, buttons } from '../message.ts';
import type { Colleague } from '../ways-in/let-in.ts';
import { draftIn } from './form-page.ts';
import { closed, pageSent, type Sent, turnedBack } from './form-steps.ts';
import type { Inputs } from './page-answers.ts';

/** A form’s page as Slack sends it. */
export interface SentPage {
  /** Refused for whoever is not let in. */
  colleague: Promise<Colleague>;
  callbackId: string;
  carries: string;
  inputs: Inputs;
}

const formOf = ({ callbackId }: SentPage) => formNamed(callbackId.replace(/^form /, ''));

/** What becomes of a page that is sent. Never throws: an apology is a page too. */
export async function sentPage(log: Log, page: SentPage): Promise<Sent> {
  try {
    return await pageSent(await page.colleague, formOf(page), page.carries, page.inputs);
  } catch (error) {
    return { came: 'page', view: await sorryPage(log, page, error) };
  }
}

export async function pageBefore(log: Log, page: SentPage): Promise<ModalView> {
  try {
    return await turnedBack(await page.colleague, formOf(page), page.carries, page.inputs);
  } catch (error) {
    return sorryPage(log, page, error);
  }
}

/** The draft is kept whatever went wrong, and the page says how to come back to it. */
async function sorryPage(log: Log, page: SentPage, error: unknown): Promise<ModalView> {
  const sorry = apology(error, log);
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
