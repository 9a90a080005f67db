import { noteSeenWithin } from '../../../domain/duties/challenge-limits.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { type Command, fillIn } from '../../command.ts';
import { aboutChild } from '../shared/about-child.ts';

export const note: Command = {
  name: 'note',
  aliases: ['praise'],
  usage: '<child>',
  summary: 'write a management alert, or a note of good practice, to a worker and their manager',
  detail:
    'One note, about one theme. Each of the two has it in a message with one button, Seen: it asks for no answer. You are ' +
    'told of whoever has not seen it after ' +
    `${spanInWords(noteSeenWithin)}.`,
  example: '/iro note 2041',
  permission: 'write a note',
  opens: 'modal',
  run: (asked) => aboutChild(asked, 'note', async (child) => fillIn('note', { child, subject: null })),
};
