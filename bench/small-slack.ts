import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { councilsTeam } from './council.ts';

/** As little of Slack as a command or a form needs, so that its own cost hardly shows: both sides are measured against it. */
export interface SmallSlack {
  apiUrl: string;
  /** An address to answer at, and what will be posted there. */
  expectAnswer(): { url: string; answer: Promise<string> };
  /** The id that a page opened with this trigger has, and the page that will take its place. */
  expectPage(triggerId: string): { viewId: string; page: Promise<string> };
  close(): void;
}

const viewOf = (triggerId: string | null) => `V${triggerId}`;

const methods: Record<string, (form: URLSearchParams) => object> = {
  '/api/views.open': (form) => ({ view: { id: viewOf(form.get('trigger_id')) } }),
  '/api/views.push': (form) => ({ view: { id: viewOf(form.get('trigger_id')) } }),
  '/api/views.update': () => ({}),
  '/api/conversations.open': (form) => ({ channel: { id: `D${form.get('users')}` } }),
  '/api/chat.update': (form) => ({ channel: form.get('channel'), ts: form.get('ts') }),
  '/api/chat.postMessage': (form) => ({ channel: form.get('channel'), ts: '1750000000.000100' }),
  '/api/auth.test': () => ({ team_id: councilsTeam, user_id: 'U0BOT', bot_id: 'B0BOT' }),
  '/api/users.info': (form) => ({ user: { id: form.get('user'), team_id: councilsTeam } }),
};

export async function startSmallSlack(): Promise<SmallSlack> {
  const expected = new Map<string, (body: string) => void>();
  let asked = 0;

  function arrived(where: string, what: string) {
    expected.get(where)?.(what);
    expected.delete(where);
  }

  function answered(path: string, body: string, response: ServerResponse) {
    const method = methods[path];
    if (method) {
      const form = new URLSearchParams(body);
      response.setHeader('content-type', 'application/json');
      if (path === '/api/views.update') arrived(form.get('view_id') ?? '', form.get('view') ?? '');
      return response.end(JSON.stringify({ ok: true, ...method(form) }));
    }
    arrived(path, body);
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
    expectPage: (triggerId) => ({
      viewId: viewOf(triggerId),
      page: new Promise((resolve) => {
        expected.set(viewOf(triggerId), resolve);
      }),
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
