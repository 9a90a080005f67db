import type { Decision } from '../../domain/decisions/decisions.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { onOneLine } from '../../domain/wording/readable.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameOfAnybody, personIn } from '../perform/who-is.ts';
import { applied } from '../shared/applied.ts';
import { challengeEvent, reaches } from './challenge-events.ts';
import { type ChallengeRow, challengeIn, challengeRow, mayAnswer } from './challenge-row.ts';
import { retell, tellIroOf, tellPut } from './challenge-tellings.ts';
import { type CanBeAsked, chosenToAsk, whoCanBeAsked } from './whom-to-put-to.ts';

export interface OneChallenge {
  child: ChildKey;
  challenge: Id;
}

export interface ChallengeToAnswer {
  child: ChallengeRow['child'];
  row: ChallengeRow;
  /** To whom it can be passed. */
  people: readonly CanBeAsked[];
  today: Day;
}

const child = ({ child }: OneChallenge) => child;

/** For the one who is asked. Refused at once where it has gone to somebody else. */
export const challengeToAnswer = caseAction({
  name: 'challenge-to-answer',
  auditedAs: 'opened a challenge to answer it',
  permission: 'answer a challenge',
  child,
  decide: (file, { challenge }: OneChallenge, circumstances) => {
    const standing = mine(file, challenge, circumstances);
    const row = challengeRow(standing, file, circumstances);
    const people = whoCanBeAsked(file, circumstances).filter(
      ({ id, because }) => because === null && id !== standing.askedId,
    );
    const result: ChallengeToAnswer = { child: row.child, row, people: onceEach(people), today: circumstances.today };
    return { result };
  },
});

export type ChallengeAnswer =
  | { kind: 'fix'; note: string; planBy: Day }
  | { kind: 'differently'; note: string }
  | { kind: 'passed'; note: string; to: string }
  | { kind: 'asked'; note: string };

/** They put it right, see it differently, pass it on or ask. They can’t alter, close or take away what was put to them. */
export const answerChallenge = caseAction({
  name: 'answer-challenge',
  auditedAs: 'answered a challenge',
  permission: 'answer a challenge',
  alters: true,
  child: ({ child }: OneChallenge & { answer: ChallengeAnswer }) => child,
  decide: (file, { challenge: id, answer }, circumstances) => {
    const { challenge } = mine(file, id, circumstances);
    if (answer.note.trim() === '') throw new Refusal('Say it in a line, in your own words.', 'note');
    const changes = answered(file, challenge, answer, circumstances);
    const after = applied(file, changes);
    // What was passed on is not theirs to see any more, but they are told that it went.
    const result: ChallengeRow = challengeRow(challengeIn(after, id, everything(circumstances)), after, circumstances);
    return { result, changes: [...changes, ...retell(after, challenge, circumstances)] };
  },
});

/** As the record has it, whoever has it now. */
const everything = (circumstances: Circumstances): Circumstances => ({
  ...circumstances,
  actor: { ...circumstances.actor, role: 'iro manager' },
});

type Challenged = ReturnType<typeof mine>['challenge'];

function answered(
  file: CaseFile,
  challenge: Challenged,
  answer: ChallengeAnswer,
  circumstances: Circumstances,
): Change[] {
  const note = onOneLine(answer.note);
  if (answer.kind === 'passed') {
    const to = chosenToAsk(answer.to, file, circumstances);
    const event = challengeEvent(
      challenge,
      'passed',
      { note, toId: to.id, reachesOn: reaches(to.id, circumstances) },
      circumstances,
    );
    return [
      { put: 'challenge_event', row: event },
      ...tellPut(event, circumstances),
      ...tellIroOf(file, event, circumstances),
    ];
  }
  if (answer.kind !== 'fix') {
    const event = challengeEvent(challenge, answer.kind, { note }, circumstances);
    return [{ put: 'challenge_event', row: event }, ...tellIroOf(file, event, circumstances)];
  }
  if (answer.planBy < circumstances.today)
    throw new Refusal('That day has gone. Choose today or a day to come.', 'planBy');
  const decision = planned(challenge, note, answer.planBy, circumstances);
  const event = challengeEvent(
    challenge,
    'fix',
    { note, planBy: answer.planBy, decisionId: decision.id },
    circumstances,
  );
  return [
    { put: 'decision', row: decision },
    { put: 'challenge_event', row: event },
    ...tellIroOf(file, event, circumstances),
  ];
}

/** A plan with a date is a decision with an owner: it is chased, put off and confirmed as any other. */
function planned({ childId, asks }: Challenged, note: string, dueOn: Day, circumstances: Circumstances): Decision {
  const { actor, staff, today, newId } = circumstances;
  const role = personIn(staff, actor.personId)?.role;
  const id = newId();
  return {
    ...{ id, childId, reviewId: null, lineageId: id, timesMade: 1 },
    ...{ wording: note, measure: onOneLine(asks), ownerId: actor.personId, dueOn },
    ownerRole: role === 'team manager' || role === 'social worker' ? role : 'other staff',
    ...{ isKey: false, isConfidential: false, madeOn: today },
  };
}

/** Theirs to answer now, or a sentence about who has it, or that it went up. */
function mine(file: CaseFile, id: Id, circumstances: Circumstances) {
  const standing = challengeIn(file, id, circumstances);
  if (mayAnswer(standing, file, circumstances)) return standing;
  const { state, askedId, answer } = standing;
  const { actor, staff } = circumstances;
  if (state === 'closed') throw new Refusal('The IRO has closed this challenge. Nothing more is asked of you.');
  const isWithThem = askedId !== null && actor.actsFor.includes(askedId);
  if (isWithThem && answer !== null)
    throw new Refusal('This has an answer already, and waits for the IRO. Nothing was changed.');
  const name = askedId === null ? 'somebody else' : nameOfAnybody(staff, askedId);
  throw new Refusal(`This is with ${name} now. Nothing was recorded.`);
}

/** Somebody may hold two rungs. */
const onceEach = (people: readonly CanBeAsked[]): readonly CanBeAsked[] =>
  [...new Map(people.toReversed().map((one) => [one.id, one])).values()].toReversed();
