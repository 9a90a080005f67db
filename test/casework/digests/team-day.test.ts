import { describe, expect, test } from '@jest/globals';
import { councilTotals } from '../../../src/casework/digests/council-totals.ts';
import { irosDayDigest, teamDayDigest } from '../../../src/casework/digests/digests.ts';
import { irosDay } from '../../../src/casework/digests/iros-day.ts';
import { type TeamDayAsked, teamDay } from '../../../src/casework/digests/team-day.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aChild, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, theOffice } from '../../support/circumstances.ts';
import { swept } from '../../support/swept.ts';

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
        slipping: expect.objectContaining({ children: 1, things: 2 }),
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
    expect(day(files).result).toMatchObject({ overdue: 0, before: 0, rows: [] });
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
    const teamPreferences = [{ id: 'team-north', teamId: 'team-north', initialsInChannel: true, namesIros: false }];
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

describe('What is slipping for a team’s children', () => {
  const late = (id: string, given: Partial<CaseFile> = {}) =>
    aReviewedChild({
      child: aChild({ id, reference: id }),
      ...{ reviewRecords: [], decisions: [], recordSteps: [], reviews: reviewsOn('2026-03-30') },
      ...given,
    });
  const slipping = (files: readonly CaseFile[]) => day(files).result.slipping;

  test('a line a child: whose it is, how many things, and how long: no kind of thing beside it', () => {
    expect(slipping([late('2042')])).toMatchObject({
      ...{ children: 1, kinds: null },
      rows: [{ child: { reference: '2042' }, owners: ['the IRO'] }],
    });
    expect(Object.keys(slipping([late('2042')]).rows[0] ?? {})).toEqual(['child', 'owners', 'things', 'oldest']);
  });

  test('kinds are counted from five children on, where a count says nothing of any one of them', () => {
    const files = (number: number) => Array.from({ length: number }, (_, at) => late(`204${at}`));
    const alone = late('2050', { allocations: [] });
    expect(slipping([...files(3), alone])).toMatchObject({ children: 4, kinds: null });
    expect(slipping([...files(4), alone]).kinds).toContainEqual({ kind: 'reviews at risk or late', things: 5 });
    // Of one kind alone, a count would say it of every child.
    expect(slipping(files(9))).toMatchObject({ children: 9, rows: { length: 6 }, kinds: null });
  });

  test('a restricted child is among neither', () => {
    const restricted = { ...late('2042'), child: aChild({ restricted: true }) };
    expect(day([restricted])).toMatchObject({ result: { slipping: { children: 0, things: 0 } }, shows: [] });
  });
});

describe('The day of the IRO service, for its own channel', () => {
  const service = { id: 'team-service', name: 'IRO service', slackChannelId: 'C0IROS', managerId: 'person-helen' };
  const office = (namesIros = false) =>
    theOffice({
      teams: [...theOffice().teams, service],
      teamPreferences: [{ id: service.id, teamId: service.id, initialsInChannel: false, namesIros }],
    });
  const of = (files: readonly CaseFile[], staff = office(), members: readonly string[] | null = null) =>
    swept(irosDay.begin({ teamId: service.id, members }, aCircumstances({ as: 'helen', today, staff })), files);
  const southern = aReviewedChild({ child: aChild({ id: 'child-2', teamId: 'team-south' }) });

  test('children of every team, and how many decisions are past their date', () => {
    expect(of([file, southern])).toMatchObject({
      ...{ result: { team: 'IRO service', overdue: 2, oldest: 3, slipping: { children: 2 } } },
      shows: ['child-1', 'child-2'],
    });
  });

  test('an IRO is named where the IRO manager says so, and only there', () => {
    const near = aReviewedChild({
      ...{ reviewRecords: [], decisions: [], recordSteps: [], reviews: reviewsOn('2026-03-30') },
    });
    expect(of([near]).result.slipping.rows[0]?.owners).toContain('the IRO');
    expect(of([near], office(true)).result.slipping.rows[0]?.owners).toContain('Priya Nair');
  });

  test('a restricted child is in no channel', () => {
    expect(of([aReviewedChild({ child: aChild({ restricted: true }) })])).toMatchObject({
      ...{ result: { overdue: 0, slipping: { children: 0 } }, shows: [] },
    });
  });

  test('it is for IROs and those who reach every child', () => {
    const members = ['U01PRIYA', 'U01MARCUS', 'U01HELEN', 'U01JOSS', 'U01DAN', 'U01FARAH', 'U01RUTH', 'U0STRANGER'];
    expect(of([], office(), members).result.outsiders).toBe(4);
  });

  test('it is planned for that row of the teams, and no team’s digest is', () => {
    expect(irosDayDigest.readers(office(), today, lawOfEngland)).toMatchObject([
      { personId: 'person-helen', teamId: service.id },
    ]);
    expect(teamDayDigest.readers(office(), today, lawOfEngland).map(({ teamId }) => teamId)).not.toContain(service.id);
    expect(irosDayDigest.readers(theOffice(), today, lawOfEngland)).toEqual([]);
  });
});

test('the service’s totals name no child, colleague or team, and restricted children are in the sums', () => {
  const circumstances = aCircumstances({ as: 'ruth', today });
  const restricted = aReviewedChild({ child: aChild({ id: 'child-2', restricted: true }) });
  const seen = [file, restricted].filter((one) => circumstances.may('see service totals', one));
  const { result, shows } = swept(councilTotals.begin({}, circumstances), seen);
  expect(result).toMatchObject({ children: 2, lacking: 0, reviews: { due: 0, lateAlready: 0 } });
  expect(shows).toBeUndefined();
  expect(JSON.stringify(result)).not.toMatch(/2041|KM|Priya|North|child-/);
});
