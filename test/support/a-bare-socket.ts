import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** The other end of Socket Mode, which sends whatever it likes. */
export interface BareSocket {
  apiUrl: string;
  /** Resolves when the app has connected. */
  connected(): Promise<void>;
  send(envelope: string | Buffer): void;
  /** Resolves when the app has acknowledged this envelope. */
  acknowledged(envelopeId: string): Promise<void>;
  /** Hangs up. */
  drop(): void;
  /** How often an app asked to connect. */
  asked(): number;
  /** Whether it is let in. */
  opens: boolean;
  close(): Promise<void>;
}

export async function aBareSocket(): Promise<BareSocket> {
  let asked = 0;
  let socket: WebSocket | null = null;
  const heard = new Set<string>();
  const waiting = new Map<string, () => void>();
  const replies: Record<string, object> = {
    'auth.test': { team_id: 'T0IRO', user_id: 'U0IROBOT', bot_id: 'B0IRO' },
    'users.info': { user: { id: 'U0PRIYA', team_id: 'T0IRO' } },
  };
  const api = createServer((request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    const address = `ws://127.0.0.1:${(api.address() as AddressInfo).port}/`;
    if (method === 'apps.connections.open') asked += 1;
    const reply = method === 'apps.connections.open' ? { url: address } : replies[method];
    const status = method === 'apps.connections.open' && !bare.opens ? 500 : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, ...reply }));
  });
  const sockets = new WebSocketServer({ server: api });
  sockets.on('connection', (opened) => {
    socket = opened;
    opened.on('message', (raw) => {
      const { envelope_id: id } = JSON.parse(String(raw));
      heard.add(id);
      waiting.get(id)?.();
    });
    opened.send(JSON.stringify({ type: 'hello' }));
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const bare: BareSocket = {
    apiUrl: `http://127.0.0.1:${(api.address() as AddressInfo).port}/api/`,
    opens: true,
    connected: async () => {
      if (socket?.readyState !== socket?.OPEN || socket === null) await once(sockets, 'connection');
    },
    send: (envelope) => socket?.send(envelope),
    acknowledged: async (id) => {
      if (!heard.has(id)) await new Promise<void>((resolve) => waiting.set(id, resolve));
    },
    drop: () => socket?.terminate(),
    asked: () => asked,
    close: async () => {
      socket?.terminate();
      sockets.close();
      api.closeAllConnections();
      await new Promise<void>((resolve) => api.close(() => resolve()));
    },
  };
  return bare;
}
