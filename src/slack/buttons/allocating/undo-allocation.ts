import { undoAllocation } from '../../../casework/allocating/undo-allocation.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { allocationUndone } from '../../views/allocating/allocated.ts';

export const undoAllocationCommand: Command = {
  name: 'undo-allocation',
  aliases: [],
  usage: '<allocation> <child> ...',
  summary: 'take back an IRO just named',
  detail: 'For ten minutes, by whoever named them.',
  example: '/iro allocate 2041',
  permission: 'allocate',
  opens: 'message',
  run: async ({ words, perform }) => {
    const [allocation, ...children] = words.map((word) => pressed(word, undoAllocationCommand.example));
    const asked = { allocation: allocation ?? '', children };
    return message(allocationUndone((await perform(undoAllocation, asked)).children));
  },
};
