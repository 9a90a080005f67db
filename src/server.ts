import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { machineSeconds } from './clock.ts';
import type { Metrics } from './metrics.ts';

/** How far ahead of our own clock a request may say it was sent, in seconds: Slack’s five minutes, both ways. */
const furthestAhead = 300;

export interface Routes {
  slack: RequestListener | null;
  papers: RequestListener;
  ready: () => Promise<boolean>;
  metrics: Metrics;
}

/** The service’s front door: Slack’s requests, links to papers, and the two questions an operator’s machinery asks. */
export const frontDoor = ({ slack, papers, ready, metrics }: Routes): Server =>
  createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/health') return tell(response, 200, 'The process lives.');
    if (path === '/ready') {
      return void ready().then(
        (yes) => tell(response, yes ? 200 : 503, yes ? 'Ready.' : 'Not ready: the tables are not up to date.'),
        () => tell(response, 503, 'Not ready: the database does not answer.'),
      );
    }
    if (path === '/metrics') {
      return void metrics.text().then(
        (text) => send(response, 200, metrics.contentType, text),
        () => tell(response, 503, 'The database does not answer, so nothing can be counted.'),
      );
    }
    if (path?.startsWith('/papers/')) return papers(request, response);
    if (path !== '/slack/events' || !slack) return tell(response, 404, 'Nothing here.');
    if (isFromTheFuture(request)) return tell(response, 401, 'Not from Slack.');
    slack(request, response);
  });

// Bolt refuses a stale request but would take one dated tomorrow, which could be kept and sent again.
const isFromTheFuture = ({ headers }: IncomingMessage) =>
  Number(headers['x-slack-request-timestamp']) > machineSeconds() + furthestAhead;

const tell = (response: ServerResponse, status: number, sentence: string) =>
  send(response, status, 'text/plain; charset=utf-8', `${sentence}\n`);

function send(response: ServerResponse, status: number, contentType: string, body: string) {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(body);
}

/** Listens, and says on which port. Throws where the port is taken. */
export const listen = (server: Server, port: number, host?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Takes no more, and lets what is open end; whatever still hangs after `patience` milliseconds is cut. */
export async function closeServer(server: Server, patience = 3_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(deadline);
}
