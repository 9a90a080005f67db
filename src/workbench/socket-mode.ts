import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { app } from './options.ts';
import type { Delivery, Parcel } from './parcel.ts';

/** Milliseconds between pings: Bolt's client takes half a minute of silence for a dead line. */
const heartbeat = 10_000;

export interface SocketMode {
  connected(): boolean;
  /** A ticket for one connection, as `apps.connections.open` gives. */
  ticket(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  deliver(parcel: Parcel, patience: number): Promise<Omit<Delivery, 'tookMs'>>;
  /** Ask every client to connect afresh, as Slack does every few hours. */
  recycle(): void;
  close(): void;
}

/** A polite close, and a firm one half a second later. */
function hangUp(socket: WebSocket): void {
  const firmly = setTimeout(() => socket.terminate(), 500);
  socket.once('close', () => clearTimeout(firmly));
  socket.close(1001);
}

type Settle = (delivery: Omit<Delivery, 'tookMs'>) => void;

export function newSocketMode(): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const waiting = new Map<string, Settle>();
  const sockets: WebSocket[] = [];
  /** One that is closing still stands in the list until its other end has said goodbye. */
  const open = (socket: WebSocket) => socket.readyState === socket.OPEN;
  const pings = setInterval(() => {
    for (const socket of sockets) socket.ping();
  }, heartbeat).unref();

  function welcome(socket: WebSocket): void {
    sockets.push(socket);
    socket.on('close', () => sockets.splice(sockets.indexOf(socket), 1));
    socket.on('error', () => socket.terminate());
    socket.on('message', (raw) => {
      const { envelope_id, payload } = JSON.parse(String(raw)) as { envelope_id: string; payload?: object };
      const body = payload && Object.keys(payload).length > 0 ? payload : null;
      waiting.get(envelope_id)?.({ error: null, status: 200, body });
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.length,
        connection_info: { app_id: app.id },
        debug_info: { host: 'workbench', build_number: 1, approximate_connection_time: 18_060 },
      }),
    );
  }

  return {
    connected: () => sockets.some(open),
    ticket() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    upgrade(request, socket, head) {
      const ticket = /[?&]ticket=([\w-]+)/.exec(request.url ?? '')?.[1] ?? '';
      if (!tickets.delete(ticket)) {
        // Any page in a browser may knock here, and hang up.
        socket.on('error', () => undefined);
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, welcome);
    },
    deliver: ({ kind, payload, retry }, patience) =>
      new Promise((resolve) => {
        const envelopeId = randomUUID();
        const settle: Settle = (delivery) => {
          clearTimeout(timer);
          waiting.delete(envelopeId);
          resolve(delivery);
        };
        const timer = setTimeout(() => settle({ error: 'operation_timeout', status: 0, body: null }), patience);
        waiting.set(envelopeId, settle);
        // Slack gives each envelope to one connection only, whichever it likes.
        const socket = sockets.find(open);
        if (socket) sockets.push(...sockets.splice(sockets.indexOf(socket), 1));
        socket?.send(
          JSON.stringify({
            type: kind,
            envelope_id: envelopeId,
            payload,
            accepts_response_payload: kind !== 'events_api',
            ...(kind === 'events_api' && { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' }),
          }),
        );
      }),
    recycle() {
      for (const socket of sockets) socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    close() {
      clearInterval(pings);
      for (const socket of sockets) hangUp(socket);
      server.close();
    },
  };
}
