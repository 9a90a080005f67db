import {
  type ChallengeStanding,
  challengesOf,
  isOpenChallenge,
  type NextOfChallenge,
  planOf,
} from '../../domain/challenges/challenge-standing.ts';
import type { Challenge, ChallengeEvent } from '../../domain/challenges/challenges.ts';
import { mustConsiderReferral } from '../../domain/challenges/must-consider.ts';
import { postOf } from '../../domain/challenges/stages.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day, Instant } from '../../domain/time/day.ts';
import type { Late } from '../../domain/time/late.ts';
import type { Circumstances } from '../perform/action.ts';
import { nameOfAnybody, nameWithWhom } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { isUndoable, undoableUntil } from '../shared/undoable.ts';

/** A challenge as a list, a message or a form shows it: what, with whom, whose next step it is and by when. */
export interface ChallengeRow
  extends Pick<
      Challenge,
      'id' | 'kind' | 'theme' | 'happened' | 'means' | 'asks' | 'wantedBy' | 'isUrgent' | 'raisedOn'
    >,
    Pick<ChallengeStanding, 'state' | 'stage' | 'answerBy' | 'formalBy' | 'isNearEnd' | 'silences'> {
  child: NamedChild;
  raisedBy: string;
  /** “Head of service”, as it was called when it was put to them. */
  post: string;
  asked: string | null;
  /** The working day of the formal stages that today is, and how many they have; null while it is informal. */
  formalDay: number | null;
  /** Whose step is next, to do what, by when. Null once it is closed. */
  next: { by: string; is: NextOfChallenge; on: Day; late: Late | null; isYours: boolean } | null;
  answer: { by: string; kind: ChallengeEvent['kind']; on: Day; note: string; planBy: Day | null } | null;
  question: { by: string; on: Day; note: string } | null;
  ended: Pick<ChallengeEvent, 'outcome' | 'on' | 'note' | 'childTold'> | null;
  /** Talked about first, when and with whom, or why not. */
  talked: Pick<Challenge, 'talkedOn' | 'talkedWith' | 'notTalkedBecause'>;
  /** The child’s care has ended since: it is kept open, and the IRO is asked. */
  careEnded: boolean;
  /** A referral to Cafcass must be considered, and nobody has answered that yet. Only the IRO service is ever told. */
  mustConsider: boolean;
  /** The clock of the stage, for “Why this date?”. */
  clock: Id;
  /** What this person may do with it now. */
  may: { answer: boolean; decide: boolean; reply: boolean; advise: boolean; papers: boolean; undo: string | null };
}

export function challengeRow(standing: ChallengeStanding, file: CaseFile, circumstances: Circumstances): ChallengeRow {
  const { challenge, state, events, stage, put, askedId, owed, answer, question } = standing;
  const { staff, actor, may, today, law } = circumstances;
  const open = isOpenChallenge(standing);
  const decides = open && may('challenge', file);
  const who = (id: Id, at: Instant) => nameWithWhom(file, id, at, staff) ?? nameOfAnybody(staff, id);
  const closed = events.findLast(({ kind }) => kind === 'closed');
  return {
    id: challenge.id,
    kind: challenge.kind,
    theme: challenge.theme,
    happened: challenge.happened,
    means: challenge.means,
    asks: challenge.asks,
    wantedBy: challenge.wantedBy,
    isUrgent: challenge.isUrgent,
    raisedOn: challenge.raisedOn,
    child: childOf(file),
    raisedBy: who(challenge.raisedById, challenge.raisedAt),
    state,
    stage,
    post: put.post ?? postOf(stage, law.challenges),
    asked: askedId === null ? null : nameOfAnybody(staff, askedId),
    answerBy: standing.answerBy,
    formalBy: standing.formalBy,
    formalDay: standing.formalFrom === null ? null : law.calendar.workingDaysBetween(standing.formalFrom, today),
    isNearEnd: standing.isNearEnd,
    silences: standing.silences,
    next: owed && {
      by: owed.byId === null ? 'Nobody yet' : nameOfAnybody(staff, owed.byId),
      is: owed.next,
      on: owed.by,
      late: owed.late,
      isYours: owed.byId !== null && actor.actsFor.includes(owed.byId),
    },
    answer: answer && {
      by: who(answer.byId, answer.at),
      kind: answer.kind,
      on: answer.on,
      note: answer.note ?? '',
      planBy: planOf(file, answer, today, law)?.by ?? answer.planBy,
    },
    question: question && { by: who(question.byId, question.at), on: question.on, note: question.note ?? '' },
    ended: closed ? { outcome: closed.outcome, on: closed.on, note: closed.note, childTold: closed.childTold } : null,
    talked: challenge,
    careEnded: open && hasLeftCare(file, today),
    mustConsider: decides && mustConsiderReferral(standing, file),
    clock: put.id,
    may: {
      answer: open && mayAnswer(standing, file, circumstances),
      decide: decides,
      reply: decides && question !== null,
      advise: may('turn to outside advice', file),
      papers: may('challenge', file),
      undo: undoUntil(standing, circumstances),
    },
  };
}

/** Only the one who is asked answers, or whoever covers for them, while the time has not run into the next stage. */
export const mayAnswer = ({ state, askedId }: ChallengeStanding, file: CaseFile, { may, actor }: Circumstances) =>
  askedId !== null &&
  actor.actsFor.includes(askedId) &&
  may('answer a challenge', file) &&
  (state === 'asked' || state === 'silent');

const hasLeftCare = ({ periods }: CaseFile, today: Day): boolean => {
  const last = periods.at(-1);
  return last?.ceasedOn != null && last.ceasedOn <= today;
};

/** Until it is opened, and for ten minutes. */
function undoUntil({ events }: ChallengeStanding, { actor, now, time }: Circumstances): string | null {
  const last = events.at(-1);
  return last && last.byId === actor.personId && last.kind !== 'opened' && isUndoable(last.at, now)
    ? undoableUntil(last.at, { now, time })
    : null;
}

/** All of this child’s that this person may see, the open ones first and of those the most pressing. */
export const challengesFor = (file: CaseFile, circumstances: Circumstances): readonly ChallengeRow[] =>
  file.challenges.length === 0 || !circumstances.may('see challenges', file)
    ? []
    : challengesOf(file, circumstances.today, circumstances.law)
        .filter((standing) => isTheirs(standing, file, circumstances))
        .map((standing) => challengeRow(standing, file, circumstances))
        .toSorted(byPressure);

/** A senior manager sees the one that is with them, and no other of that child. */
const isTheirs = ({ askedId, state }: ChallengeStanding, _: CaseFile, { actor }: Circumstances): boolean =>
  actor.role !== 'senior manager' || (state !== 'closed' && askedId !== null && actor.actsFor.includes(askedId));

export const byPressure = (one: ChallengeRow, other: ChallengeRow): number =>
  Number(one.next === null) - Number(other.next === null) ||
  Number(other.next?.isYours) - Number(one.next?.isYours) ||
  (one.next?.on ?? '').localeCompare(other.next?.on ?? '') ||
  one.id.localeCompare(other.id);

/** One of them; whoever may not see it hears what they would hear of one that is not there. */
export function challengeIn(file: CaseFile, id: Id, circumstances: Circumstances): ChallengeStanding {
  const found = challengesOf(file, circumstances.today, circumstances.law).find(
    (one) => one.challenge.id === id && isTheirs(one, file, circumstances),
  );
  if (!found) throw new Refusal('There is no such challenge for you to see here. It may have gone to somebody else.');
  return found;
}
