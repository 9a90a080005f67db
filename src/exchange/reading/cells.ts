import { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import { onOneLine } from '../../domain/wording/readable.ts';
import { isReference } from '../../domain/wording/reference.ts';
import { Broken, brokenIn } from './broken-cell.ts';
import { type Cell, isBlank, readDay } from './day-cell.ts';

/** What is wrong with a cell, in a sentence. `unsaid`: nothing of it may be repeated, not even two letters. */
interface Problem {
  problem: string;
  unsaid?: true;
}
const isProblem = (read: unknown): read is Problem => typeof read === 'object' && read !== null && 'problem' in read;

const spaces = /[\t\r\n\u00a0]+/g;
const control = /\p{Cc}/u;
const odd = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u00a0]/u;

/** With plain spaces. Null where it has a control character: PostgreSQL cannot hold them all, and terminals obey them. */
function textOf(cell: unknown): string | null {
  if (isBlank(cell)) return '';
  const text = String(cell);
  if (!odd.test(text)) return text.trim();
  const spaced = text.replaceAll(spaces, ' ').trim();
  return control.test(spaced) ? null : onOneLine(spaced);
}

const unprintable: Problem = { problem: 'This has a character in it that can’t be printed. Type it again.' };

/** `="0042"` is how a program that writes CSV keeps a spreadsheet from taking words for a number. */
const unwrapped = (given: unknown) =>
  typeof given === 'string' && given.startsWith('=') ? given.replace(/^="([^"]*)"$/, '$1') : given;

const brokenAt = (raw: unknown, said: string) => (raw instanceof Broken ? raw : brokenIn(said));

/** A schema for one cell. `read` is given its text, and answers a value or what is wrong. */
function cell<Value extends string | number | boolean | object | null>(
  read: (text: string, raw: unknown) => Value | Problem,
) {
  return z.transform((given: unknown, context): Value => {
    const raw = unwrapped(given);
    const said = textOf(raw);
    const value: Value | Problem = said === null ? unprintable : (brokenAt(raw, said) ?? read(said, raw));
    if (!isProblem(value)) return value;
    const { problem: message, unsaid } = value;
    context.issues.push({ code: 'custom', message, input: raw, params: { unsaid } });
    return null as never;
  });
}

/** The same, for cells that hold the same few values a million times over: each is read, and kept, once. */
export function repeatedCell<Value extends string | number | boolean | object | null>(
  read: (text: string) => Value | Problem,
) {
  const known = new Map<string, Value | Problem>();
  return cell((said) => {
    const before = known.get(said);
    if (before !== undefined) return before;
    const value = read(said);
    if (known.size < 20_000) known.set(said, value);
    return value;
  });
}

const readDays = new WeakSet<object>();
const asDays = <Schema extends object>(schema: Schema): Schema => {
  readDays.add(schema);
  return schema;
};
/** Whether a column’s cells are days: then day and month may be exchanged in all of it. */
export const isOfDays = (schema: object): boolean => readDays.has(schema);

/** A day, or nothing. */
export const dayCell = asDays(cell<Day | null>((_said, raw) => readDay(raw as Cell)));

/** A day, one word, or nothing. */
export const dayOr = <Word extends string>(word: Word) =>
  asDays(cell<Day | Word | null>((said, raw) => (said.toLowerCase() === word ? word : readDay(raw as Cell))));

export const textCell = repeatedCell<string | null>((said) => (said === '' ? null : said));

const notAReference: Problem = {
  problem: 'This is not a child’s id: up to 20 letters, digits and - / _ . with at least one digit. Check the column.',
  unsaid: true,
};

const changedByASpreadsheet: Problem = {
  problem: 'A spreadsheet took this id for a number and changed it. Make the column text, and take the id again.',
};

/** An id as it was before a program took it for a number: `5001.0` is 5001. What was rounded can’t be put back. */
function idIn(said: string, raw: unknown): string | Problem {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? said : changedByASpreadsheet;
  if (!/[.+]/.test(said)) return said;
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(said)) return changedByASpreadsheet;
  return /^(\d+)\.0+$/.exec(said)?.[1] ?? said;
}

const referenceIn = (said: string, raw: unknown): string | Problem => {
  const id = idIn(said, raw);
  return isProblem(id) || isReference(id) ? id : notAReference;
};

/** The council’s id for a child: text, so that leading zeros stay. */
export const referenceCell = cell<string>((said, raw) =>
  said === '' ? { problem: 'There is no child’s id. Add it.' } : referenceIn(said, raw),
);

/** A child’s id, or nothing. */
export const maybeReference = cell<string | null>((said, raw) => (said === '' ? null : referenceIn(said, raw)));

/** Another thing’s id in the case system, or nothing. */
export const idCell = cell<string | null>((said, raw) => (said === '' ? null : idIn(said, raw)));

/** A word a council makes up for a family: kept and shown, so it must not be able to be the family’s name alone. */
export const groupCode = cell<string | null>((said) => {
  if (said === '') return null;
  const isCode = /^[\w. -]{1,20}$/.test(said) && /\d/.test(said);
  return isCode ? said : { problem: 'Use a code such as F12, not a name.', unsaid: true };
});

/** One of a set of codes, in any case; `zz) PR1: words` and `E1 - words` are read as the code they begin with. */
export const code = <Code extends string>(fits: readonly Code[] | RegExp, named: string) =>
  repeatedCell<Code | null>((said) => {
    if (said === '') return null;
    const read = (said.replace(/^[a-z]{1,2}\)\s*/i, '').split(/\s*[:\s-]/)[0] ?? '').toUpperCase() as Code;
    const known = fits instanceof RegExp ? fits.test(read) : fits.includes(read);
    return known ? read : { problem: `This is not ${named}. Correct it in the case system.` };
  });

const readYesOrNo = (said: string): boolean | null | Problem => {
  const word = said.replace(/^[a-z]{1,2}\)\s*/i, '').toLowerCase();
  if (word === '') return null;
  if (['y', 'yes', 'true', '1'].includes(word)) return true;
  return ['n', 'no', 'false', '0'].includes(word) ? false : { problem: 'Say yes or no.' };
};

/** Y or N, yes or no, true or false, 1 or 0; with or without Ofsted’s letter before it. */
export const yesOrNo = repeatedCell(readYesOrNo);

/** Yes, no, or one word more: for what only a deliberate word may undo. */
export const yesNoOr = <Word extends string>(word: Word) =>
  repeatedCell<boolean | Word | null>((said) => (said.toLowerCase() === word ? word : readYesOrNo(said)));

export const email = cell<string | null>((said) => {
  if (said === '') return null;
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(said)
    ? said.toLowerCase()
    : { problem: 'This is not an email address.' };
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
