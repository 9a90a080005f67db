import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Staff, staffAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import { isIrosTeam } from '../perform/who-is.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';

export interface TeamChannel {
  id: Id;
  team: string;
  hasChannel: boolean;
  /** Off unless somebody said otherwise (ruling Slack 1). */
  showsInitials: boolean;
  /** The IRO service’s own, where alone an IRO may be named. */
  isIrosTeam: boolean;
  namesIros: boolean;
}

export interface ChannelChanged extends TeamChannel {
  undo: UndoOffered;
}

const channelsIn = (staff: Staff): TeamChannel[] =>
  staff.teams.map(({ id, name, slackChannelId }) => {
    const kept = staff.teamPreferences.find(({ teamId }) => teamId === id);
    return {
      ...{ id, team: name, hasChannel: slackChannelId !== null },
      showsInitials: kept?.initialsInChannel === true,
      isIrosTeam: isIrosTeam(staff, id),
      namesIros: kept?.namesIros === true,
    };
  });

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
    return { result: { ...found, child: null, whom: found.isIrosTeam ? found.team : `${found.team} team` } };
  },
});

/** Whether what is posted in a channel names children by their initials besides the reference, and which IRO a thing is for. */
export const setChannelInitials = staffAction({
  name: 'set-channel-initials',
  auditedAs: 'chose whether a team’s channel shows initials',
  permission: 'change what channels show',
  alters: true,
  decide: ({ team, show, names }: { team: Id; show: boolean; names?: boolean | undefined }, circumstances) => {
    const { staff } = circumstances;
    const found = channelOf(staff, team);
    const namesIros = found.isIrosTeam && (names ?? found.namesIros);
    const undo = undoOffered(circumstances);
    const result: ChannelChanged = { ...found, showsInitials: show, namesIros, undo };
    return {
      result,
      changes: [{ put: 'team_preference', row: { id: team, teamId: team, initialsInChannel: show, namesIros } }],
      about: { team },
      undo: undo.id,
    };
  },
});
