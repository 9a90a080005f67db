import type { StaffRole } from '../../domain/people/people.ts';
import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { coverOf } from '../perform/in-slack.ts';
import { managerOfTeam, personIn } from '../perform/who-is.ts';

/** A colleague to whom nothing can be sent, and for whom nobody covers. */
export interface UnreachablePerson {
  name: string;
  role: StaffRole;
  since: Day;
  /** Children being looked after who have them as IRO, social worker or team manager. */
  children: number;
}

/** Those who were found on one day. Empty once they can be reached, have left, or somebody covers for them. */
export const unreachablePeople = caseloadAction({
  name: 'unreachable-people',
  auditedAs: 'was told which colleagues can’t be reached',
  permission: 'compare caseloads',
  among: (_: { since: Day }, today) => ({ lookedAfterOn: today }),
  decide: (files, { since }, circumstances) => {
    const count = countingChildren(circumstances);
    for (const file of files) count.add(file);
    return { result: count.people().filter((one) => one.since === since) };
  },
});

/** Given every child’s file, how many each of them has. */
export function countingChildren({ staff, today }: Circumstances) {
  const children = new Map<Id, number>();
  for (const { personId } of staff.unreachable) if (coverOf(staff, personId) === null) children.set(personId, 0);
  return {
    add: (file: CaseFile) => {
      if (children.size === 0) return;
      const theirs = [
        allocatedTo(file, 'iro', today),
        allocatedTo(file, 'social worker', today),
        managerOfTeam(staff, file.child.teamId)?.id ?? null,
      ];
      for (const id of new Set(theirs)) {
        const before = id === null ? undefined : children.get(id);
        if (id !== null && before !== undefined) children.set(id, before + 1);
      }
    },
    people: (): UnreachablePerson[] =>
      staff.unreachable.flatMap(({ personId, since }) => {
        const [person, count] = [personIn(staff, personId), children.get(personId)];
        if (person === null || count === undefined) return [];
        return { name: person.name, role: person.role, since, children: count };
      }),
  };
}
