import type { LetterFacts } from '../../casework/letter-facts.ts';
import { letterParts } from '../../documents/child-letter.ts';
import { pieces, textOf } from '../../documents/plain-text.ts';
import { readingAge } from '../../documents/reading-age.ts';
import { letterHints } from '../../domain/plain-words.ts';
import { count, dateInWords } from '../../domain/words.ts';
import { button, buttons, context, divider, escaped, type Modal, primary, section, verbatim } from '../message.ts';
import { named } from './child-name.ts';

/** As many as fit, with room for the rest of the page: Slack allows 100 blocks. */
const mostPieces = 80;
const mostHints = 8;

/** The letter as it stands, by initials, with what would make it easier to read. */
export function letterPage(facts: LetterFacts): Modal {
  const text = letterParts(facts).map(textOf).join('\n\n');
  const shown = pieces(text, 3000);
  const line = `${facts.child.id} ${facts.review}`;
  return {
    title: 'Letter to the child',
    blocks: [
      section(`*${named(facts.child)} · review on ${dateInWords(facts.on)}*`),
      context(figures(text, facts)),
      divider,
      ...shown.slice(0, mostPieces).map(verbatim),
      ...(shown.length > mostPieces ? [context('There is more than fits here: open it as a file.')] : []),
      divider,
      ...hints(text, facts),
      ...(facts.given === null
        ? []
        : [context(`Given on ${dateInWords(facts.given.on)}, ${escaped(facts.given.how ?? '')}.`)]),
      ...buttons(
        primary(button('Open it as a file', `open-paper ${line} child-letter`)),
        button('It has been given', `letter-given ${line}`),
      ),
      context('The bot sends the letter to nobody. The Word file is yours to change before you give it.'),
    ],
  };
}

function figures(text: string, { leftOut }: LetterFacts): string {
  const { age, words } = readingAge(text);
  return [
    'Only you see this',
    ...(age === null ? [] : [`reading age about ${age}`]),
    count(words, 'word'),
    ...(leftOut === 0 ? [] : [`${count(leftOut, 'confidential item')} left out`]),
  ].join(' · ');
}

function hints(text: string, { staffNames }: LetterFacts) {
  const found = letterHints(text, staffNames);
  if (found.length === 0) return [];
  const lines = found.slice(0, mostHints).map(({ says }) => `• ${escaped(says)}`);
  const more = found.length > mostHints ? [`and ${found.length - mostHints} more`] : [];
  return [section(['*Hints*', ...lines, ...more].join('\n'))];
}
