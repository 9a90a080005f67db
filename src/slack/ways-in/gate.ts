import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  EnvelopedEvent,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewClosedAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Option } from '@slack/types';
import type { Casework } from '../../casework/casework.ts';
import type { Colleagues } from './colleagues.ts';
import { type Colleague, colleagueOf } from './let-in.ts';

/** Everything a listener of ours is given: Slack’s arguments, and whoever came, once they are let in. */
type Came<Args> = Args & AllMiddlewareArgs & { colleague: Promise<Colleague> };
type Listener<Args, Result = unknown> = (came: Came<Args>) => Promise<Result>;

type Command = SlackCommandMiddlewareArgs;
type Press = SlackActionMiddlewareArgs<BlockAction>;
type FormSent = SlackViewMiddlewareArgs<ViewSubmitAction>;
type FormClosed = SlackViewMiddlewareArgs<ViewClosedAction>;
type Shortcut = SlackShortcutMiddlewareArgs;
type Asking = SlackOptionsMiddlewareArgs<'block_suggestion'>;
type HomeOpened = SlackEventMiddlewareArgs<'app_home_opened'>;

/**
 * The only way in from Slack, and the only holder of the casework there: whoever comes is asked who they are before
 * anything else, so that no listener can forget to. A listener waits for `colleague`, which refuses a stranger.
 * What can be is acknowledged first; a form is answered by its listener, and a menu with what it finds.
 */
export interface Gate {
  command(name: string, listener: Listener<Command>): void;
  press(actionId: string | RegExp, listener: Listener<Press>): void;
  formSent(callbackId: RegExp, listener: Listener<FormSent>): void;
  formClosed(callbackId: RegExp, listener: Listener<FormClosed>): void;
  shortcut(callbackId: string | RegExp, listener: Listener<Shortcut>): void;
  options(actionId: string | RegExp, listener: Listener<Asking, Option[]>): void;
  homeOpened(listener: Listener<HomeOpened>): void;
  /** Resolves when all that has come in so far has been answered, so that a stopping service can finish it. */
  finished(): Promise<void>;
}

export function gateOn(app: App, keys: { casework: Casework; colleagues: Colleagues }): Gate {
  const working = new Set<Promise<void>>();

  function track(piece: Promise<unknown>): Promise<void> {
    const tracked = piece.then(nothing, nothing).finally(() => working.delete(tracked));
    working.add(tracked);
    return piece.then(nothing);
  }

  function came<Args extends AllMiddlewareArgs>(args: Args, slackUserId: string, teamId: string | null) {
    const colleague = colleagueOf(keys, { client: args.client, slackUserId, teamId });
    // A listener may have nothing to do for anybody: the refusal is on record all the same.
    colleague.catch(nothing);
    return { ...args, colleague };
  }

  const byPerson = <Args extends AllMiddlewareArgs & { body: FromPerson }>(args: Args) =>
    came(args, args.body.user.id, workspaceOf(args.body));

  // Somebody’s account has changed, their own or by an administrator: what was known of them is so no more.
  app.event('user_change', async ({ event: { user } }) => {
    if (keys.colleagues.heardOf(user)) await track(keys.casework.lostAccount(user.id));
  });

  return {
    command: (name, listener) =>
      app.command(name, async (args) => {
        await args.ack();
        await track(listener(came(args, args.command.user_id, args.command.team_id)));
      }),
    press: (action_id, listener) =>
      app.action<BlockAction>({ type: 'block_actions', action_id }, async (args) => {
        await args.ack();
        await track(listener(byPerson(args)));
      }),
    formSent: (callback_id, listener) =>
      app.view<ViewSubmitAction>({ type: 'view_submission', callback_id }, (args) => track(listener(byPerson(args)))),
    formClosed: (callback_id, listener) =>
      app.view<ViewClosedAction>({ type: 'view_closed', callback_id }, async (args) => {
        await args.ack();
        await track(listener(byPerson(args)));
      }),
    shortcut: (callbackId, listener) =>
      app.shortcut(callbackId, async (args) => {
        await args.ack();
        await track(listener(byPerson(args)));
      }),
    options: (actionId, listener) =>
      app.options(actionId, (args) =>
        track(
          listener(byPerson(args)).then(
            (options) => args.ack({ options }),
            () => args.ack({ options: [] }),
          ),
        ),
      ),
    homeOpened: (listener) =>
      app.event('app_home_opened', (args) => track(listener(came(args, args.event.user, workspaceOfEvent(args.body))))),
    finished: async () => void (await Promise.allSettled(working)),
  };
}

interface FromPerson {
  user: { id: string };
  team?: { id: string } | null;
  view?: { app_installed_team_id?: string };
}

/**
 * The workspace they came from, where Slack says. What it says beside the person is no help: on Enterprise Grid that is
 * the organisation, or another workspace of theirs. Whose they are is asked of Slack.
 */
const workspaceOf = ({ team, view }: FromPerson): string | null => team?.id ?? view?.app_installed_team_id ?? null;

/** Of an event, the workspace whose installation is told of it: on Enterprise Grid its own may be the organisation’s. */
const workspaceOfEvent = (body: EnvelopedEvent): string =>
  body.authorizations?.find(({ team_id }) => team_id)?.team_id ?? body.team_id;

const nothing = () => {};
