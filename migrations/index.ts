import { CaseFiles1763800000001 } from './0001-case-files.ts';
import { Audit1763800000002 } from './0002-audit.ts';

/** Every change to the tables, oldest first. A merged one is never edited: add another. */
export const migrations = [CaseFiles1763800000001, Audit1763800000002] as const;
