import type { IncomingMessage, ServerResponse } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';
import { machineSeconds } from '../../clock.ts';
import type { FromSlack, Unwelcome } from './from-slack.ts';

/** In bytes. The largest form that Slack lets anybody fill in comes to some 300,000. */
const largestBody = 512 * 1024;

/** In bytes, of all that are on their way at one moment: Slack’s are here in no time, and are sent again. */
const largestOfAll = 64 * 1024 * 1024;

/** How far ahead of our own clock a request may say it was sent, in seconds: Slack’s five minutes, both ways. */
const furthestAhead = 300;

type Ack = (answer?: unknown) => Promise<void>;

export interface Reception {
  signingSecret: string;
  unwelcome: (body: unknown) => Unwelcome | null;
  receive: (body: FromSlack, ack: Ack) => Promise<void>;
  /** How much of all bodies is held at one moment, in bytes. */
  most?: number;
}

/**
 * Slack’s requests by HTTP, in place of Bolt’s own receiver, which throws where nobody can catch it: at any method but
 * POST, and at a body that is no object.
 */
export const requestsFromSlack = ({ signingSecret, unwelcome, receive, most = largestOfAll }: Reception) => {
  const bodyOf = bodiesUpTo(most);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const end = (status: number, headers = {}) => void response.writeHead(status, headers).end();
    if (request.method !== 'POST') return end(405, { allow: 'POST' });
    const kind = kindOf(request);
    if (kind === null) return end(415);
    const body = await bodyOf(request);
    if (body === 'too large') return end(413);
    if (body === 'too many') return end(503, { 'retry-after': '5' });
    if (!isSigned(request, body.text, signingSecret)) return end(401);
    const sent = parsed(kind, body.text);
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
};

function kindOf({ headers }: IncomingMessage): 'json' | 'form' | null {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  return type === 'application/x-www-form-urlencoded' ? 'form' : null;
}

type Body = { text: string } | 'too large' | 'too many';

/** Of what is too large, or one too many, nothing is kept: the rest is let go by as it comes. */
function bodiesUpTo(most: number): (request: IncomingMessage) => Promise<Body> {
  let held = 0;
  return (request) => {
    if (Number(request.headers['content-length']) > largestBody) return Promise.resolve('too large');
    let chunks: Buffer[] = [];
    let size = 0;
    let isKept = true;
    const letGo = () => {
      if (isKept) held -= size;
      isKept = false;
      chunks = [];
    };
    return new Promise<Body>((resolve, reject) => {
      request.on('data', (chunk: Buffer) => {
        if (!isKept) return;
        size += chunk.length;
        held += chunk.length;
        chunks.push(chunk);
        if (size > largestBody) resolve('too large');
        else if (held > most) resolve('too many');
        else return;
        letGo();
      });
      request.once('end', () => resolve({ text: Buffer.concat(chunks).toString() }));
      request.once('error', reject);
    }).finally(letGo);
  };
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
