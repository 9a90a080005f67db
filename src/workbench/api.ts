import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { parsed } from './deliver.ts';
import { methods } from './methods/index.ts';
import type { Args, Method } from './methods/method.ts';
import { type Reply, tooMany } from './misbehaviour.ts';
import { app } from './options.ts';
import { SlackError } from './slack-error.ts';
import type { State } from './state.ts';

/** Milliseconds between messages to one channel, when rate limits are on. */
const spacing = 1000;

/** Answer one call to the Web API. */
export function callMethod(
  state: State,
  name: string,
  request: IncomingMessage,
  args: Args,
  ticket: () => string,
): Reply {
  try {
    const result =
      name === 'apps.connections.open' ? connection(state, request, ticket) : run(state, name, request, args);
    if ('status' in result) return result as unknown as Reply;
    return {
      status: 200,
      body: { ok: true, ...result },
      headers: { 'x-oauth-scopes': state.options.scopes.join(',') },
    };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return { status: 200, body: { ok: false, error: error.error, ...error.extra } };
  }
}

function run(state: State, name: string, request: IncomingMessage, args: Args): Record<string, unknown> {
  authenticate(request, args, state.options.botToken);
  const method = methods.get(name);
  if (!method) throw new SlackError('unknown_method', { req_method: name });
  requireScope(state, method, args);
  if (name === 'chat.postMessage' && isTooSoon(state, String(args.channel))) return { ...tooMany() };
  return method.run(state, args);
}

function connection(state: State, request: IncomingMessage, ticket: () => string): Record<string, unknown> {
  if (!state.options.appToken) throw new SlackError('not_allowed_token_type');
  authenticate(request, {}, state.options.appToken);
  return { url: `${state.url.replace('http:', 'ws:')}link/?ticket=${ticket()}&app_id=${app.id}` };
}

function authenticate({ headers }: IncomingMessage, args: Args, expected: string): void {
  const given = headers.authorization?.replace(/^Bearer /, '') ?? args.token;
  if (typeof given !== 'string' || given === '') throw new SlackError('not_authed');
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) throw new SlackError('invalid_auth');
}

function requireScope(state: State, { scope }: Method, args: Args): void {
  const needed = typeof scope === 'function' ? scope(state, args) : scope;
  if (needed === null || state.options.scopes.includes(needed)) return;
  throw new SlackError('missing_scope', { needed, provided: state.options.scopes.join(',') });
}

function isTooSoon(state: State, channel: string): boolean {
  if (!state.options.rateLimits) return false;
  const now = performance.now();
  if (now - (state.lastPost.get(channel) ?? Number.NEGATIVE_INFINITY) < spacing) return true;
  state.lastPost.set(channel, now);
  return false;
}

/** Arguments as they come: a form whose nested values are JSON in strings, or JSON. */
export function readArgs(body: string, type: string | undefined): Record<string, unknown> {
  if (type?.startsWith('application/json')) return (parsed(body) as Record<string, unknown> | null) ?? {};
  const args: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    args[name] = nested.has(name) ? parsed(value) : flags.has(name) ? value === 'true' || value === '1' : value;
  }
  return args;
}

const nested = new Set(['blocks', 'view', 'attachments', 'metadata']);
const flags = new Set(['return_im', 'include_num_members', 'include_all_metadata', 'unfurl_links', 'unfurl_media']);
