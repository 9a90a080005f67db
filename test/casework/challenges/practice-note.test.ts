import { describe, expect, test } from '@jest/globals';
import {
  markNoteSeen,
  noteTold,
  noteToWrite,
  undoNote,
  writeNote,
} from '../../../src/casework/challenges/practice-note.ts';
import { notesUnseen } from '../../../src/casework/digests/day/notes-today.ts';
import { knownOf } from '../../../src/domain/drift/known.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aPracticeNote } from '../../support/a-concern.ts';
import { aCaseFile, aChild, anAllocation } from '../../support/builders.ts';
import { aCircumstances, rowsIn, toldIn } from '../../support/circumstances.ts';

const child = { id: 'child-1' };
const note = 'note-1';
const worker = anAllocation({ id: 'sw', role: 'social worker', personId: 'person-dan' });
const aFile = (given: Partial<CaseFile> = {}) => aCaseFile({ allocations: [anAllocation(), worker], ...given });
const noted = (given: Partial<CaseFile> = {}) => aFile({ practiceNotes: [aPracticeNote()], ...given });
const writing = { child, kind: 'good practice', theme: 'contact', words: 'Sunday calls were kept up.' } as const;
const seenBy = (forId: string) => ({
  ...{ id: `seen-${forId}`, childId: 'child-1', noteId: note, forId, byId: forId, on: '2026-06-10' },
  at: '2026-06-10T08:00:00.000Z',
});

describe('A note is written', () => {
  test('to the worker and their manager, each by a message of their own', () => {
    expect(noteToWrite.decide(aFile(), { child }, aCircumstances()).result).toMatchObject({
      worker: 'Dan Okafor',
      manager: 'Farah Tariq',
    });
    const { result, changes } = writeNote.decide(aFile(), writing, aCircumstances());
    expect(result).toMatchObject({ notSeen: ['Dan Okafor', 'Farah Tariq'], undo: '09:10' });
    expect(toldIn(changes)).toEqual({
      'note to see to person-dan': 'note/id-1/person-dan',
      'note to see to person-farah': 'note/id-1/person-farah',
    });
  });

  test('of a restricted child, not to a manager who may not see them', () => {
    const restricted = aFile({ child: aChild({ restricted: true }) });
    expect(toldIn(writeNote.decide(restricted, writing, aCircumstances()).changes)).toEqual({
      'note to see to person-dan': 'note/id-1/person-dan',
    });
  });

  test('with neither, there is nobody to read it', () => {
    const alone = aCaseFile({ child: aChild({ teamId: 'team-south' }) });
    expect(() => writeNote.decide(alone, writing, aCircumstances())).toThrow(/neither a social worker nor a manager/);
  });

  test('it wants words', () => {
    expect(() => writeNote.decide(aFile(), { ...writing, words: ' ' }, aCircumstances())).toThrow(/Say it in a line/);
  });
});

describe('A note is seen', () => {
  const dan = aCircumstances({ as: 'dan' });

  test('by each of the two, and both is the end of it', () => {
    expect(noteTold.decide(noted(), { child, note }, dan).result.isYours).toBe(true);
    const { result, changes } = markNoteSeen.decide(noted(), { child, note }, dan);
    expect(result).toMatchObject({ isYours: false, seen: [{ name: 'Dan Okafor' }], notSeen: ['Farah Tariq'] });
    expect(rowsIn(changes)).toMatchObject([{ put: 'practice_note_seen', row: { noteId: note, forId: 'person-dan' } }]);
    const once = noted({ practiceNoteSeen: [seenBy('person-dan')] });
    expect(rowsIn(markNoteSeen.decide(once, { child, note }, dan).changes)).toEqual([]);
    const both = noted({ practiceNoteSeen: [seenBy('person-dan'), seenBy('person-farah')] });
    expect(noteTold.decide(both, { child, note }, aCircumstances()).result.notSeen).toEqual([]);
  });

  test('it is nobody else’s to see', () => {
    const other = aCircumstances({ as: 'farah' });
    const toDanAlone = noted({ practiceNotes: [aPracticeNote({ managerId: null })] });
    expect(() => noteTold.decide(toDanAlone, { child, note }, other)).toThrow(/no such note/);
  });
});

describe('The IRO’s morning says who has not seen a note', () => {
  const rows = (today: string, file = noted(), as: 'priya' | 'dan' = 'priya') => {
    const circumstances = aCircumstances({ as, today });
    return notesUnseen({ file, known: knownOf(file, today, circumstances.law), circumstances });
  };

  test('from the day after five working days, until both have', () => {
    expect(rows('2026-06-16')).toEqual([]);
    expect(rows('2026-06-17')).toMatchObject([
      { what: 'Your good practice note of Tue 9 Jun is not seen yet', whose: 'Dan Okafor and Farah Tariq' },
    ]);
    const once = noted({ practiceNoteSeen: [seenBy('person-dan')] });
    expect(rows('2026-06-17', once)).toMatchObject([{ whose: 'Farah Tariq' }]);
    expect(rows('2026-06-17', noted({ practiceNoteSeen: [seenBy('person-dan'), seenBy('person-farah')] }))).toEqual([]);
  });

  test('and nobody’s but the IRO’s', () => {
    expect(rows('2026-06-17', noted(), 'dan')).toEqual([]);
  });

  test('whoever has the child no more is not waited for', () => {
    const left = noted({ allocations: [anAllocation(), { ...worker, toOn: '2026-06-12' }] });
    expect(rows('2026-06-17', left)).toMatchObject([{ whose: 'Farah Tariq' }]);
    const staffing = { lastDays: new Map(), managerId: 'person-new', iroManagerId: null };
    expect(rows('2026-06-17', { ...left, staffing })).toEqual([]);
  });
});

describe('A note is taken back', () => {
  const written = aPracticeNote({ at: '2026-06-16T07:55:00.000Z' });

  test('for ten minutes, and what each was told goes with it', () => {
    const { changes } = undoNote.decide(noted({ practiceNotes: [written] }), { child, note }, aCircumstances());
    expect(rowsIn(changes)).toEqual([{ remove: 'practice_note', id: note }]);
    expect(Object.keys(toldIn(changes))).toEqual(['note to see to person-dan', 'note to see to person-farah']);
  });

  test.each<[string, Partial<CaseFile>, RegExp]>([
    ['later', { practiceNotes: [aPracticeNote()] }, /10 minutes/],
    ['once it is seen', { practiceNotes: [written], practiceNoteSeen: [seenBy('person-dan')] }, /has been seen/],
    ['by anybody else', { practiceNotes: [{ ...written, byId: 'person-helen' }] }, /nothing of yours/],
  ])('not %s', (_, given, says) => {
    expect(() => undoNote.decide(noted(given), { child, note }, aCircumstances())).toThrow(says);
  });
});
