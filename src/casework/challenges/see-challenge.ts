import type { ChallengeEvent } from '../../domain/challenges/challenges.ts';
import type { Day } from '../../domain/time/day.ts';
import { caseAction } from '../perform/action.ts';
import { nameOfAnybody, nameWithWhom } from '../perform/who-is.ts';
import type { OneChallenge } from './answer-challenge.ts';
import { openedBy } from './challenge-events.ts';
import { type ChallengeRow, challengeIn, challengeRow } from './challenge-row.ts';

/** One line of what happened to it. */
export interface ChallengeLine
  extends Pick<
    ChallengeEvent,
    'id' | 'kind' | 'on' | 'note' | 'post' | 'skippedBecause' | 'planBy' | 'outcome' | 'childTold'
  > {
  by: string;
  to: string | null;
}

export interface ChallengeSeen {
  child: ChallengeRow['child'];
  row: ChallengeRow;
  history: readonly ChallengeLine[];
  today: Day;
}

const child = ({ child }: OneChallenge) => child;

/** The whole of one challenge. That the one who is asked has opened it is kept: from then on nobody takes it back. */
export const seeChallenge = caseAction({
  name: 'see-challenge',
  auditedAs: 'opened a challenge',
  permission: 'see challenges',
  alters: true,
  child,
  decide: (file, { challenge }: OneChallenge, circumstances) => {
    const standing = challengeIn(file, challenge, circumstances);
    const row = challengeRow(standing, file, circumstances);
    const history = standing.events
      .filter(({ kind }) => kind !== 'opened')
      .map((event): ChallengeLine => {
        const { id, kind, on, note, post, skippedBecause, planBy, outcome, childTold, byId, toId } = event;
        const by = nameWithWhom(file, byId, event.at, circumstances.staff) ?? nameOfAnybody(circumstances.staff, byId);
        const to = toId === null ? null : nameOfAnybody(circumstances.staff, toId);
        return { id, kind, on, note, post, skippedBecause, planBy, outcome, childTold, by, to };
      });
    const result: ChallengeSeen = { child: row.child, row, history, today: circumstances.today };
    return { result, changes: openedBy(standing, circumstances) };
  },
});

/** What a message says of it: read by the bot for somebody, who has not opened it by that. */
export const challengeTold = caseAction({
  name: 'challenge-told',
  auditedAs: 'was told of a challenge',
  permission: 'see challenges',
  child,
  decide: (file, { challenge }: OneChallenge, circumstances) => ({
    result: challengeRow(challengeIn(file, challenge, circumstances), file, circumstances),
  }),
});
