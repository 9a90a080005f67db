import type { App } from '@slack/bolt';
import { type Asking, answer, type Surroundings } from './answering.ts';
import { apology } from './apology.ts';
import { joinForms } from './form-ways-in.ts';
import { homeOpened } from './home-opened.ts';

/**
 * Joins the bot to Slack: everything is acknowledged before any work, answered privately, and apologised for in one
 * place. Returns what is still being worked on, so that a stopping service can finish it.
 */
export function connect(app: App, surroundings: Surroundings): { finished: () => Promise<void> } {
  const { log } = surroundings;
  const working = new Set<Promise<void>>();

  function track<Work>(piece: Promise<Work>): Promise<Work> {
    const tracked = piece.then(nothing, nothing).finally(() => working.delete(tracked));
    working.add(tracked);
    return piece;
  }

  const work = (asking: Asking) => track(answer(surroundings, asking));

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
      onHome: false,
      viewId: null,
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
      viewId: body.view?.type === 'modal' ? body.view.id : null,
      onHome: body.view?.type === 'home',
    });
  });

  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    await track(homeOpened(surroundings, { slackUserId: event.user, teamId: body.team_id, client }));
  });

  // A button that opens an address: Slack wants to hear that we heard, and nothing is done.
  app.action({ type: 'block_actions', action_id: 'open' }, ({ ack }) => ack());

  joinForms(app, surroundings, track);

  app.error(async (error) => {
    apology(error, log);
  });

  return { finished: async () => void (await Promise.allSettled(working)) };
}

const nothing = () => {};
