import { actions } from './actions.ts';
import { doorRows } from './perform/door-rows.ts';

const words = new Map<string, string>([
  ...actions.map(({ name, auditedAs }) => [name, auditedAs] as const),
  ...Object.entries(doorRows),
]);

/** What somebody did, in plain words. A row of an action that has gone since says its own name. */
export const auditedAs = (action: string): string => words.get(action) ?? action.replaceAll('-', ' ');
