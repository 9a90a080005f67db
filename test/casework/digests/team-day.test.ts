import { describe, expect, test } from '@jest/globals';
import { type TeamDayAsked, teamDay } from '../../../src/casework/digests/team-day.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aChild } from '../../support/builders.ts';
import { aCircumstances, theOffice } from '../../support/circumstances.ts';

/** Friday: Dan’s decision was due on Tuesday. */
const today = '2026-07-03';
const file = aReviewedChild();
const day = (files: readonly CaseFile[] = [file], asked: Partial<TeamDayAsked> = {}, staff = theOffice()) =>
  teamDay.decide(
    files,
    { teamId: 'team-north', members: null, ...asked },
    aCircumstances({ as: 'farah', today, staff }),
  );
const having = (given: Parameters<typeof aDecision>[0], ...events: CaseFile['decisionEvents']) =>
  aReviewedChild({ decisions: [aDecision(given)], decisionEvents: events });

describe('The decisions of a team that are past their date', () => {
  test('whose, since when, how late: no wording, and how many there were the day before', () => {
    expect(day()).toEqual({
      result: {
        ...{ team: 'North', on: today, since: '2026-07-02', outsiders: null, showsInitials: false },
        ...{ overdue: 1, before: 1, oldest: 3, closed: 0, unowned: 0 },
        rows: [
          {
            child: { id: 'child-1', reference: '2041', initials: 'KM' },
            ...{
              decision: 'decision-1',
              owner: 'Dan Okafor',
              dueOn: '2026-06-30',
              late: 3,
              isKey: true,
              waitsFor: null,
            },
          },
        ],
      },
      shows: ['child-1'],
    });
  });

  test('one that is due today is not late', () => {
    expect(day([having({ dueOn: today })]).result).toMatchObject({ overdue: 0, rows: [] });
  });

  test.each<[string, CaseFile[]]>([
    ['a restricted child', [aReviewedChild({ child: aChild({ restricted: true }) })]],
    ['another team’s child', [aReviewedChild({ child: aChild({ teamId: 'team-south' }) })]],
    ['a confidential decision', [having({ isConfidential: true })]],
  ])('%s is in no list that others read', (_, files) => {
    expect(day(files)).toMatchObject({ result: { overdue: 0, before: 0, rows: [] }, shows: [] });
  });

  test('an IRO is not named in a team’s channel', () => {
    expect(day([having({ ownerId: 'person-priya', ownerRole: 'iro' })]).result.rows).toMatchObject([
      { owner: 'The IRO' },
    ]);
  });

  test.each<[string, Parameters<typeof anEvent>[0], string]>([
    ['to be confirmed', { kind: 'done', byId: 'person-dan', on: '2026-07-02' }, 'confirmation'],
    ['to be given longer', { kind: 'longer asked', byId: 'person-dan', newDueOn: '2026-07-10' }, 'the IRO'],
    ['the IRO, as it can’t be done', { kind: 'cannot be done', byId: 'person-dan' }, 'the IRO'],
    ['somebody to have it', { kind: 'not mine', byId: 'person-dan' }, 'an owner'],
  ])('one that waits %s says so', (_, event, waitsFor) => {
    expect(day([having({}, anEvent(event))]).result.rows).toMatchObject([{ waitsFor }]);
  });

  test('one that nobody has is counted', () => {
    expect(day([having({}, anEvent({ kind: 'not mine', byId: 'person-dan' }))]).result.unowned).toBe(1);
  });

  test('what was done, withdrawn or closed since is counted, of those that were late', () => {
    const withdrawn = anEvent({ kind: 'withdrawn', byId: 'person-priya', on: today });
    expect(day([having({}, withdrawn)]).result).toMatchObject({ overdue: 0, before: 1, closed: 1 });
    expect(day([having({ dueOn: '2026-07-02' }, withdrawn)]).result.closed).toBe(0);
  });

  test('how many in the channel may not see the team’s children', () => {
    const members = ['U01FARAH', 'U01DAN', 'U01JOSS', 'U01HELEN', 'U01PRIYA', 'U01RUTH', 'U0STRANGER'];
    expect(day([file], { members }).result.outsiders).toBe(3);
  });

  test('initials are shown where the IRO manager says so', () => {
    const teamPreferences = [{ id: 'team-north', teamId: 'team-north', initialsInChannel: true }];
    expect(day([file], {}, theOffice({ teamPreferences })).result.showsInitials).toBe(true);
  });

  test('eight are shown, each owner’s together, the latest first; the rest are counted', () => {
    const decisions = Array.from({ length: 9 }, (_, at) =>
      aDecision({
        ...{ id: `decision-${at}`, dueOn: `2026-06-${30 - at}` },
        ...(at % 2 === 0 ? {} : { ownerId: 'person-farah', ownerRole: 'team manager' }),
      }),
    );
    const { result } = day([aReviewedChild({ decisions })]);
    expect(result.overdue).toBe(9);
    expect(result.rows.map(({ owner }) => owner.charAt(0)).join('')).toBe('DDDDFFFF');
    expect(result.rows[0]?.dueOn).toBe('2026-06-22');
  });
});
