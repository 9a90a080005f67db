import { z } from 'zod';
import type { Day } from '../domain/case-file.ts';
import { type Cell, isBlank, readDay } from './day-cell.ts';

/** What is wrong with a cell, in a sentence. */
interface Problem {
  problem: string;
}
const isProblem = (read: unknown): read is Problem => typeof read === 'object' && read !== null && 'problem' in read;

const textOf = (cell: unknown) => (isBlank(cell) ? '' : String(cell).replaceAll('\u00a0', ' ').trim());

/** A schema for one cell. `read` is given its text, and answers a value or what is wrong. */
function cell<Value extends string | number | boolean | null>(read: (text: string, raw: unknown) => Value | Problem) {
  return z.transform((raw: unknown, context): Value => {
    const value = read(typeof raw === 'string' && raw === '' ? '' : textOf(raw), raw);
    if (!isProblem(value)) return value;
    context.issues.push({ code: 'custom', message: value.problem, input: raw });
    return null as never;
  });
}

/** The same, for cells that hold the same few values a million times over: each is read, and kept, once. */
function repeatedCell<Value extends string | number | boolean | null>(read: (text: string) => Value | Problem) {
  const known = new Map<string, Value | Problem>();
  return cell((said) => {
    const before = known.get(said);
    if (before !== undefined) return before;
    const value = read(said);
    if (known.size < 20_000) known.set(said, value);
    return value;
  });
}

/** A day, or nothing. */
export const day = cell<Day | null>((_said, raw) => readDay(raw as Cell));

export const text = repeatedCell<string | null>((said) => (said === '' ? null : said));

/** The council’s id for a child: text, so that leading zeros stay. Nothing that could be a name in full. */
export const reference = cell<string>((said) => {
  if (said === '') return { problem: 'There is no child’s id. Add it.' };
  if (said.length > 24) return { problem: 'A child’s id is at most 24 characters. Check the column.' };
  return /\p{L}[\s,]+\p{L}/u.test(said) ? { problem: 'This looks like a name. Give the child’s id instead.' } : said;
});

/** One of a set of codes, in any case; `b) PR1: words` and `E1 - words` are read as the code they begin with. */
export const code = <Code extends string>(fits: readonly Code[] | RegExp, named: string) =>
  repeatedCell<Code | null>((said) => {
    if (said === '') return null;
    const read = (said.replace(/^\w\)\s*/, '').split(/\s*[:\s-]/)[0] ?? '').toUpperCase() as Code;
    const known = fits instanceof RegExp ? fits.test(read) : fits.includes(read);
    return known ? read : { problem: `This is not ${named}. Correct it in the case system.` };
  });

/** Y or N, yes or no, true or false, 1 or 0; with or without Ofsted’s letter before it. */
export const yesOrNo = repeatedCell<boolean | null>((said) => {
  const word = said.replace(/^\w\)\s*/, '').toLowerCase();
  if (word === '') return null;
  if (['y', 'yes', 'true', '1'].includes(word)) return true;
  return ['n', 'no', 'false', '0'].includes(word) ? false : { problem: 'Say yes or no.' };
});

export const email = cell<string | null>((said) => {
  if (said === '') return null;
  return /^\S+@\S+\.\S+$/.test(said) ? said.toLowerCase() : { problem: 'This is not an email address.' };
});

/** A cell that must fit a pattern, or be blank. */
export const pattern = (fits: RegExp, problem: string) =>
  cell<string | null>((said) => (said === '' ? null : fits.test(said) ? said : { problem }));

export const number = (from: number, to: number) =>
  cell<number | null>((said) => {
    if (said === '') return null;
    const read = Number(said);
    return read >= from && read <= to ? read : { problem: `This is not a number from ${from} to ${to}.` };
  });

export const oneOf = <Value extends string>(values: readonly Value[]) =>
  cell<Value | null>((said) => {
    const read = values.find((value) => value === said.toLowerCase());
    return read ?? (said === '' ? null : { problem: `This is not one of: ${values.join(', ')}.` });
  });

/** The value of the first pattern that the words match. */
export const matching = <Value extends string>(words: readonly (readonly [RegExp, Value])[], named: string) =>
  repeatedCell<Value | null>((said) => {
    if (said === '') return null;
    const read = words.find(([fits]) => fits.test(said));
    return read ? read[1] : { problem: `This is not ${named}. Correct it in the case system.` };
  });
