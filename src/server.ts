import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Answers one request. What it throws, at once or later, is caught by the server. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** What one stranger may take of a server: in milliseconds, bytes and numbers. */
export interface ServerLimits {
  /** For a whole request, from its first byte to its last. */
  patience: number;
  /** Until its headers are there: whoever connects and says nothing keeps a place from others. */
  headers: number;
  connections: number;
}

const usual: ServerLimits = { patience: 10_000, headers: 4_000, connections: 1_000 };

/**
 * A server that nothing sent to it can end. Whatever its route throws is told to `onFault` and answered 500; a request
 * that is not all there in time is dropped, and so are headers beyond what Slack or a browser sends.
 */
export function guardedServer(
  route: Route,
  onFault: (error: unknown) => void,
  limits: Partial<ServerLimits> = {},
): Server {
  const { patience, headers, connections } = { ...usual, ...limits };
  const options = {
    requestTimeout: patience,
    headersTimeout: Math.min(headers, patience),
    // Node looks for what is late only so often: left alone, every 30 seconds.
    connectionsCheckingInterval: Math.min(headers, patience) / 10,
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16_384,
  };
  const server = createServer(options, (request, response) => {
    response.on('error', onFault);
    Promise.resolve()
      .then(() => route(request, response))
      .catch((error: unknown) => {
        // They have gone in the middle of asking: there is nobody to answer, and nothing is wrong.
        if (request.errored) return;
        onFault(error);
        if (response.headersSent) response.destroy();
        else answerPlainly(response, 500, 'That didn’t work.');
      });
  });
  server.maxConnections = connections;
  server.maxHeadersCount = 100;
  // A reader who takes nothing of an answer, and somebody who is connected and silent.
  server.setTimeout(patience * 6);
  // The machine may run out of handles while it listens. Unheard, that would end the process.
  server.once('listening', () => server.on('error', onFault));
  return server;
}

export const answerPlainly = (response: ServerResponse, status: number, sentence: string) =>
  sendReply(response, status, 'text/plain; charset=utf-8', `${sentence}\n`);

export function sendReply(response: ServerResponse, status: number, contentType: string, body: string): void {
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
