import type { ChallengeTheme } from '../../domain/challenges/challenges.ts';
import { themeOf } from '../../domain/challenges/themes.ts';
import {
  isFinished,
  type ManagerAnswer,
  type Standing,
  standingOf,
  standingsOf,
} from '../../domain/decisions/decision-standing.ts';
import type { Decision, DecisionEvent } from '../../domain/decisions/decisions.ts';
import { wordsOf } from '../../domain/decisions/disagreement.ts';
import { isTalk, lastAskedBy, openQuestions, replyTo } from '../../domain/decisions/questions.ts';
import { sendingOf } from '../../domain/decisions/sendings.ts';
import { saidUnder } from '../../domain/decisions/verbs.ts';
import type { Permission } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Circumstances } from '../perform/action.ts';
import { nameIn, nameOfAnybody, nameWithWhom } from '../perform/who-is.ts';
import type { NamedChild } from '../shared/review-line.ts';
import { holdsFirstKey, maySettle } from '../shared/two-keys.ts';
import { isUndoable, lastBy, undoableUntil } from '../shared/undoable.ts';

/** A decision as a list, a form or a notice shows it: what, whose, by when, how it stands, and what may be pressed. */
export interface DecisionRow
  extends Pick<Decision, 'id' | 'reviewId' | 'wording' | 'measure' | 'isKey' | 'isConfidential' | 'timesMade'>,
    Pick<
      Standing,
      'state' | 'manager' | 'answerBy' | 'onItsWay' | 'dueOn' | 'askedFor' | 'late' | 'extensions' | 'isDisputed'
    > {
  child: NamedChild;
  /** What it was sent with: see `sendingOf`. */
  sending: Id;
  /** A colleague’s name, or “carer”, “school” and so on. */
  owner: string;
  /** Who had it, where they have left and it has fallen to its owner. */
  leftBy: string | null;
  /** What its owner, or the manager, or the IRO said last. */
  said: { by: string; kind: DecisionEvent['kind']; on: Day; note: string } | null;
  /** Who took back what they said of it, where nothing has happened to it since. */
  takenBackBy: string | null;
  /** The IRO said they will challenge it: when, and why. Only for those who may know of challenges, as the next. */
  toChallenge: { on: Day; why: string } | null;
  /** What the IRO service says it is about. Only for them. */
  theme: ChallengeTheme | null;
  /** An open challenge of it. */
  challengedIn: Id | null;
  /** For those who answer, what is still to be answered; for anybody else, the last thing they asked. */
  questions: readonly { by: string; on: Day; words: string; reply: string | null }[];
  /** Theirs to report on, finished or not. */
  isMine: boolean;
  /** What they said of it last, and until when they may take it back, as `10:24`; null where there is nothing. */
  undo: { as: 'report' | 'answer' | 'settle'; until: string } | null;
  /** What the person who sees it may do with it now. */
  may: {
    report: boolean;
    settle: boolean;
    confirm: boolean;
    answer: boolean;
    close: boolean;
    challenge: boolean;
    theme: boolean;
  };
}

export function decisionRow(standing: Standing, file: CaseFile, circumstances: Circumstances): DecisionRow {
  const { decision, state, manager, owner } = standing;
  const { may, actor, staff } = circumstances;
  const confirms = maySettle(standing, file, circumstances);
  const reports = isReporter(standing, circumstances);
  const said = standing.events.findLast((event) => event.note !== null && !isTalk(event));
  const open = !isFinished(standing);
  return {
    id: decision.id,
    reviewId: decision.reviewId,
    wording: decision.wording,
    measure: decision.measure,
    isKey: decision.isKey,
    isConfidential: decision.isConfidential,
    timesMade: decision.timesMade,
    state,
    manager,
    answerBy: standing.answerBy,
    onItsWay: standing.onItsWay,
    dueOn: standing.dueOn,
    askedFor: standing.askedFor,
    late: standing.late,
    extensions: standing.extensions,
    isDisputed: standing.isDisputed,
    child: { id: file.child.id, reference: file.child.reference, initials: file.child.initials },
    sending: sendingOf(decision, file),
    owner: nameIn(staff, owner) ?? decision.ownerRole,
    leftBy: standing.leftBy === null ? null : nameOfAnybody(staff, standing.leftBy),
    said: said
      ? {
          by: nameWithWhom(file, said.byId, said.at, staff) ?? '',
          kind: said.kind,
          on: said.on,
          note: wordsOf(said) ?? '',
        }
      : null,
    takenBackBy: takenBackBy(decision, file, circumstances),
    toChallenge:
      standing.toChallenge && may('challenge', file)
        ? { on: standing.toChallenge.on, why: standing.toChallenge.note ?? '' }
        : null,
    theme: may('give a theme', file) ? themeOf(file, decision.id) : null,
    challengedIn: may('see challenges', file) && actor.role !== 'senior manager' ? standing.challengedIn : null,
    questions: questionsFor(standing, confirms, circumstances),
    isMine: reports,
    undo: undoOf(standing, circumstances),
    may: {
      report: open && reports,
      settle: open && confirms,
      confirm: state === 'waiting for confirmation' && confirms && !holdsFirstKey(standing, actor),
      close: open && confirms && isIrosToClose(standing) && !holdsFirstKey(standing, actor),
      challenge:
        open &&
        !decision.isConfidential &&
        standing.challengedIn === null &&
        may('challenge', file) &&
        wantsOne(standing),
      theme: may('give a theme', file),
      answer: open && isAnswerable(manager) && may('answer as manager', file) && !owns(standing, circumstances),
    },
  };
}

/** Late, put off twice, made three times, disagreed with or left without an answer: worth a challenge. */
const wantsOne = ({ late, extensions, isThird, manager, toChallenge, state }: Standing): boolean =>
  toChallenge !== null ||
  isThird ||
  extensions >= 2 ||
  manager === 'disagreed' ||
  state === 'cannot be done' ||
  (late !== null && state !== 'waiting for confirmation');

/** What a manager owns, another manager of the team, or whoever covers, may still agree. */
export const isAnswerable = (manager: ManagerAnswer): boolean => manager === 'waiting' || manager === 'own';

function takenBackBy({ id }: Decision, file: CaseFile, { staff }: Circumstances): string | null {
  const last = file.decisionEvents.findLast(({ decisionId }) => decisionId === id);
  return last?.kind === 'undone' ? nameWithWhom(file, last.byId, last.at, staff) : null;
}

const undoing: Partial<Record<Permission, 'report' | 'answer' | 'settle'>> = {
  'report on own decisions': 'report',
  'answer as manager': 'answer',
  'turn the second key': 'settle',
};

/** What was closed, or made again, was not said of this alone. */
function undoOf({ events }: Standing, { actor, now, time }: Circumstances): DecisionRow['undo'] {
  const last = lastBy(actor.personId, events);
  const as = last && undoing[saidUnder[last.kind] ?? 'use the bot'];
  return last && as && last.kind !== 'closed' && isUndoable(last.at, now)
    ? { as, until: undoableUntil(last.at, { now, time }) }
    : null;
}

function questionsFor({ events }: Standing, confirms: boolean, { actor, staff }: Circumstances) {
  const own = lastAskedBy(actor.personId, events);
  const shown = confirms ? openQuestions(events) : own ? [own] : [];
  return shown.map((question) => ({
    by: nameIn(staff, question.byId) ?? '',
    on: question.on,
    words: question.note ?? '',
    reply: replyTo(question, events)?.note ?? null,
  }));
}

/** Everything about one child that this person may read, in the order decisions were made. */
export const decisionsFor = (file: CaseFile, circumstances: Circumstances): DecisionRow[] =>
  standingsOf(file, circumstances.today, circumstances.law)
    .filter((standing) => mayRead(standing, file, circumstances))
    .map((standing) => decisionRow(standing, file, circumstances));

export function standingIn(file: CaseFile, id: Id, { today, law }: Circumstances): Standing | null {
  const decision = file.decisions.find((one) => one.id === id);
  return decision ? standingOf(file, decision, today, law) : null;
}

/** What is confidential is for its owner, the child’s IRO, and the IRO manager. */
export const mayRead = (standing: Standing, file: CaseFile, circumstances: Circumstances): boolean =>
  !standing.decision.isConfidential || owns(standing, circumstances) || circumstances.may('turn the second key', file);

export const owns = ({ owner }: Standing, { actor }: Pick<Circumstances, 'actor'>): boolean =>
  owner !== null && (owner === actor.personId || actor.actsFor.includes(owner));

export const isReporter = ({ reporter }: Standing, { actor }: Pick<Circumstances, 'actor'>): boolean =>
  reporter !== null && actor.actsFor.includes(reporter);

/** Confidential, and its owner is outside the service: nobody else may ever say that it is done. */
export const isIrosToClose = ({ decision, owner }: Standing): boolean => decision.isConfidential && owner === null;

/** It is for its owner to act: what an owner has asked, or said, is the IRO’s to answer. */
export const isOwnersTurn = ({ state }: Pick<DecisionRow, 'state'>): boolean =>
  state === 'open' || state === 'with the manager';

/** This person’s to carry out now: what they owe, wherever it is counted. */
export const isOwed = ({ may, state }: Pick<DecisionRow, 'may' | 'state'>): boolean =>
  may.report && isOwnersTurn({ state });

/** What waits for an answer from this person first, then the latest, then in order of date. */
export const byPressure = (one: DecisionRow, other: DecisionRow): number =>
  rank(one) - rank(other) || one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id);

const answerable = ['waiting for confirmation', 'asked for longer', 'needs an owner', 'cannot be done'];

/** Somebody waits for the IRO’s word on it, and this person may give it. */
export const needsIro = ({ state, manager, isDisputed, may, questions }: DecisionRow): boolean =>
  may.settle && (answerable.includes(state) || (manager === 'disagreed' && !isDisputed) || questions.length > 0);

/** Nobody can go on until this person answers. */
export const waitsForThem = (row: DecisionRow): boolean => row.may.answer || needsIro(row);

function rank(row: DecisionRow): number {
  if (waitsForThem(row)) return 0;
  return row.late !== null ? 1 : 2;
}

export const isOpenRow = (row: DecisionRow): boolean => !isFinished(row);
