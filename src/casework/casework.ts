import type { Id } from '../domain/records/id.ts';
import { notSetUp } from '../domain/records/refusal.ts';
import { addDays } from '../domain/time/calendar.ts';
import type { Day } from '../domain/time/day.ts';
import type { LocalTime } from '../domain/time/quiet.ts';
import type { KeptAnswers } from '../exchange/answers.ts';
import type { Report } from '../exchange/reporting/report.ts';
import type { FilesRead } from '../exchange/said.ts';
import type { Store } from '../store/store.ts';
import { type ImportAsked, importFiles } from './children/import-files.ts';
import { keptAnswers, type Settled, settleAnswers } from './children/settle-answers.ts';
import { outsidersOf } from './digests/team-day.ts';
import { whomToAsk } from './people/not-in-the-staff-file.ts';
import type { Perform } from './perform/action.ts';
import type { ClockAndLaw } from './perform/clock-and-law.ts';
import { type DraftsOf, draftsOf } from './perform/drafts-of.ts';
import { isUnreachable } from './perform/in-slack.ts';
import { type LinksOf, linksOf } from './perform/links-of.ts';
import type { NoteNames } from './perform/named.ts';
import { type PaperCounter, paperCounterOn } from './perform/paper-counter.ts';
import { leaveTrace, nobodyYet, perform } from './perform/perform.ts';
import { type Digest, planDigests, type Reader, readersOf } from './perform/plan-digests.ts';
import type { Caller } from './perform/recognised.ts';
import { spendsDraft } from './perform/spending.ts';
import { takeBack } from './perform/take-back.ts';
import { personWithAccount } from './perform/who-is.ts';

export interface Casework {
  as(caller: Caller): Perform;
  /** The same, for whoever must know which children an answer shows: what is said of them is to be found again. */
  noting(caller: Caller, note: NoteNames): Perform;
  draftsOf(caller: Caller): DraftsOf;
  /** For making links to papers. */
  linksOf(caller: Caller): LinksOf;
  /** For opening what they lead to. */
  paperCounter: PaperCounter;
  /** Whether they have a staff record, and work here today; or do, and Slack said that they are none of us. */
  knows(caller: { slackUserId: string }): Promise<Known>;
  /** Slack, asked again, says that they are one of us after all. */
  foundAgain(caller: { slackUserId: string }): Promise<void>;
  /**
   * Refuses whoever has no business here, with the same trace: in the same words, but that a member of this workspace
   * whom no staff file names is told whom to ask.
   */
  turnAway(caller: Caller, isOfThisWorkspace?: boolean): Promise<never>;
  /** A council’s files, brought in by whoever runs the service: in one transaction, one import at a time. */
  importFiles(operatorName: string, asked: ImportAsked): Promise<Report>;
  /** What was answered to the questions of earlier imports: files are read by it. */
  keptAnswers(): Promise<KeptAnswers>;
  /** Keeps the answers among files that were read, before they are read again by them. */
  settleAnswers(operatorName: string, given: { reading: FilesRead; dryRun: boolean }): Promise<Settled>;
  /** Puts in the outbox what this digest owes by now to whoever is to have it. Says how many are new. */
  plan(digest: Digest, now?: LocalTime): Promise<number>;
  /** Everything that names a child to somebody who may no longer see the child is to say so no more. Says how many. */
  takeBack(): Promise<number>;
  /** Slack says that this account is closed, or a guest’s: nothing can be sent to it, and what was is taken back. */
  lostAccount(slackUserId: string): Promise<void>;
  /** How many of these accounts may not see this team’s children: nothing is for a channel that they are in. */
  outsidersOf(teamId: Id, slackUserIds: readonly string[]): Promise<number>;
  /** What the service does by itself, for nobody in particular. */
  asService: Perform;
  /** Does the work unless some copy has done it today. It is told the last day it was; doing it twice must do no harm. */
  onceADay(job: string, work: (since: Day) => Promise<number>): Promise<number>;
  /** Puts the heads of the audit’s chains out of the database’s reach, once an hour. Nobody is told anything. */
  anchorAudit(): Promise<0>;
  /** Whoever is to have this digest today, by name. */
  readersOf(digest: Digest): Promise<readonly (Reader & { name: string; team: string | null })[]>;
  /** What that person would be shown, tried by an operator: it is the operator’s look in the audit. */
  seeingAs(operatorName: string, personId: Id): Perform;
  /** True when the database answers and its tables are current. */
  ready(): Promise<boolean>;
}

export type Known = 'a colleague' | 'out of Slack' | 'nobody';

/** Without a place for them, no anchors are made. */
type Anchoring = (() => Promise<void>) | null;

export const caseworkOn = (store: Store, clockAndLaw: ClockAndLaw, anchoring: Anchoring = null): Casework => ({
  as: (caller) => (action, input, draft) =>
    perform(store, clockAndLaw, caller, {
      action,
      input,
      spend: draft === undefined ? null : spendsDraft(draft),
      draft,
    }),
  noting: (caller, note) => (action, input) =>
    perform(store, clockAndLaw, caller, { action, input, spend: null, note }),
  draftsOf: (caller) => draftsOf(store, clockAndLaw, caller),
  linksOf: (caller) => linksOf(store, clockAndLaw, caller),
  paperCounter: paperCounterOn(store, clockAndLaw),
  knows: async ({ slackUserId }) => {
    const staff = await store.unaudited((tx) => tx.staff(clockAndLaw.today()));
    const person = personWithAccount(staff, slackUserId);
    if (person === null) return 'nobody';
    return isUnreachable(staff, person.id) ? 'out of Slack' : 'a colleague';
  },
  foundAgain: ({ slackUserId }) =>
    store.unaudited(async (tx) => {
      const person = personWithAccount(await tx.staff(clockAndLaw.today()), slackUserId);
      if (person !== null) await tx.ledger.reached(person.id);
    }),
  turnAway: async (caller, isOfThisWorkspace = false) => {
    const entry = { at: clockAndLaw.now(), actor: nobodyYet(caller), action: 'turned-away', childId: null };
    await leaveTrace(store, { ...entry, ended: 'refused' });
    if (!isOfThisWorkspace) throw notSetUp();
    const staff = await store.unaudited((tx) => tx.staff(clockAndLaw.today()));
    throw notSetUp(whomToAsk(staff));
  },
  importFiles: (operatorName, asked) => store.audited((tx) => importFiles(tx, clockAndLaw, operatorName, asked)),
  keptAnswers: () => store.unaudited(async (tx) => keptAnswers(await tx.importAnswers.latest())),
  settleAnswers: (operatorName, given) => store.audited((tx) => settleAnswers(tx, clockAndLaw, operatorName, given)),
  plan: (digest, now = { day: clockAndLaw.today(), time: clockAndLaw.time() }) =>
    store.unaudited(async (tx) => {
      const told = await planDigests(tx, clockAndLaw, digest, now);
      await tx.ledger.ran(digest.notice, now.day, clockAndLaw.now());
      return told;
    }),
  takeBack: () => store.unaudited((tx) => takeBack(tx, clockAndLaw)),
  lostAccount: (slackUserId) =>
    store.unaudited(async (tx) => {
      const person = personWithAccount(await tx.staff(clockAndLaw.today()), slackUserId);
      if (person !== null) await tx.ledger.notReached(person.id, clockAndLaw.now());
    }),
  outsidersOf: (teamId, slackUserIds) =>
    store.unaudited(async (tx) => outsidersOf(await tx.staff(clockAndLaw.today()), teamId, slackUserIds)),
  asService: (action, input) =>
    perform(store, clockAndLaw, { operator: 'the service' }, { action, input, spend: null }),
  onceADay: async (job, work) => {
    const today = clockAndLaw.today();
    const last = await store.unaudited((tx) => tx.ledger.lastRan(job, today));
    if (last === today) return 0;
    const done = await work(last ?? addDays(today, -1));
    await store.unaudited((tx) => tx.ledger.ran(job, today, clockAndLaw.now()));
    return done;
  },
  anchorAudit: async () => {
    if (anchoring === null) return 0;
    await anchoring();
    await store.unaudited((tx) => tx.ledger.ran('anchor', clockAndLaw.today(), clockAndLaw.now()));
    return 0;
  },
  readersOf: (digest) => store.unaudited((tx) => readersOf(tx, clockAndLaw, digest)),
  seeingAs: (operatorName, personId) => (action, input) =>
    perform(store, clockAndLaw, { operator: operatorName, seeingAs: personId }, { action, input, spend: null }),
  ready: () => store.answers(),
});
