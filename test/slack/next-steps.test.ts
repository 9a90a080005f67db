import { describe, expect, test } from '@jest/globals';
import type { NextStep, StepName } from '../../src/domain/records/next-step.ts';
import { Refusal } from '../../src/domain/records/refusal.ts';
import { pressedLines } from '../../src/slack/buttons/index.ts';
import { commands } from '../../src/slack/commands/index.ts';
import { refused, stepButton } from '../../src/slack/next-steps.ts';

const child = 'child-1';
const decision = 'decision-1';
const item = 'report received';

const steps: { [Name in StepName]: NextStep<Name> } = {
  'answer a question': { step: 'answer a question', child, decision },
  'confirm that it is done': { step: 'confirm that it is done', child, decision },
  'answer for longer': { step: 'answer for longer', child, decision },
  'give to somebody': { step: 'give to somebody', child, decision },
  'say that it is done': { step: 'say that it is done', child, decision },
  'send a quiet note': { step: 'send a quiet note', child, decision },
  'answer one by one': { step: 'answer one by one', child, sending: 'sending-1' },
  'look into a decision': { step: 'look into a decision', child },
  'take up a decision': { step: 'take up a decision', child },
  'answer an early request': { step: 'answer an early request', child, request: 'request-1' },
  'answer what is to be approved': { step: 'answer what is to be approved', child, approval: 'approval-1' },
  'take back what is asked': { step: 'take back what is asked', child, approval: 'approval-1' },
  'hold the review': { step: 'hold the review', child },
  'get the review ready': { step: 'get the review ready', child },
  'send the invitations': { step: 'send the invitations', child },
  'log a contact': { step: 'log a contact', child },
  'log the talk with the child': { step: 'log the talk with the child', child },
  'mark an item': { step: 'mark an item', child, item },
  'undo an item': { step: 'undo an item', child, item },
  'fill in an item': { step: 'fill in an item', child, item },
  'change an item': { step: 'change an item', child, item },
  'check midway': { step: 'check midway', child },
  'give the letter': { step: 'give the letter', child },
  'send out the record': { step: 'send out the record', child, review: 'review-1' },
  'edit the record': { step: 'edit the record', child, review: 'review-1' },
  'act for the IRO': { step: 'act for the IRO', child },
  'raise a challenge': { step: 'raise a challenge', child, decision },
  'open a challenge': { step: 'open a challenge', child, challenge: 'challenge-1' },
  'open a note': { step: 'open a note', child, note: 'note-1' },
  'see the concerns': { step: 'see the concerns' },
  'see the challenges': { step: 'see the challenges' },
  'see the decisions': { step: 'see the decisions' },
  'see what they owe': { step: 'see what they owe' },
  'see what is slipping': { step: 'see what is slipping' },
  'see the next reviews': { step: 'see the next reviews' },
  'see what waits for the IRO': { step: 'see what waits for the IRO' },
};

const verbs = [...commands, ...pressedLines].map(({ name }) => name);

describe('What there is to do next', () => {
  test.each(Object.values(steps))('“$step” is a button with a line that somebody answers', (step) => {
    const { value = '' } = stepButton(step);
    const [verb = '', ...words] = value.split(' ');
    expect(verbs).toContain(verb);
    // Whatever it is about is in the line, by our own ids.
    const { step: _, ...about } = step;
    const ids = Object.values(about).map((one) => one.replaceAll(' ', '-'));
    expect(ids.filter((one) => !words.includes(one))).toEqual([]);
  });

  test('a refusal has its step to press, and one without either is a sentence alone', () => {
    expect(refused(new Refusal('It is theirs.', undefined, steps['send a quiet note'])).blocks).toHaveLength(2);
    expect(refused(new Refusal('It can’t be.')).blocks).toHaveLength(1);
  });
});
