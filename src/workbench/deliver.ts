import { createHmac } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Delivery, Parcel } from './parcel.ts';
import type { SocketMode } from './socket-mode.ts';

/** Milliseconds an app has to acknowledge. */
export const patience = 3000;

export interface Courier {
  deliver(parcel: Parcel): Promise<Delivery>;
  connect(botUrl: string | null): void;
  close(): void;
}

/** Carries requests to the bot: over its socket when it has one, or signed to its URL. */
export function newCourier(botUrl: string | null, signingSecret: string, sockets: SocketMode): Courier {
  const agent = new Agent({ keepAlive: true });
  let url = botUrl;
  const attempt = async (parcel: Parcel): Promise<Omit<Delivery, 'tookMs'>> => {
    if (sockets.connected()) return sockets.deliver(parcel, patience);
    return url ? postSigned(url, agent, signingSecret, parcel) : failed(0);
  };
  return {
    async deliver(parcel) {
      const started = performance.now();
      const delivery = await attempt(parcel);
      return { ...delivery, tookMs: performance.now() - started };
    },
    connect(botUrl) {
      url = botUrl;
    },
    close: () => agent.destroy(),
  };
}

type Sent = Omit<Delivery, 'tookMs'>;

const failed = (status: number): Sent => ({ error: 'dispatch_failed', status, body: null });

// Bolt compares this header exactly: with a charset after it, every request is refused.
const form = 'application/x-www-form-urlencoded';

function packed({ kind, payload }: Parcel): { type: string; body: string } {
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { type: form, body: new URLSearchParams(fields).toString() };
}

/** The headers Slack sends, signed over the raw body with the app's secret (signing version v0). */
function signedHeaders(secret: string, body: string, seconds = Math.floor(Date.now() / 1000)) {
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${signature}` };
}

function postSigned(url: string, agent: Agent, secret: string, parcel: Parcel): Promise<Sent> {
  const { type, body } = packed(parcel);
  const headers = {
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    accept: 'application/json,*/*',
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    ...signedHeaders(secret, body),
    ...(parcel.retry && { 'x-slack-retry-num': parcel.retry.num, 'x-slack-retry-reason': parcel.retry.reason }),
  };
  return new Promise((resolve) => {
    const secure = url.startsWith('https:');
    const options = { method: 'POST', headers, ...(!secure && { agent }) };
    const request = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        clearTimeout(timer);
        resolve(read(response.statusCode ?? 0, Buffer.concat(chunks).toString()));
      });
    });
    const timer = setTimeout(() => {
      resolve({ error: 'operation_timeout', status: 0, body: null });
      request.destroy();
    }, patience);
    request.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      // The bot closed a connection that lay idle just as it was used again: nothing of this has been read.
      const isStale = request.reusedSocket && error.code === 'ECONNRESET';
      resolve(isStale ? postSigned(url, agent, secret, parcel) : failed(0));
    });
    request.end(body);
  });
}

function read(status: number, text: string): Sent {
  if (status < 200 || status > 299) return { ...failed(status), body: text };
  return { error: null, status, body: parsed(text) };
}

/** The body of an acknowledgement: JSON, plain words, or nothing. */
export function parsed(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
