import { z } from 'zod';
import {
  answerChallenge,
  type ChallengeAnswer,
  type ChallengeToAnswer,
  challengeToAnswer,
} from '../../../casework/challenges/answer-challenge.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { challengeFormOf, type Recording } from './one-challenge-form.ts';

const answers = (perform: Perform, { child, challenge, draft }: Recording, answer: ChallengeAnswer) =>
  perform(answerChallenge, { child, challenge, answer }, draft);

const prepare = challengeToAnswer;

/** A plan and a date, which becomes a decision that is chased as any other. */
export const challengeFix = challengeFormOf({
  name: 'challenge-fix',
  title: 'Put it right',
  heading: 'What you will do, and by when',
  sends: 'Send to the IRO',
  prepare,
  questions: { note: z.string(), planBy: z.iso.date() },
  begins: ({ row: { wantedBy } }: ChallengeToAnswer) => ({ planBy: wantedBy }),
  notes: () => [
    'It becomes a decision with you as its owner. If others carry it out, it still is yours to see through.',
  ],
  asks: (_, ask) =>
    ask({
      note: textField('What will you do?', { lines: true, hint: 'So that anybody can tell when it is done.' }),
      planBy: dayField('By when?'),
    }),
  check: ({ planBy }, { today }) =>
    planBy !== undefined && planBy < today
      ? [objection('planBy', 'That day has gone. Choose today or a day to come.')]
      : [],
  records: (perform, about, { note, planBy }) => answers(perform, about, { kind: 'fix', note, planBy }),
  says: 'Sent to the IRO',
});

export const challengeDifferently = challengeFormOf({
  name: 'challenge-differently',
  title: 'See it differently',
  heading: 'How you see it',
  sends: 'Send to the IRO',
  prepare,
  questions: { note: z.string() },
  asks: (_, ask) =>
    ask({
      note: textField('How do you see it, and why?', {
        lines: true,
        most: 1000,
        hint: 'What you know that the IRO may not.',
      }),
    }),
  records: (perform, about, { note }) => answers(perform, about, { kind: 'differently', note }),
  says: 'Sent to the IRO',
});

export const challengePass = challengeFormOf({
  name: 'challenge-pass',
  title: 'Not mine',
  heading: 'Whose it is',
  sends: 'Pass it on',
  prepare,
  questions: { to: z.string(), note: z.string() },
  notes: ({ row: { asked } }: ChallengeToAnswer) => [
    `The IRO is told. The days go on running, and it is with ${asked === null ? 'them' : 'them and not you'} from now on.`,
  ],
  asks: ({ people }, ask) =>
    ask({
      to: choiceField(
        'Whose is it?',
        people.map(({ value, name, post }) => ({ value, label: `${name} · ${post}` })),
      ),
      note: textField('Why is it theirs?'),
    }),
  records: (perform, about, { to, note }) => answers(perform, about, { kind: 'passed', to, note }),
  says: 'Passed on',
});

export const challengeAsk = challengeFormOf({
  name: 'challenge-ask',
  title: 'Ask a question',
  heading: 'What you want to know first',
  sends: 'Ask the IRO',
  prepare,
  questions: { note: z.string() },
  notes: () => ['The days go on running. One question at a time.'],
  asks: (_, ask) => ask({ note: textField('What do you want to know?', { lines: true }) }),
  records: (perform, about, { note }) => answers(perform, about, { kind: 'asked', note }),
  says: 'Asked the IRO',
});
