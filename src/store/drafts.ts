import type { EntityManager } from 'typeorm';
import type { Id, Instant } from '../domain/case-file.ts';
import type { Draft } from '../domain/draft.ts';

const columns = `id, person_id as "personId", form, child_id as "childId", subject, page, answers,
  begun_at as "begunAt", saved_at as "savedAt", spent_at as "spentAt"`;

export interface Drafts {
  /** Null for somebody else’s, and for one there is not. */
  find(id: Id, personId: Id): Promise<Draft | null>;
  /** Not yet sent, newest first. */
  unfinished(personId: Id): Promise<Draft[]>;
  save(draft: Draft): Promise<void>;
  discard(id: Id, personId: Id): Promise<boolean>;
  /** Hands it to somebody else, who goes on with it. */
  give(id: Id, personId: Id, to: Id): Promise<boolean>;
  /** True once: a second press, a second window or a lost acknowledgement finds it sent already. */
  spend(id: Id, personId: Id, at: Instant): Promise<boolean>;
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
      `select ${columns} from draft where person_id = $1 and spent_at is null order by saved_at desc limit 50`,
      [personId],
    ),
  save: async (draft) => {
    await manager.query(
      `insert into draft (id, person_id, form, child_id, subject, page, answers, begun_at, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do update set page = excluded.page, answers = excluded.answers, saved_at = excluded.saved_at
       where draft.person_id = excluded.person_id and draft.spent_at is null`,
      [
        draft.id,
        draft.personId,
        draft.form,
        draft.childId,
        draft.subject,
        draft.page,
        JSON.stringify(draft.answers),
        draft.begunAt,
        draft.savedAt,
      ],
    );
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
      'update draft set person_id = $3 where id = $1 and person_id = $2 and spent_at is null',
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
});
