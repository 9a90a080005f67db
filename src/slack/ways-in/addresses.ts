const answersTo = 'https://hooks.slack.com';

/** Where anything of ours may go: Slack, and the Slack that the settings name. What a request names is not enough. */
export function slackAddresses(apiUrl: string): (address: string) => boolean {
  const ours = new Set([answersTo, new URL(apiUrl).origin]);
  return (address) => {
    if (!URL.canParse(address)) return false;
    const { origin, username, password } = new URL(address);
    // Slack’s own names nobody; and we would sign in with it, and be refused by our own library.
    return ours.has(origin) && username === '' && password === '';
  };
}

/** The only way out: nothing goes anywhere but to Slack, and Slack sends nobody on. */
export const fetchOnlyFrom =
  (isSlack: (address: string) => boolean, patience: number): typeof fetch =>
  async (address, init) => {
    if (!isSlack(address instanceof Request ? address.url : String(address)))
      throw new Error('Not an address of Slack’s.');
    return await fetch(address, { signal: AbortSignal.timeout(patience), ...init, redirect: 'error' });
  };
