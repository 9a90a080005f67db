import type { Ours } from '../../../domain/records/id.ts';
import { pressedLines } from '../../buttons/index.ts';
import { type Command, fillIn, type LineAsked } from '../../command.ts';
import { ourLine } from '../../going-on.ts';
import { aboutChild } from '../shared/about-child.ts';

/** What they came for, where a button brought them: a command or a button of ours, and its ids. */
function thenOf({ words: [, verb, ...rest], groups }: LineAsked): Ours | null {
  const known = [...groups.flatMap(({ commands }) => commands), ...pressedLines];
  const found = known.find(({ name }) => name === verb);
  return found === undefined ? null : ourLine(found.name, rest);
}

export const actFor: Command = {
  name: 'act-for',
  aliases: [],
  usage: '<child>',
  summary: 'do for a child’s IRO what only they may, and say why',
  detail:
    'For the rest of the day you can do for this child what their IRO can. Your reason is kept and told to the IRO, ' +
    'and what you record is marked as done for them. What they, or you, said was done you can’t confirm.',
  example: '/iro act-for 2041',
  permission: 'act for an iro',
  opens: 'modal',
  run: (asked) =>
    aboutChild({ ...asked, words: asked.words.slice(0, 1) }, 'act-for', async (child) =>
      fillIn('act-for', { child, subject: thenOf(asked) }),
    ),
};
