import { legalStatuses, placements } from '../../domain/records/care-codes.ts';
import type { ImportAnswer } from '../../domain/records/import-answer.ts';
import type { OpenQuestion } from '../../domain/records/import-question.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { QuestionKind } from '../../exchange/said.ts';
import { pairIn } from '../../exchange/same-child/ids-alike.ts';
import { spellingTable, speltKinds } from '../../exchange/spellings/spelling.ts';

/** How a question of an import is answered here; `elsewhere`: it says itself what to do. */
export type HowAnswered =
  | 'start'
  | 'end'
  | 'apart'
  | 'one child or two'
  | 'code'
  | 'restriction'
  | 'allocate'
  | 'seen'
  | 'elsewhere';

const ways: Readonly<Partial<Record<QuestionKind, HowAnswered>>> = {
  'start of care unknown': 'start',
  'end of care unclear': 'end',
  'missing from a later year': 'end',
  'broken chain of episodes': 'end',
  'brothers and sisters apart': 'apart',
  'one child or two': 'one child or two',
  'words in place of a code': 'code',
  'restriction not lifted': 'restriction',
  'restricted again': 'restriction',
  'allocated in a role they do not hold': 'allocate',
  'typed in as a new child': 'seen',
};

/** Of a period of care only where it is known which. */
export function howAnswered({ kind, periodOn }: Pick<OpenQuestion, 'kind' | 'periodOn'>): HowAnswered {
  const way = Object.hasOwn(ways, kind) ? ways[kind as QuestionKind] : undefined;
  if ((way === 'start' || way === 'end') && periodOn === null) return 'elsewhere';
  return way ?? 'elsewhere';
}

/** What a date of a child hangs on comes first; what only the files can put right last. */
const pressing: readonly HowAnswered[] = [
  ...(['start', 'end', 'apart', 'one child or two', 'restriction', 'allocate', 'seen', 'code', 'elsewhere'] as const),
];

export const byPressing = (one: OpenQuestion, other: OpenQuestion): number =>
  pressing.indexOf(howAnswered(one)) - pressing.indexOf(howAnswered(other));

/** Brothers and sisters under several IROs, for a reason: of these children, whatever their order. */
export const aboutApart = (named: readonly string[]): string => `apart: ${named.toSorted().join(' ')}`;

export const whyApart = ['conflict of interest', 'group too big', 'other'] as const;
export type WhyApart = (typeof whyApart)[number];

/** The codes that words may stand for, with what each means where that is known. */
export function codesFor(about: string): { code: string; means: string | null }[] {
  const kind = speltKinds.find((one) => about.startsWith(`${one}: `));
  if (kind === undefined) return [];
  const meant: Readonly<Record<string, { means: string }>> = { ...legalStatuses, ...placements };
  return spellingTable(kind).codes.map((code) => ({ code, means: meant[code]?.means ?? null }));
}

/** What an answer is filed under, as the next about the same thing finds it. */
export function aboutOf({
  kind,
  about,
  periodOn,
  named,
}: Pick<OpenQuestion, 'kind' | 'about' | 'periodOn' | 'named'>): string {
  const how = howAnswered({ kind, periodOn });
  if (about !== null) return about;
  if (how === 'apart') return aboutApart(named);
  return `${how === 'start' ? 'start of care' : how === 'end' ? 'end of care' : how}: ${named.join(' ')} ${periodOn ?? ''}`.trim();
}

export const notEnded = 'not ended';

/** An answer in words: “12 March 2026”, “one child”. */
export function answerInWords({ about, answer }: Pick<ImportAnswer, 'about' | 'answer'>): string {
  if (/^\d{4}-\d\d-\d\d$/.test(answer)) return dateInWords(answer as Day);
  if (pairIn(about) !== null) return answer === 'same' ? 'one child' : 'two children';
  return answer === notEnded ? 'care has not ended' : answer;
}
