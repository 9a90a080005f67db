import type { DataSource, EntityManager } from 'typeorm';
import type { Permission } from '../domain/people/access.ts';
import type { Actor } from '../domain/people/people.ts';
import type { Staff } from '../domain/people/staff.ts';
import type { Among } from '../domain/records/among.ts';
import type { AllocatedRole, CaseFile, Change, Joining, RowChange } from '../domain/records/case-file.ts';
import type { ChildKey } from '../domain/records/child-key.ts';
import { type Id, idFrom } from '../domain/records/id.ts';
import type { FoundDone } from '../domain/records/just-done.ts';
import type { Kin } from '../domain/records/kin.ts';
import { Refusal } from '../domain/records/refusal.ts';
import type { Statement } from '../domain/records/statement.ts';
import { keysOfDraft } from '../domain/reviews/draft.ts';
import type { Day } from '../domain/time/day.ts';
import { type AuditEntry, type Audited, type AuditedActor, writeAuditRow } from './audit/audit-row.ts';
import { type CaseFilesOf, caseFileReading } from './case-file-reading.ts';
import { passOn } from './database/away.ts';
import { type Drafts, draftsIn } from './drafts.ts';
import { type Forenames, forenamesIn } from './forenames.ts';
import { type ImportAnswers, importAnswersIn } from './import-answers.ts';
import { type ImportQuestions, importQuestionsIn } from './import-questions.ts';
import { type Doing, doneAndKept, findDone } from './just-done.ts';
import { type Looks, looksIn } from './looks.ts';
import { type LastDigest, type Ledger, ledgerIn, type Planned } from './outbox/ledger.ts';
import { type Sight, sightIn } from './outbox/sight.ts';
import { tell } from './outbox/telling.ts';
import { type NewLink, type PaperLink, type PaperLinks, type Proof, paperLinksIn } from './paper-links.ts';
import type { Seal } from './sealing.ts';
import { type StaffOn, staffReading } from './staff-reading.ts';
import { statementsOf } from './statements.ts';
import { type Unaudited, unauditedIn } from './unaudited.ts';
import { withinReach } from './within-reach.ts';
import { writeChanges } from './writing.ts';

export type { AuditEntry, Audited, AuditedActor, Drafts, LastDigest, NewLink, PaperLink, Planned, Proof, Unaudited };

/** What can be done inside one transaction. Only `casework.ts` is given one. */
export interface Transaction {
  staff(today: Day): Promise<Staff>;
  /** Everyone who works here or ever did, and no covers: a leaver may come back. */
  everyone(): Promise<Staff>;
  caseFile(key: ChildKey, hold: boolean): Promise<CaseFile | null>;
  /** Held: one writer a child at a time, in one order, so that two who want the same children can’t wait for each other. */
  caseFilesOf(references: readonly string[], hold?: boolean): Promise<CaseFile[]>;
  /** By our own ids. */
  caseFilesWith(ids: readonly Id[]): Promise<CaseFile[]>;
  /** Brothers and sisters, a parent and children. */
  relatives(childId: Id): Promise<CaseFile[]>;
  /** What each source says of these children: only an import asks. */
  statementsOf(childIds: readonly Id[]): Promise<Statement[]>;
  caseload(actor: Actor, permission: Permission, today: Day, among: Among): Promise<CaseFile[]>;
  /** The same, handed over one at a time and read in batches: however many there are, a few are in memory. */
  sweep(actor: Actor, permission: Permission, today: Day, among: Among, each: (file: CaseFile) => void): Promise<void>;
  /** Every child there is, as far as one bears on another: family, and who their IRO is today. */
  kin(today: Day): Promise<Kin[]>;
  /** `doing`: what it is that is done, where it can be taken back. */
  apply(changes: readonly Change[], doing?: Doing): Promise<void>;
  /** What they just did; null where it can be taken back no more, or somebody else did it. */
  justDone(id: Id, personId: Id): Promise<FoundDone | null>;
  drafts: Drafts;
  paperLinks: PaperLinks;
  forenames: Forenames;
  looks: Looks;
  importAnswers: ImportAnswers;
  importQuestions: ImportQuestions;
  ledger: Ledger;
  sight: Sight;
  /** One change of a group at a time, over every copy of the service; refuses while files come in. */
  takeGroupTurn(): Promise<void>;
  /** Waits its turn: one import at a time, over every copy of the service. */
  takeImportTurn(): Promise<void>;
}

export interface Store {
  /** A look or a change: without the rows that say what it was it does not compile, and does not happen. */
  audited<T>(work: (tx: Transaction) => Promise<Audited<T>>): Promise<T>;
  /** The little that needs no row in the audit. */
  unaudited<T>(work: (tx: Unaudited) => Promise<T>): Promise<T>;
  /** True when it can be written to, and its tables are current. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

const importLock = 0x1204;
const groupLock = 0x1208;

/** How many case files a sweep holds at a time. */
const filesAtOnce = 100;

const allocatedIn = (role: AllocatedRole) => `(select person_id from allocation
  where child_id = child.id and role = '${role}' and from_on <= $1 and (to_on is null or to_on >= $1)
  order by from_on desc limit 1)`;

const isOfARow = (change: Change): change is RowChange => 'put' in change || 'remove' in change;

/** Without a seal no forename is kept, and none is read. */
export function storeOn(database: DataSource, seal: Seal | null = null): Store {
  const reading = { staffOn: staffReading(), filesOf: caseFileReading() };
  return {
    audited: (work) =>
      database
        .transaction(async (manager) => {
          const { entries, result } = await work(transactionOn(manager, seal, reading));
          // Last of all: a row holds its lane until the end, and people who ask meanwhile must not wait for it.
          for (const entry of entries) await writeAuditRow(manager, entry);
          return result;
        })
        .catch(passOn),
    unaudited: (work) =>
      database.transaction((manager) => work(unauditedIn(transactionOn(manager, seal, reading)))).catch(passOn),
    answers: async () => {
      // By hand: a standby answers too, and no look can be written in its audit.
      const [{ mode }] = await database.query("select current_setting('transaction_read_only') as mode");
      return mode === 'off' && !(await database.showMigrations());
    },
    close: () => database.destroy(),
  };
}

/** What is kept from one transaction to the next, and asked for again in each. */
interface Reading {
  staffOn: StaffOn;
  filesOf: CaseFilesOf;
}

function transactionOn(manager: EntityManager, seal: Seal | null, { staffOn, filesOf }: Reading): Transaction {
  const files = (where: string, values: unknown[]) => filesOf(manager, where, values);

  /** A forename is sealed for one child, so it is sealed anew for the one that stays, where that has none. */
  async function joined({ from, into }: Joining): Promise<void> {
    const forenames = forenamesIn(manager, seal);
    const forename = await forenames.of(from);
    if (forename !== null && !(await forenames.isKept(into))) await forenames.keep(new Map([[into, forename]]));
    await importAnswersIn(manager).join(from, into);
  }

  return {
    staff: (today) => staffOn(manager, today),
    // On PostgreSQL’s first day of all nobody has left yet.
    everyone: () => staffOn(manager, '-infinity'),
    caseFile: async (key, hold) => {
      // The last look before the database, which would quote whatever else it was in its log.
      if ('id' in key && idFrom(key.id) === null) return null;
      const [where, value] = 'id' in key ? ['c.id = $1', key.id] : ['c.reference = any($1)', key.references];
      // One writer per child at a time, so that a decision can trust what it read. By hand, as every lock.
      if (hold) await manager.query(`select 1 from child c where ${where} for update`, [value]);
      // Of several spellings the one that was typed comes first.
      const order = 'id' in key ? '' : ' order by array_position($1, c.reference)';
      return (await files(`${where}${order}`, [value]))[0] ?? null;
    },
    caseFilesOf: async (references, hold) => {
      if (hold)
        await manager.query('select 1 from child where reference = any($1) order by id for update', [references]);
      return files('c.reference = any($1)', [references]);
    },
    caseFilesWith: (ids) => files('c.id = any($1)', [ids]),
    relatives: (childId) =>
      files(
        `c.id in (select one.id from child me join child one on one.id <> me.id and (
           one.sibling_group = me.sibling_group or one.id = me.parent_id or one.parent_id = me.id) where me.id = $1)
         order by c.reference`,
        [childId],
      ),
    statementsOf: (childIds) => statementsOf(manager, childIds),
    caseload: (actor, permission, today, among) => {
      const { where, values } = withinReach(actor, permission, today, among);
      return files(`${where} order by c.reference`, values);
    },
    sweep: async (actor, permission, today, among, each) => {
      let after = '';
      for (;;) {
        const { where, values, given } = withinReach(actor, permission, today, among);
        const next = `c.reference > ${given(after)} order by c.reference limit ${filesAtOnce}`;
        const batch = await files(`${where} and ${next}`, values);
        for (const file of batch) each(file);
        const last = batch.at(-1);
        if (last === undefined || batch.length < filesAtOnce) return;
        after = last.child.reference;
      }
    },
    // By hand: an allocation or two beside each of all the children.
    kin: (today) =>
      manager.query(
        `select id, reference, initials, parent_id as "parentId", sibling_group as "siblingGroup",
           coalesce((select made_by_id is not null from allocation
             where child_id = child.id and role = 'iro' and from_on <= $1 and (to_on is null or to_on >= $1)
             order by from_on desc limit 1), false) as "isIroMadeHere",
           coalesce((select because is not null from allocation
             where child_id = child.id and role = 'iro' and from_on <= $1 and (to_on is null or to_on >= $1)
             order by from_on desc limit 1), false) as "isIroForAReason",
           (exists (select 1 from period_of_care p where p.child_id = child.id
             and (p.ceased_on is null or p.ceased_on > $1))
             or not exists (select 1 from period_of_care p where p.child_id = child.id)) as "isLookedAfter",
           ${allocatedIn('iro')} as "iroId", ${allocatedIn('social worker')} as "socialWorkerId"
         from child order by reference`,
        [today],
      ),
    justDone: (id, personId) => findDone(manager, id, personId),
    apply: async (changes, doing) => {
      const write = () => writeChanges(manager, changes.filter(isOfARow));
      await (doing === undefined ? write() : doneAndKept(manager, doing, changes, write));
      for (const change of changes) {
        if ('tell' in change) await tell(manager, change.tell);
        if ('remove' in change && change.remove === 'child') await sightIn(manager).forget(change.id);
        if ('join' in change) await joined(change.join);
        if ('unspend' in change) {
          const draft = await draftsIn(manager).unspend(change.unspend);
          // What said that it was sent says that it is a draft again.
          for (const key of draft === null ? [] : keysOfDraft(draft)) await ledgerIn(manager).again(key);
        }
        if ('pass' in change) await draftsIn(manager).pass(change.pass);
      }
    },
    drafts: draftsIn(manager),
    paperLinks: paperLinksIn(manager),
    forenames: forenamesIn(manager, seal),
    looks: looksIn(manager),
    importAnswers: importAnswersIn(manager),
    importQuestions: importQuestionsIn(manager),
    ledger: ledgerIn(manager),
    sight: sightIn(manager),
    takeGroupTurn: async () => {
      const [{ free }] = await manager.query('select pg_try_advisory_xact_lock_shared($1) as free', [importLock]);
      if (!free)
        throw new Refusal('Files are being brought in just now. Nothing was changed. Try again in a few minutes.');
      await manager.query('select pg_advisory_xact_lock($1)', [groupLock]);
    },
    takeImportTurn: async () => {
      await manager.query('set local statement_timeout = 0');
      await manager.query('select pg_advisory_xact_lock($1)', [importLock]);
    },
  };
}
