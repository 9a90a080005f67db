import { challengesMine } from '../../../casework/challenges/challenge-lists.ts';
import { approvalsToAnswer } from '../../../casework/dates/answer-approval.ts';
import { decisionsMine } from '../../../casework/decisions/decision-lists.ts';
import { whoAmI } from '../../../casework/people/who-am-i.ts';
import { reachOf } from '../../../domain/people/access.ts';
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
    const me = await perform(whoAmI, {});
    const approvals = me.role === 'iro manager' ? await perform(approvalsToAnswer, {}) : [];
    // What a challenge wants of them comes first, and once.
    const isAsked = reachOf(me, 'answer a challenge') !== 'none' && list.page === 1;
    const challenges = isAsked ? (await perform(challengesMine, { page: 1 })).rows.filter(({ may }) => may.answer) : [];
    return refreshed(decisionList(list, { approvals, challenges }));
  },
};
