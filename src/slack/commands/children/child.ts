import { childCard } from '../../../casework/children/child-card.ts';
import { type Command, message } from '../../command.ts';
import { childCardMessage as childCardView } from '../../views/children/child-card.ts';
import { aboutChild } from '../shared/about-child.ts';

export const child: Command = {
  name: 'child',
  aliases: ['case'],
  usage: '<child>',
  summary: 'a child’s card: who, what dates, and how things stand',
  detail:
    'Shows the next review, the people responsible, where the child is in care and the reviews held, as far as the ' +
    'council’s files tell it. Only you see it.',
  example: '/iro child 2041',
  permission: 'see review dates',
  opens: 'message',
  run: (asked) =>
    aboutChild(asked, 'child', async (key) => message(childCardView(await asked.perform(childCard, { child: key })))),
};
