import { describe, expect, test } from '@jest/globals';
import { challengeStanding } from '../../../src/domain/challenges/challenge-standing.ts';
import type { ChallengeEvent } from '../../../src/domain/challenges/challenges.ts';
import type { DecisionEvent } from '../../../src/domain/decisions/decisions.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { type Law, lawOfEngland } from '../../../src/domain/records/law.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { aDecision } from '../../support/a-reviewed-child.ts';
import { aCaseFile, anAllocation } from '../../support/builders.ts';

const staffing = (given: Partial<NonNullable<CaseFile['staffing']>> = {}) => ({
  cannotAnswer: new Set<string>(),
  lastDays: new Map(),
  managerId: 'person-farah',
  iroManagerId: 'person-helen',
  ...given,
});

const standing = (
  events: readonly Partial<ChallengeEvent>[],
  today: string,
  { law = lawOfEngland, ...given }: Partial<CaseFile> & { law?: Law } = {},
) =>
  challengeStanding(
    aCaseFile({
      allocations: [anAllocation({ personId: 'person-priya' })],
      challenges: [aChallenge()],
      challengeEvents: events.map(aChallengeEvent),
      staffing: staffing(),
      ...given,
    }),
    aChallenge(),
    today,
    law,
  );

describe('The clock of a stage: local practice, 5 working days unless a council sets another', () => {
  test.each([
    ['put on a Tuesday', '2026-06-16', '2026-06-23'],
    ['put on a Friday', '2026-06-19', '2026-06-26'],
    ['put before Easter 2026: Good Friday and Easter Monday are not counted', '2026-03-31', '2026-04-09'],
    ['put before Christmas 2026: 25 December and Monday 28 December are not counted', '2026-12-21', '2026-12-30'],
    ['put before New Year: 1 January is not counted', '2026-12-30', '2027-01-07'],
  ])('%s', (_, on, answerBy) => {
    expect(standing([{ on }], on)).toMatchObject({ answerBy, formalFrom: on });
  });

  test('it runs from the day it is to reach them: what is put on a Friday at five reaches them on Monday', () => {
    expect(standing([{ on: '2026-06-19', reachesOn: '2026-06-22' }], '2026-06-19').answerBy).toBe('2026-06-29');
  });

  test('a council that gives a head of service eight days has eight', () => {
    const stages = [...lawOfEngland.challenges.stages];
    stages[2] = { post: 'Head of service', workingDays: 8, email: null };
    const law = { ...lawOfEngland, challenges: { ...lawOfEngland.challenges, stages } };
    const put = { stage: 3, post: 'Head of service', toId: 'person-ruth' };
    expect(standing([put], '2026-06-16', { law }).answerBy).toBe('2026-06-26');
  });
});

describe('All formal stages end within 20 working days of the first (IRO Handbook 6.2)', () => {
  test('what is tried informally is outside them', () => {
    const events = [{ stage: 0, on: '2026-06-09' }, { on: '2026-06-16' }];
    expect(standing(events.slice(0, 1), '2026-06-09')).toMatchObject({ formalFrom: null, formalBy: null });
    expect(standing(events, '2026-06-16')).toMatchObject({ formalFrom: '2026-06-16', formalBy: '2026-07-14' });
  });

  test('across Christmas they end three days later: 25 and 28 December and 1 January are not counted', () => {
    expect(standing([{ on: '2026-12-14' }], '2026-12-14').formalBy).toBe('2027-01-14');
  });

  test('a stage that begins on day 18 has two days and not five', () => {
    const up = { stage: 4, post: 'Director', toId: 'person-ruth', on: '2026-07-10' };
    expect(standing([{}, up], '2026-07-10')).toMatchObject({ answerBy: '2026-07-14', isNearEnd: true });
  });

  test('whatever a council sets: three stages of ten days end on day 20', () => {
    const stages = lawOfEngland.challenges.stages.map((one) => ({ ...one, workingDays: 10 }));
    const law = { ...lawOfEngland, challenges: { ...lawOfEngland.challenges, stages } };
    const up = (stage: number, on: string) => ({ stage, post: 'x', toId: 'person-ruth', on });
    const events = [{}, up(2, '2026-06-30'), up(3, '2026-07-13')];
    expect(standing(events, '2026-07-13', { law }).answerBy).toBe('2026-07-14');
  });

  test.each([
    ['2026-07-09', false],
    ['2026-07-10', true],
  ])('the red line is on day 18: on %s it is %s', (today, isNearEnd) => {
    expect(standing([{}], today).isNearEnd).toBe(isNearEnd);
  });
});

const fix: Partial<ChallengeEvent> = {
  ...{ kind: 'fix', byId: 'person-farah', on: '2026-06-18', note: 'I send it.', planBy: '2026-06-30' },
};
const watched: Partial<ChallengeEvent> = { kind: 'watched', on: '2026-06-19' };
const plan = aDecision({
  id: 'plan',
  reviewId: null,
  ownerId: 'person-farah',
  ownerRole: 'team manager',
  dueOn: '2026-06-30',
});

describe('Whose step is next, and by when', () => {
  test.each<[string, readonly Partial<ChallengeEvent>[], string, object]>([
    [
      'asked: the manager, by the end of the stage',
      [{}],
      '2026-06-18',
      { byId: 'person-farah', next: 'answer', by: '2026-06-23' },
    ],
    ['the last day counts in full', [{}], '2026-06-23', { byId: 'person-farah', next: 'answer', late: null }],
    [
      'silent: the IRO goes on, the next working day',
      [{}],
      '2026-06-24',
      { byId: 'person-priya', next: 'go on', by: '2026-06-24' },
    ],
    [
      'answered: the IRO weighs it, within two working days',
      [{}, fix],
      '2026-06-18',
      { byId: 'person-priya', next: 'weigh the answer', by: '2026-06-22' },
    ],
    [
      'watched: whoever gave the plan, by its date',
      [{}, fix, watched],
      '2026-06-22',
      { byId: 'person-farah', next: 'carry it out', by: '2026-06-30' },
    ],
    [
      'the plan’s date goes by: it is open again by itself',
      [{}, fix, watched],
      '2026-07-01',
      { byId: 'person-priya', next: 'go on', by: '2026-07-01' },
    ],
    [
      'not enough: the manager may answer again while there is time',
      [{}, fix, { kind: 'not enough', on: '2026-06-19' }],
      '2026-06-22',
      { byId: 'person-farah', next: 'answer', by: '2026-06-23' },
    ],
    [
      'passed on: whoever it was passed to, and the days run on',
      [{}, { kind: 'passed', toId: 'person-ruth', on: '2026-06-17' }],
      '2026-06-18',
      { byId: 'person-ruth', next: 'answer', by: '2026-06-23' },
    ],
  ])('%s', (_, events, today, owed) => {
    expect(standing(events, today).owed).toMatchObject(owed);
  });

  test('closed: nobody', () => {
    expect(
      standing([{}, { kind: 'closed', outcome: 'resolved as asked', on: '2026-06-18' }], '2026-06-19'),
    ).toMatchObject({
      ...{ state: 'closed', owed: null },
    });
  });

  test('a closing taken back leaves it as it was', () => {
    const closed = { kind: 'closed', on: '2026-06-18' } as const;
    expect(standing([{}, closed, { kind: 'undone', on: '2026-06-18' }], '2026-06-18').state).toBe('asked');
  });

  test('a plan carried out and confirmed: the IRO says whether that is the end', () => {
    const confirmed: DecisionEvent = {
      ...{ id: 'e', childId: 'child-1', decisionId: 'plan', kind: 'confirmed', byId: 'person-priya', on: '2026-06-25' },
      ...{ at: '2026-06-25T09:00:00Z', note: null, newDueOn: null, newOwnerId: null, instead: null, childToldBy: null },
    };
    const given = { decisions: [plan], decisionEvents: [confirmed] };
    expect(standing([{}, { ...fix, decisionId: 'plan' }, watched], '2026-06-26', given)).toMatchObject({
      state: 'plan done',
      owed: { byId: 'person-priya', next: 'close it', by: '2026-06-29' },
    });
  });
});

describe('People change while it runs', () => {
  test('the team has another manager: it is theirs, and the days run on', () => {
    expect(standing([{}], '2026-06-18', { staffing: staffing({ managerId: 'person-amir' }) })).toMatchObject({
      askedId: 'person-amir',
      answerBy: '2026-06-23',
    });
  });

  test('somebody higher up has left: the IRO says who is asked', () => {
    const given = { staffing: staffing({ lastDays: new Map([['person-ruth', '2026-06-17']]) }) };
    const put = { stage: 2, post: 'Service manager', toId: 'person-ruth' };
    expect(standing([put], '2026-06-18', given)).toMatchObject({
      ...{ state: 'nobody to ask', askedId: null, owed: { byId: 'person-priya', next: 'ask somebody' } },
    });
  });

  test('the child has no IRO: the IRO manager has the next step', () => {
    expect(standing([{}], '2026-06-24', { allocations: [] }).owed).toMatchObject({
      byId: 'person-helen',
      next: 'go on',
    });
  });

  test('a silence counts once for each stage that ended with none', () => {
    const up = { stage: 2, post: 'Service manager', toId: 'person-ruth', on: '2026-06-24' };
    expect(standing([{}, up], '2026-06-25').silences).toBe(1);
    expect(standing([{}, up], '2026-07-02').silences).toBe(2);
  });
});

describe('Whoever can’t answer any more is not asked', () => {
  const file = (given: Partial<CaseFile> = {}) =>
    aCaseFile({
      allocations: [anAllocation({ personId: 'person-priya' })],
      challenges: [aChallenge()],
      staffing: staffing(),
      ...given,
    });
  const asked = (put: Partial<ChallengeEvent>, given: Partial<CaseFile> = {}) => {
    const { state, askedId, owed } = challengeStanding(
      file({ challengeEvents: [aChallengeEvent(put)], ...given }),
      aChallenge(),
      '2026-06-17',
      lawOfEngland,
    );
    return { state, askedId, next: owed?.next };
  };
  const nobody = { state: 'nobody to ask', askedId: null, next: 'ask somebody' };
  const restricted = { child: { ...file().child, restricted: true } };
  const senior = { stage: 2, post: 'Service manager', toId: 'person-ruth' };
  const named = (personId: string) => ({
    restrictionExceptions: [{ id: 'named', childId: 'child-1', personId }],
  });

  test.each<[string, Partial<ChallengeEvent>, Partial<CaseFile>]>([
    ['the child is restricted since, and the manager is not named', {}, restricted],
    ['the child is restricted since, and the senior manager is not named', senior, restricted],
    [
      'the team has no manager: the one before, who has another team, is not asked',
      {},
      { staffing: staffing({ managerId: null }) },
    ],
    [
      'the child has no worker: the one before is not asked',
      { stage: 0, post: 'Social worker', toId: 'person-dan' },
      {},
    ],
    [
      'the senior manager has become an IRO',
      senior,
      { staffing: staffing({ cannotAnswer: new Set(['person-ruth']) }) },
    ],
  ])('%s', (_, put, given) => {
    expect(asked(put, given)).toEqual(nobody);
  });

  test('whoever the restriction names is asked', () => {
    expect(asked(senior, { ...restricted, ...named('person-ruth') }).askedId).toBe('person-ruth');
    expect(asked({}, { ...restricted, ...named('person-farah') }).askedId).toBe('person-farah');
  });

  test('an answer found not enough after its day: the IRO has a day from then, and is not late at once', () => {
    const said = { kind: 'differently', on: '2026-06-23', byId: 'person-farah' } as const;
    const { state, owed } = standing([{}, said, { kind: 'not enough', on: '2026-06-25' }], '2026-06-25');
    expect({ state, by: owed?.by, late: owed?.late }).toEqual({ state: 'silent', by: '2026-06-26', late: null });
  });
});
