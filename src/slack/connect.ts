import type { App, BlockElementAction } from '@slack/bolt';
import { type Asking, answer, type Surroundings } from './answering.ts';
import { apology } from './apology.ts';
import { joinForms } from './form-ways-in.ts';
import { homeOpened } from './home-opened.ts';
import { childrenOffered } from './picking.ts';

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
      byPageOnly: false,
      viewId: null,
    });
  });

  app.action({ type: 'block_actions', action_id: /^run / }, async ({ action, body, ack, respond, client }) => {
    await ack();
    const line = lineOf(action);
    if (line === null) return;
    await work({
      line,
      slackUserId: body.user.id,
      teamId: body.user.team_id ?? body.team?.id ?? null,
      triggerId: body.trigger_id,
      respond,
      client,
      amongOthers: false,
      onPrivateMessage: body.container?.is_ephemeral === true,
      viewId: body.view?.type === 'modal' ? body.view.id : null,
      byPageOnly: body.view?.type === 'home',
    });
  });

  // From anywhere in Slack: there is no channel to answer in, and no response URL.
  app.shortcut({ type: 'shortcut', callback_id: /^run / }, async ({ shortcut, ack, client }) => {
    await ack();
    await work({
      line: shortcut.callback_id.replace(/^run /, ''),
      slackUserId: shortcut.user.id,
      teamId: shortcut.user.team_id ?? shortcut.team?.id ?? null,
      triggerId: shortcut.trigger_id,
      respond: null,
      client,
      amongOthers: false,
      onPrivateMessage: false,
      viewId: null,
      byPageOnly: true,
    });
  });

  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    await track(homeOpened(surroundings, { slackUserId: event.user, teamId: body.team_id, client }));
  });

  // A button that opens an address: Slack wants to hear that we heard, and nothing is done.
  app.action({ type: 'block_actions', action_id: 'open' }, ({ ack }) => ack());

  app.options<'block_suggestion'>(/^run /, async ({ body, ack, client }) => {
    const asking = { slackUserId: body.user.id, teamId: body.user.team_id ?? body.team?.id ?? null, client };
    await ack({ options: await track(childrenOffered(surroundings, asking, body.value)) });
  });

  joinForms(app, surroundings, track);

  app.error(async (error) => {
    apology(error, log);
  });

  return { finished: async () => void (await Promise.allSettled(working)) };
}

/** A button is a line already typed; so is a child chosen from a list, with the line that wants one. */
function lineOf(action: BlockElementAction): string | null {
  if (action.type === 'button') return action.value ?? '';
  if (action.type !== 'external_select' || !action.selected_option) return null;
  return `${action.action_id.replace(/^run /, '')} ${action.selected_option.value}`;
}

const nothing = () => {};
