import type { App } from '@slack/bolt';
import { type Asking, answer, type Surroundings } from './answering.ts';
import { apology } from './apology.ts';
import { joinForms } from './form-ways-in.ts';

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
      viewId: body.view?.id ?? null,
    });
  });

  // A button that opens an address: Slack wants to hear that we heard, and nothing is done.
  app.action({ type: 'block_actions', action_id: 'open' }, ({ ack }) => ack());

  joinForms(app, surroundings, (piece) => {
    const tracked = piece.then(nothing, nothing).finally(() => working.delete(tracked));
    working.add(tracked);
    return piece;
  });

  app.error(async (error) => {
    apology(error, log);
  });

  return { finished: async () => void (await Promise.allSettled(working)) };
}

const nothing = () => {};
