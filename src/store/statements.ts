import type { EntityManager } from 'typeorm';
import type { Id } from '../domain/records/id.ts';
import type { Statement } from '../domain/records/statement.ts';
import { snake } from './database/columns.ts';
import { propertiesOf } from './database/tables.ts';

const columns = propertiesOf('statement')
  .map((property) => `${snake(property)} as "${property}"`)
  .join(', ');

/** What each source says of these children. By hand: no part of a case file, and a thousand children at a time. */
export const statementsOf = (manager: EntityManager, childIds: readonly Id[]): Promise<Statement[]> =>
  manager.query(`select ${columns} from statement where child_id = any($1)`, [childIds]);
