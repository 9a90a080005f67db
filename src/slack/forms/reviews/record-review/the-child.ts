import { aboutTheChild } from '../../../../domain/reviews/about-the-child.ts';
import type { KnownOfReview } from '../../../../domain/reviews/objection.ts';
import { fits, isParticipation, participationCodes } from '../../../../domain/reviews/participation.ts';
import { dateInWords, sentence } from '../../../../domain/wording/words.ts';
import { choiceField, choicesField, textField } from '../../../filling-in/fields.ts';
import { section } from '../../../message.ts';
import { answersOf, heldOn, knownToWizard, tookPlace, type Wizard, type WizardPage } from './wizard.ts';
import { rights } from './wizard-choices.ts';

/** Step 2: how the child took part, in their own words, before anything else. */
export const theChild: WizardPage = {
  title: 'The child first',
  when: tookPlace,
  shows: (wizard) => [section(seenWords(wizard))],
  asks: (wizard, ask) =>
    ask({
      participation: choiceField('How did they take part?', ways(wizard)),
      words: textField('In their own words', { lines: true, optional: true, hint: 'Up to 400 characters.' }),
      proudOf: textField('What are they proud of?', { lines: true, optional: true }),
      notGoingWell: textField('What is not going well?', { lines: true, optional: true }),
      wantsChanged: textField('What do they want changed?', { lines: true, optional: true }),
      rightsTold: choicesField('What were they told of their rights?', rights),
      noViewsBecause: textField('If there were no views: what was tried, and what will you do to hear them?', {
        lines: true,
        optional: true,
      }),
      ...(wizard.prepared.seen === null &&
        !knownTo(wizard).excused?.includes('child not seen before') && {
          notSeenBecause: textField('You have logged no talk with the child since the last review. Why not?', {
            lines: true,
            hint: 'Or close this form, type /iro contact, and come back.',
          }),
        }),
    }),
  check: (wizard) => aboutTheChild(answersOf(wizard), knownTo(wizard)),
};

/** Why the IRO has not seen the child is the IRO’s to say: business support is not asked. */
const knownTo = (wizard: Wizard): KnownOfReview =>
  wizard.prepared.maySend ? knownToWizard(wizard) : { ...knownToWizard(wizard), excused: ['child not seen before'] };

/** Plain choices; the code follows from them. Those the age rules out are not offered. */
const ways = (wizard: Wizard) =>
  Object.entries(participationCodes).flatMap(([code, { means }]) =>
    isParticipation(code) && fits(code, wizard.prepared.bornOn, heldOn(wizard))
      ? [{ value: code, label: `${sentence(means)} (${code})` }]
      : [],
  );

function seenWords({ prepared: { seen, maySend } }: Wizard): string {
  if (!seen) return 'No talk with the child is logged since the last review.';
  return `${maySend ? 'You' : 'The IRO'} last saw or spoke with the child on ${dateInWords(seen.on)}${seen.alone ? ', alone' : ', not alone'}: ${seen.how}.`;
}
