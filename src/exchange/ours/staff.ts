import { z } from 'zod';
import { staffRoles } from '../../domain/people/people.ts';
import { present } from '../objections.ts';
import { dayOr, email, number, oneOf, pattern, textCell } from '../reading/cells.ts';
import { fileSaid, reachOfRows } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { StaffSaid } from '../said.ts';

export const slackUserId = pattern(/^[UW][A-Z0-9]+$/, 'This is not a Slack member ID, such as U012AB3CD.');

const columns = ['slack_user_id', 'name', 'role', 'team', 'email', 'phone', 'fte', 'left_on'] as const;

/** Our own: who works here, in which role. `left_on` is the first day somebody no longer does; `back` undoes it. */
export const staff = table({
  title: 'staff',
  columns,
  needs: ['slack_user_id', 'name', 'role'],
  row: z.object({
    slack_user_id: slackUserId,
    name: textCell,
    role: oneOf(staffRoles),
    team: textCell,
    email,
    phone: textCell,
    fte: number(0.01, 1),
    left_on: dayOr('back'),
  }),
  firm: ['name', 'role'],
  open: columns,
  check: ({ name, role, slack_user_id, email }) => [
    ...present('name', name, 'There is no name. Add it.'),
    ...present('role', role, `Give one of: ${staffRoles.join(', ')}.`),
    ...(slack_user_id === null && email === null
      ? [
          {
            column: 'slack_user_id' as const,
            problem: 'There is no Slack member ID and no email, so this person can’t be told apart. Add one.',
            refuse: true as const,
          },
        ]
      : []),
  ],
  gather: (rows, into, file) => {
    const said: StaffSaid[] = [];
    for (const { name, role, slack_user_id, left_on, team, email, phone, fte, file, line } of rows) {
      if (name === null || role === null) continue;
      said.push({ slackUserId: slack_user_id, name, role, team, email, phone, fte, leftOn: left_on, file, line });
    }
    into.staff.push({ of: fileSaid(into, { file, holds: 'staff' }, reachOfRows()), rows: said });
  },
});
