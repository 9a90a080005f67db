import { onOneLine } from '../domain/wording/readable.ts';
import type { Part, Written } from './paper.ts';

/**
 * The parts as lines, to copy into another system. A table becomes a line for each row, with its headings. Only we
 * begin a line: one of somebody’s words would pass there for a heading, or for a decision.
 */
export const plainText = ({ title, parts }: Omit<Written, 'tab'>): string =>
  [onOneLine(title), ...parts.map(textOf)].join('\n\n').replaceAll(/\n{3,}/g, '\n\n');

export function textOf(part: Part): string {
  if ('heading' in part) return onOneLine(part.heading).toUpperCase();
  if ('paragraph' in part) return onOneLine(part.paragraph);
  if ('lines' in part) return part.lines.map(onOneLine).join('\n');
  if ('list' in part) return part.list.map((item) => `- ${onOneLine(item)}`).join('\n');
  const [headings = [], ...rows] = part.table;
  return rows
    .map(
      (row, at) =>
        `${at + 1}. ${row.flatMap((cell, column) => (cell === '' ? [] : [labelled(headings[column], onOneLine(cell))])).join('; ')}`,
    )
    .join('\n');
}

const labelled = (heading: string | undefined, cell: string) => (heading ? `${heading}: ${cell}` : cell);

/** Cuts text into pieces of at most so many characters: at the ends of lines, or else of words. */
export function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const token of text.split(/(?<=\n)/).flatMap((line) => (line.length > most ? wordsOf(line, most) : [line]))) {
    if (piece.length + token.length > most) {
      found.push(piece);
      piece = token;
    } else piece += token;
  }
  return [...found, piece].map((one) => one.trim()).filter((one) => one !== '');
}

const wordsOf = (line: string, most: number) => line.split(/(?<=\s)/).flatMap((word) => cut(word, most));

function cut(word: string, most: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < word.length; from += most) parts.push(word.slice(from, from + most));
  return parts;
}
