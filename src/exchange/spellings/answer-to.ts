import type { ImportQuestion } from '../said.ts';
import { type SpeltKind, spellingTable, speltKinds } from './spelling.ts';
import { noCode, type SpellingAsked } from './spelt-cell.ts';

/** What words mean from now on; or why the answer will not do. Null: it is no question about words. */
export function answerTo(about: string, said: string): { answer: string; line: string } | { problem: string } | null {
  const kind = speltKinds.find((one) => about.startsWith(`${one}: `));
  if (kind === undefined) return null;
  const answer = said.trim();
  const words = `“${about.slice(kind.length + 2)}”`;
  if (answer.toLowerCase() === noCode)
    return { answer: noCode, line: `${words} is no ${kind}, and is left blank in the files read from now on.` };
  const code = answer.toUpperCase();
  if (!spellingTable(kind).isCode(code)) return { problem: `This is no code of a ${kind}. ${waysToAnswer(kind)}` };
  return { answer: code, line: `${words} is ${code} in the files read from now on.` };
}

const waysToAnswer = (kind: SpeltKind): string => {
  const { codes } = spellingTable(kind);
  return codes.length === 0
    ? `Answer with one code of the return, or ${noCode}.`
    : `Answer ${codes.join(', ')} or ${noCode}.`;
};

/** Whether something that was answered is words in place of a code. */
export const isSpelling = (about: string): boolean => speltKinds.some((one) => about.startsWith(`${one}: `));

/** Once for each spelling, however many rows have it. */
export const spellingQuestions = (spellings: readonly SpellingAsked[]): ImportQuestion[] =>
  spellings.map(({ kind, spelling, rows, about }) => ({
    kind: 'words in place of a code',
    reference: null,
    says: `“${spelling}” is the ${kind} in ${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}. Which code is it? It was left blank. ${waysToAnswer(kind)}`,
    about,
  }));
