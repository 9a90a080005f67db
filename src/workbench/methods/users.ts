import { app, type WorkbenchPerson } from '../options.ts';
import { teamBeside, username } from '../payloads.ts';
import { SlackError } from '../slack-error.ts';
import type { State } from '../state.ts';
import { type Method, string } from './method.ts';

export const describePerson: Method = {
  scope: 'users:read',
  run(state, args) {
    if (args.user === app.userId) return { user: wireApp(state) };
    const person = state.people.get(string(args.user));
    if (!person) throw new SlackError('user_not_found');
    return { user: wireUser(state, person) };
  },
};

export const lookupByEmail: Method = {
  scope: 'users:read.email',
  run(state, args) {
    const email = string(args.email).toLowerCase();
    const person = state.options.people.find((each) => each.email?.toLowerCase() === email);
    // Someone who has left is not found here, though users.info still knows them.
    if (!person || person.deactivated) throw new SlackError('users_not_found');
    return { user: wireUser(state, person) };
  },
};

/** The app’s own user, which names the app. */
const wireApp = ({ options }: State) => ({
  id: app.userId,
  team_id: options.workspace.teamId,
  name: app.name,
  deleted: false,
  is_bot: true,
  profile: { api_app_id: app.id, bot_id: app.botId },
});

/** A user as Slack describes one: `deleted` is all that is left of somebody who has gone. */
function wireUser(state: State, person: WorkbenchPerson): Record<string, unknown> {
  const { id, name, title, email, bot, guest, deactivated, otherTeam, grid } = person;
  const mayReadEmail = state.options.scopes.includes('users:read.email');
  return {
    id,
    team_id: teamBeside(state, person),
    name: username(person),
    real_name: name,
    deleted: deactivated ?? false,
    tz: 'Europe/London',
    tz_label: 'Greenwich Mean Time',
    tz_offset: 0,
    is_app_user: false,
    updated: 0,
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_bot: bot ?? false,
    is_restricted: guest ?? false,
    is_ultra_restricted: false,
    ...(otherTeam && { is_stranger: true }),
    ...(grid && {
      enterprise_user: {
        id,
        enterprise_id: state.options.workspace.organisation,
        is_admin: false,
        is_owner: false,
        teams: grid.teams,
      },
    }),
    profile: {
      real_name: name,
      real_name_normalized: name,
      display_name: name,
      title: title ?? '',
      ...(mayReadEmail && email && { email }),
    },
  };
}
