import { manifestIn } from '../slack/ways-in/manifest.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const scopes: Check = {
  name: 'scopes',
  looksAt: 'whether the app may do in Slack what manifest.yml asks for, and no more',
  run: async ({ slack, config, projectFolder }) => {
    if (slack === null || slack.fault !== null) return [];
    const wanted = [...manifestIn(projectFolder).scopes, ...(config.mayLook ? ['im:history'] : [])];
    return judgeScopes(wanted, slack.scopes);
  },
};

/** Commands and events can’t be read with a bot’s token: only what was granted can. */
export function judgeScopes(wanted: readonly string[], granted: readonly string[] | null): InstallationFinding[] {
  if (granted === null)
    return [look('Slack did not say what the app may do.', 'Compare its scopes with manifest.yml.')];
  const missing = wanted.filter((scope) => !granted.includes(scope));
  const more = granted.filter((scope) => !wanted.includes(scope));
  const findings = [
    ...(missing.length > 0
      ? [
          wrong(
            `The app may not do all it must: ${missing.join(', ')}.`,
            'Add them in “OAuth & Permissions”, and install it again.',
          ),
        ]
      : []),
    ...(more.length > 0
      ? [look(`The app may do more than it needs: ${more.join(', ')}.`, 'Take them out in “OAuth & Permissions”.')]
      : []),
  ];
  return findings.length > 0 ? findings : [ok('The app may do in Slack what manifest.yml asks for, and no more.')];
}
