import type { OutsideAdviser } from '../challenges/advice.ts';
import type { Id } from '../records/id.ts';
import type { Law } from '../records/law.ts';
import type { Day, Instant } from '../time/day.ts';
import { onOneLine } from '../wording/readable.ts';
import { dateInWords } from '../wording/words.ts';

/** What a chronology tells of; each can be left out of a pack by itself. */
export const chronologyKinds = [
  'review',
  'decision',
  'request',
  'extension',
  'answer',
  'silence',
  'contact',
  'midway check',
  'early request',
  'challenge',
] as const;
export type ChronologyKind = (typeof chronologyKinds)[number];

/** `confidential`: in a part of its own. `private`: Cafcass and legal advice, for the IRO service unless the IRO ticks it. */
export type ChronologyPart = 'open' | 'confidential' | 'private';

/** One line of a chronology: something that was recorded, or a day that went by with nothing recorded. Never a guess. */
export interface ChronologyLine {
  on: Day;
  /** For the order within a day; null where only the day is known. */
  at: Instant | null;
  kind: ChronologyKind | OutsideAdviser;
  part: ChronologyPart;
  who: string;
  what: string;
  /** Where it can be looked up, or how it was worked out. */
  source: string;
}

/** What a chronology is told with. */
export interface Chronicling {
  today: Day;
  law: Law;
  /** Also of somebody who has left; “Helen Whitaker, for Priya Nair” where it was for somebody else at that moment. */
  nameOf: (id: Id, at: Instant | null) => string;
}

export const recordedHere = 'Recorded in iro';

/** Where the day it was written down is another than the day it happened. */
export const recordedLater = (on: Day, recordedOn: Day): string =>
  on === recordedOn ? recordedHere : `${recordedHere} on ${dateInWords(recordedOn)}`;

/** “: ‘Asking is a start.’”: what somebody said, exactly, to the end of the sentence; where nothing was said, its end. */
export function saying(note: string | null): string {
  const said = note?.trim() ?? '';
  if (said === '') return '.';
  return `: “${said}”${/[.!?…]$/.test(said) ? '' : '.'}`;
}

/** After what somebody asked for. */
export const noAnswer = ' No answer is recorded.';

const short = 100;

/** Enough of it to know which is meant: the line that made it has the whole. */
export function inShort(words: string): string {
  const whole = onOneLine(words);
  if (whole.length <= short) return whole;
  const cut = whole.slice(0, short);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : short)}…`;
}
