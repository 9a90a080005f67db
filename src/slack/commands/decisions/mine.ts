import { decisionsMine } from '../../../casework/decisions/decision-lists.ts';
import { type Command, refreshed } from '../../command.ts';
import { decisionList } from '../../views/decisions/decision-list.ts';
import { pageFrom } from '../shared/page-from.ts';

export const mine: Command = {
  name: 'mine',
  aliases: ['owe'],
  usage: '',
  summary: 'everything you owe from reviews',
  detail: 'Lists the decisions that are yours to carry out, the latest first, each with what you can press.',
  example: '/iro mine',
  permission: 'report on own decisions',
  opens: 'message',
  run: async ({ words: [page], perform }) =>
    refreshed(decisionList(await perform(decisionsMine, { page: pageFrom(page) }))),
};
