import { describe, expect, test } from '@jest/globals';
import { challengeToRaise, type Raising, raiseChallenge } from '../../../src/casework/challenges/raise-challenge.ts';
import { settleDecision } from '../../../src/casework/decisions/settle-decision.ts';
import { standingOf } from '../../../src/domain/decisions/decision-standing.ts';
import type { DecisionEvent } from '../../../src/domain/decisions/decisions.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { aDecision } from '../../support/a-reviewed-child.ts';
import { aCaseFile, aChild, anAllocation } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';

const child = { id: 'child-1' };
const file = aCaseFile({
  child: aChild({ teamId: 'team-north' }),
  allocations: [
    anAllocation({ personId: 'person-priya' }),
    anAllocation({ id: 'sw', role: 'social worker', personId: 'person-dan' }),
  ],
  decisions: [
    aDecision({ wording: 'Send the therapy referral', dueOn: '2026-06-01' }),
    aDecision({ id: 'hidden', wording: 'Kept from the team', isConfidential: true, dueOn: '2026-06-01' }),
  ],
});
const farah = '1 person-farah';
const asked: Raising = {
  ...{ child, decision: null, kind: 'IRO challenge', theme: 'health', happened: 'No referral.', means: 'No sleep.' },
  ...{ asks: 'A referral.', wantedBy: '2026-06-23', isUrgent: false, to: farah, skippedBecause: null },
  ...{ talkedOn: '2026-06-12', talkedWith: 'Farah', notTalkedBecause: null },
};
const raised = (given: Partial<Raising> = {}, on = file, circumstances = aCircumstances()) =>
  raiseChallenge.decide(on, { ...asked, ...given }, circumstances);

describe('A challenge is raised', () => {
  test('it is put to the team’s manager, who has five working days from when it reaches them, and the worker is told', () => {
    const { result, changes } = raised();
    expect(result).toMatchObject({
      asked: 'Farah Tariq',
      answerBy: '2026-06-23',
      formalBy: '2026-07-14',
      formalDay: 0,
    });
    expect(rowsIn(changes)).toMatchObject([
      { put: 'challenge', row: { happened: 'No referral.', raisedById: 'person-priya' } },
      { put: 'challenge_event', row: { kind: 'put', stage: 1, toId: 'person-farah', reachesOn: '2026-06-16' } },
    ]);
    expect(toldIn(changes)).toEqual({
      'challenge to answer to person-farah': 'challenge/id-2',
      'challenge of the team to person-dan': 'challenge-worker/id-1',
    });
  });

  test('on a Friday afternoon it reaches them on Monday, and their days run from then', () => {
    const late = aCircumstances({ today: '2026-06-19', time: '16:40' });
    expect(raised({ wantedBy: '2026-06-29' }, file, late).result).toMatchObject({ answerBy: '2026-06-29' });
  });

  test('informally it is outside the 20 days, and the worker can be asked', () => {
    const { result, changes } = raised({ to: '0 person-dan', talkedOn: null });
    expect(result).toMatchObject({ asked: 'Dan Okafor', formalBy: null, answerBy: '2026-06-23' });
    expect(Object.keys(toldIn(changes))).toEqual(['challenge to answer to person-dan']);
  });

  test.each([
    ['nothing is asked for', { asks: ' ' }, 'Say it in a line.'],
    ['it is wanted by a day that has gone', { wantedBy: '2026-06-15' }, 'That day has gone.'],
    ['it was talked about tomorrow', { talkedOn: '2026-06-17' }, 'in the future'],
    ['it was not talked about, and no reason is given', { talkedOn: null }, 'Say why it was not talked about first.'],
    ['stages are left out for no reason', { to: '2 person-ruth' }, 'why the stages before are left out'],
    ['somebody who left is asked', { to: '2 person-gone' }, 'They can’t be asked any more'],
  ])('not where %s', (_, given, says) => {
    expect(() => raised(given)).toThrow(says);
  });

  test('what could harm the child begins high, with no talk before and no reason for what is left out', () => {
    const { result } = raised({ isUrgent: true, talkedOn: null, to: '3 person-ruth' });
    expect(result).toMatchObject({ stage: 3, post: 'Head of service', isUrgent: true });
  });

  test('who manages the IRO service can’t be asked to answer for the council, and the next stage is offered', () => {
    const staff = theOffice({
      people: [{ ...office.priya, teamId: 'team-iros' }, office.farah, office.ruth, office.dan],
      teams: [
        { id: 'team-north', name: 'North', slackChannelId: null, managerId: 'person-farah' },
        { id: 'team-iros', name: 'IROs', slackChannelId: null, managerId: 'person-farah' },
      ],
    });
    expect(() => raised({}, file, aCircumstances({ staff }))).toThrow(
      'Farah Tariq manages the IRO service, so they can’t answer for the council here. Choose Ruth Adeyemi (service manager).',
    );
  });

  test('of a restricted child only somebody whom the restriction names can be asked', () => {
    const restricted = { ...file, child: { ...file.child, restricted: true } };
    expect(() => raised({}, restricted)).toThrow('This child is restricted, and Farah Tariq is not named');
    const named = { ...restricted, restrictionExceptions: [{ id: 'x', childId: 'child-1', personId: 'person-farah' }] };
    expect(raised({}, named).result.asked).toBe('Farah Tariq');
  });
});

describe('The history begins it', () => {
  const begun = (decision: string | null, on = file) =>
    challengeToRaise.decide(on, { child, decision }, aCircumstances()).result;

  test('with the decision that brings it up: how late, how often, whether anything was reported', () => {
    expect(begun('decision-1').happened).toBe(
      '“Send the therapy referral”: made on 16 June 2026, due on 1 June 2026, 11 working days late, nothing reported.',
    );
  });

  test('with nothing that whoever is asked may not read', () => {
    expect(begun(null).happened).not.toContain('Kept from the team');
    expect(begun('hidden')).toMatchObject({ decision: null });
  });

  test('and there must be somebody to ask', () => {
    const staff = theOffice({ people: [office.priya], teams: [] });
    expect(() => challengeToRaise.decide(file, { child, decision: null }, aCircumstances({ staff }))).toThrow(
      'There is nobody to put a challenge to',
    );
  });
});

describe('What the IRO said they would challenge, when they recorded a review', () => {
  const meant: DecisionEvent = {
    ...{ id: 'meant', childId: 'child-1', decisionId: 'decision-1', kind: 'to challenge', byId: 'person-priya' },
    ...{ on: '2026-06-16', at: '2026-06-16T07:00:00.000Z', note: 'Nobody moves it.', newDueOn: null, newOwnerId: null },
    ...{ instead: null, childToldBy: null },
  };
  const standing = (given: Partial<CaseFile> = {}, events = [meant]) => {
    const after = { ...file, decisionEvents: events, ...given };
    const [decision] = after.decisions;
    return standingOf(after, decision ?? aDecision(), '2026-06-16', lawOfEngland);
  };

  test('is kept until it is raised, and then the decision says that it is challenged', () => {
    expect(standing().toChallenge).toEqual(meant);
    const challenges = [aChallenge({ decisionId: 'decision-1' })];
    const raised = standing({ challenges, challengeEvents: [aChallengeEvent()] });
    expect(raised).toMatchObject({ toChallenge: null, challengedIn: 'challenge-1' });
    const closed = [aChallengeEvent(), aChallengeEvent({ kind: 'closed', on: '2026-06-17' })];
    expect(standing({ challenges, challengeEvents: closed }).challengedIn).toBeNull();
  });

  test('or let be with a reason, which is kept', () => {
    const drops = (events: DecisionEvent[]) =>
      settleDecision.decide(
        { ...file, decisionEvents: events },
        { child, decision: 'decision-1', settle: { kind: 'not challenged', note: 'She moved.' } },
        aCircumstances(),
      );
    expect(rowsIn(drops([meant]).changes)).toMatchObject([{ row: { kind: 'not challenged', note: 'She moved.' } }]);
    expect(standing({}, [meant, { ...meant, id: 'n', kind: 'not challenged' }]).toChallenge).toBeNull();
    expect(() => drops([])).toThrow('Nobody is to challenge it any more.');
  });
});
