import { describe, expect, test } from '@jest/globals';
import { tellingOf, whoAnswers } from '../../../src/casework/dates/telling-of-early-request.ts';
import { aCaseFile, aChild, aCover, anAllocation, anEarlyRequest, aPerson, aStaff } from '../../support/builders.ts';

const today = '2026-06-16';
const priya = aPerson();
const marcus = aPerson({ id: 'person-marcus', name: 'Marcus Webb' });
const helen = aPerson({ id: 'person-helen', name: 'Helen Whitaker', role: 'iro manager' });
const staff = aStaff({ people: [helen, marcus, priya] });
const cover = aCover();
const confirmed = aCover({ confirmedById: 'person-helen', confirmedOn: today });

describe('A request for an earlier review goes to', () => {
  test('the child’s IRO', () => {
    expect(whoAnswers(aCaseFile(), today, staff)).toBe('person-priya');
  });

  test('whoever covers for them today', () => {
    expect(whoAnswers(aCaseFile(), today, { ...staff, covers: [cover] })).toBe('person-marcus');
  });

  test('whoever covers for a restricted child’s IRO, once the IRO manager has confirmed that it reaches them', () => {
    const restricted = aCaseFile({ child: aChild({ restricted: true }) });
    expect(whoAnswers(restricted, today, { ...staff, covers: [cover] })).toBe('person-priya');
    expect(whoAnswers(restricted, today, { ...staff, covers: [confirmed] })).toBe('person-marcus');
  });

  test('the IRO manager, where whoever is allocated as the IRO is none now', () => {
    const moved = aPerson({ role: 'social worker' });
    expect(whoAnswers(aCaseFile(), today, { ...staff, people: [helen, marcus, moved] })).toBe('person-helen');
  });

  test('the IRO manager, where the child has no IRO or theirs has left', () => {
    expect(whoAnswers(aCaseFile({ allocations: [] }), today, staff)).toBe('person-helen');
    const gone = aCaseFile({ allocations: [anAllocation({ personId: 'person-gone' })] });
    expect(whoAnswers(gone, today, staff)).toBe('person-helen');
  });

  test('nobody, where there is nobody', () => {
    expect(whoAnswers(aCaseFile({ allocations: [] }), today, { ...staff, people: [] })).toBeNull();
  });
});

describe('It is told', () => {
  test('under one key, so that its answer takes its place', () => {
    const request = anEarlyRequest({ recordedById: 'person-dan' });
    expect(tellingOf(request, 'person-priya')).toEqual([
      expect.objectContaining({ tell: expect.objectContaining({ key: 'early/request-1', to: 'person-priya' }) }),
    ]);
  });

  test('to nobody who wrote it down themselves', () => {
    expect(tellingOf(anEarlyRequest(), 'person-priya')).toEqual([]);
  });
});
