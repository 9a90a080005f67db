import type { ModalView } from '@slack/types';
import type { Casework } from '../casework/casework.ts';
import type { Log } from '../log.ts';
import { pageOf } from './answering.ts';
import { apology } from './apology.ts';
import { message } from './command.ts';
import { closed, type Sent, sent, turnedBack } from './filling-in.ts';
import { formNamed } from './forms/index.ts';
import { type Letter, letterOf, type Telling } from './letter.ts';
import { button, buttons, primary } from './message.ts';
import { draftKept } from './views/draft-kept.ts';

/** A form’s page as Slack sends it. */
export interface SentPage {
  slackUserId: string;
  callbackId: string;
  carries: string;
  inputs: Record<string, Record<string, unknown>>;
}

export interface Desk {
  casework: Casework;
  log: Log;
}

const fillerFor = ({ casework }: Desk, { slackUserId }: SentPage) => ({
  perform: casework.as({ slackUserId }),
  drafts: casework.draftsOf({ slackUserId }),
});

const formOf = ({ callbackId }: SentPage) => formNamed(callbackId.replace(/^form /, ''));

/** What becomes of a page that is sent. Never throws: an apology is a page too. */
export async function sentPage(desk: Desk, page: SentPage): Promise<Sent> {
  try {
    return await sent(fillerFor(desk, page), formOf(page), page.carries, page.inputs);
  } catch (error) {
    return { came: 'page', view: await sorryPage(desk, page, error) };
  }
}

export async function pageBefore(desk: Desk, page: SentPage): Promise<ModalView> {
  try {
    return await turnedBack(fillerFor(desk, page), formOf(page), page.carries, page.inputs);
  } catch (error) {
    return sorryPage(desk, page, error);
  }
}

/** The draft is kept whatever went wrong, and the page says how to come back to it. */
async function sorryPage(desk: Desk, page: SentPage, error: unknown): Promise<ModalView> {
  const sorry = apology(error, desk.log);
  return pageOf(message({ ...sorry, blocks: [...sorry.blocks, ...buttons(...(await waysOn(desk, page)))] }));
}

/** Back to a form that is still to be sent; on to what came of one that has been. */
async function waysOn(desk: Desk, page: SentPage) {
  const id = /"draft":"([0-9a-f-]{36})"/.exec(page.carries)?.[1];
  if (id === undefined) return [];
  const back = button('Go back to the form', `resume ${id}`);
  const draft = await fillerFor(desk, page)
    .drafts.find(id)
    .catch(() => 'not known' as const);
  if (draft === 'not known') return [back];
  if (draft === null) return [];
  if (draft.spentAt === null) return [back];
  return draft.childId === null ? [] : [button('This child’s decisions', `decisions ${draft.childId}`)];
}

/** What takes the place of the page that was sent. */
export function viewAfter(came: Sent): ModalView {
  if (came.came !== 'answer') return came.view;
  const { answer } = came;
  return pageOf(
    answer.shows === 'message' || answer.shows === 'modal' ? answer : message({ text: 'Done.', blocks: [] }),
  );
}

/** What to tell somebody who closed a form unsent; null where nothing is kept. */
export async function keptFrom(desk: Desk & Telling, page: SentPage): Promise<{ key: string; letter: Letter } | null> {
  const found = await closed(fillerFor(desk, page), formOf(page), page.carries).catch(() => null);
  if (found === null) return null;
  const { id } = found.draft;
  const resume = primary(button('Resume', `resume ${id}`));
  const letter = letterOf(draftKept(formOf(page).title, found), resume, desk.directMessages);
  return { key: `draft-kept/${id}`, letter };
}
