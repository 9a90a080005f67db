import { isOpenChallenge } from '../../domain/challenges/challenge-standing.ts';
import type { Challenge, ChallengeOutcome, ChildTold } from '../../domain/challenges/challenges.ts';
import { postOf, stagesOf } from '../../domain/challenges/stages.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { onOneLine } from '../../domain/wording/readable.ts';
import { type Circumstances, caseAction } from '../perform/action.ts';
import { nameOfAnybody } from '../perform/who-is.ts';
import { applied } from '../shared/applied.ts';
import type { OneChallenge } from './answer-challenge.ts';
import { challengeEvent, reaches } from './challenge-events.ts';
import { type ChallengeRow, challengeIn, challengeRow } from './challenge-row.ts';
import { retell, tellAsked, tellPut, tellWorker } from './challenge-tellings.ts';
import { type CanBeAsked, chosenToAsk, whoCanBeAsked } from './whom-to-put-to.ts';

export interface ChallengeToWeigh {
  child: ChallengeRow['child'];
  row: ChallengeRow;
  /** The stages after this one, with who can be asked. */
  people: readonly CanBeAsked[];
  /** Those that choosing each would leave out, in words. */
  leavesOut: Readonly<Record<string, string>>;
  today: Day;
}

const child = ({ child }: OneChallenge) => child;

/** For the child’s IRO. */
export const challengeToWeigh = caseAction({
  name: 'challenge-to-weigh',
  auditedAs: 'opened a challenge to go on with it',
  permission: 'challenge',
  child,
  decide: (file, { challenge }: OneChallenge, circumstances) => {
    const standing = open(file, challenge, circumstances);
    const row = challengeRow(standing, file, circumstances);
    const people = whoCanBeAsked(file, circumstances).filter(
      ({ stage, id }) =>
        stage > standing.stage || (stage === standing.stage && id !== standing.askedId && standing.askedId === null),
    );
    const leavesOut = Object.fromEntries(
      people.map(({ value, stage }) => [value, leftOut(standing.stage, stage, circumstances).join(', ')]),
    );
    const result: ChallengeToWeigh = { child: row.child, row, people, leavesOut, today: circumstances.today };
    return { result };
  },
});

export type Weighing =
  | { kind: 'replied'; note: string }
  | { kind: 'watched'; note: string | null }
  | { kind: 'not enough'; note: string }
  | { kind: 'escalated'; note: string; to: string; skippedBecause: string | null }
  | { kind: 'closed'; outcome: ChallengeOutcome; note: string; childTold: ChildTold };

/** What the child’s IRO makes of an answer, or of none. Nobody else goes on with a challenge, or ends it. */
export const weighChallenge = caseAction({
  name: 'weigh-challenge',
  auditedAs: 'went on with a challenge',
  permission: 'challenge',
  alters: true,
  child: ({ child }: OneChallenge & { weighing: Weighing }) => child,
  decide: (file, { challenge: id, weighing }, circumstances) => {
    const { challenge } = open(file, id, circumstances);
    const changes = weighed(file, challenge, weighing, circumstances);
    const after = applied(file, changes);
    const result: ChallengeRow = challengeRow(challengeIn(after, id, circumstances), after, circumstances);
    return { result, changes: [...changes, ...retell(after, challenge, circumstances)] };
  },
});

function weighed(file: CaseFile, challenge: Challenge, weighing: Weighing, circumstances: Circumstances): Change[] {
  const standing = challengeIn(file, challenge.id, circumstances);
  const note = weighing.note === null ? null : onOneLine(weighing.note);
  if (weighing.kind !== 'watched' && !note) throw new Refusal('Say it in a line, in your own words.', 'note');
  if (weighing.kind === 'escalated') return escalated(file, challenge, weighing, circumstances);
  if (weighing.kind === 'replied' && standing.question === null) {
    throw new Refusal('Their question has been answered already. Nothing was changed.');
  }
  if (weighing.kind === 'watched' && standing.answer?.kind !== 'fix') {
    throw new Refusal('There is no plan to watch. Go on to the next stage, or close it.');
  }
  if (weighing.kind === 'not enough' && standing.answer === null) {
    throw new Refusal('There is no answer yet. Wait for it, or go on to the next stage.');
  }
  const said = weighing.kind === 'closed' ? { outcome: weighing.outcome, childTold: weighing.childTold } : {};
  const event = challengeEvent(challenge, weighing.kind, { note, ...said }, circumstances);
  return [{ put: 'challenge_event', row: event }, ...tellAsked(file, challenge, event, circumstances)];
}

function escalated(
  file: CaseFile,
  challenge: Challenge,
  { note, to, skippedBecause }: Extract<Weighing, { kind: 'escalated' }>,
  circumstances: Circumstances,
): Change[] {
  const { stage } = challengeIn(file, challenge.id, circumstances);
  const chosen = chosenToAsk(to, file, circumstances);
  if (chosen.stage < stage)
    throw new Refusal(
      `It has been with the ${postOf(chosen.stage, circumstances.law.challenges).toLowerCase()} already. Choose a later stage.`,
      'to',
    );
  if (leftOut(stage, chosen.stage, circumstances).length > 0 && skippedBecause === null && !challenge.isUrgent) {
    throw new Refusal('Say in a line why the stages between are left out.', 'skippedBecause');
  }
  const put = challengeEvent(
    challenge,
    'put',
    {
      ...{ note: onOneLine(note), stage: chosen.stage, post: chosen.post, toId: chosen.id, skippedBecause },
      reachesOn: reaches(chosen.id, circumstances),
    },
    circumstances,
  );
  return [
    { put: 'challenge_event', row: put },
    ...tellPut(put, circumstances),
    ...tellWorker(file, put, circumstances),
  ];
}

/** The posts between two stages. */
const leftOut = (from: number, to: number, { law }: Circumstances): readonly string[] =>
  stagesOf(law.challenges)
    .filter((stage) => stage > from && stage < to)
    .map((stage) => postOf(stage, law.challenges).toLowerCase());

function open(file: CaseFile, id: Id, circumstances: Circumstances) {
  const standing = challengeIn(file, id, circumstances);
  if (!isOpenChallenge(standing)) {
    const closed = standing.events.findLast(({ kind }) => kind === 'closed');
    throw new Refusal(
      `${nameOfAnybody(circumstances.staff, closed?.byId ?? '')} has closed this challenge. Nothing was changed.`,
    );
  }
  return standing;
}
