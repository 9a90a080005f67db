import { describe, expect, test } from '@jest/globals';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { effect, question } from '../../src/deliveries/reply.ts';

const told = (error: string) => new WebAPIPlatformError({ ok: false, error, response_metadata: {} });
const status = (code: number) => new WebAPIHTTPError(code, '', {}, '');
const cutOff = (code: string) =>
  new WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) }));

describe('What came of a call to Slack that posts', () => {
  test.each([
    ['Slack says when to ask again', new WebAPIRateLimitedError(30), { came: 'limited', seconds: 30 }],
    ['the person has gone', told('user_disabled'), { came: 'refused', fault: 'user_disabled' }],
    ['the workspace has gone', told('account_inactive'), { came: 'refused', fault: 'account_inactive' }],
    ['the place has gone', told('channel_not_found'), { came: 'refused', fault: 'channel_not_found' }],
    ['the message is more than Slack takes', told('msg_too_long'), { came: 'refused', fault: 'msg_too_long' }],
    ['the token was changed', told('token_revoked'), { came: 'failed', fault: 'token_revoked' }],
    ['Slack is having a rest', told('service_unavailable'), { came: 'failed', fault: 'service_unavailable' }],
    ['Slack failed half way', told('internal_error'), { came: 'lost', fault: 'internal_error' }],
    ['something else answered, with a page', told('<html>Welcome</html>'), { came: 'lost', fault: 'not_slack' }],
    ['Slack is broken', status(500), { came: 'failed', fault: 'http_500' }],
    ['a gateway waited for Slack in vain', status(504), { came: 'lost', fault: 'http_504' }],
    ['the address is wrong', status(404), { came: 'refused', fault: 'http_404' }],
    ['nobody was there', cutOff('ECONNREFUSED'), { came: 'failed', fault: 'ECONNREFUSED' }],
    ['the line went dead', cutOff('UND_ERR_SOCKET'), { came: 'lost', fault: 'UND_ERR_SOCKET' }],
    ['nothing came in time', new WebAPIRequestError(new Error('aborted')), { came: 'lost', fault: 'no_reply' }],
    ['the answer could not be read', new SyntaxError('Unexpected token'), { came: 'lost', fault: 'no_reply' }],
  ])('%s', async (_, error, came) => {
    expect(await effect(Promise.reject(error))).toEqual(came);
  });
});

test('a question whose reply is lost has simply failed: nothing was to be done', async () => {
  expect(await question(Promise.reject(cutOff('ECONNRESET')))).toEqual({ came: 'failed', fault: 'ECONNRESET' });
});
