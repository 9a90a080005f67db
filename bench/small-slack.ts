import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { councilsTeam } from './council.ts';

/** As little of Slack as a command needs, so that its own cost hardly shows: both sides are measured against it. */
export interface SmallSlack {
  apiUrl: string;
  /** An address to answer at, and what will be posted there. */
  expectAnswer(): { url: string; answer: Promise<string> };
  close(): void;
}

const methods: Record<string, (form: URLSearchParams) => object> = {
  '/api/auth.test': () => ({ team_id: councilsTeam, user_id: 'U0BOT', bot_id: 'B0BOT' }),
  '/api/users.info': (form) => ({ user: { id: form.get('user'), team_id: councilsTeam } }),
};

export async function startSmallSlack(): Promise<SmallSlack> {
  const expected = new Map<string, (body: string) => void>();
  let asked = 0;

  function answered(path: string, body: string, response: ServerResponse) {
    const method = methods[path];
    if (method) {
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify({ ok: true, ...method(new URLSearchParams(body)) }));
    }
    expected.get(path)?.(body);
    expected.delete(path);
    return response.end('ok');
  }

  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => answered(request.url ?? '', Buffer.concat(pieces).toString(), response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${origin}/api/`,
    expectAnswer() {
      asked += 1;
      const path = `/response/${asked}`;
      return {
        url: `${origin}${path}`,
        answer: new Promise((resolve) => {
          expected.set(path, resolve);
        }),
      };
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
