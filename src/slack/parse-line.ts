import { distance } from 'fastest-levenshtein';
import type { Typed } from '../domain/records/id.ts';
import { readable } from '../domain/wording/readable.ts';
import { nameTyped } from './child-words.ts';
import type { Command } from './command.ts';
import { button, type Message, say } from './message.ts';

/** What a typed line was taken for: a command and the words for it, or the nearest things it may have meant. */
export type ParsedLine =
  | { command: Command; words: readonly Typed[] }
  | { command: null; words: readonly []; suggestion: Message };

/** A typing slip: one letter wrong in three at the most, so that a child’s name is not taken for a command. */
const closeEnough = (far: number, { name }: Command) => far <= Math.max(1, Math.floor(name.length / 4));

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
  return { command: null, words: [], suggestion: didYouMean(verb, typed) };
}

/** Nothing that was typed is said back: it may have been a name. */
function didYouMean(verb: string, commands: readonly Command[]): Message {
  const near = commands
    .map((command) => ({ command, far: nearness(verb, command) }))
    .filter(({ command, far }) => closeEnough(far, command))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, 3);
  if (near.length === 0 && /^[\p{L}'’.-]+$/u.test(verb)) return say(nameTyped().message, button('Help', 'help'));
  const meant = near.map(({ command: { name } }) => button(name, name)).filter(({ value }) => value !== 'help');
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

const nearness = (verb: string, { name, aliases }: Command) =>
  Math.min(...[name, ...aliases].map((known) => (known.length < 4 ? Infinity : distance(verb.toLowerCase(), known))));
