import { openingAt } from './opening.ts';
import { sentence } from './words.ts';

/** Initials that are some other word of the service: written without their points, they are left as they are. */
const otherWords = new Set(
  'AM PM GP PE RE IT TV OT EP HV LA SW TM SM PA IV DT MP PC ID OK CV UK IRO PEP IHA RHA SDQ LAC CLA SGO MDT CIN'.split(
    ' ',
  ),
);

const agrees: Readonly<Record<string, string>> = {
  is: 'are',
  'isn’t': 'aren’t',
  was: 'were',
  'wasn’t': 'weren’t',
  has: 'have',
  'hasn’t': 'haven’t',
  does: 'do',
  'doesn’t': 'don’t',
  goes: 'go',
  tries: 'try',
  ...Object.fromEntries(
    (
      'want need like love hate feel say think know get see live move start stay enjoy play take make come tell ask ' +
      'hope wish find keep work read visit spend attend'
    )
      .split(' ')
      .map((verb) => [`${verb}s`, verb]),
  ),
};

/** After these the child is not who does something: “time with K.M. is good”. */
const notTheDoer = /\b(?:with|for|to|of|about|from|by|near|at|on|and|than|like|help|helps|take|takes|see|sees)\s+$/i;

/**
 * What staff wrote of a child by initials, as it is said to that child: “K.M. is to see K.M.’s sister” is “you are to
 * see your sister”. Whatever else the words say of them stays: only a person can tell whose “she” is.
 */
export function addressed(text: string, initials: string | null): string {
  const pattern = byInitials(initials);
  if (pattern === null) return text;
  return text.replaceAll(pattern, (...[whole, possessive, space = '', verb = '', at]: [string, ...string[]]) =>
    youFor(text, { whole, possessive, space, verb, at: Number(at) }),
  );
}

/** Whether staff wrote it of the child: nobody calls themselves by their initials. */
export const isOfChild = (text: string, initials: string | null): boolean => addressed(text, initials) !== text;

function byInitials(initials: string | null): RegExp | null {
  if (initials === null || !/^\p{L}{2,}$/u.test(initials)) return null;
  const dotted = [...initials].join('\\.\\s?');
  const bare = otherWords.has(initials) ? '' : `|${initials}`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}.])(?:${dotted}\\.?${bare})(?![\\p{L}\\p{N}])(['’]s)?(?:(\\s)([\\p{L}’']+))?`,
    'gu',
  );
}

interface Met {
  whole: string;
  possessive: string | undefined;
  space: string;
  verb: string;
  at: number;
}

function youFor(text: string, { whole, possessive, space, verb, at }: Met): string {
  const isFirst = begins.has(openingAt(text, at) ?? '');
  const capital = (words: string) => (isFirst ? sentence(words) : words);
  if (possessive !== undefined) return `${capital('your')}${space}${verb}`;
  // The last point of “for K.M. Dan books it” ends the sentence too.
  const ends = /^\S*\.\s/.test(whole.slice(0, whole.length - verb.length)) && /^\p{Lu}/u.test(verb) ? '.' : '';
  const plain = verb.replaceAll("'", '’');
  const isDoer = !notTheDoer.test(text.slice(Math.max(0, at - 12), at));
  return `${capital('you')}${ends}${space}${(isDoer && agrees[plain]) || verb}`;
}

const begins: ReadonlySet<string> = new Set(['start', 'line', 'mark', 'quote', 'item']);
