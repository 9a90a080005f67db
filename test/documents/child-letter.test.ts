import { describe, expect, test } from '@jest/globals';
import { letterPreview } from '../../src/casework/letter-facts.ts';
import { letterParts } from '../../src/documents/child-letter.ts';
import { textOf } from '../../src/documents/plain-text.ts';
import type { CaseFile } from '../../src/domain/case-file.ts';
import { lawOfEngland } from '../../src/domain/law.ts';
import type { ReviewAnswers } from '../../src/domain/reviewing.ts';
import { aDecision, answered, aRecord } from '../support/a-recorded-review.ts';
import { aCaseFile, aChild, anActor, aPerson, aReview, aStaff } from '../support/builders.ts';

const priya = aPerson({ phone: '07700 900123' });
const dan = aPerson({ id: 'person-dan', name: 'Dan Okafor', role: 'social worker' });
const circumstances = {
  actor: anActor(),
  today: '2026-06-16',
  law: lawOfEngland,
  staff: aStaff({ people: [priya, dan] }),
  newId: () => 'new',
  may: () => true,
  now: '2026-06-16T15:00:00Z',
  forename: null,
};

function letter(given: Partial<CaseFile> = {}, answers: Partial<ReviewAnswers> = {}): string {
  const file = aCaseFile({
    reviews: [aReview({ completedOn: '2026-06-16' })],
    reviewRecords: [aRecord({ answers: answered(answers) })],
    decisions: [aDecision()],
    ...given,
  });
  const { result } = letterPreview.decide(file, { child: { id: 'child-1' }, review: null }, circumstances);
  return letterParts(result).map(textOf).join('\n\n');
}

test('the whole letter, made only from what was typed and ticked', () => {
  expect(letter()).toBe(`Dear K.M.,

This is about your review on 16 June 2026. You and I led it together.

You said: “The dentist keeps getting forgotten.”

You are proud of this: Drumming.

You want this to change: I want to see my sister more.

WHAT WE AGREED

- Book a dental check. Dan Okafor, your social worker, will do this, by 30 June 2026.

Your next review will be by 16 September 2026.

We talked about how to reach me and an advocate, who is on your side and helps you say what you want.

If anything here is wrong, or you want to talk, you can reach me: 07700 900123 or priya.nair@example.org.

Priya Nair
Your independent reviewing officer (IRO)`);
});

describe('What is not known is not said', () => {
  const nothing = { words: null, proudOf: null, notGoingWell: null, wantsChanged: null, rightsTold: [] };
  const silent = { child: { participation: 'PN7', ...nothing } };

  test('a child who sent no views is not told that they did', () => {
    const text = letter({ decisions: [] }, silent);
    expect(text).not.toMatch(/You said|proud|not going well|to change|We talked|AGREED/);
  });

  test('a child whose initials nobody gave is greeted without', () => {
    expect(letter({ child: aChild({ initials: null }) })).toMatch(/^Hello,/);
  });
});

describe('Who does it, in words a child would use', () => {
  test.each([
    ['carer', 'Your carer will do this'],
    ['school', 'Your school will do this'],
    ['social worker', 'Your social worker will do this'],
    ['other staff', 'We will do this'],
  ] as const)('%s', (ownerRole, words) => {
    expect(letter({ decisions: [aDecision({ ownerId: null, ownerRole })] })).toContain(words);
  });
});

describe('What the letter leaves out', () => {
  test('what is confidential, and that there is anything', () => {
    const decisions = [aDecision({ wording: 'See the police about March', isConfidential: true })];
    expect(letter({ decisions })).not.toMatch(/March|onfidential|AGREED/);
  });

  test('a decision that was withdrawn since', () => {
    const event = {
      id: 'event-1',
      childId: 'child-1',
      decisionId: 'decision-1',
      byId: 'person-priya',
      note: 'Not needed.',
    };
    const when = { on: '2026-06-16', at: '2026-06-16T15:00:00Z', newDueOn: null, newOwnerId: null };
    expect(letter({ decisionEvents: [{ ...event, ...when, kind: 'withdrawn' }] })).not.toContain('dental');
  });
});

test('a review that did not happen, or is not over, is called what it is', () => {
  const { whatHappened } = answered();
  expect(letter({}, { whatHappened: { ...whatHappened, outcome: 'did not happen' } })).toContain('did not happen.');
  expect(letter({}, { whatHappened: { ...whatHappened, outcome: 'adjourned' } })).toContain('There is more to come.');
});

test('the date that is booked is given before the last day the law allows', () => {
  const booking = { id: 'booking-1', childId: 'child-1', on: '2026-09-01', at: '16:00', venue: 'The library' };
  const rest = { lateBecause: null, bookedById: 'person-priya', bookedOn: '2026-06-16' };
  const bookings = [{ ...booking, ...rest, endedOn: null, endedBecause: null, approvedById: null }];
  expect(letter({ bookings })).toContain(
    'Your next review is on Tuesday 1 September 2026 at 16:00. Where: The library.',
  );
});

test('of two versions of a record the later is used', () => {
  const later = answered({ child: { ...answered().child, words: 'I changed my mind.' } });
  const records = [aRecord({ id: 'record-2', version: 2, answers: later }), aRecord()];
  expect(letter({ reviewRecords: records })).toContain('I changed my mind.');
});
