import type { StaffRole } from '../people/people.ts';
import type { PermanenceKind } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day, Instant } from '../time/day.ts';
import type { Review } from './review.ts';

/** A date for the next review. Moved or cancelled, it keeps its place and says why. */
export interface Booking {
  id: Id;
  childId: Id;
  on: Day;
  /** `14:00`, London. */
  at: string | null;
  venue: string | null;
  /** Why it was booked past the legal limit, where it was. */
  lateBecause: string | null;
  bookedById: Id;
  bookedOn: Day;
  endedOn: Day | null;
  endedBecause: string | null;
  /** Null: it is in hand. */
  endedAs: BookingEnded | null;
}

/** `kept`: something took place on it, or should have and was adjourned. Every other date was given up. */
export type BookingEnded = 'kept' | 'moved' | 'cancelled' | 'did not happen';

/** One thing got ready for the review to come, or undone again; the newest since the last review stands. */
export interface Preparation {
  id: Id;
  childId: Id;
  item: PreparationItem | IntroductionGiven;
  /** Null: it was undone. */
  doneOn: Day | null;
  note: string | null;
  answers: PreparationAnswers & IntroductionAnswers;
  recordedById: Id;
  recordedOn: Day;
  /** Of several the same day the newest stands. */
  recordedAt: Instant;
}

/** Whatever an item asks besides: who it was shared with, how the child wants to share their views. */
export interface PreparationAnswers {
  update?: 'yes' | 'no' | null;
  toChild?: 'yes' | 'no' | null;
  sharedWith?: readonly ('child' | 'carer' | 'family')[] | null;
  who?: readonly ('child' | 'parents' | 'carer' | 'professionals')[] | null;
  advocate?: 'coming' | 'asked for' | 'not wanted' | null;
  interpreter?: 'not needed' | 'booked' | 'needed' | null;
  place?: string | null;
  wanted?: string | null;
  notWanted?: string | null;
  views?: readonly ('talking' | 'showing' | 'video' | 'letter' | 'app' | 'an advocate')[] | null;
  runs?: string | null;
  chairs?: 'the child' | 'the child with the IRO' | 'the IRO' | null;
  notRaise?: string | null;
  preparedBy?: 'the social worker' | 'the IRO' | 'the carer' | 'an advocate' | 'somebody else' | null;
}

/** Of the introduction letter: for which allocation, to whom, how and by whom it was given. */
interface IntroductionAnswers {
  allocation?: Id;
  to?: string;
  how?: string;
  by?: string;
}

export type PreparationItem =
  | 'report received'
  | 'care plan updated'
  | 'plan shared'
  | 'disagreements noted'
  | 'consultation out'
  | 'consultation back'
  | 'venue and invitations'
  | 'choices'
  | 'advocate or interpreter'
  | 'planning talk'
  | 'social worker talked with the child';

/** Not for a review: the child, or the carer, has been told in a letter who the IRO is. Its answers name the allocation. */
export type IntroductionGiven = 'introduction letter given';

/** A visit or a talk: who saw or spoke with the child, and whether alone. */
export interface Contact {
  id: Id;
  childId: Id;
  personId: Id;
  on: Day;
  alone: boolean;
  how: 'visit' | 'telephone' | 'video' | 'observed, too young to talk';
  recordedOn: Day;
  /** What they were when they logged it. Null: before that was kept, when only IROs and social workers logged any. */
  loggedAs: StaffRole | null;
}

/** Somebody asks for the review to be sooner; the IRO answers, and says why (reg 33(3)). */
export interface EarlyRequest {
  id: Id;
  childId: Id;
  askedBy: 'child' | 'parent' | 'carer' | 'advocate' | 'social worker' | 'iro';
  words: string;
  worry: 'home' | 'school' | 'family' | 'safety' | 'plan' | 'other';
  soonBy: Day;
  askedOn: Day;
  recordedById: Id;
  answer: 'yes' | 'meet first' | 'no' | null;
  answeredOn: Day | null;
  because: string | null;
  /** What the person who asked is told. */
  reply: string | null;
  reviewBy: Day | null;
}

/** What a review found, as the IRO typed and ticked it: the one entry that every output is made from. */
export interface ReviewRecord {
  id: Id;
  childId: Id;
  reviewId: Id;
  /** 1, then 2 when it is edited with a reason; every version is kept. */
  version: number;
  editedBecause: string | null;
  answers: ReviewAnswers;
  recordedById: Id;
  recordedAt: Instant;
  recordedOn: Day;
  /** What it took the place of, so that undoing it puts back exactly that. */
  replaced: Replaced | null;
}

/** What was there before a review was recorded, and what recording it made besides. */
export interface Replaced {
  /** Null: there was no review yet. */
  review: Review | null;
  /** The date in hand until then. */
  booking: Booking | null;
  made: readonly MadeRow[];
}

export interface MadeRow {
  of: 'decision' | 'decision_event' | 'record_step' | 'permanence_plan' | 'booking' | 'approval';
  id: Id;
}

export interface ReviewAnswers {
  whatHappened: WhatHappened;
  child: ChildsPart;
  areas: readonly AreaAnswer[];
  plan: PlanAnswers;
  /** The gates passed, each with the reason given for going on. */
  gates: readonly { gate: GateName; because: string }[];
}

export type ReviewHappened = 'held' | 'part held' | 'adjourned' | 'did not happen';

/** Held, in whole or in part: there was a meeting, and it can have found and decided things. */
export const tookPlace = (outcome: string | null | undefined): boolean => outcome === 'held' || outcome === 'part held';

export interface WhatHappened {
  outcome: ReviewHappened;
  on: Day;
  /** Null where it was not said: nothing is filled in for anybody. */
  format: 'in person' | 'hybrid' | 'telephone or video' | 'series of conversations' | null;
  chairedBy: 'child' | 'child with IRO' | 'IRO' | null;
  parts: readonly { on: Day; who: string }[];
  because: string | null;
}

export interface ChildsPart {
  participation: string;
  words: string | null;
  proudOf: string | null;
  notGoingWell: string | null;
  wantsChanged: string | null;
  rightsTold: readonly ('IRO’s number' | 'advocate' | 'independent visitor' | 'complaints' | 'legal rights')[];
}

export interface AreaAnswer {
  area: LifeArea;
  state: 'good' | 'needs action' | 'not covered';
  line: string | null;
}

export const lifeAreas = [
  'health',
  'learning',
  'friends',
  'family time',
  'home',
  'feelings',
  'identity and story',
  'culture, faith and language',
  'safety',
  'preparing for adulthood',
  'money',
  'achievements',
] as const;
export type LifeArea = (typeof lifeAreas)[number];

export interface PlanAnswers {
  reportOnTime: boolean | null;
  planIsCurrent: boolean | null;
  childSupportsPlan: boolean | null;
  disagreements: string | null;
  permanence: PermanenceKind | null;
  parallelPlan: string | null;
  resources: string | null;
  pathwayPlan: 'in place' | 'started' | 'not started' | null;
  personalAdviser: 'named' | 'not named' | null;
}

export type GateName = 'child not seen before' | 'no views' | 'no permanence plan' | 'needs action without a decision';

/** What the IRO says in their own words in a letter. The newest stand, until another IRO is appointed. */
export interface LetterWords {
  id: Id;
  childId: Id;
  /** Null: in the letter of introduction. */
  reviewId: Id | null;
  /** Who was the child’s IRO then, and signs; null where nobody was. */
  iroId: Id | null;
  /** Null: they were taken out. */
  words: string | null;
  writtenById: Id;
  writtenAt: Instant;
}

/** A step after the review, done: the record written, pasted, sent to somebody, or the letter given. */
export interface RecordStep {
  id: Id;
  childId: Id;
  reviewId: Id;
  step:
    | 'decisions sent'
    | 'care plan updated'
    | 'record written'
    | 'pasted to the record'
    | 'distributed'
    | 'letter given';
  /** To whom, for a copy of the record; by whom and how, for the letter; for decisions sent, which sending. */
  detail: string | null;
  withheldBecause: string | null;
  /** For decisions sent: the manager who was asked to agree them. */
  toId: Id | null;
  /** For decisions sent: the day they are to arrive. What is sent at a weekend arrives on Monday. */
  doneOn: Day;
  /** For decisions sent: the day they did. Null: they are on their way. */
  reachedOn: Day | null;
  recordedById: Id;
  /** Null: it was recorded before the moment was kept. */
  recordedAt: Instant | null;
}
