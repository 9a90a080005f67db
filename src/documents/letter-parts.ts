import type { Letterhead, ReviewToCome } from '../casework/letters/letterhead.ts';
import { dateInWords, inWords } from '../domain/wording/words.ts';
import type { LetterShape } from './letter-shape.ts';
import type { Part } from './paper.ts';

/** What the child is called in a letter about them. */
export const calledInLetter = ({ called }: Pick<Letterhead, 'called'>): string => called ?? 'the child';

/** How a letter begins. */
export function greeting({ to }: LetterShape, { called }: Pick<Letterhead, 'called'>): string {
  if (to === 'carer') return called === null ? 'To the carer,' : `To the carer of ${called},`;
  return called === null ? 'Hello,' : `Dear ${called},`;
}

/** “07700 900123 or priya.nair@example.org”; null where neither is held. */
export function waysToReach({ iro: { phone, email } }: Pick<Letterhead, 'iro'>): string | null {
  const ways = [phone, email].filter((way) => way !== null && way !== '');
  return ways.length === 0 ? null : ways.join(' or ');
}

interface NextReviewWording {
  nextBy: (day: string) => string;
  nextOn: (when: string) => string;
}

export function nextReviewPart(coming: ReviewToCome, { nextBy, nextOn }: NextReviewWording): Part[] {
  if (coming === null) return [];
  if ('by' in coming) return [{ paragraph: nextBy(dateInWords(coming.by)) }];
  const at = coming.at === null ? '' : ` at ${coming.at}`;
  const venue = coming.venue === null || coming.venue === '' ? '' : ` Where: ${coming.venue}.`;
  return [{ paragraph: `${nextOn(`${inWords(coming.on)}${at}`)}${venue}` }];
}
