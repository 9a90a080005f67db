import { expect, test } from '@jest/globals';
import { duties } from '../src/domain/duties/index.ts';
import { type Limit, limitInWords } from '../src/domain/duties/limit.ts';
import { spanInWords } from '../src/domain/time/span.ts';
import { type Node, sourceFiles } from './support/import-graph.ts';

/** Where lengths of time are written down: the law’s, a pattern’s own, and ours; and the calendar that counts them. */
const homes = ['src/domain/duties/', 'src/domain/drift/', 'src/domain/time/'];
/** Not ours to word: another system’s columns, the national codes, and a Slack of invented people. */
const others = ['src/workbench/', 'src/rehearsal/', 'src/exchange/annex-a/', 'src/domain/records/care-codes.ts'];

const parsed = sourceFiles.filter(({ name }) => name.startsWith('src/') && !others.some((one) => name.startsWith(one)));
const elsewhere = parsed.filter(({ name }) => !homes.some((one) => name.startsWith(one)));

/** What is wrong, with the file it is in. */
function found(files: typeof parsed, wrong: (node: Node, numbers: ReadonlySet<string>) => string | null): string[] {
  return files.flatMap(({ name, written }) => {
    const numbers = numbersIn(written);
    return written.flatMap((node) => wrong(node, numbers) ?? []).map((words) => `${name}: ${words}`);
  });
}

/** The names that a file gives to plain numbers. */
const numbersIn = (written: readonly Node[]): ReadonlySet<string> =>
  new Set(
    written.flatMap(({ type, init, id }) =>
      type === 'VariableDeclarator' && plain(init) !== null ? [String(Object(id).value)] : [],
    ),
  );

/** The number that is written here, whatever its sign. */
function plain(node: unknown): number | null {
  const { type, value, operator, argument, expression } = Object(node);
  if (type === 'NumericLiteral') return Number(value);
  if (type === 'UnaryExpression' && operator === '-') return plain(argument);
  return type === 'ParenthesisExpression' ? plain(expression) : null;
}

/** The day after and the day before are no length of time. */
const isANumber = (node: unknown, numbers: ReadonlySet<string>): boolean => {
  const { type, value, operator, argument } = Object(node);
  if (type === 'UnaryExpression' && operator === '-') return isANumber(argument, numbers);
  if (type === 'Identifier') return numbers.has(String(value));
  return ![null, 0, 1].includes(plain(node));
};

const called = (node: unknown): string => {
  const { type, callee } = Object(node);
  if (type !== 'CallExpression') return '';
  return String(Object(Object(callee).property ?? callee).value);
};
const given = (node: Node, at: number) => Object((node.arguments as readonly unknown[])[at]).expression;

const adds = ['addDays', 'addMonths', 'addWorkingDays'];
const counts = ['daysBetween', 'workingDaysBetween'];
const comparing = ['<', '<=', '>', '>=', '===', '!=='];

test('no number of days, months or working days is added to a date but where such numbers live', () => {
  const files = parsed.filter(({ name }) => !name.startsWith('src/domain/time/'));
  expect(
    found(files, (node, numbers) =>
      adds.includes(called(node)) && isANumber(given(node, 1), numbers) ? `${called(node)} of a plain number` : null,
    ),
  ).toEqual([]);
});

test('nor are the days between two dates compared with one', () => {
  const files = parsed.filter(({ name }) => !name.startsWith('src/domain/time/'));
  expect(
    found(files, (node, numbers) => {
      if (node.type !== 'BinaryExpression' || !comparing.includes(String(node.operator))) return null;
      const [one, other] = [node.left, node.right];
      const isIt = (a: unknown, b: unknown) => counts.includes(called(a)) && isANumber(b, numbers);
      return isIt(one, other) || isIt(other, one) ? 'a count of days compared with a plain number' : null;
    }),
  ).toEqual([]);
});

const units = ['days', 'weeks', 'months', 'workingDays', 'workingDaysBefore'];

test('a length of time is written only with its duty, with its pattern, or among our own', () => {
  expect(
    found(elsewhere, (node) => {
      if (node.type !== 'KeyValueProperty' || plain(node.value) === null) return null;
      const key = String(Object(node.key).value);
      return units.includes(key) ? `${key}: ${plain(node.value)}` : null;
    }),
  ).toEqual([]);
});

const inSentence = /\b(?:\d+|two|three|five|six|ten|fifteen|twenty) (?:working days?|months)\b/i;

test('no sentence says one again: it is put into words from where it is written', () => {
  const files = parsed.filter(({ name }) => !name.startsWith('src/domain/duties/'));
  expect(
    found(files, (node) => {
      const words = node.type === 'StringLiteral' ? node.value : node.type === 'TemplateElement' ? node.cooked : null;
      return inSentence.test(String(words ?? '')) ? String(words) : null;
    }),
  ).toEqual([]);
});

/** “20 working days”; a limit of whole weeks is as often said in weeks. None: the duty sets no number. */
function waysToSay(limit: Limit): string[] {
  if ('before' in limit) return [];
  if ('workingDaysBefore' in limit) return limit.workingDaysBefore === 0 ? [] : [limitInWords(limit)];
  const weeks = 'days' in limit && limit.days % 7 === 0 ? [spanInWords({ weeks: limit.days / 7 })] : [];
  return [spanInWords(limit), ...weeks];
}

test('each duty says the limit that it has, where it says a number', () => {
  const wrong = duties.filter(({ says, limit }) => {
    const ways = waysToSay(limit);
    return /\d/.test(says) && ways.length > 0 && !ways.some((words) => says.includes(words));
  });
  expect(wrong.map(({ id, says }) => `${id}: ${says}`)).toEqual([]);
});

const countedLate = /\boverdue\b(?!['\w-])|past (?:its|their) dates?\b/;

test('how many are late is said in one way, with what they are: “3 decisions late”', () => {
  const files = parsed.filter(({ name }) => /^src\/(?:slack\/views|slack\/notices|documents)\//.test(name));
  expect(
    found(files, (node) => {
      const isSentence =
        node.type === 'TemplateElement' || (node.type === 'StringLiteral' && /\s/.test(String(node.value)));
      const words = isSentence ? String(node.value ?? node.cooked ?? '') : '';
      return countedLate.test(words) ? words : null;
    }),
  ).toEqual([]);
});
