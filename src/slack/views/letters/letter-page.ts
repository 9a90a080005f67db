import type { KnownBlock } from '@slack/types';
import type { Letterhead } from '../../../casework/letters/letterhead.ts';
import { type LetterShape, wordsOf } from '../../../documents/letter-shape.ts';
import type { Part } from '../../../documents/paper.ts';
import { pieces, textOf } from '../../../documents/plain-text.ts';
import { lowestAge, readingAge, wantedAge } from '../../../documents/reading-age.ts';
import { letterHints } from '../../../domain/wording/plain-words.ts';
import { onOneLine } from '../../../domain/wording/readable.ts';
import type { Simpler } from '../../../domain/wording/simpler-words.ts';
import { count } from '../../../domain/wording/words.ts';
import { isFirstName } from '../../first-names.ts';
import { button, buttons, context, divider, escaped, type Modal, primary, section, verbatim } from '../../message.ts';

/** As many as fit, with room for the rest of the page: Slack allows 100 blocks. */
const mostPieces = 80;
const mostHints = 8;

/** A letter of any kind, to look at before it is made into a paper. */
export interface LetterToShow {
  head: Letterhead;
  shape: LetterShape;
  /** Above the letter: the child, and what it is about. */
  about: string;
  /** The letter in that shape, or in another. */
  written: (shape: LetterShape) => readonly Part[];
  /** What was swapped to make it simpler. */
  swapped: Simpler['swapped'];
  /** What the child said: nobody is to put that right, and a friend in it keeps their name. */
  theirWords: readonly (string | null)[];
  /** Whether initials that staff wrote are “you” in it. */
  isTurned: boolean;
  /** More about it, for the line of figures. */
  figures: readonly string[];
  /** What became of it, as lines beneath it. */
  standing: readonly string[];
  /** The lines of its buttons, but for its shape. */
  line: { show: string; open: string; given: string; words: string; edit?: string };
}

/** The letter as it stands, by initials, with what would make it easier to read. */
export function letterPageOf(letter: LetterToShow): Modal {
  const { head, shape, about, written, line, standing } = letter;
  const text = textIn(written(shape));
  const shown = pieces(text, 3000);
  const other: LetterShape = { ...shape, to: shape.to === 'child' ? 'carer' : 'child' };
  return {
    title: `Letter to the ${shape.to}`,
    blocks: [
      section(`*${about}*`),
      context(figures(text, letter)),
      ...(shape.simpler ? [context(whatChanged(text, letter))] : []),
      divider,
      ...shown.slice(0, mostPieces).map(verbatim),
      ...(shown.length > mostPieces ? [context('There is more than fits here: open it as a file.')] : []),
      divider,
      ...hints(text, letter),
      ...(head.wordsBy === null ? [] : [context(`The IRO’s own words were written by ${escaped(head.wordsBy)}.`)]),
      ...standing.map((one) => context(escaped(one))),
      ...buttons(
        primary(button('Looks right, make the file', `${line.open} ${wordsOf(shape)}`)),
        button(head.ownWords === null ? 'Add words of your own' : 'Change your own words', line.words),
        ...(line.edit === undefined ? [] : [button('Edit what was recorded', line.edit)]),
        shape.simpler
          ? button('Back to the usual words', `${line.show} ${wordsOf({ ...shape, simpler: false })}`)
          : button('Simpler', `${line.show} ${wordsOf({ ...shape, simpler: true })}`),
        button(otherReader(shape, head), `${line.show} ${wordsOf(other)}`),
        button('It has been given', line.given),
      ),
      context(
        'Where a forename is held the file goes by it: Slack never shows one. The bot sends the letter to nobody. ' +
          'The Word file is yours to change before you give it.',
      ),
    ],
  };
}

const textIn = (parts: readonly Part[]) => parts.map(textOf).join('\n\n');

const otherReader = ({ to }: LetterShape, { isVeryYoung }: Letterhead) =>
  to === 'carer' ? 'To the child' : isVeryYoung ? 'Under 6: to the carer' : 'To the carer';

function figures(text: string, { figures: more, shape }: LetterToShow): string {
  const { age, words } = readingAge(text);
  const isHard = shape.to === 'child' && age !== null && age > wantedAge;
  return [
    'Only you see this',
    ...(age === null ? [] : [`reading age about ${age}${isHard ? ` (aim for ${wantedAge})` : ''}`]),
    count(words, 'word'),
    ...more,
  ].join(' · ');
}

/** What being simpler came to; or, plainly, that it came to nothing. */
function whatChanged(text: string, { shape, written, swapped }: LetterToShow): string {
  const before = readingAge(textIn(written({ ...shape, simpler: false }))).age;
  const swaps = new Map(swapped.map(([was, is]) => [was.toLowerCase(), `“${was}” is now “${is}”`]));
  return escaped(
    [
      simplerBy(readingAge(text).age, before),
      ...(swaps.size === 0
        ? []
        : [`${[...swaps.values()].slice(0, mostHints).join('; ')}.`, 'What the child said is as they said it.']),
    ].join(' '),
  );
}

function simplerBy(now: number | null, before: number | null): string {
  if (now === null || before === null) return 'There are too few words to give a reading age.';
  if (now < before) return `Simpler: reading age about ${now}, was about ${before}.`;
  if (now === lowestAge) return `It reads at about age ${now} already, and the figure goes no lower.`;
  return `No simpler reading can be had this way: the reading age is still about ${now}. What is long is in what was typed. Shorten that in the Word file.`;
}

function hints(text: string, { head: { staffNames }, theirWords, isTurned }: LetterToShow): KnownBlock[] {
  const ours = theirWords.reduce<string>((left, words) => (words ? left.replaceAll(onOneLine(words), '') : left), text);
  const found = letterHints(ours, { staffNames, isFirstName });
  const turned = isTurned ? [`• ${theyAreYou}`] : [];
  if (found.length === 0 && !isTurned) return [];
  const lines = found.slice(0, mostHints).map(({ says }) => `• ${escaped(says)}`);
  const more = found.length > mostHints ? [`and ${found.length - mostHints} more`] : [];
  return [section(['*Hints*', ...turned, ...lines, ...more].join('\n'))];
}

const theyAreYou =
  'Their initials are “you” here, as it is to them. What else is said of them, such as “she” or “his”, is as it was typed: change it in the Word file.';
