import { ageOn } from '../domain/calendar.ts';
import type { Child } from '../domain/case-file.ts';
import { caseloadAction } from './action.ts';

export type FoundChild = Pick<Child, 'id' | 'reference' | 'initials'> & { age: number | null };

/** The children within reach who have these initials, those in care and those who have left. */
export const findChildren = caseloadAction({
  name: 'find-children',
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
