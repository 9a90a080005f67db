import type { Id } from './id.ts';

/** As much of a child as bears on other children: family, and whose they are. */
export interface Kin {
  id: Id;
  reference: string;
  parentId: Id | null;
  siblingGroup: string | null;
  iroId: Id | null;
  socialWorkerId: Id | null;
}
