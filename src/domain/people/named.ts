import type { Id } from '../records/id.ts';
import type { Permission } from './access.ts';

/** A child that a message names, and what its reader was allowed for the child: it stands for no longer than that. */
export interface NamedUnder {
  childId: Id;
  permission: Permission;
}
