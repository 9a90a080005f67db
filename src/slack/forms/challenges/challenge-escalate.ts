import { z } from 'zod';
import { type ChallengeToWeigh, challengeToWeigh } from '../../../casework/challenges/weigh-challenge.ts';
import { whyNotWords } from '../../../casework/challenges/whom-to-put-to.ts';
import { formalStagesWithin } from '../../../domain/duties/challenge-limits.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { ifAsked } from '../../filling-in/kept-answers.ts';
import { challengeFormOf } from './one-challenge-form.ts';
import { weighs } from './weighs.ts';

/** To any later stage. Leaving one out asks for a line, and stops nobody. */
export const challengeEscalate = challengeFormOf({
  name: 'challenge-escalate',
  title: 'Escalate',
  heading: 'To whom it goes',
  sends: 'Send',
  prepare: challengeToWeigh,
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
