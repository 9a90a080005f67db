import { jargon } from './jargon.ts';
import { knownWords } from './known-words.ts';
import { back, isSpace, openingAt } from './opening.ts';
import { ordinaryOpenings } from './ordinary-openings.ts';

/** Something that would make words plainer. Only a name stops anything: the rest is advice. */
export interface Hint {
  about: 'verb' | 'person' | 'date' | 'jargon' | 'name';
  /** The words it is about, as they were written. */
  words: string;
  says: string;
}

/** What tells a name from another word with a capital. */
export interface NamesKnown {
  /** Colleagues, who may be named. */
  staffNames: readonly string[];
  /** For a word that begins a sentence, whose capital says nothing. In lower case. */
  isFirstName: (word: string) => boolean;
}

const weakVerbs =
  /\b(?:ensur(?:e|es|ed|ing)|explor(?:e|es|ed|ing)|continu(?:e|es|ed|ing)|consider(?:s|ed|ing)?|monitor(?:s|ed|ing)?|progress(?:es|ed|ing)?|look(?:s|ing)? into|liais(?:e|es|ed|ing)|address(?:es|ed|ing)?|promot(?:e|es|ed|ing))\b/gi;
const nobody =
  /\b(?:all professionals|professionals|everyone|everybody|someone|somebody|all parties|the network|the (?:local )?authority|the team|the LA|services)\b/gi;
const noDate =
  /\b(?:asap|as soon as (?:possible|practicable)|soon|in due course|ongoing|on-going|when (?:possible|appropriate|able)|in the near future|timely|going forward)\b/gi;

/** Hints for a decision, which needs a verb that somebody can do, one person, and a day. */
export const decisionHints = (wording: string, known: NamesKnown): Hint[] => [
  ...hintsOf(nameHint, namesIn(wording, known)),
  ...hintsOf(verbHint, found(weakVerbs, wording)),
  ...(wording.trim().split(/\s+/).length < 3 ? [shortHint(wording.trim())] : []),
  ...hintsOf(personHint, found(nobody, wording)),
  ...hintsOf(dateHint, found(noDate, wording)),
  ...jargonHints(wording),
];

/** Hints for a letter, which a child reads. */
export const letterHints = (text: string, known: NamesKnown): Hint[] => [
  ...hintsOf(nameHint, namesIn(text, known)),
  ...jargonHints(text),
];

/** Words that look like somebody’s name: a child’s is never written here (ruling Slack 6). */
export function namesIn(text: string, { staffNames, isFirstName }: NamesKnown): string[] {
  const staff = new Set(staffNames.flatMap((name) => name.toLowerCase().split(/[\s-]+/)));
  const isKnown = (word: string) => knownWords.has(word) || staff.has(word);
  const opensWithName = (plain: string) => {
    const [first = plain] = plain.split('-');
    const either = [plain, first].map(unaccented);
    return !either.some((word) => ordinaryOpenings.has(word)) && either.some(isFirstName);
  };
  const names = [...text.matchAll(capitalised)].filter(({ 0: word, index }) => {
    const plain = word
      .replace(/[’']s$/u, '')
      .replaceAll('’', "'")
      .toLowerCase();
    if (isKnown(plain) || plain.split('-').every(isKnown)) return false;
    if (isPlace(text, index, index + word.length)) return false;
    return openingAt(text, index) === null || opensWithName(plain);
  });
  return [...new Set(names.map(([word]) => word.replace(/[’']s$/u, '')))];
}

/** “Zoë” is listed as “zoe”. */
const unaccented = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** One capital and then small letters: “LAC” and “K.M.” are not names. */
const capitalised = /(?<![\p{L}.’'])\p{Lu}(?:[’']\p{Lu})?\p{Ll}+(?:\p{Lu}\p{Ll}+)*(?:[-’']\p{L}+)*(?!\p{L})/gu;
const placeAfter =
  /(?:\s+\p{Lu}\p{Ll}+){0,3}\s+(?:School|Academy|College|Hospital|Street|Road|Centre|Club|House|Park|Primary|High|Council|University)\b/uy;

/** “in Stockport”, “Elm Park School”: a place, not a person. */
function isPlace(text: string, from: number, to: number): boolean {
  const gap = back(text, from, isSpace);
  if (gap < from && /\b(?:in|near)$/i.test(text.slice(Math.max(0, gap - 5), gap))) return true;
  placeAfter.lastIndex = to;
  return placeAfter.test(text);
}

const jargonHints = (text: string): Hint[] => {
  let left = text;
  return jargon.flatMap(([pattern, plain]) => {
    const words = found(pattern, left);
    // “LAC review” has been dealt with: “LAC” in it is not another.
    left = left.replaceAll(pattern, (word) => ' '.repeat(word.length));
    return words.map((word): Hint => ({ about: 'jargon', words: word, says: `“${word}”: try “${plain}”.` }));
  });
};

/** Each match once, whatever its capitals, as first written. */
const found = (pattern: RegExp, text: string): string[] =>
  [
    ...new Map([...text.matchAll(pattern)].toReversed().map(([word]) => [word.toLowerCase(), word])).values(),
  ].toReversed();

const hintsOf = (hint: (words: string) => Hint, all: readonly string[]): Hint[] => all.map(hint);

const nameHint = (words: string): Hint => ({
  about: 'name',
  words,
  says: `Looks like a name: “${words}”. Use initials.`,
});
const verbHint = (words: string): Hint => ({
  about: 'verb',
  words,
  says: `“${words}” doesn’t say who does what. Try: “Dan books the dentist”.`,
});
const shortHint = (words: string): Hint => ({
  about: 'verb',
  words,
  says: 'Say what somebody will do. Try: “Dan books the dentist”.',
});
const personHint = (words: string): Hint => ({
  about: 'person',
  words,
  says: `“${words}” is nobody in particular. Name one person.`,
});
const dateHint = (words: string): Hint => ({
  about: 'date',
  words,
  says: `“${words}” is not a date. Give a day.`,
});
