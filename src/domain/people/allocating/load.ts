import type { Id } from '../../records/id.ts';
import type { Kin } from '../../records/kin.ts';

/** How full a caseload is, against the Handbook’s 50 to 70 children for a full-time IRO (chapter 7). */
export interface IroLoad {
  children: number;
  /** The same with each further brother or sister under the same IRO weighing less: they are seen together. */
  weighed: number;
  /** What that would be for somebody full time, to the nearest child. */
  perFullTime: number;
}

/** Over this many for a full-time IRO is past the Handbook’s range; below the first there is room. */
export const range = { room: 50, most: 70 } as const;

/** As children are, or as they would be: only those looked after weigh. */
type Weighed = Pick<Kin, 'iroId' | 'siblingGroup' | 'isLookedAfter'>;

export const loadOf = (iroId: Id, fte: number, kin: readonly Weighed[], siblingWeight: number): IroLoad =>
  weighed(
    kin.filter((one) => one.iroId === iroId && one.isLookedAfter),
    fte,
    siblingWeight,
  );

/** The load of whoever has just these children, at so much of full time. */
export function weighed(theirs: readonly Pick<Kin, 'siblingGroup'>[], fte: number, siblingWeight: number): IroLoad {
  const groups = new Set<string>();
  let sum = 0;
  for (const { siblingGroup } of theirs) {
    const isFurther = siblingGroup !== null && groups.has(siblingGroup);
    if (siblingGroup !== null) groups.add(siblingGroup);
    sum += isFurther ? siblingWeight : 1;
  }
  return { children: theirs.length, weighed: sum, perFullTime: Math.round(sum / fte) };
}

/** The children as they would be with these given to somebody. */
export const withMoved = (kin: readonly Kin[], children: ReadonlySet<Id>, iroId: Id): readonly Kin[] =>
  kin.map((one) => (children.has(one.id) ? { ...one, iroId } : one));
