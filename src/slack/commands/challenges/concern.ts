import { challengeThemes } from '../../../domain/challenges/challenges.ts';
import { noChild } from '../../about.ts';
import { type Command, fillIn } from '../../command.ts';
import { themeSlug } from '../../views/challenges/theme-words.ts';

export const concern: Command = {
  name: 'concern',
  aliases: [],
  usage: '',
  summary: 'put a pattern to a senior manager, as a concern about practice',
  detail:
    'The week proposes one when five or more children share a theme; you can raise one sooner. What is counted is kept ' +
    'with it as it is that day. It is about no child, and only you close it.',
  example: '/iro concern',
  permission: 'raise a concern',
  opens: 'modal',
  // A button names the theme as well.
  run: async ({ words: [said] }) =>
    fillIn('concern', { child: noChild, subject: challengeThemes.find((one) => themeSlug(one) === said) ?? null }),
};
