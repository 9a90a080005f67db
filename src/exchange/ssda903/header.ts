import { z } from 'zod';
import { notYet } from '../objections.ts';
import { dayCell, referenceCell } from '../reading/cells.ts';
import { childIn } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';

/** The child and the date of birth. Sex, ethnicity and the pupil number are never read into rows. */
export const header = table({
  title: 'SSDA903 header',
  columns: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
  needs: ['CHILD', 'DOB', 'ETHNIC', 'UPN'],
  row: z.object({ CHILD: referenceCell, DOB: dayCell }),
  firm: ['CHILD'],
  check: ({ DOB }, today) => notYet('DOB', DOB, today),
  gather: (rows, into) => {
    for (const { CHILD, DOB, file, line } of rows) {
      const child = childIn(into, CHILD);
      if (DOB === null || child.bornOn?.day === DOB) continue;
      // The header of the latest return read is the one to believe; the others are reported.
      if (child.bornOn) into.otherBirths.push({ reference: child.reference, ...child.bornOn });
      child.bornOn = { day: DOB, saidBy: 'ssda903', file, line };
    }
  },
});
