import { whoAmI } from '../../../casework/people/who-am-i.ts';
import { type Command, message } from '../../command.ts';
import { helpFor, helpOn } from '../../views/shared/help.ts';

export const help: Command = {
  name: 'help',
  aliases: ['?'],
  usage: '[command]',
  summary: 'what you can type, or one command in full',
  detail: 'Lists what you can type. With a command’s name it says what that does, with an example and who may use it.',
  example: '/iro help next-review',
  permission: null,
  opens: 'message',
  run: async ({ words: [about], perform, commands }) => {
    const me = await perform(whoAmI, {});
    const known = commands.find(({ name, aliases }) => about && [name, ...aliases].includes(about.toLowerCase()));
    return message(known ? helpOn(known) : helpFor(me, commands));
  },
};
