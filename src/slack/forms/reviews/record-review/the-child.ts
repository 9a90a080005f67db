import { aboutTheChild } from '../../../../domain/reviews/about-the-child.ts';
import type { KnownOfReview } from '../../../../domain/reviews/objection.ts';
import { participationCodes } from '../../../../domain/reviews/participation.ts';
import { dateInWords, sentence } from '../../../../domain/wording/words.ts';
import { choiceField, choicesField, textField } from '../../../filling-in/fields.ts';
import { overButton } from '../../../filling-in/page-buttons.ts';
import { buttons, context, section } from '../../../message.ts';
import {
  answersOf,
  appliesIn,
  knownToWizard,
  onlyWay,
  tookPlace,
  type Wizard,
  type WizardPage,
  waysOpen,
} from './wizard.ts';
import { rights } from './wizard-choices.ts';

/** Step 2: how the child took part, in their own words, before anything else. */
export const theChild: WizardPage = {
  title: 'The child first',
  when: tookPlace,
  shows: (wizard) => [
    section(seenWords(wizard)),
    ...onlyWayWords(wizard).map((words) => context(words)),
    ...(wantsTalk(wizard) ? buttons(overButton('Log a talk you have had', 'contact')) : []),
  ],
  asks: (wizard, ask) =>
    ask({
      ...(onlyWay(wizard) === null && { participation: choiceField('How did they take part?', ways(wizard)) }),
      ...(wantsViews(wizard) && {
        noViewsBecause: textField('What was tried, and what will you do to hear their views?', { lines: true }),
      }),
      ...(appliesIn('in their own words', wizard) && {
        words: textField('In their own words', { lines: true, optional: true, hint: 'Up to 400 characters.' }),
        proudOf: textField('What are they proud of?', { lines: true, optional: true }),
        notGoingWell: textField('What is not going well?', { lines: true, optional: true }),
        wantsChanged: textField('What do they want changed?', { lines: true, optional: true }),
      }),
      ...(appliesIn('told of their rights', wizard) && {
        rightsTold: choicesField('What were they told of their rights?', rights),
      }),
      ...(wantsTalk(wizard) && {
        notSeenBecause: textField('You have logged no talk with the child since the last review. Why not?', {
          lines: true,
        }),
      }),
    }),
  steers: ['participation'],
  over: [{ name: 'contact', opens: 'contact' }],
  check: (wizard) => aboutTheChild(answersOf(wizard), knownTo(wizard)),
};

/** Why the IRO has not seen the child is the IRO’s to say: business support is not asked. */
const knownTo = (wizard: Wizard): KnownOfReview =>
  wizard.prepared.maySend ? knownToWizard(wizard) : { ...knownToWizard(wizard), excused: ['child not seen before'] };

const wantsTalk = (wizard: Wizard) =>
  wizard.prepared.seen === null && knownTo(wizard).excused?.includes('child not seen before') !== true;

/** They took no part, or said nothing: what was done about it is asked. */
const wantsViews = ({ answers: { participation } }: Wizard) => participation === 'PN4' || participation === 'PN7';

const onlyWayWords = (wizard: Wizard) => {
  const code = onlyWay(wizard);
  return code === null ? [] : [`How they took part is recorded as ${code}: ${participationCodes[code].means}.`];
};

/** Plain choices; the code follows from them. Those the age rules out are not offered. */
const ways = (wizard: Wizard) =>
  waysOpen(wizard).map((code) => ({ value: code, label: `${sentence(participationCodes[code].means)} (${code})` }));

function seenWords({ prepared: { seen, maySend } }: Wizard): string {
  if (!seen) return 'No talk with the child is logged since the last review.';
  return `${maySend ? 'You' : 'The IRO'} last saw or spoke with the child on ${dateInWords(seen.on)}${seen.alone ? ', alone' : ', not alone'}: ${seen.how}.`;
}
