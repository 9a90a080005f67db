import type { IncomingMessage, ServerResponse } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';
import { machineSeconds } from '../../clock.ts';
import type { FromSlack, Unwelcome } from './from-slack.ts';

/** In bytes. The largest form that Slack lets anybody fill in comes to some 300,000. */
const largestBody = 512 * 1024;

/** How far ahead of our own clock a request may say it was sent, in seconds: Slack’s five minutes, both ways. */
const furthestAhead = 300;

type Ack = (answer?: unknown) => Promise<void>;

export interface Reception {
  signingSecret: string;
  unwelcome: (body: unknown) => Unwelcome | null;
  receive: (body: FromSlack, ack: Ack) => Promise<void>;
}

/**
 * Slack’s requests by HTTP, in place of Bolt’s own receiver, which throws where nobody can catch it: at any method but
 * POST, and at a body that is no object.
 */
export const requestsFromSlack =
  ({ signingSecret, unwelcome, receive }: Reception) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const end = (status: number, headers = {}) => void response.writeHead(status, headers).end();
    if (request.method !== 'POST') return end(405, { allow: 'POST' });
    const kind = kindOf(request);
    if (kind === null) return end(415);
    const body = await bodyOf(request);
    if (body === null) return end(413);
    if (!isSigned(request, body, signingSecret)) return end(401);
    const sent = parsed(kind, body);
    if (sent?.ssl_check === '1') return end(200);
    if (sent?.type === 'url_verification') return answer(response, { challenge: String(sent.challenge) });
    const why = unwelcome(sent);
    if (sent === null || why !== null) return end(why === 'for another app' ? 403 : 400);
    await receive(sent, async (said) => {
      if (!response.headersSent) answer(response, said);
    });
    // Nobody here listens for it.
    if (!response.headersSent) end(404);
  };

function kindOf({ headers }: IncomingMessage): 'json' | 'form' | null {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  return type === 'application/x-www-form-urlencoded' ? 'form' : null;
}

/** Null where it is too large: then none of it is kept, and the rest is let go by as it comes. */
function bodyOf(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length']) > largestBody) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) return chunks.push(chunk);
      chunks = [];
      return resolve(null);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString()));
    request.once('error', reject);
  });
}

// Bolt refuses a stale request but would take one dated tomorrow, which could be kept and sent again.
function isSigned({ headers }: IncomingMessage, body: string, signingSecret: string): boolean {
  const at = Number(headers['x-slack-request-timestamp']);
  const signature = headers['x-slack-signature'];
  if (typeof signature !== 'string' || !(at <= machineSeconds() + furthestAhead)) return false;
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: { 'x-slack-request-timestamp': at, 'x-slack-signature': signature },
  });
}

/** Null where it is no object. */
function parsed(kind: 'json' | 'form', body: string): FromSlack | null {
  try {
    const form = kind === 'form' ? Object.fromEntries(new URLSearchParams(body)) : null;
    const sent: unknown = form?.payload === undefined && form !== null ? form : JSON.parse(form?.payload ?? body);
    return typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? (sent as FromSlack) : null;
  } catch {
    return null;
  }
}

/** Nothing, words, or what Slack is to do. */
function answer(response: ServerResponse, said: unknown): void {
  if (typeof said !== 'object' || said === null) return void response.writeHead(200).end(String(said ?? ''));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
}
