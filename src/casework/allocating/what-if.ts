import { iroIn, irosIn } from '../../domain/people/allocating/ground.ts';
import { judge } from '../../domain/people/allocating/judging.ts';
import { type IroLoad, loadOf, withMoved } from '../../domain/people/allocating/load.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Kin } from '../../domain/records/kin.ts';
import { type ChildKey, groupAction } from '../perform/action.ts';
import type { NamedChild } from '../shared/review-line.ts';
import { nobody } from './allocation-to-make.ts';
import { type CandidateShown, groundsOf, shownAs } from './grounds.ts';

/** Children moved on paper: who would have how many, and which rules would be broken. Nothing is changed. */
export interface WhatIf {
  child: null;
  whom: string;
  /** Every IRO in order of name, as things are and as they would be. */
  loads: readonly { id: Id; name: string; before: IroLoad; after: IroLoad }[];
  /** How many looked-after children have nobody who works here. */
  withoutIro: number;
  /** Those of the IRO to move them from. */
  theirs: readonly NamedChild[];
  /** The IRO they would go to, against every rule; null until both are chosen. */
  next: CandidateShown | null;
}

export interface Moving {
  /** An IRO, or `nobody`. */
  fromId: Id | null;
  children: readonly Id[];
  toId: Id | null;
}

export const whatIf = groupAction({
  name: 'what-if',
  auditedAs: 'moved children on paper',
  permission: 'allocate',
  children: ({ children }: Moving): readonly ChildKey[] => children.map((id) => ({ id })),
  decide: (files, { fromId, toId }, circumstances) => {
    const { staff, kin, law } = circumstances;
    const to = iroIn(staff, toId);
    const moved = new Set(files.map(({ child }) => child.id));
    const then = to === null ? kin : withMoved(kin, moved, to.id);
    const holder = ({ iroId }: Kin) => iroIn(staff, iroId)?.id ?? nobody;
    const inCare = kin.filter(({ isLookedAfter }) => isLookedAfter);
    const theirs = fromId === null ? [] : inCare.filter((one) => holder(one) === fromId);
    const result: WhatIf = {
      ...{ child: null, whom: 'the service' },
      loads: irosIn(staff)
        .map(({ id, name, fte }) => ({
          ...{ id, name },
          before: loadOf(id, fte, kin, law.siblingWeight),
          after: loadOf(id, fte, then, law.siblingWeight),
        }))
        .sort((one, other) => one.name.localeCompare(other.name)),
      withoutIro: inCare.filter((one) => holder(one) === nobody).length,
      theirs: theirs.map(({ id, reference, initials }) => ({ id, reference, initials })),
      next: to === null || files.length === 0 ? null : shownAs(judge(to, groundsOf(files, circumstances)), kin),
    };
    return { result, shows: theirs.map(({ id }) => id) };
  },
});
