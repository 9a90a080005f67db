import type { Letterhead, ReviewToCome } from '../casework/letters/letterhead.ts';
import { dateInWords, inWords } from '../domain/wording/words.ts';
import type { LetterShape } from './letter-shape.ts';
import type { Part } from './paper.ts';

type Names = Pick<Letterhead, 'called' | 'forename'>;

/** What the child is called within a letter about them: “Kasia”, or “K.” after the greeting has said “K.M.”. */
export const calledInLetter = ({ called, forename }: Names): string =>
  forename ?? (called === null ? 'the child' : `${called.charAt(0)}.`);

/** How a letter begins. Nobody is greeted by initials: a child without a forename here is greeted without. */
export function greeting({ to }: LetterShape, { called, forename }: Names): string {
  if (to === 'carer') return called === null ? 'To the carer,' : `To the carer of ${called},`;
  return forename === null ? 'Hello,' : `Dear ${forename},`;
}

/** “07700 900123 or priya.nair@example.org”; null where neither is held. */
export function waysToReach({ iro: { phone, email } }: Pick<Letterhead, 'iro'>): string | null {
  const ways = [phone, email].filter((way) => way !== null && way !== '');
  return ways.length === 0 ? null : ways.join(' or ');
}

/** Somebody can always be reached: whoever leads the IROs, where the one who writes can’t. */
export const reachLead = ({ lead }: Pick<Letterhead, 'lead'>): Part[] => {
  const ways = lead && waysToReach({ iro: lead });
  return ways === null ? [] : [{ paragraph: `If you can’t reach me, ask for ${lead?.name}: ${ways}.` }];
};

/** Who wrote some of it for the IRO who signs. */
export const wordsByPart = ({ wordsBy }: Pick<Letterhead, 'wordsBy'>): Part[] =>
  wordsBy === null ? [] : [{ paragraph: `Some of these words were written by ${wordsBy}.` }];

/** “Dan books it.”: what was typed, with an end. */
export const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** “‘I like drums.’”: what somebody said, exactly as it was said, with the full stop it may lack outside. */
export function quoted(words: string): string {
  const [, bare = words] = /^["“](.*)["”]$/s.exec(words) ?? [];
  return `“${bare}”${/[.!?…]$/.test(bare) ? '' : '.'}`;
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
