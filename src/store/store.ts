import type { DataSource, EntityManager } from 'typeorm';
import type { Permission } from '../domain/access.ts';
import type { CaseFile, Change, RowChange } from '../domain/case-file.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Id } from '../domain/id.ts';
import type { Kin } from '../domain/kin.ts';
import type { Actor } from '../domain/people.ts';
import { passOn } from './away.ts';
import { type CaseFilesOf, caseFileReading } from './case-file-reading.ts';
import { type Drafts, draftsIn } from './drafts.ts';
import { type Forenames, forenamesIn } from './forenames.ts';
import { type Looks, looksIn } from './looks.ts';
import { type PaperLink, type PaperLinks, paperLinksIn } from './paper-links.ts';
import type { Seal } from './sealing.ts';
import { type Sight, sightIn } from './sight.ts';
import { type Staff, type StaffOn, staffReading } from './staff-reading.ts';
import { tell } from './telling.ts';
import { type LastDigest, type Planned, type Unasked, unaskedIn } from './unasked.ts';
import { type Among, withinReach } from './within-reach.ts';
import { writeChanges } from './writing.ts';

export type { Drafts, LastDigest, PaperLink, Planned, Staff };

/** By our id, or by any of the ways in which the council’s reference may have been written. */
export type ChildKey = { id: Id } | { references: readonly string[] };

/** Whoever asked, as the audit keeps them: by the name and role they had that day. */
export type AuditedActor = Pick<Actor, 'personId' | 'name'> & { role: string };

export interface AuditEntry {
  at: Instant;
  actor: AuditedActor;
  action: string;
  childId: Id | null;
  ended: 'done' | 'refused';
  /** Ids, counts and dates only: never words anybody typed. */
  about?: Record<string, unknown>;
}

/** What can be done inside one transaction. Only `casework.ts` is given one. */
export interface Transaction {
  staff(today: Day): Promise<Staff>;
  /** Everyone who works here or ever did, and no covers: a leaver may come back. */
  everyone(): Promise<Staff>;
  caseFile(key: ChildKey, hold: boolean): Promise<CaseFile | null>;
  caseFilesOf(references: readonly string[]): Promise<CaseFile[]>;
  /** By our own ids. */
  caseFilesWith(ids: readonly Id[]): Promise<CaseFile[]>;
  caseload(actor: Actor, permission: Permission, today: Day, among: Among): Promise<CaseFile[]>;
  /** The same, handed over one at a time and read in batches: however many there are, a few are in memory. */
  sweep(actor: Actor, permission: Permission, today: Day, among: Among, each: (file: CaseFile) => void): Promise<void>;
  /** Every child there is, as far as one bears on another: family, and who their IRO is today. */
  kin(today: Day): Promise<Kin[]>;
  apply(changes: readonly Change[]): Promise<void>;
  audit(entry: AuditEntry): Promise<void>;
  drafts: Drafts;
  paperLinks: PaperLinks;
  forenames: Forenames;
  looks: Looks;
  unasked: Unasked;
  sight: Sight;
  /** Waits its turn: one import at a time, over every copy of the service. */
  takeImportTurn(): Promise<void>;
}

export interface Store {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

const importLock = 0x1204;

/** How many case files a sweep holds at a time. */
const filesAtOnce = 300;

const isOfARow = (change: Change): change is RowChange => !('tell' in change);

/** Without a seal no forename is kept, and none is read. */
export function storeOn(database: DataSource, seal: Seal | null = null): Store {
  const reading = { staffOn: staffReading(), filesOf: caseFileReading() };
  return {
    transaction: (work) => database.transaction((manager) => work(transactionOn(manager, seal, reading))).catch(passOn),
    answers: async () => {
      await database.query('select 1');
      return !(await database.showMigrations());
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

  return {
    staff: (today) => staffOn(manager, today),
    // On PostgreSQL’s first day of all nobody has left yet.
    everyone: () => staffOn(manager, '-infinity'),
    caseFile: async (key, hold) => {
      const [where, value] = 'id' in key ? ['c.id = $1', key.id] : ['c.reference = any($1)', key.references];
      // One writer per child at a time, so that a decision can trust what it read.
      if (hold) await manager.query(`select 1 from child c where ${where} for update`, [value]);
      // Of several spellings the one that was typed comes first.
      const order = 'id' in key ? '' : ' order by array_position($1, c.reference)';
      return (await files(`${where}${order}`, [value]))[0] ?? null;
    },
    caseFilesOf: (references) => files('c.reference = any($1)', [references]),
    caseFilesWith: (ids) => files('c.id = any($1)', [ids]),
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
    kin: (today) =>
      manager.query(
        `select id, reference, parent_id as "parentId", sibling_group as "siblingGroup",
           (select person_id from allocation where child_id = child.id and role = 'iro' and from_on <= $1
             and (to_on is null or to_on >= $1) order by from_on desc limit 1) as "iroId"
         from child order by reference`,
        [today],
      ),
    apply: async (changes) => {
      await writeChanges(manager, changes.filter(isOfARow));
      for (const change of changes) if ('tell' in change) await tell(manager, change.tell);
    },
    audit: async ({ at, actor, action, childId, ended, about = {} }) => {
      await manager.query(
        `insert into audit (at, person_id, person, role, action, child_id, ended, about)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [at, actor.personId, actor.name, actor.role, action, childId, ended, about],
      );
    },
    drafts: draftsIn(manager),
    paperLinks: paperLinksIn(manager),
    forenames: forenamesIn(manager, seal),
    looks: looksIn(manager),
    unasked: unaskedIn(manager),
    sight: sightIn(manager),
    takeImportTurn: async () => {
      await manager.query('set local statement_timeout = 0');
      await manager.query('select pg_advisory_xact_lock($1)', [importLock]);
    },
  };
}
