import { teamChannels } from '../../../casework/people/channel-initials.ts';
import { type Command, refreshed } from '../../command.ts';
import { teamChannelsCard } from '../../views/people/team-channels.ts';
import { pageFrom } from '../shared/page-from.ts';

export const channels: Command = {
  name: 'channels',
  aliases: [],
  usage: '',
  summary: 'what each team’s channel may show of a child’s name',
  detail: 'A channel shows references. The IRO manager may let a team’s channel show initials as well.',
  example: '/iro channels',
  permission: 'change what channels show',
  opens: 'message',
  run: async ({ words: [page], perform }) =>
    refreshed(teamChannelsCard(await perform(teamChannels, { page: pageFrom(page) }))),
};
