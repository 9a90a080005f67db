import type { Id } from './id.ts';

/** By our id, or by any of the ways in which the council’s reference may have been written. */
export type ChildKey = { id: Id } | { references: readonly string[] };
