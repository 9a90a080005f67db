import { z } from 'zod';
import type { Day } from '../domain/case-file.ts';
import { type Cell, isBlank, readDay } from './day-cell.ts';

const textOf = (cell: unknown) => (isBlank(cell) ? '' : String(cell).replaceAll('\u00a0', ' ').trim());

/** Equal strings are kept once: a large return repeats a few thousand values a million times. */
const kept = new Map<string, string>();
export function once(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size < 50_000) kept.set(text, text);
  return text;
}

type Complain = (problem: string) => null;

/** A cell: its text goes to `read`, which gives a value, or complains and the value is null. */
function cell<Value>(read: (text: string, complain: Complain, raw: unknown) => Value) {
  return z.unknown().transform((raw, context): Value => {
    const complain = (problem: string) => {
      context.issues.push({ code: 'custom', message: problem, input: raw });
      return null;
    };
    return read(textOf(raw), complain, raw);
  });
}

/** A day, or nothing. */
export const day = cell<Day | null>((_text, complain, raw) => {
  const read = readDay(raw as Cell);
  return typeof read === 'object' && read !== null ? complain(read.problem) : read;
});

export const text = cell<string | null>((said) => (said === '' ? null : once(said)));

/** The council’s id for a child: text, so that leading zeros stay. Nothing that could be a name in full. */
export const reference = cell<string>((said, complain) => {
  if (said === '') return complain('There is no child’s id. Add it.') ?? '';
  if (said.length > 24) return complain('A child’s id is at most 24 characters. Check the column.') ?? '';
  if (/\p{L}[\s,]+\p{L}/u.test(said)) return complain('This looks like a name. Give the child’s id instead.') ?? '';
  return said;
});

/** One of a set of codes, in any case; `b) PR1: words` and `E1 - words` are read as the code they begin with. */
export const code = <Code extends string>(fits: readonly Code[] | RegExp, named: string) =>
  cell<Code | null>((said, complain) => {
    if (said === '') return null;
    const read = once(said.replace(/^\w\)\s*/, '').split(/\s*[:\s-]/)[0]?.toUpperCase() ?? '') as Code;
    const known = fits instanceof RegExp ? fits.test(read) : fits.includes(read);
    return known ? read : complain(`This is not ${named}. Correct it in the case system.`);
  });

/** Y or N, yes or no, true or false, 1 or 0. */
export const yesOrNo = cell<boolean | null>((said, complain) => {
  const word = said.replace(/^\w\)\s*/, '').toLowerCase();
  if (word === '') return null;
  if (['y', 'yes', 'true', '1'].includes(word)) return true;
  if (['n', 'no', 'false', '0'].includes(word)) return false;
  return complain('Say yes or no.');
});

export const email = cell<string | null>((said, complain) => {
  if (said === '') return null;
  return /^\S+@\S+\.\S+$/.test(said) ? said.toLowerCase() : complain('This is not an email address.');
});

/** A cell that must fit a pattern, or be blank. */
export const pattern = (fits: RegExp, problem: string) =>
  cell<string | null>((said, complain) => (said === '' ? null : fits.test(said) ? said : complain(problem)));

export const number = (from: number, to: number) =>
  cell<number | null>((said, complain) => {
    if (said === '') return null;
    const read = Number(said);
    return read >= from && read <= to ? read : complain(`This is not a number from ${from} to ${to}.`);
  });

export const oneOf = <Value extends string>(values: readonly Value[]) =>
  cell<Value | null>((said, complain) => {
    const read = values.find((value) => value === said.toLowerCase());
    return read ?? (said === '' ? null : complain(`This is not one of: ${values.join(', ')}.`));
  });

/** The first of these that the words match. */
export const matching = <Value extends string>(words: readonly (readonly [RegExp, Value])[], named: string) =>
  cell<Value | null>((said, complain) => {
    if (said === '') return null;
    const read = words.find(([fits]) => fits.test(said));
    return read ? read[1] : complain(`This is not ${named}. Correct it in the case system.`);
  });
