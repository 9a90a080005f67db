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

/** Two to four initials, with points or without, and what may follow them: “’s”, or the word that agrees with them. */
const initialsIn =
  /(?<![\p{L}\p{N}.])(\p{Lu}\.(?:\p{Lu}\.){0,2}\p{Lu}\.?|\p{Lu}{2,4})(?![\p{L}\p{N}])(?:(['’]s)|(\s)(\p{Ll}[\p{L}’']*))?/gu;

/**
 * What staff wrote of a child by initials, as it is said to that child: “K.M. is to see K.M.’s sister” is “you are to
 * see your sister”. Whatever else the words say of them stays: only a person can tell whose “she” is.
 */
export const addressed = (text: string, initials: string | null): string =>
  text.replaceAll(initialsIn, (...met: Met) => (isMeant(met[1], initials) ? youFor(text, met) : met[0]));

/** Whether staff wrote it of the child: nobody calls themselves by their initials. */
export const isOfChild = (text: string, initials: string | null): boolean => addressed(text, initials) !== text;

type Met = [whole: string, name: string, possessive?: string, space?: string, verb?: string, at?: number];

const isMeant = (name: string, initials: string | null) =>
  name.replaceAll('.', '') === initials && (name.includes('.') || !otherWords.has(name));

function youFor(text: string, [whole, name, possessive, space = '', verb = '', at = 0]: Met): string {
  const isFirst = begins.has(openingAt(text, at) ?? '');
  const capital = (words: string) => (isFirst ? sentence(words) : words);
  if (possessive !== undefined) return capital('your');
  // The last point of “for K.M. Dan books it” ends the sentence too.
  const ends =
    verb === '' && name.endsWith('.') && /^\s+\p{Lu}/u.test(text.slice(at + whole.length, at + whole.length + 9))
      ? '.'
      : '';
  const isDoer = !notTheDoer.test(text.slice(Math.max(0, at - 12), at));
  return `${capital('you')}${ends}${space}${(isDoer && agrees[verb.replaceAll("'", '’')]) || verb}`;
}

const begins: ReadonlySet<string> = new Set(['start', 'line', 'mark', 'quote', 'item']);
