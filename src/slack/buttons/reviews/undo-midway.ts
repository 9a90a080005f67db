import { undoMidway } from '../../../casework/reviews/undo-midway.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { button, buttons, primary, section } from '../../message.ts';
import { named, referenceShown } from '../../views/children/child-name.ts';

export const undoMidwayCommand: Command = {
  name: 'undo-midway',
  aliases: [],
  usage: '<child> <check>',
  summary: 'take back a midway check just saved',
  detail: 'For ten minutes, by whoever saved it.',
  example: '/iro midway 2041',
  permission: 'check midway',
  opens: 'message',
  run: async ({ words: [whose, check], perform }) => {
    const { example } = undoMidwayCommand;
    const on = { child: { id: pressed(whose, example) }, check: pressed(check, example) };
    const { child } = await perform(undoMidway, on);
    return message({
      text: 'Undone.',
      blocks: [
        section(`*Undone* · ${named(child)}\nThe midway check was taken back.`),
        ...buttons(primary(button('Midway check', `midway ${child.id}`, referenceShown(child)))),
      ],
    });
  },
};
