import { mySettings } from '../../../casework/digests/my-settings.ts';
import { type Command, refreshed } from '../../command.ts';
import { settingsCard } from '../../views/people/settings.ts';
import { pageFrom } from '../shared/page-from.ts';

export const settings: Command = {
  name: 'settings',
  aliases: [],
  usage: '',
  summary: 'when your digest comes, which days you work, and who covers for you',
  detail:
    'Shows your settings, with a button to change each. The IRO manager also sees who covers for whom, and what each ' +
    'team’s channel may show.',
  example: '/iro settings',
  permission: 'change own settings',
  opens: 'message',
  run: async ({ words: [page], perform }) =>
    refreshed(settingsCard(await perform(mySettings, { page: pageFrom(page) }))),
};
