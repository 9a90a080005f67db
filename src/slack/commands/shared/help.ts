import { whoAmI } from '../../../casework/people/who-am-i.ts';
import { type Command, message } from '../../command.ts';
import { nearestTo } from '../../nearest.ts';
import { helpFor, helpOn, noSuchCommand } from '../../views/shared/help.ts';

export const help: Command = {
  name: 'help',
  aliases: ['?'],
  usage: '[command]',
  summary: 'what you can type, or one command in full',
  detail: 'Lists what you can type. With a command’s name it says what that does, with an example and who may use it.',
  example: '/iro help next-review',
  permission: null,
  opens: 'message',
  run: async ({ words: [about = ''], perform, groups }) => {
    const me = await perform(whoAmI, {});
    if (about === '') return message(helpFor(me, groups));
    const commands = groups.flatMap((group) => group.commands);
    const known = commands.find(({ name, aliases }) => [name, ...aliases].includes(about.toLowerCase()));
    return message(known ? helpOn(known, me) : noSuchCommand(nearestTo([about], commands)));
  },
};
