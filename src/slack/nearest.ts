import { distance } from 'fastest-levenshtein';
import type { Command } from './command.ts';

/** How many commands are worth choosing from. */
const mostOffered = 3;

/** Slips of the keys that are forgiven: one in four letters, so that a child’s name is not taken for a command. */
const forgiven = (known: string) => Math.max(1, Math.floor(known.length / 4));

/** Shorter than this, anything is like anything. */
const shortest = 4;

/** The commands that somebody may have meant who typed these words: the nearest, and others only where they are as near. */
export function nearestTo(words: readonly string[], commands: readonly Command[]): Command[] {
  const typed = words.slice(0, 8).map((word) => word.toLowerCase());
  const near = commands
    .map((command) => ({ command, far: Math.min(...typed.map((word, at) => slips(word, command, at === 0))) }))
    .filter(({ far }) => far < Infinity);
  const nearest = Math.min(...near.map(({ far }) => far));
  return near
    .filter(({ far }) => far === nearest)
    .slice(0, mostOffered)
    .map(({ command }) => command);
}

/** “reviews”, somewhere in a line, is about `next-review`, though less so than a name that was nearly typed. */
function slips(word: string, { name, aliases }: Command, isFirst: boolean): number {
  const whole = isFirst ? [name, ...aliases].map((known) => between(word, known)) : [];
  const parts = name.split('-').map((part) => between(word, part) + 1);
  return Math.min(...whole, ...parts);
}

function between(word: string, known: string): number {
  if (known.length < shortest || word.length < shortest) return Infinity;
  const far = Math.min(distance(word, known), ...swapped(word).map((one) => distance(one, known) + 1));
  return far <= forgiven(known) ? far : Infinity;
}

/** Two letters the wrong way round are one slip, where the library counts two. */
const swapped = (word: string): string[] =>
  Array.from({ length: Math.min(word.length, 40) - 1 }, (_, at) =>
    [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(''),
  );
