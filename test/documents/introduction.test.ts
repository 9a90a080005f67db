import { describe, expect, test } from '@jest/globals';
import { introductionPreview } from '../../src/casework/letters/introduction-facts.ts';
import type { Circumstances } from '../../src/casework/perform/action.ts';
import { introductionParts } from '../../src/documents/introduction.ts';
import { type LetterShape, shapeFrom } from '../../src/documents/letter-shape.ts';
import { textOf } from '../../src/documents/plain-text.ts';
import { readingAge, wantedAge } from '../../src/documents/reading-age.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { letterHints } from '../../src/domain/wording/plain-words.ts';
import { isFirstName } from '../../src/slack/first-names.ts';
import { aBooking, aCaseFile, aChild, anActor, aPeriod, aPerson, aStaff, reviewsOn } from '../support/builders.ts';

const knowing = (priya = aPerson()): Circumstances => ({
  actor: anActor(),
  today: '2026-03-06',
  time: '09:00',
  law: lawOfEngland,
  staff: aStaff({ people: [priya] }),
  newId: () => 'new',
  may: () => true,
  now: '2026-03-06T15:00:00Z',
  forename: null,
});

function letter(given: Partial<CaseFile> = {}, shape?: LetterShape, priya = aPerson()): string {
  const { result } = introductionPreview.decide(aCaseFile(given), { child: { id: 'child-1' } }, knowing(priya));
  return introductionParts(result, shape ?? shapeFrom([], result))
    .map(textOf)
    .join('\n\n');
}

const small = { child: aChild({ bornOn: '2023-01-01' }) };
const shapes: LetterShape[] = (['child', 'carer'] as const).flatMap((to) =>
  [false, true].map((simpler) => ({ to, simpler })),
);

test('the whole letter to a child: who I am, what I do, when the first review is, who can help, how to reach me', () => {
  expect(letter()).toBe(`Hello,

My name is Priya Nair. I am your independent reviewing officer. People say IRO for short.

WHAT I DO

- I run your reviews. A review is when we talk about how things are for you, and what should happen next.
- Before each review I will ask to talk with you, just you and me. You can say no.
- I make sure that people listen to what you want and how you feel.
- I check that people do what they said they would do.
- I speak up if I think that the plan for you is not right.

Your first review will be by 30 March 2026.

You can have an advocate. An advocate is on your side. They help you say what you want. If you would like one, ask me, your carer or your social worker.

If you want to talk, you can reach me: priya.nair@example.org.

Priya Nair
Your IRO (independent reviewing officer)`);
});

test('the whole letter to the carer of a child under 6, about the child', () => {
  expect(letter(small)).toBe(`To the carer of K.M.,

My name is Priya Nair. I am K.’s independent reviewing officer (IRO). K. is very young, so I am writing to you.

WHAT I DO

- I run K.’s reviews. A review is when we talk about how things are for K., and what should happen next.
- Before each review I will ask to see K., and to hear from you how things are.
- I make sure that what K. needs and feels is thought about.
- I check that people do what they said they would do.
- I speak up if I think that the plan for K. is not right.

K.’s first review will be by 30 March 2026.

K. can have an advocate. An advocate is on the child’s side. They speak up for what the child wants and needs. If you think that one would help, ask me or the social worker.

If you want to talk, you can reach me: priya.nair@example.org. When K. is older, tell them that they can too.

Priya Nair
K.’s IRO (independent reviewing officer)`);
});

describe('Nothing is made up', () => {
  test.each(shapes)('an IRO whose number and email nobody holds is reached through others: %o', (shape) => {
    const text = letter({}, shape, aPerson({ email: null, phone: null }));
    expect(text).toMatch(/ask (?:your carer|the social worker)/i);
    expect(text).not.toContain('reach me');
  });

  test('the date booked, with its place, stands before the last day it may be', () => {
    const bookings = [aBooking({ on: '2026-03-24', venue: 'The library' })];
    expect(letter({ bookings })).toContain(
      'Your first review is on Tuesday 24 March 2026 at 14:00. Where: The library.',
    );
  });

  test('a new IRO later on says which review comes next, and a day that has gone by is not promised', () => {
    const reviewed = { reviews: reviewsOn('2026-03-04') };
    expect(letter(reviewed)).toContain('Your second review will be by 4 June 2026.');
    const late = { periods: [aPeriod({ becameLookedAfterOn: '2026-01-05' })] };
    expect(letter(late)).not.toContain('review will be');
  });

  test('where nobody is the IRO there is nobody to introduce', () => {
    expect(() => letter({ allocations: [] })).toThrow('This child has no IRO on record');
  });
});

describe.each(shapes)('In every shape it is plain: %o', (shape) => {
  test('no jargon, and nothing that looks like a name', () => {
    expect(letterHints(letter({}, shape), { staffNames: ['Priya Nair'], isFirstName })).toEqual([]);
  });

  test('a child of 9 can read it', () => {
    expect(readingAge(letter({}, shape)).age).toBeLessThanOrEqual(wantedAge);
  });

  test('no sentence begins small where nobody gave initials', () => {
    const text = letter({ child: aChild({ initials: null }) }, shape);
    expect(text).not.toMatch(/(?:^|[.?!]\s|\n)the child/);
  });
});

test('a carer is told that the child is very young only where that is so', () => {
  expect(letter({}, { to: 'carer', simpler: false })).not.toContain('very young');
});

test.each(shapes)('the point of initials is not doubled: %o', (shape) => {
  expect(letter(small, shape)).not.toContain('..');
});

test.each(['child', 'carer'] as const)('simpler is shorter, and no older to read, to the %s', (to) => {
  const [usual = '', simpler = ''] = [false, true].map((one) => letter({}, { to, simpler: one }));
  expect(simpler.length).toBeLessThan(usual.length);
  expect(readingAge(simpler).age).toBeLessThanOrEqual(readingAge(usual).age ?? 0);
});
