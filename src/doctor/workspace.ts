import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const workspace: Check = {
  name: 'workspace',
  looksAt: 'whether Slack knows the app, and is the workspace these records belong to',
  run: async ({ slack, records }) => {
    if (slack === null)
      return [look('Slack was not looked at: it has no settings.', 'Set SLACK_BOT_TOKEN and the rest.')];
    const isKept = await records?.select<{ kept: string | null }>(`select to_regclass('workspace') as kept`);
    const kept = isKept?.[0]?.kept
      ? await records?.select<{ team: string }>('select team_id as team from workspace')
      : [];
    return [judgeWorkspace(slack, kept?.[0]?.team ?? null)];
  },
};

export function judgeWorkspace(
  { fault, teamId }: { fault: string | null; teamId: string | null },
  kept: string | null,
): InstallationFinding {
  if (fault === 'no_answer')
    return wrong('Slack does not answer.', 'Check that this machine reaches slack.com by HTTPS.');
  if (fault !== null)
    return wrong(`Slack refuses the bot token: ${fault}.`, 'Copy it anew from “OAuth & Permissions”.');
  if (teamId?.startsWith('E')) {
    return wrong(
      'The app is installed for a whole Enterprise Grid organisation, so nobody counts as a colleague.',
      'Install it to the one workspace that uses it, and copy that bot token.',
    );
  }
  if (kept !== null && kept !== teamId) {
    return wrong(
      `These records belong to the workspace ${kept}, and the bot token is of ${teamId}.`,
      'Put in the token of the first, or give the second a database of its own.',
    );
  }
  return ok(`Slack knows the app, in the workspace ${teamId}.`);
}
