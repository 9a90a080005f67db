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
import { textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { ifAsked } from '../../filling-in/kept-answers.ts';
import { type Modal, section } from '../../message.ts';
import { introductionPage } from '../../views/letters/introduction.ts';
import { letterPage } from '../../views/letters/letter.ts';

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

export const letterWordsForm = form({
  name: 'letter-words',
  title: 'Your own words',
  questions: { words: ifAsked(z.string()) },
  prepare: letterAsked,
  begins: ({ ownWords }) => ({ words: ownWords }),
  pages: [
    {
      title: 'A few words of your own',
      shows: ({ prepared }) => [section(prepared.which)],
      asks: (_, ask) =>
        ask({
          words: textField('What would you like to say?', {
            lines: true,
            optional: true,
            most: mostLetterWords,
            hint: 'It stands near the top of every form of the letter, as you write it. Leave it empty to take it out.',
          }),
        }),
    },
  ],
  sends: 'Put it in the letter',
  submit: async (perform, { answers: { words = null }, prepared: { child, review }, about, draft }) => {
    await perform(writeLetterWords, { child: { id: child.id }, review, words }, draft.id);
    return modal((await letterAsked(perform, about)).shown);
  },
});
