import type { EntityManager } from 'typeorm';
import type { Id } from '../domain/records/id.ts';
import type { OpenQuestion } from '../domain/records/import-question.ts';
import { snake } from './database/columns.ts';
import { propertiesOf } from './database/tables.ts';

/** What imports could not tell, and nobody has answered. */
export interface ImportQuestions {
  /** All of them, or the one with this id; of each whether it names a child who is restricted. */
  open(id?: Id): Promise<OpenQuestion[]>;
}

const columns = propertiesOf('import_question')
  .map((property) => `q.${snake(property)} as "${property}"`)
  .join(', ');

/** By hand: whom each question names is looked up beside it, in one trip. Nobody known counts as nobody to show. */
export const importQuestionsIn = (manager: EntityManager): ImportQuestions => ({
  open: (id) =>
    manager.query(
      `select ${columns}, c.id as "childId", c.initials, exists (
         select 1 from jsonb_array_elements_text(q.named) as one(reference)
         left join child known on known.reference = one.reference
         where coalesce(known.restricted, true)) as "isGuarded"
       from import_question q left join child c on c.reference = q.reference
       where $1::uuid is null or q.id = $1 order by q.asked_on, q.reference, q.id`,
      [id ?? null],
    ),
});
