import { afterEach, expect, test } from '@jest/globals';
import type { WorkbenchOptions } from '../../src/workbench/options.ts';
import { aSmallSlack, type SmallSlack } from './a-small-slack.ts';

let small: SmallSlack;
afterEach(() => small.end());

const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } } as const;
const menu = { type: 'external_select', action_id: 'whom', placeholder: { type: 'plain_text', text: 'Whom' } } as const;

/** Everything that reaches the bot, by its kind. */
async function given(more: Partial<WorkbenchOptions>) {
  small = await aSmallSlack(more);
  const heard: string[] = [];
  small.bolt.use(async ({ body, next }) => {
    const { event, command, type } = Object(body);
    heard.push(event?.type ?? command ?? type);
    await next();
  });
  small.bolt.command('/iro', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Here.', blocks: [{ type: 'actions', elements: [button, menu] }] });
  });
  small.bolt.action('go', ({ ack }) => ack());
  small.bolt.options('whom', ({ ack }) => ack({ options: [] }));
  small.bolt.shortcut('run day', ({ ack }) => ack());
  small.bolt.event('app_home_opened', async () => {});
  return { slack: small.slack, client: small.client, heard };
}

test.each(['read only', 'off'] as const)(
  'with a Messages tab that is %s nobody can type there, a command either',
  async (messagesTab) => {
    const { slack, heard } = await given({ messagesTab });
    expect(await slack.command('U1', 'day')).toMatchObject({ ok: false, error: 'messages_tab_closed' });
    expect(heard).toEqual([]);
    expect(slack.visibleTo('U1')).toEqual([]);
    expect((await slack.command('U1', 'day', { channel: 'C1' })).ok).toBe(true);
  },
);

test('with no Messages tab the app can send no direct message', async () => {
  const { client } = await given({ messagesTab: 'off' });
  await expect(client.chat.postMessage({ channel: 'U1', text: 'Hello' })).rejects.toThrow('messages_tab_disabled');
});

test('a shortcut that is not declared does not exist, and one that is has no channel and no response URL', async () => {
  const { slack, heard } = await given({ shortcuts: [{ name: 'My day', callbackId: 'run day', description: 'Mine' }] });
  expect(await slack.shortcut('U1', 'run week')).toMatchObject({ ok: false, error: 'not_in_manifest' });
  expect(heard).toEqual([]);
  await Promise.race([
    slack.shortcut('U1', 'My day'),
    slack.event({ type: 'app_home_opened', user: 'U1', tab: 'home' }),
  ]);
  expect(heard).toContain('shortcut');
});

test('without interactivity no press reaches the app', async () => {
  const { slack, heard } = await given({ interactivity: false });
  await slack.command('U1', 'day');
  expect(await slack.press('U1', 'Go')).toMatchObject({ ok: false, error: 'not_in_manifest' });
  expect(heard).toEqual(['/iro']);
});

test('without an address for options a menu is offered none', async () => {
  const { slack, heard } = await given({ suggestions: false });
  await slack.command('U1', 'day');
  expect(await slack.suggest('U1', 'Whom', 'd')).toEqual([]);
  expect(heard).toEqual(['/iro']);
});

test('an event that is not subscribed to is not sent', async () => {
  const { slack, heard } = await given({ events: ['user_change'] });
  expect((await slack.openHome('U1')).error).toBe('not_in_manifest');
  expect(heard).toEqual([]);
});

test('without a Home tab there is no Home to open, or to publish', async () => {
  const { slack, client, heard } = await given({ homeTab: false });
  expect((await slack.openHome('U1')).error).toBe('home_tab_disabled');
  expect(heard).toEqual([]);
  const view = { type: 'home' as const, blocks: [] };
  await expect(client.views.publish({ user_id: 'U1', view })).rejects.toThrow('not_enabled');
});
