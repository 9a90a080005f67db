import { knownOf } from '../../domain/drift/known.ts';
import { unallocatedFrom } from '../../domain/drift/unallocated.ts';
import { iroAllocateLocal, toldIn } from '../../domain/duties/appointment.ts';
import { iroNamed } from '../../domain/duties/iro-named.ts';
import { lastDayOf } from '../../domain/duties/limit.ts';
import { iroIn } from '../../domain/people/allocating/ground.ts';
import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { type Kin, siblingsOf } from '../../domain/records/kin.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, groupAction, type InGroup } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type CandidateShown, comparedFor, lookedAfter } from './grounds.ts';

/** A brother or sister who can go in the same press. */
export interface SiblingOffered extends NamedChild {
  iro: string | null;
}

/** What the form shows, under the permission of sending it. */
export interface AllocationToMake {
  child: NamedChild;
  /** Whose the child is now; null: nobody’s who works here. */
  iro: string | null;
  /** When the IRO service was told, and the council’s own limit from then; null where nobody has said. */
  told: { on: Day; by: Day | null } | null;
  /** The last day without an IRO; null while there is one. */
  limit: Day | null;
  siblings: readonly SiblingOffered[];
  /** Whose each of these children is as this is read: a press that finds another changes nothing. */
  seen: Readonly<Record<Id, Id>>;
  candidates: readonly CandidateShown[];
  suggestedId: Id | null;
}

/** Stands for nobody in `seen`. */
export const nobody = 'nobody';

interface Asked {
  child: ChildKey;
  /** Brothers and sisters who are to go with the child. */
  others: readonly Id[];
}

export const allocationToMake = groupAction({
  name: 'allocation-to-make',
  auditedAs: 'opened the form to name an IRO',
  permission: 'allocate',
  children: ({ child, others }: Asked): readonly ChildKey[] => [child, ...others.map((id) => ({ id }))],
  decide: (files, _, circumstances) => {
    const [file] = files;
    if (file === undefined) throw new Error('No child was asked about.');
    for (const one of files) lookedAfter(one, circumstances.today);
    const { kin, staff } = circumstances;
    const siblings = siblingsOf(file.child, kin).filter(({ isLookedAfter }) => isLookedAfter);
    const result: AllocationToMake = {
      child: childOf(file),
      iro: iroIn(staff, allocatedTo(file, 'iro', circumstances.today))?.name ?? null,
      ...clocksOf(file, circumstances),
      siblings: siblings.map((one) => ({ ...named(one), iro: nameIn(staff, one.iroId) })),
      seen: Object.fromEntries(
        [file.child.id, ...siblings.map(({ id }) => id)].map((id) => [id, iroIn(staff, iroOf(id, kin))?.id ?? nobody]),
      ),
      ...comparedFor(files, circumstances),
    };
    return { result, shows: siblings.map(({ id }) => id) };
  },
});

const named = ({ id, reference, initials }: Kin): NamedChild => ({ id, reference, initials });
const iroOf = (id: Id, kin: readonly Kin[]) => kin.find((one) => one.id === id)?.iroId ?? null;

/** When the service was told and by when the child is to have an IRO, as far as anybody has said. */
export function clocksOf(
  file: CaseFile,
  { today, law }: Pick<Circumstances, 'today' | 'law'>,
): Pick<AllocationToMake, 'told' | 'limit'> {
  const known = knownOf(file, today, law);
  const told = toldIn(known).at(-1)?.told ?? null;
  const by = known.dues.findLast(({ duty, about }) => duty === iroAllocateLocal && about === told?.id)?.dueOn ?? null;
  const from = known.care && unallocatedFrom(file, 'iro', known.care.from, today);
  return {
    told: told && { on: told.toldOn, by },
    limit: from ? lastDayOf(iroNamed, from, law.calendar) : null,
  };
}

export type Allocating = Circumstances & InGroup;
