import { allows, type Permission, reachOf } from '../domain/access.ts';
import { addDays } from '../domain/calendar.ts';
import type { CaseFile, Change, Day, Id } from '../domain/case-file.ts';
import type { Look } from '../domain/look.ts';
import { type Actor, operator } from '../domain/people.ts';
import type { LocalTime } from '../domain/quiet.ts';
import { noSuchChild, Refusal } from '../domain/refusal.ts';
import type { Report } from '../exchange/report.ts';
import type { AuditedActor, PaperLink, Store, Transaction } from '../store/store.ts';
import type { Action, CaseAction, Circumstances, Outcome, Perform } from './action.ts';
import { type DraftsOf, draftsOf } from './drafts-of.ts';
import { type ImportAsked, importFiles } from './import-files.ts';
import { type LinksOf, linksOf } from './links-of.ts';
import { type PageOf, placeIn, rowsOnPage } from './page-of.ts';
import { type Digest, planDigests, type Reader, readersOf } from './plan-digests.ts';
import { type Caller, notSetUp, recognised } from './recognised.ts';
import { type Spend, spendsDraft, spendsLink } from './spending.ts';
import { whoCan } from './who-can.ts';
import type { World } from './world.ts';

export interface Casework {
  as(caller: Caller): Perform;
  draftsOf(caller: Caller): DraftsOf;
  /** For making links to papers. */
  linksOf(caller: Caller): LinksOf;
  /** What a link opens. Null for one that is unknown, used or out of date. */
  linked(token: string): Promise<PaperLink | null>;
  /** As the person the link was made for, with whatever they may do now: what is performed uses it up. */
  byLink(token: string, link: PaperLink): Perform;
  /** Refuses somebody whom Slack itself calls a stranger, in the same words and with the same trace. */
  turnAway(caller: Caller): Promise<never>;
  /** A council’s files, brought in by whoever runs the service: in one transaction, one import at a time. */
  importFiles(operatorName: string, asked: ImportAsked): Promise<Report>;
  /** Puts in the outbox what this digest owes by now to whoever is to have it. Says how many are new. */
  plan(digest: Digest, now?: LocalTime): Promise<number>;
  /** What the service does by itself, for nobody in particular. */
  asService: Perform;
  /** Does the work unless some copy has done it today. It is told the last day it was; doing it twice must do no harm. */
  onceADay(job: string, work: (since: Day) => Promise<number>): Promise<number>;
  /** Whoever is to have this digest today, by name. */
  readersOf(digest: Digest): Promise<readonly (Reader & { name: string; team: string | null })[]>;
  /** What that person would be shown, tried by an operator: it is the operator’s look in the audit. */
  seeingAs(operatorName: string, personId: Id): Perform;
  /** True when the database answers and its tables are current. */
  ready(): Promise<boolean>;
}

export const caseworkOn = (store: Store, world: World): Casework => ({
  as: (caller) => (action, input, draft) =>
    perform(store, world, caller, { action, input, spend: draft === undefined ? null : spendsDraft(draft) }),
  draftsOf: (caller) => draftsOf(store, world, caller),
  linksOf: (caller) => linksOf(store, world, caller),
  linked: (token) => store.transaction((tx) => tx.paperLinks.find(token, world.now())),
  byLink:
    (token, { personId }) =>
    (action, input) =>
      perform(store, world, { personId }, { action, input, spend: spendsLink(token) }),
  turnAway: async (caller) => {
    const entry = { at: world.now(), actor: nobodyYet(caller), action: 'turned-away', childId: null };
    await store.transaction((tx) => tx.audit({ ...entry, ended: 'refused' }));
    throw notSetUp();
  },
  importFiles: (operatorName, asked) => store.transaction((tx) => importFiles(tx, world, operatorName, asked)),
  plan: (digest, now = { day: world.today(), time: world.time() }) =>
    store.transaction(async (tx) => {
      const told = await planDigests(tx, world, digest, now);
      await tx.unasked.ran(digest.notice, now.day, world.now());
      return told;
    }),
  asService: (action, input) => perform(store, world, { operator: 'the service' }, { action, input, spend: null }),
  onceADay: async (job, work) => {
    const today = world.today();
    const last = await store.transaction((tx) => tx.unasked.lastRan(job));
    if (last !== null && last >= today) return 0;
    const done = await work(last ?? addDays(today, -1));
    await store.transaction((tx) => tx.unasked.ran(job, today, world.now()));
    return done;
  },
  readersOf: (digest) => store.transaction((tx) => readersOf(tx, world, digest)),
  seeingAs: (operatorName, personId) => (action, input) =>
    perform(store, world, { operator: operatorName, seeingAs: personId }, { action, input, spend: null }),
  ready: () => store.answers(),
});

interface Asked<Input, Result> {
  action: Action<Input, Result>;
  input: Input;
  spend: Spend | null;
}

/** Who, load, check, decide, write, record: in that order, in one transaction, for every action there is. */
async function perform<Input, Result>(
  store: Store,
  world: World,
  caller: Caller,
  { action, input, spend }: Asked<Input, Result>,
): Promise<Result> {
  const today = world.today();
  // What the audit needs if this is refused: the transaction, and all it knew, will be gone by then.
  const known: { actor: AuditedActor; childId: Id | null } = { actor: nobodyYet(caller), childId: null };
  const trace = () => ({ at: world.now(), actor: known.actor, action: action.name, childId: known.childId });
  try {
    return await store.transaction(async (tx) => {
      const staff = await tx.staff(today);
      const actor = recognised(caller, staff);
      known.actor = 'operator' in caller ? operator(caller.operator) : actor;
      await spend?.(tx, actor.personId ?? '', world.now());
      if (reachOf(actor, action.permission) === 'none') throw new Refusal(whoCan(action.permission, staff));
      const may = (permission: Permission, file: CaseFile) => allows(actor, permission, file, today);
      const circumstances: Circumstances = {
        actor,
        today,
        time: world.time(),
        now: world.now(),
        law: world.law,
        staff,
        newId: world.newId,
        may,
        forename: null,
      };
      const outcome = await decided(tx, action, input, circumstances, known);
      await tx.apply(outcome.changes ?? []);
      if (known.childId !== null && outcome.changes?.length) await tx.unasked.moved(known.childId, today);
      if (action.kind === 'staff') await tx.unasked.homesOf(concernedBy(outcome.changes ?? [], actor));
      const about = { ...outcome.about, ...(outcome.shows && { children: outcome.shows }) };
      await tx.audit({ ...trace(), ended: 'done', about });
      return outcome.result;
    });
  } catch (error) {
    // The transaction has rolled back, and a refusal must still leave its trace.
    if (error instanceof Refusal) await store.transaction((tx) => tx.audit({ ...trace(), ended: 'refused' }));
    throw error;
  }
}

/** Whoever changed something that is about no child, and whoever is told of it. */
const concernedBy = (changes: readonly Change[], { personId }: Actor): readonly Id[] =>
  changes.some((change) => !('tell' in change))
    ? [personId, ...changes.map((change) => ('tell' in change ? change.tell.to : null))].filter((id) => id !== null)
    : [];

async function decided<Input, Result>(
  tx: Transaction,
  action: Action<Input, Result>,
  input: Input,
  circumstances: Circumstances,
  known: { childId: Id | null },
): Promise<Outcome<Result>> {
  if (action.kind === 'staff') return action.decide(input, circumstances);
  if (action.kind === 'case') {
    const file = await oneFile(tx, action, input, circumstances, known);
    const forename = action.opensForename ? await tx.forenames.of(file.child.id) : null;
    const looks = action.looks && (await looksAt(tx, file.child.id, action.looks(input)));
    return action.decide(file, input, { ...circumstances, forename, ...(looks && { looks }) });
  }
  const { actor, today, may } = circumstances;
  if (action.kind === 'sweep') {
    const sweeping = action.begin(input, circumstances);
    await tx.sweep(actor, action.permission, today, action.among(input, today), (file) => {
      if (may(action.permission, file)) sweeping.add(file);
    });
    return sweeping.end();
  }
  const read = await tx.caseload(actor, action.permission, today, action.among(input, today));
  return action.decide(
    read.filter((file) => may(action.permission, file)),
    input,
    circumstances,
  );
}

async function looksAt({ looks }: Transaction, childId: Id, asked: number): Promise<PageOf<Look>> {
  const { from, ...place } = placeIn(await looks.count(childId), asked);
  return { ...place, rows: await looks.at(childId, from, rowsOnPage) };
}

async function oneFile<Input, Result>(
  tx: Transaction,
  action: CaseAction<Input, Result>,
  input: Input,
  { may }: Circumstances,
  known: { childId: Id | null },
): Promise<CaseFile> {
  const file = await tx.caseFile(action.child(input), action.alters === true);
  known.childId = file?.child.id ?? null;
  if (!file || !may(action.permission, file)) throw noSuchChild();
  return file;
}

/** Somebody not recognised yet, as the audit names them: by their Slack id. */
const nobodyYet = (caller: Caller): AuditedActor => ({
  personId: null,
  name: 'operator' in caller ? caller.operator : 'slackUserId' in caller ? caller.slackUserId : 'a link',
  role: 'not set up',
});
