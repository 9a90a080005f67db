import fc from 'fast-check';
import { form } from './the-service.ts';

/** In whatever is sent: nothing of it may come back, or be found in the log. */
export const marker = 'ZQXsecret';

/** A line typed, as Slack sends it. */
export const typed = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    command: '/iro',
    text: 'help',
    user_id: 'U0PRIYA',
    team_id: 'T0IRO',
    api_app_id: 'A0IRO',
    trigger_id: `1.${Math.random()}`,
    response_url: '',
    ...more,
  }).toString();

/** Home opened, as Slack tells of it. */
export const homeOpened = (more: object = {}) => ({
  type: 'event_callback',
  event_id: 'Ev0HOME',
  team_id: 'T0IRO',
  api_app_id: 'A0IRO',
  event: { type: 'app_home_opened', user: 'U0PRIYA', tab: 'home' },
  ...more,
});

/** Every one that means something to somebody, but the one that Slack uses. */
export const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'M-SEARCH'];

const words = fc.oneof(
  fc.string(),
  fc.constant(marker),
  fc.constantFrom('null', '0', '-1', '%00', '..', 'a'.repeat(5_000)),
);
const oneLine = words.map((word) => word.replace(/[\r\n\0]/g, ' '));
/** A press, as Slack tells of it. */
export const press = {
  type: 'block_actions',
  trigger_id: '1.2',
  user: { id: 'U0PRIYA', team_id: 'T0IRO' },
  actions: [{ type: 'button', action_id: 'run help', value: 'help' }],
  view: { id: 'V0', type: 'modal' },
};
const submission = {
  type: 'view_submission',
  user: press.user,
  view: { id: 'V0', callback_id: 'form record', private_metadata: '{}', state: { values: {} } },
};
/** With one thing in it changed. */
const wrongly = (sent: object) =>
  fc
    .record({ key: fc.constantFrom(...Object.keys(sent)), value: fc.jsonValue(), trigger_id: fc.string() })
    .map(({ key, value, trigger_id }) => ({ ...sent, trigger_id, [key]: value }))
    .map((payload) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
const bodies = fc.oneof(
  wrongly(press),
  wrongly(submission),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.jsonValue().map((value) => new URLSearchParams({ payload: JSON.stringify(value) }).toString()),
  fc
    .record({ key: fc.constantFrom(...Object.keys(homeOpened())), value: fc.jsonValue() })
    .map(({ key, value }) => JSON.stringify(homeOpened({ event_id: marker, [key]: value }))),
  fc
    .record({
      key: fc.constantFrom('command', 'text', 'user_id', 'team_id', 'trigger_id', 'response_url'),
      value: words,
    })
    .map(({ key, value }) => typed({ [key]: value })),
  words,
);
const wild = fc.record({
  atOperations: fc.boolean(),
  method: fc.constantFrom(...methods, 'POST', 'CONNECT', 'post', 'BREW', ''),
  target: fc.oneof(
    fc.constantFrom('/slack/events', '/papers/x', '/health', '/ready', '/metrics', '/', '*', '//', ''),
    fc.constantFrom(`/papers/${'a'.repeat(43)}`, 'http://elsewhere/slack/events', '/slack/events?x', '/papers/%ff'),
    oneLine.map((word) => `/${word}`),
  ),
  headers: fc.dictionary(
    fc.constantFrom('content-length', 'transfer-encoding', 'expect', 'upgrade', 'host', 'cookie', 'te', 'x-anything'),
    fc.oneof(fc.constantFrom('chunked', '100-continue', 'websocket', '1', '99999999999', '-5', ''), oneLine),
    { maxKeys: 2 },
  ),
  body: bodies,
  isSigned: fc.boolean(),
  type: fc.constantFrom('application/json', form, 'text/plain', marker),
});

/** As Slack would send it, but for what is in it. */
const near = fc.record({
  atOperations: fc.constant(false),
  method: fc.constant('POST'),
  target: fc.constant('/slack/events'),
  headers: fc.constantFrom<Record<string, string>>({}, {}, { 'x-slack-retry-num': marker }, { cookie: marker }),
  body: bodies,
  isSigned: fc.constantFrom(true, true, true, false),
  type: fc.constantFrom('application/json', form, form, 'application/json; charset=utf-8'),
});

/** A request: what Slack might send, a little wrong, and what nobody would. */
export const anything = fc.oneof(wild, near);
