import type { CaseFile } from './case-file.ts';
import type { Id } from './id.ts';

/** As much of a child as bears on other children: family, and whose they are. */
export interface Kin {
  id: Id;
  reference: string;
  initials: string | null;
  parentId: Id | null;
  siblingGroup: string | null;
  iroId: Id | null;
  /** The IRO was named here by somebody, and not by a file. */
  isIroMadeHere: boolean;
  /** Guidance was departed from for it, and the reason is kept. */
  isIroForAReason: boolean;
  socialWorkerId: Id | null;
  /** In a period of care today, or in no known one. */
  isLookedAfter: boolean;
}

/** Of a looked-after child whose file is at hand, with whose they are. */
export const kinOf = ({ child }: CaseFile, iroId: Id | null): Kin => ({
  ...{ id: child.id, reference: child.reference, initials: child.initials },
  ...{ parentId: child.parentId, siblingGroup: child.siblingGroup },
  ...{ iroId, isIroMadeHere: false, isIroForAReason: false, socialWorkerId: null, isLookedAfter: true },
});

/** Brothers and sisters, whether or not they live together (`iro-siblings-same`). */
export const siblingsOf = ({ id, siblingGroup }: Pick<Kin, 'id' | 'siblingGroup'>, kin: readonly Kin[]): Kin[] =>
  siblingGroup === null ? [] : kin.filter((one) => one.siblingGroup === siblingGroup && one.id !== id);

/** The looked-after parent, and looked-after children (`iro-parent-child-different`). */
export const parentAndChildren = ({ id, parentId }: Pick<Kin, 'id' | 'parentId'>, kin: readonly Kin[]): Kin[] =>
  kin.filter((one) => one.id === parentId || one.parentId === id);
