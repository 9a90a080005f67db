import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Staff, staffAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';

export interface TeamChannel {
  id: Id;
  team: string;
  hasChannel: boolean;
  /** Off unless somebody said otherwise (ruling Slack 1). */
  showsInitials: boolean;
}

const channelsIn = ({ teams, teamPreferences }: Staff): TeamChannel[] =>
  teams.map(({ id, name, slackChannelId }) => ({
    ...{ id, team: name, hasChannel: slackChannelId !== null },
    showsInitials: teamPreferences.some(({ teamId, initialsInChannel }) => teamId === id && initialsInChannel),
  }));

export const teamChannels = staffAction({
  name: 'team-channels',
  auditedAs: 'saw which channels the teams have',
  permission: 'change what channels show',
  decide: ({ page }: { page: number }, { staff }) => ({
    result: pageOf(channelsIn(staff), page) satisfies PageOf<TeamChannel>,
  }),
});

function channelOf(staff: Staff, team: Id): TeamChannel {
  const found = channelsIn(staff).find(({ id }) => id === team);
  if (!found) throw new Refusal('There is no such team.');
  return found;
}

export const teamChannel = staffAction({
  name: 'team-channel',
  auditedAs: 'opened the form about a team’s channel',
  permission: 'change what channels show',
  decide: ({ team }: { team: Id }, { staff }) => {
    const found = channelOf(staff, team);
    return { result: { ...found, child: null, whom: `${found.team} team` } };
  },
});

/** Whether what is posted in a team’s channel names children by their initials besides the reference. */
export const setChannelInitials = staffAction({
  name: 'set-channel-initials',
  auditedAs: 'chose whether a team’s channel shows initials',
  permission: 'change what channels show',
  alters: true,
  decide: ({ team, show }: { team: Id; show: boolean }, { staff }) => {
    const found = channelOf(staff, team);
    return {
      result: { ...found, showsInitials: show },
      changes: [{ put: 'team_preference', row: { id: team, teamId: team, initialsInChannel: show } }],
      about: { team },
    };
  },
});
