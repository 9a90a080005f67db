import { describe, expect, test } from '@jest/globals';
import { answerChallenge, challengeToAnswer } from '../../../src/casework/challenges/answer-challenge.ts';
import {
  challengesMine,
  challengesOfChild,
  challengesService,
  challengesTeam,
} from '../../../src/casework/challenges/challenge-lists.ts';
import { outsideAdvice, turnToAdvice, undoAdvice } from '../../../src/casework/challenges/outside-advice.ts';
import { challengeTold, seeChallenge } from '../../../src/casework/challenges/see-challenge.ts';
import { undoChallenge, undoChallengeAnswer } from '../../../src/casework/challenges/undo-challenge.ts';
import { challengeToWeigh, type Weighing, weighChallenge } from '../../../src/casework/challenges/weigh-challenge.ts';
import { whyChallengeDate } from '../../../src/casework/challenges/why-challenge.ts';
import { challengesToday } from '../../../src/casework/digests/day/challenges-today.ts';
import type { Circumstances } from '../../../src/casework/perform/action.ts';
import { recognised } from '../../../src/casework/perform/recognised.ts';
import type { AdviceStep } from '../../../src/domain/challenges/advice.ts';
import { type ChallengeEvent, challengeOutcomes } from '../../../src/domain/challenges/challenges.ts';
import type { CaseFile, Change } from '../../../src/domain/records/case-file.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { aCaseFile, aChild, aCover, anAllocation, aPerson } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';

const child = { id: 'child-1' };
const on = { child, challenge: 'challenge-1' };
const fileOf = (events: readonly Partial<ChallengeEvent>[] = [{}], given: Partial<CaseFile> = {}) =>
  aCaseFile({
    child: aChild({ teamId: 'team-north' }),
    allocations: [
      anAllocation({ personId: 'person-priya' }),
      anAllocation({ id: 'sw', role: 'social worker', personId: 'person-dan' }),
    ],
    challenges: [aChallenge()],
    challengeEvents: events.map(aChallengeEvent),
    staffing: {
      cannotAnswer: new Set<string>(),
      lastDays: new Map(),
      managerId: 'person-farah',
      iroManagerId: 'person-helen',
    },
    ...given,
  });
const farah = aCircumstances({ as: 'farah', today: '2026-06-17' });
const priya = aCircumstances({ today: '2026-06-18' });
const differently: Partial<ChallengeEvent> = {
  kind: 'differently',
  byId: 'person-farah',
  on: '2026-06-17',
  note: 'We wait.',
};
const fix: Partial<ChallengeEvent> = { ...differently, kind: 'fix', note: 'I send it.', planBy: '2026-06-30' };

describe('Whoever is asked answers', () => {
  const answers = (answer: Parameters<typeof answerChallenge.decide>[1]['answer'], file = fileOf(), as = farah) =>
    answerChallenge.decide(file, { ...on, answer }, as);

  test('with a plan and a date, which is a decision of theirs that no review made', () => {
    const { changes, result } = answers({ kind: 'fix', note: 'I send it.', planBy: '2026-06-30' });
    expect(rowsIn(changes)).toMatchObject([
      {
        put: 'decision',
        row: { reviewId: null, ownerId: 'person-farah', ownerRole: 'team manager', dueOn: '2026-06-30' },
      },
      { put: 'challenge_event', row: { kind: 'fix', planBy: '2026-06-30', decisionId: 'id-1' } },
    ]);
    expect(result.state).toBe('answered');
    expect(Object.keys(toldIn(changes))).toContain('challenge answered to person-priya');
  });

  test('by passing it on: it is with the other from then, and the days run on', () => {
    const { changes, result } = answers({ kind: 'passed', note: 'CAMHS is Ruth’s.', to: '2 person-ruth' });
    expect(result).toMatchObject({ asked: 'Ruth Adeyemi', answerBy: '2026-06-23' });
    expect(Object.keys(toldIn(changes))).toEqual(
      expect.arrayContaining(['challenge to answer to person-ruth', 'challenge answered to person-priya']),
    );
  });

  test.each([
    ['a plan for yesterday', { kind: 'fix', note: 'x', planBy: '2026-06-16' }, fileOf(), 'That day has gone.'],
    ['no words', { kind: 'differently', note: ' ' }, fileOf(), 'Say it in a line'],
    ['a second answer', { kind: 'differently', note: 'x' }, fileOf([{}, differently]), 'This has an answer already'],
    [
      'an answer after it went up',
      { kind: 'differently', note: 'x' },
      fileOf([{}, { stage: 2, post: 'Service manager', toId: 'person-ruth', on: '2026-06-17' }]),
      'This is with Ruth Adeyemi now. Nothing was recorded.',
    ],
    [
      'an answer after it was closed',
      { kind: 'differently', note: 'x' },
      fileOf([{}, { kind: 'closed', on: '2026-06-17', outcome: 'withdrawn' }]),
      'The IRO has closed this challenge.',
    ],
  ] as const)('not with %s', (_, answer, file, says) => {
    expect(() => answers(answer, file)).toThrow(says);
  });

  test('nobody answers for them: not the worker, and not the IRO', () => {
    for (const as of ['dan', 'priya'] as const)
      expect(() => challengeToAnswer.decide(fileOf(), on, aCircumstances({ as, today: '2026-06-17' }))).toThrow(
        'This is with Farah Tariq now.',
      );
  });

  test('they can pass it to anybody but themselves', () => {
    const { people } = challengeToAnswer.decide(fileOf(), on, farah).result;
    expect(people.map(({ name }) => name)).toEqual(['Dan Okafor', 'Ruth Adeyemi']);
  });

  test('and take an answer back, with the decision that it became', () => {
    const event = aChallengeEvent({ ...fix, decisionId: 'plan', at: farah.now });
    const { changes, result } = undoChallengeAnswer.decide(fileOf([{}, event]), on, farah);
    expect(result).toMatchObject({ kind: 'fix', isGone: false });
    expect(rowsIn(changes)).toMatchObject([
      { put: 'challenge_event', row: { kind: 'undone' } },
      { put: 'challenge_event', row: { kind: 'fix', decisionId: null } },
      { remove: 'decision', id: 'plan' },
    ]);
  });
});

describe('The child’s IRO weighs it', () => {
  const weighs = (weighing: Weighing, events: readonly Partial<ChallengeEvent>[] = [{}, fix]) =>
    weighChallenge.decide(fileOf(events), { ...on, weighing }, priya);

  test('the plan is accepted and watched, and whoever gave it is told', () => {
    const { result, changes } = weighs({ kind: 'watched', note: null });
    expect(result.state).toBe('watched');
    expect(Object.keys(toldIn(changes))).toContain('challenge weighed to person-farah');
  });

  test('it goes up, past a stage with a line; the history goes with it', () => {
    const up = { kind: 'escalated', note: 'Twice promised.', to: '3 person-ruth', skippedBecause: null } as const;
    expect(() => weighs(up)).toThrow('why the stages between are left out');
    expect(weighs({ ...up, skippedBecause: 'The service manager is away.' }).result).toMatchObject({
      ...{ stage: 3, asked: 'Ruth Adeyemi', formalBy: '2026-07-14' },
    });
  });

  test.each<[string, Weighing, readonly Partial<ChallengeEvent>[], string]>([
    [
      'a plan that nobody gave is not watched',
      { kind: 'watched', note: null },
      [{}, differently],
      'There is no plan to watch.',
    ],
    [
      'what is watched is not accepted again',
      { kind: 'watched', note: null },
      [{}, fix, { kind: 'watched', on: '2026-06-18' }],
      'The plan is accepted already',
    ],
    [
      'what was found not enough is not found so again',
      { kind: 'not enough', note: 'x' },
      [{}, differently, { kind: 'not enough', on: '2026-06-18' }],
      'found not enough already',
    ],
    [
      'it is not put again to where it is: their days are not begun anew',
      { kind: 'escalated', note: 'x', to: '2 person-ruth', skippedBecause: null },
      [{}, { stage: 2, post: 'Service manager', toId: 'person-ruth', on: '2026-06-17' }],
      'It is with Ruth Adeyemi at that stage already.',
    ],
    ['what has no answer is not “not enough”', { kind: 'not enough', note: 'x' }, [{}], 'There is no answer yet.'],
    ['a question that nobody asked has no answer', { kind: 'replied', note: 'x' }, [{}], 'has been answered already'],
    [
      'it does not go down',
      { kind: 'escalated', note: 'x', to: '1 person-farah', skippedBecause: null },
      [{ stage: 2, toId: 'person-ruth' }],
      'Choose a later stage',
    ],
    [
      'what is closed stays closed',
      { kind: 'not enough', note: 'x' },
      [{}, { kind: 'closed', on: '2026-06-17' }],
      'Priya Nair has closed this challenge.',
    ],
  ])('%s', (_, weighing, events, says) => {
    expect(() => weighs(weighing, events)).toThrow(says);
  });

  test('it is closed with what changed for the child, and whether the child knows', () => {
    const closed = {
      kind: 'closed',
      outcome: 'partly resolved',
      note: 'A date.',
      childTold: 'told by the IRO',
    } as const;
    expect(weighs(closed).result).toMatchObject({ state: 'closed', next: null, ended: { outcome: 'partly resolved' } });
  });

  test.each(challengeOutcomes)('it may end as “%s”, and nobody owes anything then', (outcome) => {
    const closed = weighs({ kind: 'closed', outcome, note: 'As it is.', childTold: 'not told yet' }).result;
    expect(closed).toMatchObject({ next: null, ended: { outcome, note: 'As it is.', childTold: 'not told yet' } });
  });

  test('it offers the stages after this one, with what each leaves out', () => {
    const { people, leavesOut } = challengeToWeigh.decide(fileOf(), on, priya).result;
    expect(people.map(({ stage }) => stage)).toEqual([2, 3, 4]);
    expect(leavesOut['4 person-ruth']).toBe('service manager, head of service');
  });

  test('raising is taken back whole until it is opened, and is a draft again; after that it is not', () => {
    const put = { at: priya.now, on: '2026-06-18' };
    const { result, changes } = undoChallenge.decide(fileOf([put]), on, priya);
    expect(result.isGone).toBe(true);
    expect(changes).toContainEqual({ unspend: { form: 'challenge', personId: 'person-priya', childId: 'child-1' } });
    const opened = { kind: 'opened', byId: 'person-farah', on: '2026-06-18' } as const;
    expect(() => undoChallenge.decide(fileOf([put, opened]), on, priya)).toThrow('It has been opened since');
    expect(() => undoChallenge.decide(fileOf([{}]), on, priya)).toThrow('More than 10 minutes have passed');
  });
});

describe('What was said of it is put right', () => {
  const again = (changes: readonly Change[] | undefined) =>
    (changes ?? []).flatMap((change) => ('tell' in change && change.tell.onlyAgain ? [change.tell] : []));

  test('raising is taken back: whoever is asked and the child’s worker are told it no more', () => {
    const { changes } = undoChallenge.decide(fileOf([{ at: priya.now, on: '2026-06-18', id: 'put' }]), on, priya);
    expect(again(changes)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ key: 'challenge/put', to: 'person-farah' }),
        expect.objectContaining({ key: 'challenge-worker/challenge-1', to: 'person-dan' }),
      ]),
    );
  });

  test('an answer is taken back: the IRO’s message says so', () => {
    const event = aChallengeEvent({ ...differently, id: 'said', at: farah.now });
    const { changes } = undoChallengeAnswer.decide(fileOf([{}, event]), on, farah);
    expect(again(changes)).toContainEqual(
      expect.objectContaining({ key: 'challenge-iro/said', to: 'person-priya', notice: 'challenge answered' }),
    );
  });

  test('the IRO takes back what they made of an answer: whoever gave it has that put right', () => {
    const watched = aChallengeEvent({ kind: 'watched', id: 'watched', on: '2026-06-18', at: priya.now });
    const { changes } = undoChallenge.decide(fileOf([{}, fix, watched]), on, priya);
    expect(again(changes)).toContainEqual(
      expect.objectContaining({ key: 'challenge-asked/watched', to: 'person-farah', notice: 'challenge weighed' }),
    );
  });

  test('raising is taken back after Cafcass was rung: that step is kept, about the child', () => {
    const step: AdviceStep = {
      ...{ id: 'step', childId: 'child-1', challengeId: 'challenge-1', adviser: 'Cafcass', kind: 'asked' },
      ...{ on: '2026-06-18', note: 'Rang.', byId: 'person-priya', at: priya.now },
    };
    const file = fileOf([{ at: priya.now, on: '2026-06-18' }], { adviceSteps: [step] });
    expect(rowsIn(undoChallenge.decide(file, on, priya).changes)).toContainEqual({
      put: 'advice_step',
      row: { ...step, challengeId: null },
    });
  });
});

describe('Who sees it', () => {
  test('a manager of another team who covers for a senior manager sees the one that is with them, and no other', () => {
    const gareth = aPerson({ id: 'person-gareth', slackUserId: 'U01G', role: 'team manager', teamId: 'team-south' });
    const cover = aCover({ forPersonId: 'person-ruth', byPersonId: gareth.id });
    const staff = theOffice({ people: [...Object.values(office), gareth], covers: [cover] });
    const covering: Circumstances = {
      ...aCircumstances({ staff, today: '2026-06-18' }),
      actor: recognised({ personId: gareth.id }, staff),
      may: () => false,
    };
    const up = { stage: 2, post: 'Service manager', toId: 'person-ruth', on: '2026-06-17' };
    expect(challengeTold.decide(fileOf([{}, up]), on, covering).result.next?.isYours).toBe(true);
    expect(() => challengeTold.decide(fileOf(), on, covering)).toThrow('There is no such challenge');
  });

  test('that the one who is asked has opened it is kept, once; anybody else’s look is not', () => {
    expect(rowsIn(seeChallenge.decide(fileOf(), on, farah).changes)).toMatchObject([{ row: { kind: 'opened' } }]);
    expect(rowsIn(challengeToAnswer.decide(fileOf(), on, farah).changes)).toMatchObject([{ row: { kind: 'opened' } }]);
    expect(seeChallenge.decide(fileOf(), on, priya).changes).toEqual([]);
    expect(challengeTold.decide(fileOf(), on, farah).result.next?.isYours).toBe(true);
  });

  test('a senior manager sees the one that is with them, and neither another nor one that is closed', () => {
    const ruth = aCircumstances({ as: 'ruth', today: '2026-06-18' });
    const up = { stage: 2, post: 'Service manager', toId: 'person-ruth', on: '2026-06-17' };
    expect(challengesMine.decide([fileOf([{}, up])], { page: 1 }, ruth).result.total).toBe(1);
    expect(challengesMine.decide([fileOf()], { page: 1 }, ruth).result.total).toBe(0);
    expect(() => seeChallenge.decide(fileOf(), on, ruth)).toThrow('There is no such challenge for you to see here.');
    const closed = { kind: 'closed', on: '2026-06-18' } as const;
    expect(challengesMine.decide([fileOf([{}, up, closed])], { page: 1 }, ruth).result.total).toBe(0);
  });

  test('it stays in the list of whoever has it: once they have answered, and when their time is up', () => {
    const ruth = aCircumstances({ as: 'ruth', today: '2026-06-30' });
    const up = { stage: 2, post: 'Service manager', toId: 'person-ruth', on: '2026-06-17' };
    const said = { ...differently, byId: 'person-ruth', on: '2026-06-18' };
    for (const events of [[up], [up, said]]) {
      expect(challengesMine.decide([fileOf(events)], { page: 1 }, ruth).result).toMatchObject({ total: 1, yours: 0 });
    }
    expect(challengesMine.decide([fileOf()], { page: 1 }, { ...farah, today: '2026-06-30' }).result.total).toBe(1);
    const file = fileOf([up]);
    expect(challengesToday({ file, circumstances: ruth } as never)).toMatchObject([
      { what: 'An IRO’s challenge that you can still answer: health', late: { workingDays: 4 }, whose: null },
    ]);
  });

  test('the lists of the team and of the service are for those who have them', () => {
    const helen = aCircumstances({ as: 'helen', today: '2026-06-18' });
    expect(challengesTeam.decide([fileOf()], { page: 1 }, farah).result.total).toBe(1);
    expect(() => challengesTeam.decide([], { page: 1 }, priya)).toThrow('for a team manager');
    expect(challengesService.decide([fileOf()], { page: 1 }, helen).result.total).toBe(1);
    expect(() => challengesService.decide([], { page: 1 }, priya)).toThrow('for the IRO manager');
    expect(challengesOfChild.decide(fileOf(), { child }, priya).result).toMatchObject({ mayRaise: true });
  });

  test('the date explains itself, with its authority and how sure we are', () => {
    const { explanations } = whyChallengeDate.decide(fileOf(), on, farah).result;
    expect(explanations.map(({ title }) => title)).toEqual([
      'Answer to the challenge due by Tuesday 23 June 2026',
      'End of the formal stages due by Tuesday 14 July 2026',
    ]);
    expect(JSON.stringify(explanations)).toContain('IRO Handbook (statutory guidance), 6.2');
  });
});

describe('Cafcass and legal advice', () => {
  const turns = {
    child,
    challenge: 'challenge-1',
    adviser: 'Cafcass',
    kind: 'asked',
    on: '2026-06-18',
    note: 'Rang.',
  } as const;

  test('a step is kept at any point; not in the future, and not without words', () => {
    const { changes, result } = turnToAdvice.decide(fileOf(), turns, priya);
    expect(changes).toMatchObject([{ put: 'advice_step', row: { adviser: 'Cafcass', challengeId: 'challenge-1' } }]);
    expect(result.undoable).not.toBeNull();
    expect(() => turnToAdvice.decide(fileOf(), { ...turns, on: '2026-06-19' }, priya)).toThrow('in the future');
    expect(() => turnToAdvice.decide(fileOf(), { ...turns, note: ' ' }, priya)).toThrow('Say it in a line');
    expect(() =>
      turnToAdvice.decide(fileOf(), { ...turns, adviser: 'legal advice', kind: 'considered' }, priya),
    ).toThrow('considered to Cafcass');
  });

  test.each<[string, readonly Partial<ChallengeEvent>[], string, boolean]>([
    ['informally, nothing was formally raised', [{ stage: 0 }], '2026-06-30', false],
    ['formally, and there is time to answer', [{}], '2026-06-18', false],
    ['formally, and nobody answered', [{}], '2026-06-24', true],
    [
      'formally, and the answer is not enough',
      [{}, differently, { kind: 'not enough', on: '2026-06-18' }],
      '2026-06-18',
      true,
    ],
    ['formally, and an answer still waits when the days are gone', [{}, differently], '2026-07-15', true],
    ['formally, and an answer waits within the days', [{}, differently], '2026-07-14', false],
    [
      'formally, and a plan is watched past the days',
      [{}, { ...fix, planBy: '2026-07-30' }, { kind: 'watched', on: '2026-06-18' }],
      '2026-07-15',
      false,
    ],
    ['formally, and a plan is watched', [{}, fix, { kind: 'watched', on: '2026-06-18' }], '2026-06-19', false],
    ['formally, and the plan’s date went by', [{}, fix, { kind: 'watched', on: '2026-06-18' }], '2026-07-01', true],
  ])('reg 45(3), %s', (_, events, today, mustConsider) => {
    const asked = outsideAdvice.decide(fileOf(events), { child, challenge: 'challenge-1' }, aCircumstances({ today }));
    expect(asked.result.mustConsider).toBe(mustConsider);
  });

  test('once it was considered, with the reason kept, it is not asked again', () => {
    const step = {
      ...turns,
      id: 's',
      childId: 'child-1',
      challengeId: 'challenge-1',
      kind: 'considered',
      byId: 'person-priya',
      at: '2026-06-24T09:00:00Z',
      on: '2026-06-24',
    } as const;
    const file = fileOf([{}], { adviceSteps: [step] });
    const today = aCircumstances({ today: '2026-06-24', now: '2026-06-24T09:05:00Z' });
    expect(outsideAdvice.decide(file, { child, challenge: null }, today).result.mustConsider).toBe(false);
    const ofChild = fileOf([{}], { adviceSteps: [{ ...step, challengeId: null }] });
    expect(outsideAdvice.decide(ofChild, { child, challenge: null }, today).result.mustConsider).toBe(false);
    expect(undoAdvice.decide(file, { child, step: 's' }, today).changes).toMatchObject([
      { remove: 'advice_step', id: 's' },
      { unspend: { form: 'advice' } },
    ]);
  });
});
