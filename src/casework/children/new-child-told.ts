import { allocatedTo } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { caseAction } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

export interface NewChildTold {
  child: NamedChild;
  by: string;
  becameLookedAfterOn: Day | null;
  /** When the IRO service was told; null where nobody has said. */
  toldOn: Day | null;
  /** Nobody who works here is the child’s IRO. */
  hasNoIro: boolean;
}

/** What the IRO manager is told of a child whom somebody added. */
export const newChildTold = caseAction({
  name: 'new-child-told',
  auditedAs: 'was told of the new child',
  permission: 'restrict a child',
  child: ({ child }: { child: Id; by: Id }) => ({ id: child }),
  decide: (file, { by }, { staff, today }) => {
    const result: NewChildTold = {
      child: childOf(file),
      by: personIn(staff, by)?.name ?? 'A colleague',
      becameLookedAfterOn: file.periods.at(-1)?.becameLookedAfterOn ?? null,
      toldOn: file.serviceTold.at(-1)?.toldOn ?? null,
      hasNoIro: personIn(staff, allocatedTo(file, 'iro', today)) === null,
    };
    return { result };
  },
});
