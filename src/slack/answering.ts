import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Casework } from '../casework/casework.ts';
import { whoAmI } from '../casework/who-am-i.ts';
import type { Clock } from '../clock.ts';
import { faultOf, type Log } from '../log.ts';
import { apology } from './apology.ts';
import type { Colleagues } from './colleagues.ts';
import { type Answer, message } from './command.ts';
import { commands } from './commands/index.ts';
import { button, context, type Message, say } from './message.ts';
import { type Understood, understood } from './understood.ts';
import { loadingPage, modalPage } from './views/page.ts';

export interface Surroundings {
  casework: Casework;
  colleagues: Colleagues;
  clock: Clock;
  log: Log;
}

/** Somebody asked something: by typing a line, or by pressing a button that holds one. */
export interface Asking {
  line: string;
  slackUserId: string;
  teamId: string | null;
  triggerId: string;
  respond: RespondFn;
  client: WebClient;
  /** Typed where others talk: they are told that nobody else sees it. */
  amongOthers: boolean;
  /** Pressed on a message that only they can see, which may be replaced by the next page of itself. */
  onPrivateMessage: boolean;
  /** Pressed inside a page, which then shows the answer. */
  viewId: string | null;
}

/** Understands the line, asks the casework, and shows what comes of it, an apology included. Never throws. */
export async function answer(surroundings: Surroundings, asking: Asking): Promise<void> {
  let page = asking.viewId;
  try {
    const found = understood(asking.line, commands);
    if (found.command?.opens === 'modal') page ??= await openPage(asking);
    const shown = await run(surroundings, asking, found);
    const tooLate = shown.shows === 'modal' && page === null;
    await show(asking, page, tooLate ? message(slackWasSlow(asking)) : shown);
  } catch (error) {
    const sorry = message(apology(error, surroundings.log));
    await show(asking, page, sorry).catch((lost) => {
      surroundings.log.warn(faultOf(lost), 'the apology could not be delivered');
    });
  }
}

/** In the page that is open, or else as an answer only they can see. */
async function show(asking: Asking, page: string | null, answer: Answer): Promise<void> {
  if (page !== null) return updatePage(asking.client, page, answer);
  if (answer.shows === 'message') await reply(asking, answer);
}

const slackWasSlow = ({ line }: Asking) =>
  say('Slack took too long to open that. Try again.', ...(line.length > 1_000 ? [] : [button('Try again', line)]));

async function run({ casework, colleagues, clock }: Surroundings, asking: Asking, found: Understood): Promise<Answer> {
  const caller = { slackUserId: asking.slackUserId };
  if (!(await colleagues.welcomes(asking.client, asking.slackUserId, asking.teamId))) await casework.turnAway(caller);
  const perform = casework.as(caller);
  const asked = { words: found.words, perform, hour: clock.hour(), commands };
  if (found.command) return found.command.run(asked);
  // Somebody with no staff record is told only that, whatever they typed.
  await perform(whoAmI, {});
  return { shows: 'message', ...found.suggestion };
}

/** A trigger lives for three seconds of Slack’s clock, so a light page opens before any work. Null: it was too late. */
const openPage = async ({ client, triggerId }: Asking): Promise<string | null> =>
  client.views.open({ trigger_id: triggerId, view: loadingPage }).then(
    ({ view }) => view?.id ?? null,
    () => null,
  );

async function updatePage(client: WebClient, page: string, answer: Answer): Promise<void> {
  const view = modalPage({ title: answer.shows === 'modal' ? answer.title : 'IRO', blocks: answer.blocks });
  await client.views.update({ view_id: page, view }).catch((error: unknown) => {
    // They have closed it: there is nobody to show it to.
    if (!isClosed(error)) throw error;
  });
}

const isClosed = (error: unknown) =>
  error instanceof Error && 'data' in error && (error.data as { error?: unknown }).error === 'not_found';

async function reply(asking: Asking, { text, blocks, refreshes }: Message & { refreshes?: boolean }): Promise<void> {
  const aside = asking.amongOthers
    ? [context('Only you can see this. Nobody in the channel sees what you typed either.')]
    : [];
  await asking.respond({
    response_type: 'ephemeral',
    replace_original: refreshes === true && asking.onPrivateMessage,
    text,
    blocks: [...blocks, ...aside],
    unfurl_links: false,
    unfurl_media: false,
  });
}
