import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** What came of a call to Slack. `lost`: it may have been done, and it may not. */
export type SlackReply<Result> = { came: 'done'; result: Result } | NotDone;

export type NotDone =
  /** Asked too often: to be asked again after so many seconds. */
  | { came: 'limited'; seconds: number }
  /** Nothing was done, and another time it may be. */
  | { came: 'failed'; fault: string }
  /** Nothing was done, and nothing ever will be. */
  | { came: 'refused'; fault: string }
  | { came: 'lost'; fault: string };

/** A call that does something. */
export const effect = <Result>(call: Promise<Result>): Promise<SlackReply<Result>> =>
  call.then((result) => ({ came: 'done', result }) as const, notDone);

/** A call that only asks: a reply that is lost was a failure, for nothing was to be done. */
export async function question<Result>(call: Promise<Result>): Promise<SlackReply<Result>> {
  const reply = await effect(call);
  return reply.came === 'lost' ? { ...reply, came: 'failed' } : reply;
}

function notDone(error: unknown): NotDone {
  if (error instanceof WebAPIRateLimitedError) return { came: 'limited', seconds: error.retryAfter };
  if (error instanceof WebAPIPlatformError) return toldBy(error.data.error);
  if (error instanceof WebAPIHTTPError) return answeredWith(error.statusCode);
  // Too often, without saying for how long: the library has no name for that.
  if (error instanceof Error && /^Retry header/.test(error.message)) return { came: 'limited', seconds: 30 };
  const code = error instanceof WebAPIRequestError ? codeOf(error.original) : null;
  return code !== null && beforeItLeft.has(code)
    ? { came: 'failed', fault: code }
    : { came: 'lost', fault: code ?? 'no_reply' };
}

/** Slack’s own names. Of the first two it says that some part of the work may have been done. */
function toldBy(name: string): NotDone {
  if (name === 'internal_error' || name === 'fatal_error') return { came: 'lost', fault: name };
  if (name === 'ratelimited' || name === 'rate_limited') return { came: 'limited', seconds: 1 };
  if (passing.has(name)) return { came: 'failed', fault: name };
  // A page of HTML comes back as the “error”: it is not Slack that spoke.
  return /^[a-z_]{1,60}$/.test(name) ? { came: 'refused', fault: name } : { came: 'lost', fault: 'not_slack' };
}

/** Cured by time, or by whoever looks after the app’s token. */
const passing = new Set([
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'accesslimited',
  'not_authed',
  'invalid_auth',
  'token_expired',
  'token_revoked',
  'missing_scope',
]);

/** A gateway that gave up waiting has passed the request on; any other fault of the server came instead of the work. */
function answeredWith(status: number): NotDone {
  const fault = `http_${status}`;
  if (status === 502 || status === 504) return { came: 'lost', fault };
  return { came: status >= 500 || status === 429 || status === 408 ? 'failed' : 'refused', fault };
}

/** No connection was ever made, so nothing was asked. */
const beforeItLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function codeOf(error: unknown): string | null {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? null : codeOf(cause);
}
