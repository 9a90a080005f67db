import { expect, test } from '@jest/globals';
import type { Perform } from '../../src/casework/perform/action.ts';
import { reviewRecordFacts } from '../../src/casework/reviews/record-paper-facts.ts';
import { plainText } from '../../src/documents/plain-text.ts';
import { reviewRecord } from '../../src/documents/review-record.ts';
import type { Actor } from '../../src/domain/people/people.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import type { ReviewAnswers } from '../../src/domain/reviews/reviewing.ts';
import { aDecision, answered, aRecord } from '../support/a-recorded-review.ts';
import { aBooking, aCaseFile, anActor, anApproval, aPerson, aStaff, reviewsOn } from '../support/builders.ts';

const people = [aPerson(), aPerson({ id: 'person-helen', name: 'Helen Whitaker', role: 'iro manager' })];

const notApproved = anApproval({
  ...{ about: 'did not happen', rowId: aRecord().reviewId, proposed: null, answer: 'not approved', note: 'Say more.' },
  ...{ answeredById: 'person-helen', answeredOn: '2026-06-17', answeredAt: '2026-06-17T08:00:00Z' },
});

async function textFor(
  role: Actor['role'],
  answers: ReviewAnswers = answered(),
  approvals: CaseFile['approvals'] = [],
  given: Parameters<typeof aCaseFile>[0] = {},
): Promise<string> {
  const file = aCaseFile({
    ...given,
    approvals,
    reviewRecords: [aRecord({ answers, version: 2, editedBecause: 'A date was wrong.' })],
    decisions: [aDecision(), aDecision({ id: 'decision-2', wording: 'See the police', isConfidential: true })],
  });
  const perform: Perform = async (action, input) => {
    if (action.kind !== 'case') throw new Error('The record asks about one child.');
    return action.decide(file, input, {
      actor: anActor({ role }),
      today: '2026-06-16',
      time: '09:00',
      now: '2026-06-16T15:00:00Z',
      law: lawOfEngland,
      staff: aStaff({ people }),
      newId: () => 'new',
      may: () => true,
      forename: null,
    }).result;
  };
  return plainText(await reviewRecord.written(perform, { child: { id: 'child-1' }, review: null }));
}

test('everything that was typed and ticked is in the record', async () => {
  const all = answered({
    whatHappened: {
      ...answered().whatHappened,
      outcome: 'did not happen',
      because: 'The carer was ill.',
    },
    gates: [{ gate: 'no views', because: 'Nobody could come.' }],
    plan: {
      ...answered().plan,
      disagreements: 'Mum wants him home.',
      pathwayPlan: 'started',
      personalAdviser: 'not named',
    },
  });
  const text = await textFor('iro', all, [notApproved]);
  for (const words of [
    'Record of the review of 2041, K.M., 16 June 2026',
    'Did not happen on 16 June 2026, in person',
    'Chaired by: the child with the IRO',
    'Who took part: K.M., carer, social worker',
    'Reason: The carer was ill.',
    'That it did not happen: not approved by Helen Whitaker on 17 June 2026',
    'Why not: Say more.',
    'came and spoke for themselves (PN1)',
    'In their words: The dentist keeps getting forgotten.',
    'Proud of: Drumming.',
    'Wants changed: I want to see my sister more.',
    'Told about: IRO’s number, advocate',
    'Area: Health; How it is: needs action; What was said: No dental check since 2024.',
    'Social worker’s report on time: yes',
    'Disagreements: Mum wants him home.',
    'Permanence plan: long-term fostering',
    'Pathway plan: started',
    'Personal adviser: not named',
    'Book a dental check',
    'The dentist’s letter is on file',
    'No views: Nobody could come.',
    'Recorded by Priya Nair on 16 June 2026, version 2. Changed since it was first sent: A date was wrong.',
  ]) {
    expect(text).toContain(words);
  }
});

test('areas that were not covered are one line', async () => {
  const notCovered = (area: 'friends' | 'culture, faith and language') =>
    ({ area, state: 'not covered', line: null }) as const;
  const areas = [...answered().areas, notCovered('friends'), notCovered('culture, faith and language')];
  expect(await textFor('iro', answered({ areas }))).toContain('Not covered: friends; culture, faith and language.');
  expect(await textFor('iro', answered({ areas: [notCovered('friends')] }))).toContain('None was covered.');
});

test.each(['iro', 'iro manager'] as const)('%s: what is confidential stands apart', async (role) => {
  const [open = '', apart = ''] = (await textFor(role)).split('CONFIDENTIAL: NOT TO BE SENT WITH THE RECORD');
  expect(open).not.toContain('See the police');
  expect(apart).toContain('See the police');
});

test.each(['social worker', 'team manager'] as const)('%s: only how many are left out', async (role) => {
  const text = await textFor(role);
  expect(text).not.toContain('See the police');
  expect(text).toContain('1 confidential item is left out.');
});

test('the record may be read by whoever may read decisions', () => {
  expect(reviewRecord.permission).toBe(reviewRecordFacts.permission);
});

test('when the next review is, and what a star marks, is in it too; once that review was held, it is not', async () => {
  const held = { reviews: reviewsOn('2026-06-16') };
  expect(await textFor('iro', answered(), [], held)).toMatch(
    /THE NEXT REVIEW\s+By \d+ \w+ 2026\. No day is booked yet\./,
  );
  const bookings = [aBooking({ on: '2026-09-01', at: '14:00' })];
  const text = await textFor('iro', answered(), [], { ...held, bookings });
  expect(text).toMatch(/THE NEXT REVIEW\s+Tuesday 1 September 2026 at 14:00\./);
  expect(text).toContain('A star marks a key decision.');
  const since = { reviews: reviewsOn('2026-06-16', '2026-09-01') };
  expect(await textFor('iro', answered(), [], since)).not.toContain('THE NEXT REVIEW');
});
