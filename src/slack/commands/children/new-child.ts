import { noChild } from '../../about.ts';
import { type Command, fillIn } from '../../command.ts';

export const newChild: Command = {
  name: 'new-child',
  aliases: ['add-child'],
  usage: '',
  summary: 'add a child who is looked after and in no file yet',
  detail:
    'Asks for the reference, how and when care began, who works with the child, and when the IRO service was told. It is ' +
    'checked as the council’s files are, and what they say later is joined to it. A restricted child is added by the IRO manager.',
  example: '/iro new-child',
  permission: 'add a child',
  opens: 'modal',
  run: async () => fillIn('new-child', { child: noChild, subject: null }),
};
