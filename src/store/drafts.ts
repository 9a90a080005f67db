import type { EntityManager } from 'typeorm';
import type { Id } from '../domain/records/id.ts';
import type { Draft } from '../domain/reviews/draft.ts';
import type { Instant } from '../domain/time/day.ts';

const columns = `id, person_id as "personId", form, child_id as "childId", subject, page, round, answers,
  begun_at as "begunAt", saved_at as "savedAt", spent_at as "spentAt"`;

export interface Drafts {
  /** Null for somebody else’s, and for one there is not. */
  find(id: Id, personId: Id): Promise<Draft | null>;
  /** Not yet sent, newest first. One that was merely opened does not count. */
  unfinished(personId: Id): Promise<Draft[]>;
  begin(draft: Draft): Promise<void>;
  /** False, and nothing is kept, unless it is still theirs, unsent, and at the round it was read at. */
  save(draft: Draft, readAt: number): Promise<boolean>;
  discard(id: Id, personId: Id): Promise<boolean>;
  /** Hands it to somebody else, who goes on with it. */
  give(id: Id, personId: Id, to: Id): Promise<boolean>;
  /** True once: a second press, a second window or a lost acknowledgement finds it sent already. */
  spend(id: Id, personId: Id, at: Instant): Promise<boolean>;
  /** Those sent before that keep no words any more, whoever sent them. */
  empty(sentBefore: Instant): Promise<void>;
}

export const draftsIn = (manager: EntityManager): Drafts => ({
  find: async (id, personId) => {
    const [draft] = await manager.query<Draft[]>(`select ${columns} from draft where id = $1 and person_id = $2`, [
      id,
      personId,
    ]);
    return draft ?? null;
  },
  unfinished: (personId) =>
    manager.query(
      `select ${columns} from draft where person_id = $1 and spent_at is null and saved_at > begun_at
       order by saved_at desc`,
      [personId],
    ),
  begin: async (draft) => {
    await manager.query(
      `insert into draft (id, person_id, form, child_id, subject, page, round, answers, begun_at, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        draft.id,
        draft.personId,
        draft.form,
        draft.childId,
        draft.subject,
        draft.page,
        draft.round,
        JSON.stringify(draft.answers),
        draft.begunAt,
        draft.savedAt,
      ],
    );
  },
  save: async ({ id, personId, page, round, answers, savedAt }, readAt) => {
    const [, saved] = await manager.query<[unknown, number]>(
      `update draft set page = $4, round = $5, answers = $6, saved_at = $7
       where id = $1 and person_id = $2 and round = $3 and spent_at is null`,
      [id, personId, readAt, page, round, JSON.stringify(answers), savedAt],
    );
    return saved === 1;
  },
  discard: async (id, personId) => {
    const [, gone] = await manager.query<[unknown, number]>(
      'delete from draft where id = $1 and person_id = $2 and spent_at is null',
      [id, personId],
    );
    return gone === 1;
  },
  give: async (id, personId, to) => {
    const [, given] = await manager.query<[unknown, number]>(
      // From the first page again: the next person is shown pages that the one before could not be.
      'update draft set person_id = $3, page = 0, round = round + 1 where id = $1 and person_id = $2 and spent_at is null',
      [id, personId, to],
    );
    return given === 1;
  },
  spend: async (id, personId, at) => {
    const [, spent] = await manager.query<[unknown, number]>(
      'update draft set spent_at = $3 where id = $1 and person_id = $2 and spent_at is null',
      [id, personId, at],
    );
    return spent === 1;
  },
  empty: async (sentBefore) => {
    // Skip locked: somebody else is emptying the same ones, or giving one back.
    await manager.query(
      `update draft set answers = '{}' where id in (
         select id from draft where spent_at < $1 and answers <> '{}' for update skip locked)`,
      [sentBefore],
    );
  },
});
