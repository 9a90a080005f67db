import type { TeamChannel } from '../../../casework/people/channel-initials.ts';
import type { PageOf } from '../../../casework/perform/page-of.ts';
import { count } from '../../../domain/wording/words.ts';
import { button, buttons, context, escaped, header, type Message } from '../../message.ts';
import { sectionWith } from '../shared/section-with.ts';

/** What each team’s channel may show of a child’s name. */
export const teamChannelsCard = ({ rows, page, pages, total }: PageOf<TeamChannel>): Message => ({
  text: `${count(total, 'team')}.`,
  blocks: [
    header('What team channels show'),
    context('A channel shows references, staff names, counts and dates. Initials are for you to decide, team by team.'),
    ...rows.map((row) => sectionWith(wordsFor(row), button('Change', `channel-initials ${row.id}`, row.team))),
    ...buttons(
      ...(page < pages ? [button('Show more', `channels ${page + 1}`)] : []),
      ...(page > 1 ? [button('Back to the first', 'channels 1')] : []),
      button('Your settings', 'settings'),
    ),
  ],
});

const wordsFor = ({ team, hasChannel, showsInitials, isIrosTeam, namesIros }: TeamChannel) =>
  [
    `*${escaped(team)}* · ${showsInitials ? 'references and initials' : 'references only'}`,
    ...(isIrosTeam ? [namesIros ? 'IROs by name' : 'IROs not named'] : []),
    ...(hasChannel ? [] : ['no channel on record']),
  ].join(' · ');
