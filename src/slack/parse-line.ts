import type { Typed } from '../domain/records/id.ts';
import { readable } from '../domain/wording/readable.ts';
import { isNameTyped, nameTyped } from './child-words.ts';
import type { Command } from './command.ts';
import { button, type Message, say } from './message.ts';
import { nearestTo } from './nearest.ts';

/** What a typed line was taken for: a command and the words for it, or the nearest things it may have meant. */
export type ParsedLine =
  | { command: Command; words: readonly Typed[] }
  | { command: null; words: readonly []; suggestion: Message };

/** Verb first, everything else optional; what is only pressed is never suggested. A bare reference or initials ask for that child. */
export function parseLine(line: string, typed: readonly Command[], pressed: readonly Command[] = []): ParsedLine {
  if (line.length > longestLine)
    return { command: null, words: [], suggestion: say('That line is too long to be a command.') };
  const [verb = '', ...words] = wordsOf(line);
  const named = [...typed, ...pressed].find(({ name, aliases }) => [name, ...aliases].includes(verb.toLowerCase()));
  if (named) return { command: named, words };
  const child = typed.find(({ name }) => name === 'child');
  if (child && words.length === 0 && /\d|^\p{L}\.?(\p{L}\.?){0,2}$/u.test(verb))
    return { command: child, words: wordsOf(line) };
  return { command: null, words: [], suggestion: didYouMean([verb, ...words], typed) };
}

/** Nobody is accused: only what looks like a name is refused as one. Nothing that was typed is said back. */
function didYouMean(words: readonly string[], commands: readonly Command[]): Message {
  const near = nearestTo(words, commands);
  if (near.length === 0 && isNameTyped(words)) return say(nameTyped().message, button('Help', 'help'));
  const meant = near.map(({ name }) => button(name, name)).filter(({ value }) => value !== 'help');
  return say(
    near.length === 0 ? 'I don’t know that command.' : 'I don’t know that command. Did you mean:',
    ...meant,
    button('Help', 'help'),
  );
}

/** More than any button holds: whoever types so much is not asking for a command. */
const longestLine = 2_000;

// Invisible characters come with a paste.
const wordsOf = (line: string): readonly Typed[] =>
  readable(line)
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/^next review\b/i, 'next-review')
    .replace(/\bcla (?=\d)/i, 'CLA-')
    .split(' ') as readonly string[] as readonly Typed[];
