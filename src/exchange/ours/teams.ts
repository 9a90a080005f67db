import { z } from 'zod';
import { pattern, textCell } from '../reading/cells.ts';
import { fileSaid, reachOfRows } from '../reading/gathering.ts';
import { table } from '../reading/table.ts';
import type { TeamSaid } from '../said.ts';

/** Our own: the teams, each with its private channel and its manager by Slack id or email. */
export const teams = table({
  title: 'teams',
  columns: ['team', 'slack_channel_id', 'manager'],
  needs: ['team', 'slack_channel_id'],
  row: z.object({
    team: textCell,
    slack_channel_id: pattern(/^[CG][A-Z0-9]+$/, 'This is not a Slack channel ID, such as C012AB3CD.'),
    manager: textCell,
  }),
  firm: ['team'],
  open: ['team', 'slack_channel_id', 'manager'],
  check: ({ team }) => (team === null ? [{ column: 'team', problem: 'There is no team name. Add it.' }] : []),
  gather: (rows, into, file) => {
    const said: TeamSaid[] = [];
    for (const { team, slack_channel_id, manager, file, line } of rows) {
      if (team !== null) said.push({ team, slackChannelId: slack_channel_id, manager, file, line });
    }
    into.teams.push({ of: fileSaid(into, { file, holds: 'teams' }, reachOfRows()), rows: said });
  },
});
