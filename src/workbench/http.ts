import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes taken in one request. */
const largest = 4 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Error('The request is larger than 4 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), ...headers });
  response.end(text);
}

/** A name that resolves to this machine is not enough (DNS rebinding): the address asked for must be loopback. */
export const isLoopback = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

/** A post from this very page, and from no other site. */
export const isSameOrigin = ({ headers }: IncomingMessage): boolean => headers.origin === `http://${headers.host}`;
