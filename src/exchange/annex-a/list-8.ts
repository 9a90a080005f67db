import { z } from 'zod';
import type { PermanenceKind } from '../../domain/records/case-file.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { notBefore, notYet } from '../objections.ts';
import { dayCell, matching, referenceCell, textCell } from '../reading/cells.ts';
import { childIn, fileSaid, type Gathering, partOf, reachOfRows } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { Read } from '../reading/table-of.ts';
import type { List8Said } from '../said.ts';
import { codeOf } from '../spellings/spelt-cell.ts';
import { endReason, legalStatus, placement } from '../ssda903/codes.ts';
import { list8Columns } from './list-columns.ts';

// Ofsted’s letters, or the words where a council sends them without.
const permanencePlan = matching<PermanenceKind>(
  [
    [/^a\)|return/i, 'return to family'],
    [/^b\)|adopt/i, 'adoption'],
    [/^c\)|special guard|child arrange|sgo|cao/i, 'special guardianship or child arrangements order'],
    [/^d\)|supported/i, 'supported living'],
    [/^e\)|residential/i, 'long-term residential'],
    [/^f\)|foster/i, 'long-term fostering'],
    [/^g\)|^other/i, 'other'],
  ],
  'a permanence plan from Ofsted’s list (a to g)',
);

const row = z.object({
  'Child Unique ID': referenceCell,
  'Date of Birth': dayCell,
  'Date Started to be Looked After': dayCell,
  'Start date of current legal status': dayCell,
  "Child's Legal Status": legalStatus,
  'Date of Latest Statutory Review': dayCell,
  'What is the permanence plan for this child?': permanencePlan,
  'Date Ceased to be Looked After': dayCell,
  'Reason Ceased to be Looked After': endReason,
  'Start Date of Most Recent Placement': dayCell,
  'Placement Type': placement,
  'Allocated Team': textCell,
  'Allocated Worker': textCell,
});
type Row = z.output<typeof row>;

const days = [
  'Date of Birth',
  'Date Started to be Looked After',
  'Start date of current legal status',
  'Date of Latest Statutory Review',
  'Date Ceased to be Looked After',
  'Start Date of Most Recent Placement',
] as const;

const happenings = days.filter((column) => column !== 'Date of Birth');

/** Ofsted Annex A (ILACS), list 8: one row a child, the latest period of care only. */
export const list8 = table({
  title: 'Annex A list 8, children in care',
  columns: list8Columns,
  needs: [
    'Child Unique ID',
    'Date of Birth',
    'Date Started to be Looked After',
    "Child's Legal Status",
    'Date of Latest Statutory Review',
  ],
  row,
  firm: ['Child Unique ID'],
  check: (said, today) => [...days.flatMap((column) => notYet(column, said[column], today)), ...outOfOrder(said)],
  gather: (rows, into, file) => {
    const reach = reachOfRows();
    for (const one of rows) for (const column of happenings) reach.see(one['Child Unique ID'], one[column]);
    const of = fileSaid(into, { file, holds: 'list8' }, reach);
    for (const one of rows) {
      const child = childIn(into, one['Child Unique ID']);
      const said = asSaid(one, into);
      const part = partOf(child.byFile, 'list8', of);
      const [before] = part;
      if (before === undefined) part.push(said);
      else if (!isSame(before, said)) {
        into.faults.push({
          file: one.file,
          line: one.line,
          column: 'Child Unique ID',
          says: child.reference,
          problem: `This child is also on row ${before.line}. That one was kept.`,
          kept: 'row refused',
        });
      }
    }
  },
});

const isSame = (one: List8Said, other: List8Said) =>
  JSON.stringify({ ...one, file: '', line: 0 }) === JSON.stringify({ ...other, file: '', line: 0 });

function asSaid(one: Read<Row>, into: Gathering): List8Said {
  return {
    file: one.file,
    line: one.line,
    bornOn: one['Date of Birth'],
    becameLookedAfterOn: one['Date Started to be Looked After'],
    ceasedOn: one['Date Ceased to be Looked After'],
    ceasedReason: codeOf(into, one['Reason Ceased to be Looked After'], one),
    legalStatus: codeOf(into, one["Child's Legal Status"], one),
    legalStatusFrom: one['Start date of current legal status'],
    placement: codeOf(into, one['Placement Type'], one),
    placementFrom: one['Start Date of Most Recent Placement'],
    latestReviewOn: one['Date of Latest Statutory Review'],
    permanencePlan: one['What is the permanence plan for this child?'],
    team: one['Allocated Team'],
    worker: one['Allocated Worker'],
  };
}

function outOfOrder(said: Row) {
  const bornOn = said['Date of Birth'];
  const startedOn = said['Date Started to be Looked After'];
  const words = (day: Day | null) => (day === null ? '' : dateInWords(day));
  return [
    ...notBefore('Date Started to be Looked After', startedOn, {
      earliest: bornOn,
      problem: `Care starts before the child was born (${words(bornOn)}). Correct one of the dates.`,
    }),
    ...notBefore('Date Ceased to be Looked After', said['Date Ceased to be Looked After'], {
      earliest: startedOn,
      problem: `Care ends before it starts (${words(startedOn)}). Correct one of the dates.`,
    }),
  ];
}
