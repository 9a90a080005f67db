import { isFinished, standingsOf } from '../../domain/decisions/decision-standing.ts';
import { isTheirOwn } from '../../domain/people/access.ts';
import type { Allocation, CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Law } from '../../domain/records/law.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

export interface AllocationTold {
  children: readonly NamedChild[];
  iro: string;
  /** The reader is the IRO. */
  isYours: boolean;
  /** How many decisions have come to the reader with them. */
  decisions: number;
  from: Day;
  by: string | null;
}

/** What those are told who work with a child whose IRO was named; null once it was taken back, or is another’s. */
export const allocationTold = caseloadAction({
  name: 'allocation-told',
  auditedAs: 'was told who the IRO is',
  permission: 'be told of what concerns them',
  among: (_: { allocation: Id }, today) => ({ lookedAfterOn: today }),
  decide: (given, { allocation }, circumstances: Circumstances) => {
    const { staff, actor, today, law } = circumstances;
    // Not of a child for whom they only owe a decision from before.
    const files = given.filter((file) => isTheirOwn(actor, file, today));
    const lead = files.flatMap(({ allocations }) => allocations).find(({ id }) => id === allocation);
    if (!lead) return { result: null };
    const theirs = files.filter((file) => file.allocations.some((one) => isOfPress(one, lead)));
    const isYours = lead.personId === actor.personId;
    const result: AllocationTold = {
      children: theirs.map(childOf),
      decisions: theirs
        .filter((file) => isYours || cameWith(file, lead, actor.personId))
        .reduce((sum, file) => sum + owedIn(file, { today, law, by: actor.personId }), 0),
      iro: nameIn(staff, lead.personId) ?? 'somebody who has left',
      isYours,
      from: lead.fromOn,
      by: nameIn(staff, lead.madeById),
    };
    return { result, shows: result.children.map(({ id }) => id) };
  },
});

/** The reader became the child’s social worker as the IRO was named: what the one before had to carry out is theirs. */
const cameWith = ({ allocations }: CaseFile, lead: Allocation, reader: Id | null): boolean =>
  allocations.some((one) => one.role === 'social worker' && one.personId === reader && one.fromOn >= lead.fromOn);

const owedIn = (file: CaseFile, { today, law, by }: { today: Day; law: Law; by: Id | null }): number =>
  standingsOf(file, today, law).filter((one) => one.reporter === by && !isFinished(one)).length;

/** Made by one press, for the same person, and still so. */
export const isOfPress = (one: Allocation, lead: Allocation): boolean =>
  one.toOn === null && one.madeAt === lead.madeAt && one.madeById === lead.madeById && one.personId === lead.personId;

export const allocationOf = (file: CaseFile, id: Id): Allocation | null =>
  file.allocations.find((one) => one.id === id) ?? null;
