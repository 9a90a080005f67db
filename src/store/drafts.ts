import { type EntityManager, IsNull } from 'typeorm';
import type { PassedForm, SentDraft, SentForm } from '../domain/records/case-file.ts';
import type { Id } from '../domain/records/id.ts';
import type { Draft } from '../domain/reviews/draft.ts';
import type { Instant } from '../domain/time/day.ts';
import { written } from './database/columns.ts';
import { ownTables } from './database/own-tables.ts';
import { forgetDone } from './just-done.ts';

export interface Drafts {
  /** Null for somebody else’s, and for one there is not. */
  find(id: Id, personId: Id): Promise<Draft | null>;
  /** Not yet sent, newest first. One that was merely opened does not count. */
  unfinished(personId: Id): Promise<Draft[]>;
  begin(draft: Draft): Promise<void>;
  /** False, and nothing is kept, unless it is still theirs, unsent, and at the round it was read at. */
  save(draft: Draft, readAt: number): Promise<boolean>;
  /** Adds answers to it as they are given. False, and nothing is kept, unless it is at that page and round still. */
  keep(given: Given, personId: Id): Promise<boolean>;
  discard(id: Id, personId: Id): Promise<boolean>;
  /** Hands it to somebody else, who goes on with it. */
  give(id: Id, personId: Id, to: Id): Promise<boolean>;
  /** The same of every form of that name about the child: their work goes to whoever has the child next. */
  pass(passed: PassedForm): Promise<void>;
  /** True once: a second press, a second window or a lost acknowledgement finds it sent already. */
  spend(id: Id, personId: Id, at: Instant): Promise<boolean>;
  /** The last of these that was sent, and still has its words, is a draft again, and the newest. Null: there is none. */
  unspend(sent: SentForm | SentDraft): Promise<Id | null>;
  /** Those sent before that keep no words any more, whoever sent them, and nor does what came of them. */
  empty(sentBefore: Instant): Promise<void>;
}

/** Answers given on a page that is not sent yet. */
export type Given = Pick<Draft, 'id' | 'form' | 'page' | 'round' | 'answers' | 'savedAt'>;

export const draftsIn = (manager: EntityManager): Drafts => {
  const drafts = manager.getRepository(ownTables.draft);
  const unsent = (id: Id, personId: Id) => ({ id, personId, spentAt: IsNull() });
  return {
    find: (id, personId) => drafts.findOneBy({ id, personId }),
    unfinished: (personId) =>
      drafts
        .createQueryBuilder('draft')
        .where({ personId, spentAt: IsNull() })
        .andWhere('draft.savedAt > draft.begunAt')
        .orderBy('draft.savedAt', 'DESC')
        .getMany(),
    begin: async (draft) => {
      await drafts.insert(written(draft));
    },
    save: async ({ id, personId, page, round, answers, savedAt }, readAt) => {
      const words = written<Draft>({ page, round, answers, savedAt });
      return (await drafts.update({ ...unsent(id, personId), round: readAt }, words)).affected === 1;
    },
    // Added in the database: whatever else was answered meanwhile is not put back to what it was.
    keep: async ({ id, form, page, round, answers, savedAt }, personId) => {
      const [, kept] = await manager.query(
        `update draft set answers = answers || $1::jsonb, saved_at = $2
         where id = $3 and person_id = $4 and form = $5 and page = $6 and round = $7 and spent_at is null`,
        [JSON.stringify(answers), savedAt, id, personId, form, page, round],
      );
      return kept === 1;
    },
    discard: async (id, personId) => (await drafts.delete(unsent(id, personId))).affected === 1,
    give: async (id, personId, to) => {
      // From the first page again: the next person is shown pages that the one before could not be.
      const next = { personId: to, page: 0, round: () => 'round + 1' };
      return (await drafts.update(unsent(id, personId), next)).affected === 1;
    },
    pass: async ({ form, childId, fromId, toId }) => {
      const next = { personId: toId, page: 0, round: () => 'round + 1' };
      await drafts.update({ form, childId, personId: fromId, spentAt: IsNull() }, next);
    },
    spend: async (id, personId, at) => (await drafts.update(unsent(id, personId), { spentAt: at })).affected === 1,
    // By hand, as which it is depends on what is there at that moment.
    unspend: async (sent) => {
      const [which, values] = sentWhich(sent);
      const [found] = await manager.query<[{ id: Id }[], number]>(
        `update draft set spent_at = null, saved_at = spent_at, round = round + 1 where id = (
           select id from draft where person_id = $1 and spent_at is not null and answers <> '{}' and ${which}
           order by spent_at desc limit 1) returning id`,
        [sent.personId, ...values],
      );
      return found[0]?.id ?? null;
    },
    // By hand, as TypeORM locks only what it reads: skipped is what somebody else is emptying, or giving back.
    empty: async (sentBefore) => {
      await manager.query(
        `update draft set answers = '{}' where id in (
           select id from draft where spent_at < $1 and answers <> '{}' for update skip locked)`,
        [sentBefore],
      );
      await forgetDone(manager, sentBefore);
    },
  };
};

/** As SQL, with its values from the second on. */
const sentWhich = (sent: SentForm | SentDraft): [sql: string, values: unknown[]] =>
  'draft' in sent
    ? ['id = $2', [sent.draft]]
    : [
        'form = any($2) and child_id is not distinct from $3 and ($4::text is null or subject = $4)',
        [[sent.form].flat(), sent.childId, sent.subject ?? null],
      ];
