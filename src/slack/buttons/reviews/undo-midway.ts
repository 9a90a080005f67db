import { undoMidway } from '../../../casework/reviews/undo-midway.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { midwayUndone } from '../../views/reviews/undone.ts';
import { draftAgain } from './draft-again.ts';

export const undoMidwayCommand: Command = {
  name: 'undo-midway',
  aliases: [],
  usage: '<child> <check>',
  summary: 'take back a midway check just saved',
  detail: 'For ten minutes, by whoever saved it.',
  example: '/iro midway 2041',
  permission: 'check midway',
  opens: 'message',
  run: async (asked) => {
    const [whose, check] = asked.words;
    const { example } = undoMidwayCommand;
    const on = { child: { id: pressed(whose, example) }, check: pressed(check, example) };
    const { child } = await asked.perform(undoMidway, on);
    return message(midwayUndone(child, await draftAgain(asked, 'midway', child.id)));
  },
};
