import type { CarriedDecision } from '../../../../casework/reviews/record-form-facts.ts';
import type { CarriedAnswer } from '../../../../casework/reviews/review-entry.ts';
import { objection } from '../../../../domain/records/objection-to.ts';
import { aboutDecisions } from '../../../../domain/reviews/about-decisions.ts';
import { count, dateInWords, ordinal } from '../../../../domain/wording/words.ts';
import type { Fields } from '../../../filling-in/ask.ts';
import { type Choices, choiceField, textField } from '../../../filling-in/fields.ts';
import { clip, section } from '../../../message.ts';
import { nameFoundInAnswer } from './decision-entered.ts';
import { outcomeOf } from './outcome.ts';
import { answering, knownToWizard, tookPlace, type Wizard, type WizardAnswers, type WizardPage } from './wizard.ts';

/** Slack holds 100 blocks a page, and each decision takes two: where there are more, the page comes back for them. */
const atOnce = 30;

/** Step 5, first half: what earlier reviews decided and is still to be done. */
export const carriedForward: WizardPage = {
  title: 'Decisions from before',
  when: (wizard) => tookPlace(wizard) && wizard.prepared.carried.length > 0,
  shows: (wizard) => (wizard.prepared.carried.length > atOnce ? [section(placeOf(wizard))] : []),
  asks: (wizard, ask) => here(wizard).flatMap((decision) => ask(questionsAbout(decision, wizard))),
  steers: ['answer:'],
  check: (wizard) => {
    const asked = new Set<string>(here(wizard).flatMap(({ id }) => [`answer:${id}`, `words:${id}`]));
    const objections = aboutDecisions(outcomeOf(wizard), knownToWizard(wizard));
    return [
      ...here(wizard).flatMap(({ id }) => nameFoundInAnswer(`words:${id}`, wizard)),
      ...notSaidDone(wizard),
      ...isTheirs(wizard),
      ...objections.filter(({ about }) => asked.has(about)),
    ];
  },
  // Back at the first of them when all are answered, for whoever comes back to change one.
  collects: (wizard) => answering({ carriedFrom: hasMore(wizard) ? from(wizard) + atOnce : 0 }),
  again: (wizard) => hasMore(wizard),
};

/** How many of them have been answered on earlier turns of the page. Some may have been finished since. */
const from = ({ answers: { carriedFrom }, prepared }: Wizard) =>
  carriedFrom && carriedFrom < prepared.carried.length ? carriedFrom : 0;

const here = (wizard: Wizard) => wizard.prepared.carried.slice(from(wizard), from(wizard) + atOnce);
const hasMore = (wizard: Wizard) => from(wizard) + atOnce < wizard.prepared.carried.length;

const placeOf = (wizard: Wizard) =>
  `${count(wizard.prepared.carried.length, 'decision')}. Here are ${from(wizard) + 1} to ${from(wizard) + here(wizard).length}.`;

function questionsAbout(decision: CarriedDecision, { answers }: Wizard): Fields<WizardAnswers> {
  const again = decision.timesMade + 1;
  const isThird = again >= 3;
  const place = isThird ? ` This is its ${ordinal(again)} review.` : '';
  const { wording, owner, goesTo, dueOn, stands, isConfidential } = decision;
  const how = isConfidential ? `${stands}, confidential` : stands;
  const moves = goesTo === null ? '' : ` Kept, it goes to ${goesTo}: ${owner} can’t have it any more.`;
  const label = `${clip(wording, 300)} (${owner}, by ${dateInWords(dueOn)}; ${how}).${moves}${place}`;
  const questions: Fields<WizardAnswers> = {};
  questions[`answer:${decision.id}`] = choiceField(
    label,
    isThird ? [...changes, challenge, ...endings(decision)] : [keep, ...changes, ...endings(decision)],
  );
  const answer = answers[`answer:${decision.id}`] ?? 'keep';
  if (answer !== 'keep') questions[`words:${decision.id}`] = textField(wordsFor[answer], { most: 400 });
  return questions;
}

/** Everything but keeping it is said in words. */
const wordsFor: Record<Exclude<CarriedAnswer['answer'], 'keep'>, string> = {
  reword: 'The new words',
  'challenge later': 'Why will you challenge it?',
  done: 'What came of it?',
  close: 'Why is it closed?',
};

type Way = Choices<CarriedAnswer['answer']>[number];
const keep: Way = { value: 'keep', label: 'Keep' };
const changes: readonly Way[] = [{ value: 'reword', label: 'Reword' }];
const done: Way = { value: 'done', label: 'Done: I confirm it' };
const close: Way = { value: 'close', label: 'Close, with a reason' };
const challenge: Way = { value: 'challenge later', label: 'Keep, and I will challenge' };
/**
 * Two keys: “done” confirms what the owner said. Where the owner has not said it, the IRO closes it and says why; what
 * the IRO said to be done is for somebody else to end.
 */
const endings = ({ saidDone, isTheirOwn }: CarriedDecision): readonly Way[] =>
  isTheirOwn ? [] : [...(saidDone ? [done] : []), close];

/** Chosen in a draft, before the IRO said that it is done. */
const isTheirs = (wizard: Wizard) =>
  here(wizard)
    .filter(({ id, isTheirOwn }) => isTheirOwn && isEnded(wizard.answers[`answer:${id}`]))
    .map(({ id }) =>
      objection(
        `answer:${id}`,
        'You said that this is done, so somebody else ends it. Choose another answer until then.',
      ),
    );
const isEnded = (answer: WizardAnswers['answer:'] | undefined) => answer === 'done' || answer === 'close';

/** Chosen in a draft, and taken back by its owner since. */
const notSaidDone = (wizard: Wizard) =>
  here(wizard)
    .filter(({ id, saidDone }) => !saidDone && wizard.answers[`answer:${id}`] === 'done')
    .map(({ id }) =>
      objection(`answer:${id}`, 'Its owner has not said that it is done. To end it, close it with a reason.'),
    );
