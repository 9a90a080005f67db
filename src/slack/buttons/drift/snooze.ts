import { snoozeDaysInWords } from '../../../domain/drift/snooze.ts';
import { snoozedAtMost } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { type Command, fillIn } from '../../command.ts';
import { findingFrom } from './finding-from.ts';

export const snooze: Command = {
  name: 'snooze',
  aliases: [],
  usage: '<child> <finding>',
  summary: 'leave something out of your own lists for a few days',
  detail:
    `For ${snoozeDaysInWords()}, or until Monday; never more than ${spanInWords(snoozedAtMost)} past its date, and never for a child ` +
    'without an IRO. Nobody else hears less of it.',
  example: '/iro drift',
  permission: 'see drift',
  opens: 'modal',
  run: async ({ words }) => {
    const { child, finding } = findingFrom(words);
    return fillIn('snooze', { child, subject: finding });
  },
};
