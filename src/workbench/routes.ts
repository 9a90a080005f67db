import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Activity } from './activity.ts';
import { callMethod, readArgs } from './api.ts';
import { isLoopback, readBody, send } from './http.ts';
import { answerIn, type Moods, type Reply } from './misbehaviour.ts';
import type { Page } from './page-server.ts';
import { useResponseUrl } from './response-urls.ts';
import { SlackError } from './slack-error.ts';
import type { SocketMode } from './socket-mode.ts';
import type { Call, State } from './state.ts';

export interface Parts {
  state: State;
  sockets: SocketMode;
  moods: Moods;
  activity: Activity;
  page: Page;
}

/** Calls kept for tests to look at. */
const callsKept = 20_000;

/** Everything the server answers: the Web API, response URLs, and the page. */
export function newRoutes(parts: Parts): RequestListener {
  return (request, response) => {
    route(parts, request, response).catch((error: unknown) => {
      parts.state.faults.push(String(error));
      if (!response.headersSent) send(response, 500, { ok: false, error: 'internal_error' });
    });
  };
}

async function route(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (!isLoopback(request.headers.host)) return send(response, 403, 'The workbench answers this machine only.');
  const [, area, ...rest] = path.split('/');
  if (request.method === 'POST' && area === 'api') return bot(parts, rest.join('/'), request, response);
  if (request.method === 'POST' && area === 'actions') return bot(parts, 'response_url', request, response);
  return parts.page.serve(path, request, response);
}

/** A call from the bot, counted, recorded, and answered in whatever mood Slack is in. */
async function bot(parts: Parts, method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state, moods, activity } = parts;
  const done = activity.begin();
  response.on('close', done);
  const args = readArgs(await readBody(request), request.headers['content-type']);
  const call: Call = { method, args, at: new Date(), reply: null };
  record(state, call);
  const reply = await answerIn(moods.take(method), () => effect(parts, method, request, args));
  if (!reply) {
    request.socket.destroy();
    return;
  }
  call.reply = typeof reply.body === 'string' ? { ok: reply.status === 200 } : (reply.body as Record<string, unknown>);
  send(response, reply.status, reply.body, reply.headers);
}

function effect({ state, sockets }: Parts, method: string, request: IncomingMessage, args: Call['args']): Reply {
  if (method !== 'response_url') return callMethod(state, method, request, args, sockets.ticket);
  try {
    useResponseUrl(state, request.url?.split('/').at(-1) ?? '', args);
    return { status: 200, body: 'ok' };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    const gone = error.error === 'used_url' || error.error === 'expired_url';
    return { status: gone ? 404 : 400, body: { ok: false, error: error.error, ...error.extra } };
  }
}

function record({ calls }: State, call: Call): void {
  if (calls.length >= callsKept) calls.splice(0, callsKept / 2);
  calls.push(call);
}
