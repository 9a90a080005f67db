import { concerns as concernsAction } from '../../../casework/challenges/concern-list.ts';
import { type Command, refreshed } from '../../command.ts';
import { concernList } from '../../views/challenges/concerns.ts';
import { pageFrom } from '../shared/page-from.ts';

export const concerns: Command = {
  name: 'concerns',
  aliases: [],
  usage: '',
  summary: 'concerns about practice, whom they are with and by when',
  detail: 'The IRO manager’s, and those that are with a senior manager. A concern is about no child.',
  example: '/iro concerns',
  permission: 'see concerns',
  opens: 'message',
  run: async ({ perform, words: [page] }) =>
    refreshed(concernList(await perform(concernsAction, { page: pageFrom(page) }))),
};
