import { describe, expect, test } from '@jest/globals';
import { giveIntroduction } from '../../../src/casework/letters/give-introduction.ts';
import { giveLetter } from '../../../src/casework/letters/give-letter.ts';
import { introductionFacts, introductionPreview } from '../../../src/casework/letters/introduction-facts.ts';
import { letterFacts, letterPreview } from '../../../src/casework/letters/letter-facts.ts';
import { writeLetterWords } from '../../../src/casework/letters/letter-words.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import type { LetterWords } from '../../../src/domain/reviews/reviewing.ts';
import { aDecision, anEvent, answered, aRecord, aReviewedChild, sentStep } from '../../support/a-reviewed-child.ts';
import { aBooking, aCaseFile, aChild, anAllocation, aPeriod, aPreparation } from '../../support/builders.ts';
import { aCircumstances, offered } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const about = { child, review: null };
const named = { id: 'child-1', reference: '2041', initials: 'KM' };
const today = '2026-06-18';
const nothingRecorded = 'No review of this child has been recorded here yet. Record it first.';
const noIro = 'This child has no IRO on record, so there is nobody to introduce.';

const letter = (file: CaseFile = aReviewedChild(), forename: string | null = null, day = today) =>
  letterFacts.decide(file, about, aCircumstances({ today: day, forename })).result;
const introduction = (file: CaseFile = aCaseFile(), forename: string | null = null) =>
  introductionFacts.decide(file, { child }, aCircumstances({ today, forename })).result;

describe('The letter to the child', () => {
  test('says what was typed and ticked, and nothing else', () => {
    const { participation, ...said } = answered().child;
    expect(letter()).toEqual({
      ...{
        child: named,
        called: 'K.M.',
        forename: null,
        ownWords: null,
        hasChallenged: false,
        isVeryYoung: false,
        today,
        next: { by: '2026-12-16' },
      },
      wordsBy: null,
      iro: { name: 'Priya Nair', phone: null, email: 'priya.nair@example.org' },
      lead: { name: 'Helen Whitaker', phone: null, email: 'priya.nair@example.org' },
      staffNames: expect.arrayContaining(['Priya Nair', 'Dan Okafor']),
      ...{ review: 'review-2026-06-16', on: '2026-06-16', outcome: 'held', chairedBy: 'child with IRO' },
      ...{ said: expect.objectContaining(said), achievements: null, leftOut: 0, given: null },
      decisions: [expect.objectContaining({ wording: 'Book a dental check', owner: 'Dan Okafor' })],
    });
  });

  test('calls the child by a forename where one is held, by initials otherwise, and by nothing where neither is', () => {
    expect(letter(undefined, 'Kasia').called).toBe('Kasia');
    expect(letter().called).toBe('K.M.');
    expect(letter(aReviewedChild({ child: aChild({ initials: null }) })).called).toBeNull();
  });

  test.each([
    ['the day before the sixth birthday it goes to the carer', '2020-06-19', true],
    ['from the sixth birthday it is the child’s own', '2020-06-18', false],
  ])('%s', (_, bornOn, isVeryYoung) => {
    expect(letter(aReviewedChild({ child: aChild({ bornOn }) })).isVeryYoung).toBe(isVeryYoung);
  });

  test('promises the day that is booked, and not one that has gone by', () => {
    const bookings = [aBooking({ on: '2026-11-26', bookedOn: '2026-06-16' })];
    expect(letter(aReviewedChild({ bookings })).next).toEqual({ on: '2026-11-26', at: '14:00', venue: 'school' });
    expect(letter(aReviewedChild({ bookings }), null, '2026-11-27').next).toEqual({ by: '2026-12-16' });
    expect(letter(aReviewedChild(), null, '2026-12-17').next).toBeNull();
  });

  test('leaves out what is confidential, and what was withdrawn or replaced', () => {
    const file = aReviewedChild({
      decisions: [
        aDecision(),
        aDecision({ id: 'decision-2', isConfidential: true }),
        ...(['withdrawn', 'closed', 'replaced'] as const).map((id) => aDecision({ id })),
      ],
      decisionEvents: (['withdrawn', 'closed', 'replaced'] as const).map((kind) =>
        anEvent({ kind, byId: 'person-priya', decisionId: kind }),
      ),
    });
    expect(letter(file)).toMatchObject({ leftOut: 1, decisions: [{ wording: 'Book a dental check' }] });
    expect(letter(file).decisions).toHaveLength(1);
  });

  test('is signed by whoever is the IRO now, or else by whoever recorded the review', () => {
    const moved = aReviewedChild({ allocations: [anAllocation({ personId: 'person-marcus' })] });
    expect(letter(moved).iro.name).toBe('Marcus Webb');
    expect(letter(aReviewedChild({ allocations: [] })).iro.name).toBe('Priya Nair');
    expect(
      letter(aReviewedChild({ allocations: [], reviewRecords: [aRecord({ recordedById: 'gone' })] })).iro.name,
    ).toBe('Your IRO');
  });

  test('says when and how it was given', () => {
    const given = sentStep({ step: 'letter given', detail: 'by hand, by the IRO', doneOn: '2026-06-17' });
    expect(letter(aReviewedChild({ recordSteps: [given] })).given).toEqual({
      by: null,
      on: '2026-06-17',
      how: 'by hand, by the IRO',
    });
  });

  test('its preview holds the same', () => {
    expect(letterPreview.decide(aReviewedChild(), about, aCircumstances({ today })).result).toEqual(letter());
  });

  refuses({
    'before anything is recorded': [() => letter(aCaseFile()), nothingRecorded],
    'its preview, before anything is recorded': [
      () => letterPreview.decide(aCaseFile(), about, aCircumstances()),
      nothingRecorded,
    ],
  });
});

describe('The letter is given', () => {
  const gives = (given: Partial<Parameters<typeof giveLetter.decide>[1]> = {}, file: CaseFile = aReviewedChild()) =>
    giveLetter.decide(
      file,
      { ...about, to: 'the child', how: 'by hand', by: 'the IRO', on: today, ...given },
      aCircumstances({ today }),
    );
  const step = sentStep({
    id: 'id-1',
    step: 'letter given',
    detail: 'by hand, by the IRO',
    doneOn: today,
    recordedAt: `${today}T08:00:00.000Z`,
  });

  test('how, by whom and when', () => {
    expect(gives()).toEqual({
      result: { child: named, on: today, undo: offered('id-2') },
      changes: [{ put: 'record_step', row: step }],
      undo: 'id-2',
    });
  });

  test('to the carer of a very young child, on the day of the review', () => {
    expect(gives({ to: 'the carer', how: 'read aloud', by: 'the carer', on: '2026-06-16' }).changes).toEqual([
      { put: 'record_step', row: { ...step, detail: 'to the carer, read aloud, by the carer', doneOn: '2026-06-16' } },
    ]);
  });

  refuses({
    'before anything is recorded': [() => gives({}, aCaseFile()), nothingRecorded],
    tomorrow: [() => gives({ on: '2026-06-19' }), 'The letter can’t have been given in the future. Change the date.'],
    'the day before the review': [
      () => gives({ on: '2026-06-15' }),
      'The letter can’t have been given before the review. Change the date.',
    ],
  });
});

describe('The letter that says who the IRO is', () => {
  test('says who, since when, and by when the first review is', () => {
    const file = aCaseFile({
      periods: [aPeriod({ becameLookedAfterOn: '2026-06-08' })],
      allocations: [anAllocation({ fromOn: '2026-06-12' })],
    });
    expect(introduction(file)).toMatchObject({
      ...{ called: 'K.M.', iro: { name: 'Priya Nair' }, which: 'first review', since: '2026-06-08', givenOn: null },
      ...{ next: { by: '2026-07-06' }, clock: { about: 'allocation-1' } },
    });
  });

  test('calls the child by a forename where one is held', () => {
    expect(introduction(undefined, 'Kasia').called).toBe('Kasia');
  });

  test('where the place of the next is not known, it is the next review', () => {
    const periods = [aPeriod({ becameLookedAfterOn: null, reviewsCompleteFrom: null })];
    expect(introduction(aCaseFile({ periods }))).toMatchObject({ which: 'next review', since: null });
  });

  test('its preview holds the same', () => {
    expect(introductionPreview.decide(aCaseFile(), { child }, aCircumstances({ today })).result).toEqual(
      introduction(),
    );
  });

  refuses({
    'a child without an IRO': [() => introduction(aCaseFile({ allocations: [] })), noIro],
    'a child whose IRO’s time is over': [
      () => introduction(aCaseFile({ allocations: [anAllocation({ toOn: '2026-06-17' })] })),
      noIro,
    ],
    'its preview, for a child without an IRO': [
      () => introductionPreview.decide(aCaseFile({ allocations: [] }), { child }, aCircumstances()),
      noIro,
    ],
  });

  const gives = (on: string, file: CaseFile = aCaseFile()) =>
    giveIntroduction.decide(
      file,
      { child, to: 'the child', how: 'by post', by: 'the social worker', on },
      aCircumstances({ today }),
    );

  test('is given, as late as today or as early as the first day in care', () => {
    const row = aPreparation({
      ...{ id: 'id-1', item: 'introduction letter given', doneOn: today, recordedById: 'person-priya' },
      ...{ recordedOn: today, recordedAt: `${today}T08:00:00.000Z` },
      answers: { allocation: 'allocation-1', to: 'the child', how: 'by post', by: 'the social worker' },
    });
    expect(gives(today)).toEqual({
      result: { child: named, on: today, undo: offered('id-2') },
      changes: [{ put: 'preparation', row }],
      undo: 'id-2',
    });
    expect(gives('2026-03-02').result.on).toBe('2026-03-02');
  });

  refuses({
    'given tomorrow': [() => gives('2026-06-19'), 'The letter can’t have been given in the future. Change the date.'],
    'given before the child came into care': [
      () => gives('2026-03-01'),
      'The letter can’t have been given before the child came into care. Change the date.',
    ],
    'given to a child without an IRO': [() => gives(today, aCaseFile({ allocations: [] })), noIro],
  });
});

test('what an IRO manager wrote in a letter, or marked as given, for the IRO says for whom', () => {
  const acting = {
    ...{ id: 'acting-1', childId: 'child-1', personId: 'person-helen', forPersonId: 'person-priya' },
    ...{ because: 'In court.', on: '2026-06-17', at: '2026-06-17T08:00:00Z' },
  };
  const by = { writtenById: 'person-helen', writtenAt: '2026-06-17T09:00:00Z', iroId: 'person-priya' };
  const words = { ...{ id: 'words-1', childId: 'child-1', reviewId: 'review-2026-06-16', words: 'Well done.' }, ...by };
  const given = sentStep({ step: 'letter given', recordedById: 'person-helen', recordedAt: '2026-06-17T09:00:00Z' });
  const facts = letter(aReviewedChild({ actings: [acting], letterWords: [words], recordSteps: [given] }));
  expect([facts.wordsBy, facts.given?.by]).toEqual([
    'Helen Whitaker, for Priya Nair',
    'Helen Whitaker, for Priya Nair',
  ]);
  const before = { ...acting, at: '2026-06-17T10:00:00Z' };
  const own = letter(aReviewedChild({ actings: [before], letterWords: [words], recordSteps: [given] }));
  expect([own.wordsBy, own.given?.by]).toEqual([null, null]);
});

describe('Words of the IRO’s own', () => {
  const written = { id: 'words-1', childId: 'child-1', writtenById: 'person-priya', writtenAt: '2026-06-17T09:00:00Z' };
  const inLetter = (given: Partial<LetterWords>) =>
    letter(
      aReviewedChild({
        letterWords: [
          { ...written, reviewId: 'review-2026-06-16', iroId: 'person-priya', words: 'Well done.', ...given },
        ],
      }),
    ).ownWords;

  test.each([
    ['stand in the letter they were written for', {}, 'Well done.'],
    ['stand in no other', { reviewId: null }, null],
    ['go with the IRO who wrote them', { iroId: 'person-marcus' }, null],
    ['are taken out by an empty answer', { words: null }, null],
  ])('%s', (_, given, words) => {
    expect(inLetter(given)).toBe(words);
  });

  const writes = (file: CaseFile, words: string) =>
    writeLetterWords.decide(file, { ...about, review: 'review-2026-06-16', words }, aCircumstances({ today }));
  refuses({
    'more than a few': [() => writes(aReviewedChild(), 'x'.repeat(601)), 'Use 600 characters or fewer.'],
    'where nothing was recorded': [() => writes(aCaseFile(), 'x'), nothingRecorded],
  });
});
