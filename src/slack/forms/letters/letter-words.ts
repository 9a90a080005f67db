import { z } from 'zod';
import { introductionPreview } from '../../../casework/letters/introduction-facts.ts';
import { letterPreview } from '../../../casework/letters/letter-facts.ts';
import { mostLetterWords, writeLetterWords } from '../../../casework/letters/letter-words.ts';
import type { Letterhead } from '../../../casework/letters/letterhead.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import { shapeFrom } from '../../../documents/letter-shape.ts';
import type { Id } from '../../../domain/records/id.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import type { About } from '../../about.ts';
import { modal } from '../../command.ts';
import { choicesField, textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { buttons, type Modal, section } from '../../message.ts';
import { introductionPage } from '../../views/letters/introduction.ts';
import { letterPage } from '../../views/letters/letter.ts';
import { undoButton } from '../../views/shared/undo-button.ts';

interface LetterAsked extends Letterhead {
  review: Id | null;
  /** “The letter after the review on 16 June 2026” */
  which: string;
  /** As it stands now. */
  shown: Modal;
}

async function letterAsked(perform: Perform, { child, subject }: About): Promise<LetterAsked> {
  if (subject === null) {
    const facts = await perform(introductionPreview, { child });
    return {
      ...facts,
      review: null,
      which: 'The introduction letter',
      shown: introductionPage(facts, shapeFrom([], facts)),
    };
  }
  const facts = await perform(letterPreview, { child, review: subject });
  const which = `The letter after the review on ${dateInWords(facts.on)}`;
  return { ...facts, which, shown: letterPage(facts, shapeFrom([], facts)) };
}

/** A challenge in plain words: not of whom, and not of what, which the IRO says as they see fit. */
const ofChallenge = 'I have asked the people in charge to put something right for you. I will tell you what they say.';
const alsoSaid = [
  { value: 'challenge', label: 'That you have asked the people in charge to put something right' },
] as const;

export const letterWordsForm = form({
  name: 'letter-words',
  title: 'Your own words',
  questions: { words: ifAsked(z.string()), also: z.array(oneOf(alsoSaid)).readonly().optional() },
  prepare: letterAsked,
  begins: ({ ownWords }) => ({ words: ownWords }),
  pages: [
    {
      title: 'A few words of your own',
      shows: ({ prepared }) => [section(prepared.which)],
      asks: ({ prepared }, ask) =>
        ask({
          words: textField('What would you like to say?', {
            lines: true,
            optional: true,
            most: mostLetterWords,
            hint: 'It stands near the top of every form of the letter, as you write it. Leave it empty to take it out.',
          }),
          ...(prepared.hasChallenged &&
            !prepared.ownWords?.includes(ofChallenge) && { also: choicesField('Should it say this, too?', alsoSaid) }),
        }),
    },
  ],
  sends: 'Put it in the letter',
  submit: async (perform, { answers: { words = null, also = [] }, prepared: { child, review }, about, draft }) => {
    const all = [words, ...(also.length > 0 ? [ofChallenge] : [])].filter((part) => part !== null).join('\n');
    const asked = { child: { id: child.id }, review, words: all === '' ? null : all };
    const { undo } = await perform(writeLetterWords, asked, draft.id);
    const { shown } = await letterAsked(perform, about);
    const saved = buttons(undoButton('write-letter-words', undo, child));
    return modal({ ...shown, blocks: [section('*Saved.* The letter now says:'), ...saved, ...shown.blocks] });
  },
});
