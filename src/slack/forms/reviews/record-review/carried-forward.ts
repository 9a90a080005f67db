import type { CarriedDecision } from '../../../../casework/reviews/review-to-record.ts';
import { aboutDecisions } from '../../../../domain/reviews/about-decisions.ts';
import { count, dateInWords, ordinal } from '../../../../domain/wording/words.ts';
import { choiceField, type Field, textField } from '../../../filling-in/fields.ts';
import { clip, section } from '../../../message.ts';
import { nameIn } from './decision-entered.ts';
import { outcomeOf } from './outcome.ts';
import { knownOf, text, tookPlace, underQuestions, type Wizard, type WizardPage } from './wizard.ts';

/** Slack holds 100 blocks a page, and each decision takes two: where there are more, the page comes back for them. */
const atOnce = 30;

/** Step 5, first half: what earlier reviews decided and is still to be done. */
export const carriedForward: WizardPage = {
  title: 'Decisions from before',
  when: (wizard) => tookPlace(wizard) && wizard.prepared.carried.length > 0,
  shows: (wizard) => (wizard.prepared.carried.length > atOnce ? [section(placeOf(wizard))] : []),
  asks: (wizard) => Object.fromEntries(here(wizard).flatMap(questionsAbout)),
  check: (wizard) => {
    const asked = new Set(here(wizard).flatMap(({ id }) => [`answer:${id}`, `words:${id}`]));
    const objections = aboutDecisions(outcomeOf(wizard), knownOf(wizard));
    const names = here(wizard).map(({ id }) => nameIn(`words:${id}`, wizard));
    return Object.assign(
      {},
      ...names,
      notSaidDone(wizard),
      isTheirs(wizard),
      underQuestions(objections.filter(({ about }) => asked.has(about))),
    );
  },
  // Back at the first of them when all are answered, for whoever comes back to change one.
  collects: (wizard) => ({ carriedFrom: hasMore(wizard) ? from(wizard) + atOnce : 0 }),
  again: (wizard) => hasMore(wizard),
};

/** How many of them have been answered on earlier turns of the page. Some may have been finished since. */
const from = ({ answers, prepared }: Wizard) =>
  typeof answers.carriedFrom === 'number' && answers.carriedFrom < prepared.carried.length ? answers.carriedFrom : 0;

const here = (wizard: Wizard) => wizard.prepared.carried.slice(from(wizard), from(wizard) + atOnce);
const hasMore = (wizard: Wizard) => from(wizard) + atOnce < wizard.prepared.carried.length;

const placeOf = (wizard: Wizard) =>
  `${count(wizard.prepared.carried.length, 'decision')}. Here are ${from(wizard) + 1} to ${from(wizard) + here(wizard).length}.`;

function questionsAbout(decision: CarriedDecision): [string, Field<unknown>][] {
  const again = decision.timesMade + 1;
  const isThird = again >= 3;
  const place = isThird ? ` This is its ${ordinal(again)} review.` : '';
  const { wording, owner, goesTo, dueOn, stands, isConfidential } = decision;
  const how = isConfidential ? `${stands}, confidential` : stands;
  const moves = goesTo === null ? '' : ` Kept, it goes to ${goesTo}: ${owner} can’t have it any more.`;
  const label = `${clip(wording, 300)} (${owner}, by ${dateInWords(dueOn)}; ${how}).${moves}${place}`;
  return [
    [
      `answer:${decision.id}`,
      choiceField(
        label,
        isThird ? [...changes, challenge, ...endings(decision)] : [keep, ...changes, ...endings(decision)],
      ),
    ],
    [`words:${decision.id}`, textField('The new words, or the reason', { most: 400, optional: true })],
  ];
}

const keep = { value: 'keep', label: 'Keep' };
const changes = [{ value: 'reword', label: 'Reword' }];
const challenge = { value: 'challenge later', label: 'Keep, and I will challenge' };
/**
 * Two keys: “done” confirms what the owner said. Where the owner has not said it, the IRO closes it and says why; what
 * the IRO said to be done is for somebody else to end.
 */
const endings = ({ saidDone, isTheirOwn }: CarriedDecision) =>
  isTheirOwn
    ? []
    : [
        ...(saidDone ? [{ value: 'done', label: 'Done: I confirm it' }] : []),
        { value: 'close', label: 'Close, with a reason' },
      ];

/** Chosen in a draft, before the IRO said that it is done. */
const isTheirs = (wizard: Wizard): Record<string, string> =>
  Object.fromEntries(
    here(wizard)
      .filter(({ id, isTheirOwn }) => isTheirOwn && ['done', 'close'].includes(text(wizard, `answer:${id}`) ?? ''))
      .map(({ id }) => [
        `answer:${id}`,
        'You said that this is done, so somebody else ends it. Choose another answer until then.',
      ]),
  );

/** Chosen in a draft, and taken back by its owner since. */
const notSaidDone = (wizard: Wizard): Record<string, string> =>
  Object.fromEntries(
    here(wizard)
      .filter(({ id, saidDone }) => !saidDone && text(wizard, `answer:${id}`) === 'done')
      .map(({ id }) => [`answer:${id}`, 'Its owner has not said that it is done. To end it, close it with a reason.']),
  );
