import { caseload as caseloadOfMine } from '../../../casework/children/caseload.ts';
import { caseloads } from '../../../casework/children/caseloads.ts';
import { type Command, refreshed } from '../../command.ts';
import { caseloadCard } from '../../views/children/caseload.ts';
import { caseloadsTable } from '../../views/children/caseloads.ts';
import { pageFrom } from '../shared/page-from.ts';

export const caseload: Command = {
  name: 'caseload',
  aliases: ['cases'],
  usage: '[everyone]',
  only: { everyone: ['iro manager'] },
  summary: 'how many children you have, and which need you first',
  detail:
    'Counts the children you are responsible for, set against the guidance range for an IRO, and shows the most ' +
    'pressing. With “everyone”, the IRO manager sees each IRO’s.',
  example: '/iro caseload',
  permission: 'see how ready a review is',
  opens: 'message',
  run: async ({ words: [who, page], perform }) =>
    who?.toLowerCase() === 'everyone'
      ? refreshed(caseloadsTable(await perform(caseloads, { page: pageFrom(page) })))
      : refreshed(caseloadCard(await perform(caseloadOfMine, {}))),
};
