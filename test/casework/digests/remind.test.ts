import { describe, expect, test } from '@jest/globals';
import { openHome } from '../../../src/casework/digests/open-home.ts';
import { quietNote, sendQuietNote } from '../../../src/casework/digests/quiet-note.ts';
import { remindColleagues, reminder } from '../../../src/casework/digests/remind.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCover, aPerson } from '../../support/builders.ts';
import { aCircumstances, office, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

type Given = Parameters<typeof aCircumstances>[0];
/** Wednesday: Dan’s decision was due the day before. */
const late = '2026-07-01';
const child = { id: 'child-1' };
const file = aReviewedChild();
const schools = aReviewedChild({ decisions: [aDecision({ ownerId: null, ownerRole: 'school' })] });
const erin = aPerson({ id: 'person-erin', name: 'Erin Hale', role: 'social worker', teamId: 'team-north' });
const covered = theOffice({
  people: [...Object.values(office), erin],
  covers: [aCover({ forPersonId: 'person-dan', byPersonId: 'person-erin' })],
});
const { dan, ...others } = office;
const danIsGone = theOffice({ people: [...Object.values(others), { ...dan, slackUserId: null }] });

test('Home is worded and published like anything else that somebody is told', () => {
  expect(toldIn(openHome.decide({}, aCircumstances()).changes)).toEqual({ 'home to person-priya': 'home' });
});

describe('A quiet word to whoever is late with a decision', () => {
  const sends = (of = file, given: Given = {}) =>
    sendQuietNote.decide(of, { child, decision: 'decision-1' }, aCircumstances({ today: late, ...given }));

  test.each<[string, Given, string, string, string]>([
    ['one a week from one person to another', {}, 'Dan Okafor', 'person-dan', '2026-06-29'],
    [
      'on a Friday at 14:59, of that week',
      { today: '2026-07-03', time: '14:59' },
      'Dan Okafor',
      'person-dan',
      '2026-06-29',
    ],
    [
      'on a Friday from 15:00, of the next',
      { today: '2026-07-03', time: '15:00' },
      'Dan Okafor',
      'person-dan',
      '2026-07-06',
    ],
  ])('%s', (_, given, name, to, monday) => {
    const { changes, result } = sends(file, given);
    expect(result).toEqual({ to: name });
    expect(toldIn(changes)).toEqual({ [`quiet note to ${to}`]: `note/${monday}/person-priya` });
    expect(changes).toMatchObject([{ tell: { childId: null } }]);
  });

  test('goes to whoever covers for them', () => {
    const covers = [aCover({ forPersonId: 'person-dan', byPersonId: 'person-erin', fromOn: late, toOn: late })];
    expect(sends(file, { staff: { ...covered, covers } }).result).toEqual({ to: 'Erin Hale' });
  });

  const notLate = 'It is not late, or not its owner’s to carry out now. Nothing was sent.';
  refuses({
    'to themselves': [() => sends(file, { as: 'dan' }), 'It is yours.'],
    'on its last day': [() => sends(file, { today: '2026-06-30' }), notLate],
    'once it is said to be done': [
      () => sends(aReviewedChild({ decisionEvents: [anEvent({ kind: 'done', byId: 'person-dan', on: late })] })),
      notLate,
    ],
    'of a restricted child whom whoever covers may not see yet': [
      () => {
        const covers = [
          aCover({
            forPersonId: 'person-dan',
            byPersonId: 'person-erin',
            role: 'social worker',
            fromOn: late,
            toOn: late,
            confirmedById: null,
          }),
        ];
        return sends({ ...file, child: { ...file.child, restricted: true } }, { staff: { ...covered, covers } });
      },
      'Dan Okafor is away, and whoever covers may not see this child. Nothing was sent.',
    ],
    'to somebody without an account': [
      () => sends(file, { staff: danIsGone }),
      'Dan Okafor can’t be reached here. Ask them another way.',
    ],
    'to nobody': [
      () => sends({ ...schools, allocations: [] }, { as: 'helen' }),
      'Nobody can’t be reached here. Ask them another way.',
    ],
    'about what they may not read': [
      () => sends(aReviewedChild({ decisions: [aDecision({ isConfidential: true })] }), { as: 'farah' }),
      'That decision is no longer on record.',
    ],
  });

  test.each<[string, As, string, string, object | null]>([
    ['from whom, and how many of theirs are late', 'dan', 'person-priya', late, { from: 'Priya Nair', late: 1 }],
    ['nothing, once nothing is late', 'dan', 'person-priya', '2026-06-30', null],
    ['nothing that is somebody else’s', 'farah', 'person-priya', late, null],
    ['nothing from somebody who has left', 'dan', 'person-gone', late, null],
  ])('says %s', (_, as, from, today, result) => {
    expect(quietNote.decide([file], { from }, aCircumstances({ as, today })).result).toEqual(result);
  });
});

type As = 'priya' | 'dan' | 'farah' | 'joss';

describe('A word to everybody one waits for', () => {
  const reminds = (files: readonly CaseFile[] = [file], given: Given = {}) =>
    remindColleagues.decide(files, {}, aCircumstances(given));

  test.each<[string, Given, string, string, string]>([
    ['the manager, for an answer', {}, 'Farah Tariq', 'person-farah', '2026-06-15'],
    ['the owner, for what is late', { today: late }, 'Dan Okafor', 'person-dan', '2026-06-29'],
  ])('%s: one a week', (_, given, name, to, monday) => {
    const { changes, result } = reminds([file], given);
    expect(result).toEqual({ told: [name], toAsk: [] });
    expect(toldIn(changes)).toEqual({ [`reminder to ${to}`]: `reminder/${monday}/person-priya` });
    expect(changes).toMatchObject([{ tell: { childId: null } }]);
  });

  test('two of the same person’s are one word', () => {
    const decisions = [aDecision(), aDecision({ id: 'decision-2' })];
    expect(reminds([aReviewedChild({ decisions })]).changes).toHaveLength(1);
  });

  test('goes to whoever covers for them, and says for whom', () => {
    const covers = [aCover({ forPersonId: 'person-dan', byPersonId: 'person-erin', fromOn: late, toOn: late })];
    expect(reminds([file], { today: late, staff: { ...covered, covers } }).result.told).toEqual([
      'Erin Hale (covering for Dan Okafor)',
    ]);
  });

  refuses({
    'nobody is waited for': [() => reminds([]), 'You wait for nobody who can be reminded here.'],
    'those who are waited for are not here': [
      () => reminds([schools], { today: late }),
      'Nobody you wait for can be reminded here. Ask them another way: school.',
    ],
    'the one who is waited for has no account': [
      () => reminds([file], { today: late, staff: danIsGone }),
      'Nobody you wait for can be reminded here. Ask them another way: Dan Okafor.',
    ],
  });

  test.each<[string, As, string, string, object | null]>([
    [
      'the manager, how many wait for an answer',
      'farah',
      'person-priya',
      '2026-06-16',
      { from: 'Priya Nair', waiting: 1, isOwed: false },
    ],
    [
      'the owner, how many are theirs to carry out',
      'dan',
      'person-priya',
      late,
      { from: 'Priya Nair', waiting: 1, isOwed: true },
    ],
    ['nobody, once nothing waits', 'farah', 'person-priya', late, null],
    ['nobody, from somebody who has left', 'farah', 'person-gone', '2026-06-16', null],
  ])('tells %s', (_, as, from, today, result) => {
    expect(reminder.decide([file], { from }, aCircumstances({ as, today })).result).toEqual(result);
  });
});
