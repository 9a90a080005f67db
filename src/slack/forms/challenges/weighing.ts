import { z } from 'zod';
import {
  type ChallengeToWeigh,
  challengeToWeigh,
  type Weighing,
  weighChallenge,
} from '../../../casework/challenges/weigh-challenge.ts';
import { whyNotWords } from '../../../casework/challenges/whom-to-put-to.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import { challengeOutcomes, childTold } from '../../../domain/challenges/challenges.ts';
import { formalStagesWithin } from '../../../domain/duties/challenge-limits.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { inWords, sentence } from '../../../domain/wording/words.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { ifAsked, oneOf } from '../../filling-in/kept-answers.ts';
import { challengeFormOf, type Recording } from './one-challenge-form.ts';

const weighs = (perform: Perform, { child, challenge, draft }: Recording, weighing: Weighing) =>
  perform(weighChallenge, { child, challenge, weighing }, draft);

const prepare = challengeToWeigh;

export const challengeReply = challengeFormOf({
  name: 'challenge-reply',
  title: 'Answer the question',
  heading: 'Your answer',
  sends: 'Send',
  prepare,
  questions: { note: z.string() },
  asks: (_, ask) => ask({ note: textField('What do you answer?', { lines: true }) }),
  records: (perform, about, { note }) => weighs(perform, about, { kind: 'replied', note }),
  says: 'Answered',
});

export const challengeNotEnough = challengeFormOf({
  name: 'challenge-not-enough',
  title: 'Not enough',
  heading: 'Why the answer is not enough',
  sends: 'Tell them',
  prepare,
  questions: { note: z.string() },
  notes: ({ row: { answerBy, asked } }: ChallengeToWeigh) => [
    `${asked ?? 'They'} can answer again until ${inWords(answerBy)}. You can escalate at any time.`,
  ],
  asks: (_, ask) => ask({ note: textField('What is missing?', { lines: true }) }),
  records: (perform, about, { note }) => weighs(perform, about, { kind: 'not enough', note }),
  says: 'They are told',
});

/** To any later stage. Leaving one out asks for a line, and stops nobody. */
export const challengeEscalate = challengeFormOf({
  name: 'challenge-escalate',
  title: 'Escalate',
  heading: 'To whom it goes',
  sends: 'Send',
  prepare,
  questions: { to: z.string(), note: z.string(), skippedBecause: ifAsked(z.string()) },
  notes: ({ row: { formalDay, formalBy } }: ChallengeToWeigh) => [
    ...(formalDay === null || formalBy === null
      ? [`The formal days begin now: all stages end within ${formalStagesWithin.workingDays} working days.`]
      : [`Day ${formalDay} of ${formalStagesWithin.workingDays}. All formal stages end by ${inWords(formalBy)}.`]),
    'The history and the answers go with it. Cafcass and legal advice stay yours to turn to at any time, and private.',
  ],
  asks: ({ people, leavesOut }, ask, { to }) =>
    ask({
      to: choiceField(
        'To whom?',
        people.map(({ value, name, post, because }) => ({
          value,
          label: `${name} · ${post}${because === null ? '' : ' (can’t be asked)'}`,
        })),
      ),
      ...(to !== undefined &&
        leavesOut[to] && { skippedBecause: textField(`Why is the ${leavesOut[to]} left out?`, { most: 400 }) }),
      note: textField('One line for them', { most: 400 }),
    }),
  steers: ['to'],
  check: ({ to }, { people }) => {
    const chosen = people.find(({ value }) => value === to);
    return chosen?.because ? [objection('to', whyNotWords(chosen, people))] : [];
  },
  records: (perform, about, { to, note, skippedBecause = null }) =>
    weighs(perform, about, { kind: 'escalated', to, note, skippedBecause }),
  says: 'Taken to the next stage',
});

const outcomes = challengeOutcomes.map((value) => ({ value, label: sentence(value) }));
const told = childTold.map((value) => ({ value, label: sentence(value) }));

export const challengeClose = challengeFormOf({
  name: 'challenge-close',
  title: 'Close the challenge',
  heading: 'How it ended',
  sends: 'Close',
  prepare,
  questions: { outcome: oneOf(outcomes), note: z.string(), told: oneOf(told) },
  asks: (_, ask, { outcome }) =>
    ask({
      outcome: choiceField('How did it end?', outcomes),
      note: textField(outcome === 'withdrawn' ? 'Why do you withdraw it?' : 'What changed for the child?', {
        lines: true,
      }),
      told: choiceField('Has the child been told, in a way that suits them?', told),
    }),
  steers: ['outcome'],
  records: (perform, about, { outcome, note, told: childHasBeenTold }) =>
    weighs(perform, about, { kind: 'closed', outcome, note, childTold: childHasBeenTold }),
  says: 'Closed',
});
