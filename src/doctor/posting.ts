import { type Check, type InstallationFinding, ok, wrong } from './check.ts';

const needed = ['chat:write', 'im:write'];

export const posting: Check = {
  name: 'posting',
  looksAt: 'whether messages can be posted; with --post-to, by posting one',
  run: async ({ slack, postTo }) => {
    if (slack === null || slack.fault !== null) return [];
    if (postTo === null) return judgePosting(slack.scopes);
    const reply = await slack.post(postTo, 'This is a test by whoever installs iro. Nothing needs doing.');
    return reply.came === 'done'
      ? [ok(`A message was posted to ${postTo}: ask whether it arrived.`)]
      : [
          wrong(
            `No message could be posted to ${postTo}: ${'fault' in reply ? reply.fault : 'asked too often'}.`,
            tryAgain,
          ),
        ];
  },
};

const tryAgain = 'Check the member ID and the app’s scopes, and try again in a minute.';

export function judgePosting(granted: readonly string[] | null): InstallationFinding[] {
  if (granted === null || needed.some((scope) => !granted.includes(scope))) return [];
  return [ok('The app may post messages. To see one arrive, give your Slack member ID: --post-to U0123456789.')];
}
