const answersTo = 'https://hooks.slack.com';

/** Where anything of ours may go: Slack, and the Slack that the settings name. What a request names is not enough. */
export function slackAddresses(apiUrl: string): (address: string) => boolean {
  const ours = new Set([answersTo, new URL(apiUrl).origin]);
  return (address) => URL.canParse(address) && ours.has(new URL(address).origin);
}

/** The only way out: nothing goes anywhere but to Slack, and Slack sends nobody on. */
export const fetchOnlyFrom =
  (isSlack: (address: string) => boolean, patience: number): typeof fetch =>
  async (address, init) => {
    if (!isSlack(address instanceof Request ? address.url : String(address)))
      throw new Error('Not an address of Slack’s.');
    return await fetch(address, { signal: AbortSignal.timeout(patience), ...init, redirect: 'error' });
  };
