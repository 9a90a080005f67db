import type { Child } from '../../domain/records/case-file.ts';
import { ageOn } from '../../domain/time/calendar.ts';
import { caseloadAction } from '../perform/action.ts';

export type FoundChild = Pick<Child, 'id' | 'reference' | 'initials'> & { age: number | null };

/** The children within reach who have these initials, those in care and those who have left. */
export const findChildren = caseloadAction({
  name: 'find-children',
  auditedAs: 'looked for children with these initials',
  permission: 'see review dates',
  among: ({ initials }: { initials: string }) => ({ initials }),
  decide: (files, _, { today }) => ({
    result: files.map(
      ({ child: { id, reference, initials, bornOn } }): FoundChild => ({
        id,
        reference,
        initials,
        age: bornOn === null ? null : ageOn(bornOn, today),
      }),
    ),
    shows: files.map(({ child }) => child.id),
  }),
});
