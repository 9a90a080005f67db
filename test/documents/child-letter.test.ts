import { describe, expect, test } from '@jest/globals';
import { type LetterFacts, letterPreview } from '../../src/casework/letters/letter-facts.ts';
import { letterParts } from '../../src/documents/child-letter.ts';
import { textOf } from '../../src/documents/plain-text.ts';
import { readingAge, wantedAge } from '../../src/documents/reading-age.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import type { ReviewAnswers } from '../../src/domain/reviews/reviewing.ts';
import { aDecision, answered, aRecord } from '../support/a-recorded-review.ts';
import { aBooking, aCaseFile, aChild, anActor, aPerson, aReview, aStaff } from '../support/builders.ts';

const priya = aPerson({ phone: '07700 900123' });
const dan = aPerson({ id: 'person-dan', name: 'Dan Okafor', role: 'social worker' });
const circumstances = {
  actor: anActor(),
  today: '2026-06-16',
  time: '09:00',
  law: lawOfEngland,
  staff: aStaff({ people: [priya, dan] }),
  newId: () => 'new',
  may: () => true,
  now: '2026-06-16T15:00:00Z',
  forename: null,
};

const preview = (given: Partial<CaseFile> = {}, answers: Partial<ReviewAnswers> = {}) => {
  const file = aCaseFile({
    reviews: [aReview({ completedOn: '2026-06-16' })],
    reviewRecords: [aRecord({ answers: answered(answers) })],
    decisions: [aDecision()],
    ...given,
  });
  return letterPreview.decide(file, { child: { id: 'child-1' }, review: null }, circumstances).result;
};

const letter = (given?: Partial<CaseFile>, answers?: Partial<ReviewAnswers>): string =>
  textIn(letterParts(preview(given, answers)));
const textIn = (parts: ReturnType<typeof letterParts>) => parts.map(textOf).join('\n\n');

test('the whole letter, made only from what was typed and ticked', () => {
  expect(letter()).toBe(`Hello,

This is about your review on 16 June 2026. You and I led it together.

You said: “The dentist keeps getting forgotten.”

You are proud of this: “Drumming.”

You want this to change: “I want to see my sister more.”

WHAT WE AGREED

- Book a dental check. Dan Okafor, your social worker, will do this by 30 June 2026.

Your next review will be by 16 September 2026.

We talked about how to reach me and having an advocate. An advocate is on your side. They help you say what you want.

If anything here is wrong, or you want to talk, you can reach me: 07700 900123 or priya.nair@example.org.

Priya Nair
Your IRO (independent reviewing officer)`);
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
    const when = {
      on: '2026-06-16',
      at: '2026-06-16T15:00:00Z',
      newDueOn: null,
      newOwnerId: null,
      instead: null,
      childToldBy: null,
    };
    expect(letter({ decisionEvents: [{ ...event, ...when, kind: 'withdrawn' }] })).not.toContain('dental');
  });
});

test('a review that did not happen, or is not over, is called what it is', () => {
  const { whatHappened } = answered();
  expect(letter({}, { whatHappened: { ...whatHappened, outcome: 'did not happen' } })).toContain('did not happen.');
  expect(letter({}, { whatHappened: { ...whatHappened, outcome: 'adjourned' } })).toContain('There is more to come.');
  const begun = letter({}, { whatHappened: { ...whatHappened, outcome: 'part held' } });
  expect(begun).toContain('We will finish your review by 16 September 2026.');
  expect(begun).not.toContain('next review');
});

test('the date that is booked is given before the last day the law allows', () => {
  const booking = { id: 'booking-1', childId: 'child-1', on: '2026-09-01', at: '16:00', venue: 'The library' };
  const rest = { lateBecause: null, bookedById: 'person-priya', bookedOn: '2026-06-16' };
  const bookings = [{ ...booking, ...rest, endedOn: null, endedBecause: null, endedAs: null }];
  expect(letter({ bookings })).toContain(
    'Your next review is on Tuesday 1 September 2026 at 16:00. Where: The library.',
  );
});

test('of two versions of a record the later is used', () => {
  const later = answered({ child: { ...answered().child, words: 'I changed my mind.' } });
  const records = [aRecord({ id: 'record-2', version: 2, answers: later }), aRecord()];
  expect(letter({ reviewRecords: records })).toContain('I changed my mind.');
});

describe('A child under 6: the letter is to the carer', () => {
  const small = { child: aChild({ bornOn: '2020-06-17' }) };

  test('the whole of it, with the same facts, and nothing said to the child', () => {
    expect(letter(small)).toBe(`To the carer of K.M.,

This is about K.’s review on 16 June 2026. K. and I led it together.

K. says: “The dentist keeps getting forgotten.”

K. is proud of this: “Drumming.”

K. wants this to change: “I want to see my sister more.”

WHAT WE AGREED

- Book a dental check. Dan Okafor, K.’s social worker, will do this by 30 June 2026.

K.’s next review will be by 16 September 2026.

We talked about how to reach me and having an advocate. An advocate is on the child’s side. They speak up for what the child wants and needs.

If anything here is wrong, or you want to talk, you can reach me: 07700 900123 or priya.nair@example.org.

Priya Nair
K.’s IRO (independent reviewing officer)`);
  });

  test.each([
    ['the day before the 6th birthday', '2020-06-17', 'To the carer'],
    ['the 6th birthday', '2020-06-16', 'Hello,'],
    ['a date of birth that nobody holds', null, 'Hello,'],
  ])('%s', (_, bornOn, begins) => {
    expect(letter({ child: aChild({ bornOn }) })).toContain(begins);
  });

  test('the IRO may choose the other: it is a default, not a rule', () => {
    expect(textIn(letterParts(preview(small), { to: 'child', simpler: false }))).toMatch(/^Hello,/);
    expect(textIn(letterParts(preview(), { to: 'carer', simpler: false }))).toMatch(/^To the carer of K\.M\./);
  });

  test.each([false, true])('no sentence begins small where nobody gave initials (simpler: %s)', (simpler) => {
    const nobody = preview({ child: aChild({ initials: null, bornOn: '2022-01-01' }) });
    const text = textIn(letterParts(nobody, { to: 'carer', simpler }));
    expect(text).toMatch(/^To the carer,/);
    expect(text).toContain('The child says');
    expect(text).not.toMatch(/(?:^|[.?!]\s|\n)the child/);
    expect(text).not.toMatch(/\byour review|\bYour /);
  });
});

describe('Made simpler', () => {
  const child = { ...answered().child, words: 'I hate contact at my placement.', wantsChanged: 'A new placement' };
  const typed = preview({ decisions: [aDecision({ wording: 'Arrange an IHA' })] }, { child });
  const simpler = textIn(letterParts(typed, { to: 'child', simpler: true }));

  test('jargon that staff typed is swapped, and the sentences are shorter', () => {
    expect(simpler).toContain(
      '- Arrange a health check. Dan Okafor, your social worker, will do this by 30 June 2026.',
    );
    expect(simpler).toContain('You had a review on 16 June 2026. You and I led it.');
    expect(simpler).toContain('An advocate is on your side. They help you say what you want.');
  });

  test('what the child said is as the child said it', () => {
    expect(simpler).toContain('You said: “I hate contact at my placement.”');
    expect(simpler).toContain('You want this to change: “A new placement”.');
  });

  test.each(['child', 'carer'] as const)('it reads younger, to the %s', (to) => {
    const rightsTold = ['advocate', 'independent visitor', 'complaints', 'legal rights'] as const;
    const facts = preview({ decisions: [] }, { child: { ...child, rightsTold } });
    const [before, after] = [false, true].map(
      (one) => readingAge(textIn(letterParts(facts, { to, simpler: one }))).age,
    );
    expect(after).toBeLessThan(before ?? 0);
  });
});

describe('To a child, not about them', () => {
  test.each([
    ['Book K.M.’s eye test', '- Book your eye test. Dan Okafor, your social worker, will do this by 30 June 2026.'],
    ['KM is to meet their mentor. Ring K.M. first', '- You are to meet their mentor. Ring you first. Dan Okafor'],
    ['Dan books the dentist', '- Dan books the dentist. This will be done by 30 June 2026.'],
    ['The social worker to ring school', '- The social worker to ring school. This will be done by 30 June 2026.'],
  ])('%s', (wording, reads) => {
    expect(letter({ decisions: [aDecision({ wording })] })).toContain(reads);
  });

  test('who somebody is to the child is said once, and what is the writer’s own is “I”', () => {
    const decisions = [
      aDecision(),
      aDecision({ id: 'decision-2', wording: 'Find a drum kit' }),
      aDecision({ id: 'decision-3', wording: 'Visit the school', ownerId: 'person-priya', ownerRole: 'iro' }),
    ];
    const text = letter({ decisions });
    expect(text.match(/your social worker/g)).toHaveLength(1);
    expect(text).toContain('- Find a drum kit. Dan Okafor will do this by 30 June 2026.');
    expect(text).toContain('- Visit the school. I will do this by 30 June 2026.');
  });

  test('what they said stays as they said it, friends and slips too, with a full stop after it', () => {
    const child = {
      ...answered().child,
      words: 'me n Jordan dont like contact with KM lol',
      notGoingWell: '“Maths!”',
      wantsChanged: 'K.M. wants a later bedtime',
    };
    for (const simpler of [false, true]) {
      const text = textIn(letterParts(preview({}, { child }), { to: 'child', simpler }));
      expect(text).toContain('You said: “me n Jordan dont like contact with KM lol”.\n');
      expect(text).toContain('not going well: “Maths!”\n');
      // Nobody calls themselves by their initials: this is what staff wrote of it.
      expect(text).toContain('You want this to change: You want a later bedtime.\n');
    }
  });

  test('a forename is what a child is called, where one is held', () => {
    const named = { ...preview(), called: 'Kasia', forename: 'Kasia' };
    expect(textIn(letterParts(named, { to: 'child', simpler: false }))).toMatch(/^Dear Kasia,/);
    const carers = textIn(letterParts(named, { to: 'carer', simpler: false }));
    expect(carers).toMatch(/^To the carer of Kasia,/);
    expect(carers).toContain('Kasia says: “The dentist');
  });

  test.each(['child', 'carer'] as const)('the IRO’s own words stand in every form: to the %s', (to) => {
    for (const simpler of [false, true]) {
      const facts = { ...preview(), ownWords: 'Your slides were great. I <b>loved</b> placement three.' };
      expect(textIn(letterParts(facts, { to, simpler }))).toContain(`\n\n${facts.ownWords}\n\n`);
    }
  });
});

describe('A child of 9 can read the whole of it', () => {
  const everyRight = ['IRO’s number', 'advocate', 'independent visitor', 'complaints', 'legal rights'] as const;
  const silent = { words: null, proudOf: null, notGoingWell: null, wantsChanged: null };
  const whatHappened = { ...answered().whatHappened, outcome: 'adjourned' as const, chairedBy: 'child' as const };
  const four = ['Book a dental check', 'Find a drum teacher for K.M.', 'Plan three visits to Nan', 'Ring the school'];
  const children: Record<string, LetterFacts> = {
    'of an ordinary review': preview(),
    'who was told all their rights and said nothing': preview(
      { decisions: [] },
      { child: { participation: 'PN7', ...silent, rightsTold: everyRight } },
    ),
    'with four decisions, some of them late': preview(
      {
        decisions: four.map((wording, at) =>
          aDecision({
            id: `decision-${at}`,
            wording,
            timesMade: at > 2 ? 2 : 1,
            ownerRole: at > 1 ? 'carer' : 'social worker',
          }),
        ),
      },
      { child: { ...answered().child, rightsTold: everyRight } },
    ),
    'whose review is not over': preview({ decisions: [] }, { whatHappened }),
    'whose initials nobody gave': preview({ child: aChild({ initials: null }) }),
    'who has a forename': { ...preview(), called: 'Bartholomew', forename: 'Bartholomew' },
  };
  const all = Object.entries(children).flatMap(([who, facts]) =>
    (['child', 'carer'] as const).flatMap((to) =>
      [false, true].map((simpler) => ({ who, facts, shape: { to, simpler } })),
    ),
  );

  test.each(all)('$who, to the $shape.to, simpler: $shape.simpler', ({ facts, shape }) => {
    const text = textIn(letterParts(facts, shape));
    expect(readingAge(text).age).toBeLessThanOrEqual(wantedAge);
    if (shape.to === 'child') expect(text).not.toMatch(/K\.M\.|\bKM\b/);
    expect(text).not.toContain('..');
  });
});

test('a day that has gone by is not promised', () => {
  const late = letterPreview.decide(
    aCaseFile({ reviews: [aReview({ completedOn: '2026-06-16' })], reviewRecords: [aRecord()] }),
    { child: { id: 'child-1' }, review: null },
    { ...circumstances, today: '2027-03-01' },
  ).result;
  expect(textIn(letterParts(late))).not.toContain('next review');
});

test('a date in hand that has gone by is not promised, and the limit still to come is', () => {
  const file = aCaseFile({
    reviews: [aReview({ completedOn: '2026-06-16' })],
    reviewRecords: [aRecord()],
    bookings: [aBooking({ on: '2026-07-01' })],
  });
  const when = (today: string) =>
    textIn(
      letterParts(
        letterPreview.decide(file, { child: { id: 'child-1' }, review: null }, { ...circumstances, today }).result,
      ),
    );
  expect(when('2026-07-01')).toContain('Your next review is on Wednesday 1 July 2026');
  expect(when('2026-07-02')).toContain('Your next review will be by 16 September 2026.');
});
