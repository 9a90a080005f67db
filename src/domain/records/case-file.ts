import type { AdviceStep } from '../challenges/advice.ts';
import type { Challenge, ChallengeEvent } from '../challenges/challenges.ts';
import type { Concern, ConcernEvent } from '../challenges/concerns.ts';
import type { PracticeNote, PracticeNoteSeen } from '../challenges/practice-notes.ts';
import type { ThemeMark } from '../challenges/themes.ts';
import type { Decision, DecisionEvent } from '../decisions/decisions.ts';
import type { DutyWeek, Person, Preference, StaffRole, TeamPreference, Unreachable } from '../people/people.ts';
import type { Approval } from '../reviews/approval.ts';
import type { MidwayCheck } from '../reviews/midway.ts';
import type { Review } from '../reviews/review.ts';
import type {
  Booking,
  Contact,
  EarlyRequest,
  LetterWords,
  Preparation,
  RecordStep,
  ReviewRecord,
} from '../reviews/reviewing.ts';
import type { Day, Instant } from '../time/day.ts';
import type { Id } from './id.ts';
import type { ImportAnswer } from './import-answer.ts';
import type { ImportQuestionKept } from './import-question.ts';
import type { About } from './notices.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';

export interface Child {
  id: Id;
  /** The council's own id for the child, as text: leading zeros matter. The only name a channel may show. */
  reference: string;
  initials: string | null;
  bornOn: Day | null;
  teamId: Id | null;
  siblingGroup: string | null;
  /** The looked-after parent of a looked-after child: the two may never share an IRO (`iro-parent-child-different`). */
  parentId: Id | null;
  restricted: boolean;
}

/** An unbroken time of being looked after. A child back in care starts a new one, and a new sequence of reviews. */
export interface PeriodOfCare {
  id: Id;
  childId: Id;
  /** Unknown when the files in hand begin after the child came into care: asked about, never guessed. */
  becameLookedAfterOn: Day | null;
  /** The earliest day on which a file shows the child looked after in this period; orders the unknown starts. */
  firstSeenOn: Day;
  ceasedOn: Day | null;
  /** SSDA903 REC code, where a file gives it. */
  ceasedReason: string | null;
  /**
   * From this day the reviews in hand are complete, as far as the files can tell (a return covers its year).
   * Null: nothing says so. A first review can only be told from a later one when this reaches back to the start.
   */
  reviewsCompleteFrom: Day | null;
  /** The last day to which the files tell that no later review was held; null where none does. */
  reviewsCompleteTo: Day | null;
  source: Source;
}

/** An episode of care: one legal status in one placement (SSDA903 guide, episodes). */
export interface Episode {
  id: Id;
  childId: Id;
  periodId: Id;
  startedOn: Day;
  endedOn: Day | null;
  /** SSDA903 RNE: S started to be looked after, L legal status, P/B placement and carer, T/U same carer. */
  startReason: string | null;
  /** SSDA903 LS: C2, V2, E1, V4 ... */
  legalStatus: string | null;
  /** SSDA903 PLACE: U4, K2, A5 ... */
  placement: string | null;
  /** SSDA903 REC. */
  endReason: string | null;
  source: Source;
}

/** Where the child is meant to grow up. A blank in a file is no plan, not an unknown one. */
export interface PermanencePlan {
  id: Id;
  childId: Id;
  kind: PermanenceKind;
  /** The first day a file or a review showed it. */
  knownOn: Day;
  source: Source;
}

export type PermanenceKind =
  | 'return to family'
  | 'adoption'
  | 'special guardianship or child arrangements order'
  | 'supported living'
  | 'long-term residential'
  | 'long-term fostering'
  | 'other';

/** Who is responsible for the child, in what role, and from when to when: the history is kept. */
export interface Allocation {
  id: Id;
  childId: Id;
  personId: Id;
  role: AllocatedRole;
  fromOn: Day;
  /** The last day. */
  toOn: Day | null;
  /** Who gave the child this person here; null where a file said so. */
  madeById: Id | null;
  /** When it was made here, or by a file that changed who the IRO is: those of one moment are told together. */
  madeAt: Instant | null;
  /** Why so, where a rule was not met. */
  because: string | null;
  /** The allocation it took the place of, as that was: it stands again if this one is undone. */
  replaced: Replaced | null;
}
/** An allocation as it stood, but for what it took the place of itself. */
export type Replaced = Omit<Allocation, 'replaced'>;

/**
 * When the IRO service was told that the child is looked after: a clock starts on that day (`iro-allocate-local`). Of
 * several for one period of care the one recorded last counts; the others are kept.
 */
export interface ServiceTold {
  id: Id;
  childId: Id;
  toldOn: Day;
  /** Why the day is so, where it is before care began, or another was recorded before. */
  because: string | null;
  recordedById: Id;
  recordedAt: Instant;
}

/** The child’s IRO has changed: the one who leaves introduces the new one to the child, in person, by a day. */
export interface Handover {
  id: Id;
  childId: Id;
  fromId: Id;
  toId: Id;
  /** The new IRO’s. */
  allocationId: Id;
  dueOn: Day;
  /** The day they met together; null until somebody says so. */
  doneOn: Day | null;
  doneById: Id | null;
  doneAt: Instant | null;
}

export type AllocatedRole = Extract<StaffRole, 'iro' | 'social worker'>;

/** An IRO manager does for a child’s IRO what only the IRO may, for the rest of one day. */
export interface Acting {
  id: Id;
  childId: Id;
  personId: Id;
  forPersonId: Id;
  /** Typed first, kept, and told to the IRO. */
  because: string;
  on: Day;
  /** From when: what was recorded before it that day was not for the IRO. */
  at: Instant;
}

/** Someone named as allowed to see a restricted child. */
export interface RestrictionException {
  id: Id;
  childId: Id;
  personId: Id;
}

/** What a second source says of a fact already held. Neither is thrown away; a person settles it. */
export interface Disagreement {
  id: Id;
  childId: Id;
  about:
    | 'born on'
    | 'became looked after'
    | 'ceased'
    | 'IRO'
    | 'social worker'
    | 'team'
    | 'participation'
    | 'held on'
    | 'initials'
    | 'legal status'
    | 'parent'
    | 'brothers and sisters';
  kept: string;
  keptFrom: Source;
  said: string;
  saidBy: Source;
  notedOn: Day;
}

/** Somebody is not told of one finding for a while. It is theirs alone: nobody else hears less of it. */
export interface Snooze {
  id: Id;
  childId: Id;
  personId: Id;
  /** The finding: its code and what it is about, as `findingKey` writes them. */
  finding: string;
  /** The last day of quiet. */
  untilOn: Day;
  /** Asked for from the second time on. */
  because: string | null;
  madeOn: Day;
  madeAt: Instant;
}

/** Everything known about one child, as plain read-only data: what every question and every rule reads. */
export interface CaseFile {
  readonly child: Child;
  /** Oldest first, as is every list here. */
  readonly periods: readonly PeriodOfCare[];
  readonly episodes: readonly Episode[];
  readonly reviews: readonly Review[];
  readonly permanencePlans: readonly PermanencePlan[];
  readonly allocations: readonly Allocation[];
  /** Of the looked-after parent, as long as the parent is looked after: who their IRO was and is. */
  readonly parentIros: readonly Pick<Allocation, 'personId' | 'fromOn' | 'toOn'>[];
  readonly serviceTold: readonly ServiceTold[];
  readonly handovers: readonly Handover[];
  readonly restrictionExceptions: readonly RestrictionException[];
  readonly disagreements: readonly Disagreement[];
  readonly bookings: readonly Booking[];
  readonly approvals: readonly Approval[];
  readonly preparations: readonly Preparation[];
  readonly contacts: readonly Contact[];
  readonly earlyRequests: readonly EarlyRequest[];
  readonly midwayChecks: readonly MidwayCheck[];
  readonly reviewRecords: readonly ReviewRecord[];
  readonly decisions: readonly Decision[];
  readonly decisionEvents: readonly DecisionEvent[];
  readonly recordSteps: readonly RecordStep[];
  readonly letterWords: readonly LetterWords[];
  readonly snoozes: readonly Snooze[];
  readonly actings: readonly Acting[];
  readonly challenges: readonly Challenge[];
  readonly challengeEvents: readonly ChallengeEvent[];
  readonly adviceSteps: readonly AdviceStep[];
  readonly themeMarks: readonly ThemeMark[];
  readonly practiceNotes: readonly PracticeNote[];
  readonly practiceNoteSeen: readonly PracticeNoteSeen[];
  /** How the staff of today bear on it, where they do: added by the door, and kept nowhere. */
  readonly staffing?: Staffing;
}

/** Who of those that it names can do nothing for the child any more, and to whom what they had falls. */
export interface Staffing {
  /** By id: the last day on which they could. */
  readonly lastDays: ReadonlyMap<Id, Day>;
  /** Of those a challenge was put or passed to, who has a role now that answers none. */
  readonly cannotAnswer: ReadonlySet<Id>;
  /** Whoever may answer for the child’s team. */
  readonly managerId: Id | null;
  readonly iroManagerId: Id | null;
}

/** Every kind of row the service remembers: the store keeps one table for each. */
export interface Rows {
  child: Child;
  period_of_care: PeriodOfCare;
  episode: Episode;
  review: Review;
  permanence_plan: PermanencePlan;
  allocation: Allocation;
  service_told: ServiceTold;
  handover: Handover;
  restriction_exception: RestrictionException;
  disagreement: Disagreement;
  booking: Booking;
  approval: Approval;
  preparation: Preparation;
  contact: Contact;
  early_request: EarlyRequest;
  midway_check: MidwayCheck;
  review_record: ReviewRecord;
  decision: Decision;
  decision_event: DecisionEvent;
  record_step: RecordStep;
  letter_words: LetterWords;
  snooze: Snooze;
  acting: Acting;
  challenge: Challenge;
  challenge_event: ChallengeEvent;
  advice_step: AdviceStep;
  theme_mark: ThemeMark;
  practice_note: PracticeNote;
  practice_note_seen: PracticeNoteSeen;
  concern: Concern;
  concern_event: ConcernEvent;
  statement: Statement;
  import_question: ImportQuestionKept;
  import_answer: ImportAnswer;
  person: Person;
  team: Team;
  cover: Cover;
  preference: Preference;
  team_preference: TeamPreference;
  duty_week: DutyWeek;
  unreachable: Unreachable;
}
export type RowName = keyof Rows;

/**
 * The only way anything is altered: a row as it should be from now on, one that is no longer true, or something that
 * somebody must be told.
 */
export type Change =
  | RowChange
  | { tell: Telling }
  | { unspend: SentForm | SentDraft }
  | { pass: PassedForm }
  | { join: Joining };
export type RowChange = { [Name in RowName]: { put: Name; row: Rows[Name] } }[RowName] | { remove: RowName; id: Id };

/** Two records were one child’s: every row of the one is the other’s from now on, and the one is no more. */
export interface Joining {
  from: Id;
  into: Id;
}

/** This very form of theirs, which was sent: it is a draft again. */
export interface SentDraft {
  draft: Id;
  personId: Id;
}

/** A form of theirs, about this child, that was sent last: what came of it is taken back, so it is a draft again. */
export interface SentForm {
  /** One of these, where several say the same. */
  form: string | readonly string[];
  personId: Id;
  /** Null: it was about no child. */
  childId: Id | null;
  /** What it was about besides the child; left out: whatever it was. */
  subject?: Id;
}

/** A form about this child that one of them began and has not sent: the other goes on with it. */
export interface PassedForm {
  form: string;
  childId: Id;
  fromId: Id;
  toId: Id;
}

/**
 * Somebody is to be told, once: a second telling under the same key edits the first. It holds no words about a child:
 * they are found when it is sent, as the person it goes to, so that it never says more than they may see then.
 */
/** With which notice words it, and what that is about. */
export type Telling = TellingTo & About;

interface TellingTo {
  key: string;
  to: Id;
  childId: Id | null;
  /** For that team’s channel, worded as the person it is to, who gets it where the channel will not do. */
  teamId?: Id;
  /** Not posted after this moment: it is recorded as missed. */
  untilAt?: Instant;
  /** Only for somebody who was told already: their message is edited, and nobody is sent a first one. */
  onlyAgain?: true;
}

export interface Team {
  id: Id;
  name: string;
  slackChannelId: string | null;
  managerId: Id | null;
}

/** One person standing in for another from the first day to the last, with exactly their reach. */
export interface Cover {
  id: Id;
  forPersonId: Id;
  byPersonId: Id;
  fromOn: Day;
  toOn: Day;
  /** What both were when it was arranged: it gives the reach of that role, and of no other. */
  role: StaffRole;
  /** The IRO manager who confirmed that it reaches restricted children too; null: it does not reach them. */
  confirmedById: Id | null;
  confirmedOn: Day | null;
}

/** Who has the child in that role on that day. */
export const allocatedTo = ({ allocations }: Pick<CaseFile, 'allocations'>, role: AllocatedRole, on: Day): Id | null =>
  allocations.findLast((one) => one.role === role && one.fromOn <= on && (one.toOn === null || on <= one.toOn))
    ?.personId ?? null;
