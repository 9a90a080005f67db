import { z } from 'zod';
import { groupCode, maybeReference, pattern, referenceCell, textCell, yesNoOr } from '../reading/cells.ts';
import { childIn, fileSaid, partOf, reachOfRows, referenceFor } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';

export const isInitials = (said: string) => /^(\p{Lu}[.\s]*){1,4}$/u.test(said) || /^\p{L}{1,2}$/u.test(said);

export const initialsProblem =
  'Give initials of 1 to 4 capital letters. A child’s name is not kept here, and this was not stored.';

// A space could be all that stands between a forename and a surname.
const forename = pattern(/^\p{L}[\p{L}\p{M}’'-]{0,39}$/u, 'Give one forename and no surname. This was not stored.');

/** Our own: who each child’s IRO and social worker are, and what no national return says. */
export const caseload = table({
  title: 'caseload',
  columns: ['child', 'initials', 'iro', 'social_worker', 'team', 'sibling_group', 'parent', 'restricted', 'forename'],
  needs: ['child', 'iro'],
  row: z.object({
    child: referenceCell,
    initials: textCell,
    iro: textCell,
    social_worker: textCell,
    team: textCell,
    sibling_group: groupCode,
    parent: maybeReference,
    restricted: yesNoOr('lifted'),
    forename,
  }),
  firm: ['child'],
  open: ['iro', 'social_worker', 'team'],
  check: ({ child, initials, parent }) => [
    ...(initials !== null && !isInitials(initials)
      ? [
          {
            column: 'initials' as const,
            problem: initialsProblem,
          },
        ]
      : []),
    ...(parent === child ? [{ column: 'parent' as const, problem: 'A child can’t be their own parent.' }] : []),
  ],
  gather: (rows, into, file) => {
    const of = fileSaid(into, { file, holds: 'caseload' }, reachOfRows());
    for (const row of rows) {
      const child = childIn(into, row.child);
      const part = partOf(child.byFile, 'caseload', of);
      const [before] = part;
      if (before) {
        into.faults.push({
          file: row.file,
          line: row.line,
          column: 'child',
          says: child.reference,
          problem: `This child is also on line ${before.line}. That one was kept.`,
          kept: 'row refused',
        });
        continue;
      }
      part.push({
        file: row.file,
        line: row.line,
        initials: row.initials?.replaceAll(/[.\s]/g, '').toUpperCase() ?? null,
        iro: row.iro,
        socialWorker: row.social_worker,
        team: row.team,
        siblingGroup: row.sibling_group,
        parent: row.parent === null ? null : referenceFor(into, row.parent),
        restricted: row.restricted,
        forename: row.forename,
      });
    }
  },
});
