import { approvalsToAnswer } from '../../../casework/dates/answer-approval.ts';
import { decisionsMine } from '../../../casework/decisions/decision-lists.ts';
import { whoAmI } from '../../../casework/people/who-am-i.ts';
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
  run: async ({ words: [page], perform }) => {
    const list = await perform(decisionsMine, { page: pageFrom(page) });
    const { role } = await perform(whoAmI, {});
    const approvals = role === 'iro manager' ? await perform(approvalsToAnswer, {}) : [];
    return refreshed(decisionList(list, approvals));
  },
};
