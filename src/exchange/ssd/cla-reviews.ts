import { z } from 'zod';
import { notYet } from '../objections.ts';
import { dayCell, idCell, maybeReference, yesOrNo } from '../reading/cells.ts';
import { fileSaid, reachOfRows } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import { participation } from '../ssda903/codes.ts';

/** Standard Safeguarding Dataset: reviews held, planned and cancelled, with the due date the system worked out. */
export const claReviews = table({
  title: 'SSD ssd_cla_reviews',
  columns:
    'clar_cla_review_id clar_cla_id clar_cla_person_id clar_person_id clar_cla_review_due_date clar_cla_review_date clar_cla_review_cancelled clar_cla_review_participation'.split(
      ' ',
    ),
  needs: ['clar_cla_review_id', 'clar_cla_review_due_date', 'clar_cla_review_date'],
  alias: { clar_cla_person_id: ['clar_person_id', 'person_id'] },
  row: z.object({
    clar_cla_review_id: idCell,
    clar_cla_id: idCell,
    clar_cla_person_id: maybeReference,
    clar_cla_review_due_date: dayCell,
    clar_cla_review_date: dayCell,
    clar_cla_review_cancelled: yesOrNo,
    clar_cla_review_participation: participation,
  }),
  firm: [],
  check: (row, today) => [
    ...(row.clar_cla_id === null && row.clar_cla_person_id === null
      ? [
          {
            column: 'clar_cla_id' as const,
            problem: 'Nothing says whose review this is. Add it.',
            refuse: true as const,
          },
        ]
      : []),
    ...notYet('clar_cla_review_date', row.clar_cla_review_cancelled ? null : row.clar_cla_review_date, today),
  ],
  gather: (rows, into, file) => {
    const reach = reachOfRows();
    for (const row of rows) {
      if (row.clar_cla_review_cancelled !== true)
        reach.see(row.clar_cla_person_id ?? row.clar_cla_id ?? '', row.clar_cla_review_date);
    }
    const of = fileSaid(into, { file, holds: 'ssdReviews' }, reach);
    const said = rows.map((row) => ({
      file: row.file,
      line: row.line,
      person: row.clar_cla_person_id,
      periodId: row.clar_cla_id,
      sourceReference: row.clar_cla_review_id,
      dueOn: row.clar_cla_review_due_date,
      heldOn: row.clar_cla_review_cancelled ? null : row.clar_cla_review_date,
      cancelled: row.clar_cla_review_cancelled ?? false,
      participation: row.clar_cla_review_cancelled ? null : row.clar_cla_review_participation,
    }));
    into.ssdReviews.push({ of, rows: said });
  },
});
