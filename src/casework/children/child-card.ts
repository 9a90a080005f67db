import { duesOf, isOpen } from '../../domain/duties/dues-of.ts';
import type { Due, DueState } from '../../domain/duties/duty.ts';
import { weightOfLimit } from '../../domain/duties/grounds.ts';
import { reviewDuties } from '../../domain/duties/index.ts';
import { introductionDuties } from '../../domain/duties/introduction.ts';
import { lateNow } from '../../domain/duties/late-now.ts';
import { leadNow } from '../../domain/readiness/time-before-review.ts';
import { legalStatusWords, placementWords, startReasonOf } from '../../domain/records/care-codes.ts';
import {
  allocatedTo,
  type CaseFile,
  type Disagreement,
  type Episode,
  type PermanenceKind,
} from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { MidwayCheck } from '../../domain/reviews/midway.ts';
import { type ToFinish, toFinish, type Unfinished, unfinishedOf } from '../../domain/reviews/unfinished.ts';
import { ageOn } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Late } from '../../domain/time/late.ts';
import { figuresOf } from '../../domain/time/our-spans.ts';
import { backFrom } from '../../domain/time/span.ts';
import { isInCare } from '../allocating/family.ts';
import { type ChallengeRow, challengesFor } from '../challenges/challenge-row.ts';
import { type DecisionsOnCard, decisionsOnCard } from '../decisions/decisions-on-card.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { childOf, type NamedChild, type ReviewLine, reviewLineOf } from '../shared/review-line.ts';

/** Everything the person may see about one child, as far as the files tell it. */
export interface ChildCard {
  child: NamedChild;
  age: number | null;
  next: ReviewLine | null;
  /** That review has begun, and is to be finished. */
  begun: (Unfinished & { finish: ToFinish | null }) | null;
  /** The last reviews held, newest first. */
  held: readonly HeldReview[];
  /** How many are on record. */
  heldInAll: number;
  /** Null for a role that sees review dates only. */
  care: CareFacts | null;
  /** Null for the same. */
  decisions: DecisionsOnCard | null;
  /** The clock of telling the child who their IRO is, while it runs. */
  telling: { dueOn: Day | null; late: Late | null } | null;
  mayWriteToChild: boolean;
  /** The IRO who had the child before is to introduce the next, and has not yet. */
  introduction: { handover: Id; from: string | null; by: Day; mayTick: boolean } | null;
  /** Those that are open, for whoever may know of them. */
  challenges: readonly ChallengeRow[];
  mayChallenge: boolean;
}

export interface HeldReview {
  on: Day;
  participation: string | null;
  /** How it stood against its legal limit, where that is known. */
  state: DueState | null;
  /** The law asked for less on the day it was due. */
  relaxed: boolean;
  dutyId: string | null;
  about: string | null;
}

export interface CareFacts {
  team: string | null;
  lookedAfterSince: Day | null;
  /** When the start is unknown: the first day any file shows the child in care. */
  firstSeenOn: Day | null;
  ceasedOn: Day | null;
  legalStatus: string | null;
  placement: string | null;
  placementSince: Day | null;
  permanence: PermanenceKind | null;
  /** A brother or sister whom the reader may see is in care; of anybody else it is not said that there is one. */
  hasSiblings: boolean;
  workersInTwelveMonths: number;
  /** The last check since the last review; null, too, for those who do not read what reviews found. */
  midway: Pick<MidwayCheck, 'on' | 'moving' | 'planIsCurrent'> | null;
  disagreements: readonly Disagreement[];
}

const shownReviews = 4;

export const childCard = caseAction({
  name: 'child-card',
  auditedAs: 'saw the card',
  permission: 'see review dates',
  child: ({ child }: { child: ChildKey }) => child,
  reads: () => ({ relatives: true }),
  decide: (file, _, circumstances) => {
    const { today, law, may } = circumstances;
    const begun = unfinishedOf(file);
    const { bornOn } = file.child;
    const result: ChildCard = {
      child: childOf(file),
      age: bornOn === null ? null : ageOn(bornOn, today),
      next: reviewLineOf(file, circumstances).line,
      begun: begun && { ...begun, finish: toFinish(file, today, law) },
      held: heldReviews(file, circumstances),
      heldInAll: held(file).length,
      care: may('see the card', file) ? careFacts(file, circumstances) : null,
      decisions: may('see the papers', file) ? decisionsOnCard(file, circumstances) : null,
      telling: may('see the papers', file) ? tellingOf(file, circumstances) : null,
      mayWriteToChild: may('write to the child', file),
      introduction: may('see the papers', file) ? introductionOf(file, circumstances) : null,
      challenges: challengesFor(file, circumstances).filter(({ next }) => next !== null),
      mayChallenge: may('challenge', file),
    };
    return { result };
  },
});

function tellingOf(file: CaseFile, { today, law }: Circumstances): ChildCard['telling'] {
  const due = duesOf(file, today, law, introductionDuties).findLast(({ state }) => isOpen(state));
  return due ? { dueOn: due.dueOn, late: lateNow(due, law) } : null;
}

function introductionOf(file: CaseFile, { staff, today, may }: Circumstances): ChildCard['introduction'] {
  const open = file.handovers.findLast(
    ({ doneOn, toId }) => doneOn === null && toId === allocatedTo(file, 'iro', today),
  );
  if (!open) return null;
  const { id: handover, fromId, dueOn: by } = open;
  return { handover, from: nameIn(staff, fromId), by, mayTick: may('introduce the next iro', file) };
}

const held = ({ reviews }: CaseFile) =>
  reviews.filter(({ completedOn, cancelled, kind }) => completedOn !== null && !cancelled && kind === 'statutory');

function heldReviews(file: CaseFile, { today, law }: Circumstances): HeldReview[] {
  const dues = duesOf(file, today, law);
  return held(file)
    .slice(-shownReviews)
    .reverse()
    .map(({ completedOn, participation }) => {
      const met = worstOf(dues.filter((due) => due.metOn === completedOn && isReviewInLaw(due)));
      return {
        on: completedOn ?? '',
        participation,
        state: met?.state ?? null,
        relaxed: met !== undefined && met.relaxed !== null,
        dutyId: met?.duty.id ?? null,
        about: met?.about ?? null,
      };
    });
}

const isReviewInLaw = ({ duty }: Due) => weightOfLimit(duty) === 'statute' && reviewDuties.includes(duty);

/** One review may meet several limits: it was late if it was late for any of them. */
const worstOf = (met: readonly Due[]) => met.find(({ state }) => state === 'met late') ?? met[0];

function careFacts(file: CaseFile, circumstances: Circumstances): CareFacts {
  const { today, staff, may, relatives = [] } = circumstances;
  const period = file.periods.at(-1);
  const inCare = period !== undefined && (period.ceasedOn === null || period.ceasedOn > today);
  const episode = inCare ? file.episodes.at(-1) : undefined;
  return {
    team: staff.teams.find(({ id }) => id === file.child.teamId)?.name ?? null,
    lookedAfterSince: period?.becameLookedAfterOn ?? null,
    firstSeenOn: period?.firstSeenOn ?? null,
    ceasedOn: period?.ceasedOn ?? null,
    legalStatus: legalStatusWords(episode?.legalStatus ?? null),
    placement: placementWords(episode?.placement ?? null),
    placementSince: episode ? placementStart(file.episodes) : null,
    permanence: file.permanencePlans.at(-1)?.kind ?? null,
    hasSiblings: relatives.some(
      (one) =>
        one.child.siblingGroup !== null &&
        one.child.siblingGroup === file.child.siblingGroup &&
        isInCare(one, circumstances) &&
        may('see the card', one),
    ),
    workersInTwelveMonths: workersSince(file, backFrom(today, figuresOf)),
    midway: may('read decisions', file) ? midwaySince(file) : null,
    disagreements: file.disagreements,
  };
}

/** A review since has said anew how things stand. */
function midwaySince(file: CaseFile): MidwayCheck | null {
  const { after } = leadNow(file);
  return file.midwayChecks.findLast(({ on }) => after === null || on > after) ?? null;
}

/** A change of legal status is a new episode in the same placement: the first of the last run of them began it. */
function placementStart(episodes: readonly Episode[]): Day | null {
  const moved = episodes.findLastIndex(
    ({ placement, startReason }, at) =>
      placement !== episodes[at - 1]?.placement || startReasonOf(startReason)?.carer === true,
  );
  return episodes[moved]?.startedOn ?? null;
}

const workersSince = ({ allocations }: CaseFile, since: Day) =>
  new Set(
    allocations
      .filter(({ role, toOn }) => role === 'social worker' && (toOn === null || toOn >= since))
      .map(({ personId }) => personId),
  ).size;
