import { type OutsideAdviser, outsideAdvisers } from '../challenges/advice.ts';
import { isDay } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { type ChronologyKind, type ChronologyLine, chronologyKinds } from './chronology-line.ts';

export const packPurposes = ['dispute', 'legal', 'cafcass'] as const;
export type PackPurpose = (typeof packPurposes)[number];

/** What is in an evidence pack. */
export interface PackShape {
  purpose: PackPurpose;
  kinds: readonly ChronologyKind[];
  /** First and last day of what it tells; null: all of it. */
  from: Day | null;
  to: Day | null;
  confidential: boolean;
  /** Whose private steps are in it: never in one for the council’s dispute process. */
  advisers: readonly OutsideAdviser[];
}

/** All that there is, but for what is private to the IRO service. */
export const wholePack: PackShape = {
  ...{ purpose: 'dispute', kinds: chronologyKinds, from: null, to: null },
  ...{ confidential: true, advisers: [] },
};

const joined = (words: string) => words.toLowerCase().replaceAll(' ', '-');

/** The same as words of a link, and of a button: “for-legal without-contact from-2026-01-01”. */
export const wordsOfPack = ({ purpose, kinds, from, to, confidential, advisers }: PackShape): readonly string[] => [
  `for-${purpose}`,
  ...chronologyKinds.filter((kind) => !kinds.includes(kind)).map((kind) => `without-${joined(kind)}`),
  ...(from === null ? [] : [`from-${from}`]),
  ...(to === null ? [] : [`to-${to}`]),
  ...(confidential ? [] : ['without-confidential']),
  ...advisers.map((one) => `with-${joined(one)}`),
];

const fixed: ReadonlySet<string> = new Set([
  ...packPurposes.map((one) => `for-${one}`),
  ...chronologyKinds.map((kind) => `without-${joined(kind)}`),
  'without-confidential',
  ...outsideAdvisers.map((one) => `with-${joined(one)}`),
]);

export const isPackWord = (word: string): boolean =>
  fixed.has(word) || ['from-', 'to-'].some((edge) => word.startsWith(edge) && isDay(word.slice(edge.length)));

/** Nothing private goes into a pack for the council itself, whatever the words say. */
export function packFrom(words: readonly string[]): PackShape {
  const day = (edge: string) => words.find((one) => one.startsWith(edge))?.slice(edge.length) ?? null;
  const purpose = packPurposes.find((one) => words.includes(`for-${one}`)) ?? 'dispute';
  return {
    purpose,
    kinds: chronologyKinds.filter((kind) => !words.includes(`without-${joined(kind)}`)),
    from: day('from-'),
    to: day('to-'),
    confidential: !words.includes('without-confidential'),
    advisers: purpose === 'dispute' ? [] : outsideAdvisers.filter((one) => words.includes(`with-${joined(one)}`)),
  };
}

/** A chronology as a pack has it, with how much was left out and why: a reader must be able to tell. */
export interface Chosen {
  open: readonly ChronologyLine[];
  confidential: readonly ChronologyLine[];
  private: readonly ChronologyLine[];
  leftOut: { byKind: readonly ChronologyKind[]; byDay: number; confidential: number };
}

export function chosenFrom(
  all: readonly ChronologyLine[],
  { kinds, from, to, confidential, advisers }: PackShape,
): Chosen {
  const isDuring = ({ on }: ChronologyLine) => (from === null || from <= on) && (to === null || on <= to);
  const told = all.filter(({ part }) => part !== 'private');
  const wanted = told.filter(({ kind }) => kinds.some((one) => one === kind));
  const during = wanted.filter(isDuring);
  const held = during.filter(({ part }) => part === 'confidential');
  const open = during.filter(({ part }) => part === 'open');
  return {
    open,
    confidential: confidential ? held : [],
    private: all.filter((one) => one.part === 'private' && isDuring(one) && advisers.some((each) => each === one.kind)),
    leftOut: {
      byKind: chronologyKinds.filter((kind) => !kinds.includes(kind)),
      byDay: wanted.length - during.length,
      confidential: confidential ? 0 : held.length,
    },
  };
}
