import { type Config, isLoopbackHost } from '../config.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const addresses: Check = {
  name: 'addresses',
  looksAt: 'who can reach the service, and whether pages for the operator are shown to everybody',
  run: async ({ config }) => {
    if (config.slack === null) return [];
    const isSocket = config.slack.appToken !== null;
    const findings = [
      ...judgeAddresses({ isSocket, port: config.port, publicUrl: config.publicUrl }),
      ...judgeOperations(config.operations),
    ];
    if (config.publicUrl === null) return findings;
    return [
      ...findings,
      judgeExposed(await statusOf(config.publicUrl, '/health'), await statusOf(config.publicUrl, '/metrics')),
    ];
  },
};

interface Addresses {
  isSocket: boolean;
  port: number;
  publicUrl: string | null;
}

export function judgeAddresses({ isSocket, port, publicUrl }: Addresses): InstallationFinding[] {
  const listens = look(
    `PORT ${port} listens on every address of this machine, without TLS.`,
    isSocket
      ? 'Slack needs none of it: let nothing reach it but what serves PUBLIC_URL and what checks /ready.'
      : 'Let nothing reach it but what ends TLS in front of it.',
  );
  if (publicUrl === null) return [listens, look('No paper can be opened.', 'Set PUBLIC_URL to the service’s address.')];
  if (!publicUrl.startsWith('https:')) {
    return [
      listens,
      look('Papers open at this machine’s own address.', 'Set PUBLIC_URL to one that begins with https://.'),
    ];
  }
  return [listens];
}

/** Figures about the service are for this machine’s own machinery. */
export function judgeOperations(operations: Config['operations']): InstallationFinding[] {
  if (operations === null) return [];
  const { host, port } = operations;
  if (isLoopbackHost(host)) return [ok(`/metrics on OPERATIONS_PORT ${port} answers this machine alone.`)];
  return [
    look(
      `OPERATIONS_HOST ${host} lets other machines read /metrics, on port ${port}, without TLS.`,
      'Set it to 127.0.0.1, or let nothing reach it but what gathers your numbers.',
    ),
  ];
}

/** What PUBLIC_URL answers; null: nothing does, from here. */
export function judgeExposed(health: number | null, metrics: number | null): InstallationFinding {
  if (health === null) {
    return look(
      'PUBLIC_URL does not answer from this machine.',
      'Open it in a browser where staff work, ending in /health.',
    );
  }
  return metrics === 200
    ? wrong(
        'Anybody who has PUBLIC_URL can read /metrics.',
        'Let only /slack/events and /papers through to this service.',
      )
    : ok('PUBLIC_URL answers, and does not show /metrics.');
}

const patience = 5_000;

async function statusOf(publicUrl: string, page: string): Promise<number | null> {
  const asked = { redirect: 'manual', signal: AbortSignal.timeout(patience) } as const;
  const reply = await fetch(`${publicUrl}${page}`, asked).catch(() => null);
  await reply?.body?.cancel();
  return reply?.status ?? null;
}
