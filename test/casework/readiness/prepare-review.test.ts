import { describe, expect, test } from '@jest/globals';
import { contactToLog, logContact } from '../../../src/casework/readiness/log-contact.ts';
import { type Entered, itemToPrepare, prepareReview } from '../../../src/casework/readiness/prepare-review.ts';
import { undoContact } from '../../../src/casework/readiness/undo-contact.ts';
import { consulted } from '../../../src/domain/readiness/readiness-of.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aContact, aPreparation, reviewsOn } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const named = { id: 'child-1', reference: '2041', initials: 'KM' };
const due = (given: Partial<CaseFile> = {}) =>
  aReviewedChild({
    ...{ reviewRecords: [], decisions: [], recordSteps: [], reviews: reviewsOn('2026-03-30') },
    ...given,
  });
type Under = keyof typeof prepareReview;
type Given = Parameters<typeof aCircumstances>[0];
const enters = (entered: Partial<Entered>, under: Under = 'prepare a review', file = due(), given: Given = {}) =>
  prepareReview[under].decide(
    file,
    { child, item: 'report received', doneOn: 'today', note: null, answers: {}, ...entered },
    aCircumstances({ as: 'dan', ...given }),
  );
const entry = aPreparation({
  ...{ id: 'id-1', doneOn: '2026-06-16', recordedById: 'person-dan', recordedOn: '2026-06-16' },
  recordedAt: '2026-06-16T08:00:00.000Z',
});
const everybody = consulted;

describe('Getting ready for a review', () => {
  test.each<[string, Partial<Entered>, Under, Partial<typeof entry>]>([
    ['the report came today', {}, 'prepare a review', {}],
    ['the report came yesterday', { doneOn: '2026-06-15' }, 'prepare a review', { doneOn: '2026-06-15' }],
    ['it was marked by mistake', { doneOn: null }, 'prepare a review', { doneOn: null }],
    [
      'papers went to everybody',
      { item: 'consultation out', answers: { who: everybody } },
      'prepare a review',
      { item: 'consultation out', answers: { who: everybody } },
    ],
    [
      'papers did not go to everybody: it is only begun',
      { item: 'consultation out', answers: { who: ['child'] } },
      'prepare a review',
      { item: 'consultation out', answers: { who: ['child'] }, doneOn: null },
    ],
    [
      'papers did not go to everybody, and that is right',
      { item: 'consultation out', answers: { who: ['child'] }, note: 'No contact order.' },
      'prepare a review',
      { item: 'consultation out', answers: { who: ['child'] }, note: 'No contact order.' },
    ],
    ['what the child chose', { item: 'choices' }, 'note participation', { item: 'choices' }],
    ['the two have talked', { item: 'planning talk' }, 'log a talk', { item: 'planning talk' }],
  ])('%s', (_, entered, under, given) => {
    const { changes, result } = enters(entered, under);
    expect(changes).toEqual([{ put: 'preparation', row: { ...entry, ...given } }]);
    const shown = result.rows.find(({ item }) => item.name === (entered.item ?? 'report received'));
    expect(shown?.metOn).toBe(given.doneOn === undefined ? '2026-06-16' : given.doneOn);
  });

  test('the form begins from what was entered, and from today', () => {
    const asks = (file: CaseFile) =>
      itemToPrepare['prepare a review'].decide(file, { child, item: 'report received' }, aCircumstances()).result;
    expect(asks(due())).toMatchObject({ child: named, doneOn: '2026-06-16', today: '2026-06-16', note: null });
    const entered = aPreparation({ doneOn: '2026-06-12', recordedOn: '2026-06-12', note: 'By post.' });
    expect(asks(due({ preparations: [entered] }))).toMatchObject({ doneOn: '2026-06-12', note: 'By post.' });
  });

  test('what is entered before the last review counts towards that one', () => {
    const file = due({ preparations: [aPreparation({ recordedOn: '2026-03-30', note: 'Before.' })] });
    const { result } = itemToPrepare['prepare a review'].decide(
      file,
      { child, item: 'report received' },
      aCircumstances(),
    );
    expect(result).toMatchObject({ doneOn: '2026-06-16', note: null });
  });

  test('business support fills in a form, and does not read what somebody wrote', () => {
    const file = due({ preparations: [aPreparation({ recordedOn: '2026-06-12', note: 'Uncle disagrees.' })] });
    const asked = { child, item: 'report received' } as const;
    const { result } = itemToPrepare['prepare a review'].decide(file, asked, aCircumstances({ as: 'joss' }));
    expect(result.note).toBeNull();
  });

  test('a participation worker reads what the child chose', () => {
    const note = 'Not in school.';
    const file = due({ preparations: [aPreparation({ item: 'choices', recordedOn: '2026-06-12', note })] });
    const asked = { child, item: 'choices' } as const;
    const { result } = itemToPrepare['note participation'].decide(file, asked, aCircumstances({ as: 'ama' }));
    expect(result.note).toBe(note);
  });
});

const noSuch = 'There is no such item on the readiness board.';

refuses({
  'what the child chose, as if it were a paper': [() => enters({ item: 'choices' }), noSuch],
  'a paper, as if it were what the child chose': [() => enters({}, 'note participation'), noSuch],
  'a paper, as if it were a talk': [() => enters({}, 'log a talk'), noSuch],
  'the form of another permission': [
    () => itemToPrepare['log a talk'].decide(due(), { child, item: 'choices' }, aCircumstances()),
    noSuch,
  ],
  'a day to come': [() => enters({ doneOn: '2026-06-17' }), 'That day is in the future. Choose today or earlier.'],
  'the day a review was completed': [
    () => enters({}, 'prepare a review', due({ reviews: reviewsOn('2026-03-30', '2026-06-16') })),
    'A review was completed today. You can start getting the next one ready tomorrow.',
  ],
});

describe('A visit or a talk', () => {
  const logs = (on: string) =>
    logContact.decide(due(), { child, on, alone: true, how: 'visit' }, aCircumstances({ as: 'dan' }));

  test('is kept as whoever had it says, up to today', () => {
    const contact = aContact({
      id: 'id-1',
      personId: 'person-dan',
      on: '2026-06-16',
      recordedOn: '2026-06-16',
      loggedAs: 'social worker',
    });
    expect(logs('2026-06-16')).toEqual({
      result: { child: named, contact, mayTheme: false },
      changes: [{ put: 'contact', row: contact }],
    });
  });

  test('its form is told the day', () => {
    const { result } = contactToLog.decide(due(), { child }, aCircumstances());
    expect(result).toEqual({ child: named, today: '2026-06-16' });
  });

  const takesBack = (as: 'dan' | 'priya', recordedOn = '2026-06-16') =>
    undoContact.decide(
      due({ contacts: [aContact({ id: 'contact-1', personId: 'person-dan', recordedOn })] }),
      { child, contact: 'contact-1' },
      aCircumstances({ as }),
    );

  test('logged by mistake, it is taken back on that day, and its form can be gone on with', () => {
    expect(takesBack('dan').changes).toEqual([
      { remove: 'contact', id: 'contact-1' },
      { unspend: { form: 'contact', personId: 'person-dan', childId: 'child-1' } },
    ]);
  });

  refuses({
    'taken back by somebody else': [() => takesBack('priya'), 'Only the person who logged it can take it back.'],
    'taken back on a later day': [
      () => takesBack('dan', '2026-06-15'),
      'It was logged on an earlier day, so it can’t be undone. Tell the IRO what is not so.',
    ],
    'one that is not there': [
      () => undoContact.decide(due(), { child, contact: 'contact-1' }, aCircumstances({ as: 'dan' })),
      'That contact is not on record, so there is nothing to undo.',
    ],
    'one to come': [() => logs('2026-06-17'), 'That day is in the future. Log a visit or a talk once it has happened.'],
  });
});
