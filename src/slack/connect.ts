import type { App, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Casework } from '../casework/casework.ts';
import { notSetUp } from '../casework/casework.ts';
import { whoAmI } from '../casework/who-am-i.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { apology } from './apology.ts';
import type { Colleagues } from './colleagues.ts';
import type { Answer } from './command.ts';
import { commands } from './commands/index.ts';
import type { Message } from './message.ts';
import { button, context, say } from './message.ts';
import { understood } from './understood.ts';
import { loadingPage, modalPage } from './views/page.ts';

export interface Surroundings {
  casework: Casework;
  colleagues: Colleagues;
  clock: Clock;
  log: Log;
}

/** Somebody asked something: by typing a line, or by pressing a button that holds one. */
interface Asking {
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
}

/**
 * Joins the bot to Slack: everything is acknowledged before any work, answered privately, and apologised for in one
 * place. Returns what is still being worked on, so that a stopping service can finish it.
 */
export function connect(app: App, surroundings: Surroundings): { finished: () => Promise<void> } {
  const { log } = surroundings;
  const working = new Set<Promise<void>>();

  function work(asking: Asking) {
    const piece = answer(surroundings, asking).finally(() => working.delete(piece));
    working.add(piece);
    return piece;
  }

  app.command('/iro', async ({ command, ack, respond, client }) => {
    await ack();
    await work({
      line: command.text,
      slackUserId: command.user_id,
      teamId: command.team_id,
      triggerId: command.trigger_id,
      respond,
      client,
      amongOthers: command.channel_name !== 'directmessage',
      onPrivateMessage: false,
    });
  });

  app.action({ type: 'block_actions', action_id: /^run / }, async ({ action, body, ack, respond, client }) => {
    await ack();
    if (action.type !== 'button') return;
    await work({
      line: action.value ?? '',
      slackUserId: body.user.id,
      teamId: body.user.team_id ?? body.team?.id ?? null,
      triggerId: body.trigger_id,
      respond,
      client,
      amongOthers: false,
      onPrivateMessage: body.container?.is_ephemeral === true,
    });
  });

  app.error(async (error) => {
    apology(error, log);
  });

  return { finished: async () => void (await Promise.allSettled(working)) };
}

async function answer(surroundings: Surroundings, asking: Asking): Promise<void> {
  let opened: string | null = null;
  const show = (message: Message, refreshes = false) => reply(asking, message, refreshes);
  try {
    const found = understood(asking.line, commands);
    if (found.command?.opens === 'modal') opened = await openPage(asking);
    const shown = await run(surroundings, asking, found);
    if (shown.shows === 'message') return await show(shown, shown.refreshes);
    if (!opened)
      return await show(say('Slack took too long to open that. Try again.', button('Try again', asking.line)));
    await asking.client.views.update({ view_id: opened, view: modalPage(shown) });
  } catch (error) {
    const sorry = apology(error, surroundings.log);
    await (opened
      ? asking.client.views.update({ view_id: opened, view: modalPage({ title: 'IRO', blocks: sorry.blocks }) })
      : show(sorry)
    ).catch((lost) => apology(lost, surroundings.log));
  }
}

type Found = ReturnType<typeof understood>;

async function run({ casework, colleagues, clock }: Surroundings, asking: Asking, found: Found): Promise<Answer> {
  if (!(await colleagues.welcomes(asking.client, asking.slackUserId, asking.teamId))) throw notSetUp();
  const perform = casework.as({ slackUserId: asking.slackUserId });
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

async function reply(asking: Asking, { text, blocks }: Message, refreshes: boolean): Promise<void> {
  const aside = asking.amongOthers
    ? [context('Only you can see this. Nobody in the channel sees what you typed either.')]
    : [];
  await asking.respond({
    response_type: 'ephemeral',
    replace_original: refreshes && asking.onPrivateMessage,
    text,
    blocks: [...blocks, ...aside],
    unfurl_links: false,
    unfurl_media: false,
  });
}
