import type { View } from './blocks/block-kit.ts';
import type { Message } from './message.ts';
import { app, type WorkbenchPerson } from './options.ts';
import type { State } from './state.ts';

/** The retired verification token, which Slack still sends. */
const token = 'retired-verification-token';

export const username = ({ name }: WorkbenchPerson): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '.');

const teamDomain = (state: State): string => state.options.workspace.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The workspace, or on Enterprise Grid the organisation, that Slack says beside somebody. */
export const teamBeside = ({ options }: State, { grid, otherTeam }: WorkbenchPerson): string =>
  grid?.says ?? otherTeam ?? options.workspace.teamId;

const organisationOf = ({ options: { workspace } }: State) =>
  workspace.organisation === undefined
    ? null
    : { enterprise_id: workspace.organisation, enterprise_name: `All of ${workspace.name}` };

/** What every press, form and closing carries: the workspace that it was done in, and beside the person their own. */
export function interaction(state: State, person: WorkbenchPerson): Record<string, unknown> {
  const organisation = organisationOf(state);
  return {
    user: { id: person.id, username: username(person), name: username(person), team_id: teamBeside(state, person) },
    team: { id: state.options.workspace.teamId, domain: teamDomain(state), ...organisation },
    api_app_id: app.id,
    token,
    enterprise: organisation && { id: organisation.enterprise_id, name: organisation.enterprise_name },
    is_enterprise_install: false,
  };
}

/** What a slash command carries, every value a string. */
export function slashCommand(state: State, person: WorkbenchPerson): Record<string, string> {
  return {
    token,
    // In a channel that is shared with another organisation it is theirs; on Enterprise Grid, where they are.
    team_id: person.otherTeam ?? state.options.workspace.teamId,
    team_domain: teamDomain(state),
    ...organisationOf(state),
    user_id: person.id,
    user_name: username(person),
    api_app_id: app.id,
    is_enterprise_install: 'false',
  };
}

/** An event in its envelope; `event_id` stays the same when it is sent again. */
export function eventCallback(state: State, eventId: string, event: Record<string, unknown>): Record<string, unknown> {
  const { teamId, organisation = null } = state.options.workspace;
  return {
    token,
    // On Enterprise Grid an event is the organisation’s, and `authorizations` says whose installation is told.
    team_id: organisation ?? teamId,
    ...(organisation && { enterprise_id: organisation }),
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { enterprise_id: organisation, team_id: teamId, user_id: app.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  };
}

export function wireMessage(state: State, message: Message, withMetadata = true): Record<string, unknown> {
  const { ts, user, text, blocks, threadTs, metadata, clientMsgId, edited } = message;
  return {
    type: 'message',
    ts,
    user,
    text,
    team: state.options.workspace.teamId,
    ...(user === app.userId && { bot_id: app.botId, app_id: app.id }),
    ...(blocks.length > 0 && { blocks }),
    ...(threadTs && { thread_ts: threadTs }),
    ...(clientMsgId && { client_msg_id: clientMsgId }),
    ...(edited && { edited: { user, ts } }),
    ...(withMetadata && metadata ? { metadata } : {}),
  };
}

export function wireView(state: State, view: View): Record<string, unknown> {
  const { teamId } = state.options.workspace;
  return {
    ...view,
    team_id: teamId,
    app_id: app.id,
    app_installed_team_id: teamId,
    bot_id: app.botId,
  };
}
