import { idFrom, type Ours } from '../../../domain/records/id.ts';
import { type Command, fillIn } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { findingFrom } from '../drift/finding-from.ts';

/** A decision or a contact is named by its id alone, a finding by its code as well. */
export const themeButton: Command = {
  name: 'theme',
  aliases: [],
  usage: '<child> <item>',
  summary: 'say what a decision, a contact or something that slips is about',
  detail: 'From one list of themes. What five or more children share is proposed as a concern about practice.',
  example: '/iro drift',
  permission: 'give a theme',
  opens: 'modal',
  run: async ({ words }) => {
    const child = { id: pressed(words[0], '/iro drift') };
    const item: Ours = idFrom(words[1]) ?? findingFrom(words).finding;
    return fillIn('theme', { child, subject: item });
  },
};
