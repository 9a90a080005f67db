import { noChild } from '../../about.ts';
import { type Command, fillIn } from '../../command.ts';

export const whatIf: Command = {
  name: 'what-if',
  aliases: [],
  usage: '',
  summary: 'move children on paper: loads before and after, and what the rules say',
  detail:
    'Choose from whom, which children and to whom. It shows how full everybody would be and which rules would be broken. ' +
    'One press makes it so, with the same rules and the same undo as an allocation.',
  example: '/iro what-if',
  permission: 'allocate',
  opens: 'modal',
  run: async () => fillIn('what-if', { child: noChild, subject: null }),
};
