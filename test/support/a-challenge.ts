import type { Challenge, ChallengeEvent } from '../../src/domain/challenges/challenges.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';

/** The therapy that was promised twice, raised by Priya on Tuesday 16 June 2026. */
export const aChallenge = (given: Partial<Challenge> = {}): Challenge => ({
  ...{ id: 'challenge-1', childId: 'child-1', kind: 'IRO challenge', theme: 'health' },
  happened: 'Therapy was promised in September and in March, and no referral was sent.',
  means: 'He does not sleep, and thinks nobody believes him.',
  asks: 'The referral sent, and a first date.',
  ...{ wantedBy: '2026-06-23', isUrgent: false, decisionId: null },
  ...{ talkedOn: '2026-06-12', talkedWith: 'Farah', notTalkedBecause: null },
  ...{ raisedById: 'person-priya', raisedOn: '2026-06-16', raisedAt: '2026-06-16T08:00:00.000Z' },
  ...given,
});

/** Put to the team’s manager, unless told. */
export const aChallengeEvent = (given: Partial<ChallengeEvent> = {}): ChallengeEvent => {
  const { kind = 'put', on = '2026-06-16' } = given;
  const put =
    kind === 'put'
      ? { stage: 1, post: 'Team manager', toId: 'person-farah', reachesOn: on }
      : { stage: null, post: null, toId: null, reachesOn: null };
  return {
    ...{ id: `${kind}-${on}`, childId: 'child-1', challengeId: 'challenge-1', kind, byId: 'person-priya', on },
    ...{ at: `${on}T08:00:00.000Z`, note: null, skippedBecause: null, planBy: null, decisionId: null },
    ...{ outcome: null, childTold: null, ...put },
    ...given,
  };
};

/** One challenge, put to this person. */
export const aChallengeFor = (toId: string): Pick<CaseFile, 'challenges' | 'challengeEvents'> => ({
  challenges: [aChallenge()],
  challengeEvents: [aChallengeEvent({ stage: 2, post: 'Service manager', toId })],
});
