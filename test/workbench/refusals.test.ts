import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { appOptions, aSmallSlack, refusal, type SmallSlack, say } from './a-small-slack.ts';

let world: SmallSlack;
beforeAll(async () => {
  world = await aSmallSlack({
    guard: ({ kind, text }) => (kind === 'channel' && /[A-Z]\.[A-Z]\./.test(text) ? 'Initials in a channel.' : null),
  });
});
afterAll(() => world.end());

const post = (channel: string, more = {}) => world.client.chat.postMessage({ channel, text: 'Two reviews', ...more });

describe('a message is refused', () => {
  test.each([
    ['in a private channel without the app', 'C2', 'channel_not_found'],
    ['in an open channel without the app', 'C3', 'not_in_channel'],
    ['in an archived channel', 'C4', 'is_archived'],
    ['in a channel that does not exist', 'C9', 'channel_not_found'],
  ])('%s', async (_, channel, error) => {
    expect(await refusal(post(channel))).toBe(error);
  });

  test('when it is for one person who is not in the channel', async () => {
    const ephemeral = world.client.chat.postEphemeral({ channel: 'C1', user: 'U4', text: 'Two reviews' });
    expect(await refusal(ephemeral)).toBe('user_not_in_channel');
  });

  test('when it has blocks but no sentence for the lock screen', async () => {
    expect(await refusal(post('C1', { text: '', blocks: [say('*Two* reviews')] }))).toBe('workbench_guard');
  });

  test('when the guard says that it must not be shown', async () => {
    expect(await refusal(post('C1', { text: 'K.M. is late' }))).toBe('workbench_guard');
    expect(await refusal(post('U1', { text: 'K.M. is late' }))).toBe('was accepted');
    expect(world.slack.faults).toContain('Initials in a channel.');
  });
});

describe('a message', () => {
  test('to somebody who has left is taken without a word, and a conversation with them is not opened', async () => {
    expect(await refusal(post('U3'))).toBe('was accepted');
    expect(await refusal(world.client.conversations.open({ users: 'U3' }))).toBe('user_disabled');
  });

  test('is edited in place and can be taken back', async () => {
    const { ts = '' } = await post('C1');
    await world.client.chat.update({ channel: 'C1', ts, text: 'One review' });
    expect(world.slack.visibleTo('U2', 'C1').at(-1)).toMatchObject({ ts, text: 'One review', edited: true });
    const long = world.client.chat.update({ channel: 'C1', ts, text: 'x'.repeat(4001) });
    expect(await refusal(long)).toBe('msg_too_long');
    await world.client.chat.delete({ channel: 'C1', ts });
    expect(await refusal(world.client.chat.update({ channel: 'C1', ts, text: 'x' }))).toBe('message_not_found');
  });

  test('is found again by its metadata when history may be read', async () => {
    const metadata = { event_type: 'delivery', event_payload: { key: 'digest/U1/2026-06-16' } };
    const { ts = '' } = await post('C1', { metadata });
    const oldest = String(Number(ts) - 1);
    const { messages } = await world.client.conversations.history({
      channel: 'C1',
      oldest,
      include_all_metadata: true,
    });
    expect(messages?.[0]).toMatchObject({ ts, metadata });
  });
});

describe('a call', () => {
  test('beyond the scopes is refused with what it needs', async () => {
    const call = world.client.users.lookupByEmail({ email: 'priya@example.org' });
    await expect(call).rejects.toMatchObject({ data: { error: 'missing_scope', needed: 'users:read.email' } });
  });

  test('with another token, or none, is refused', async () => {
    const { clientOptions } = appOptions(world.slack);
    expect(await refusal(new WebClient('xoxb-other', clientOptions).auth.test())).toBe('invalid_auth');
    expect(await refusal(new WebClient(undefined, clientOptions).auth.test())).toBe('not_authed');
  });

  test('may come as JSON as well as a form', async () => {
    const response = await fetch(`${world.slack.apiUrl}users.info`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxb-workbench', 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ user: 'U4' }),
    });
    expect(await response.json()).toMatchObject({ ok: true, user: { id: 'U4', is_restricted: true } });
  });

  test('about a person tells guests, leavers and people from elsewhere apart', async () => {
    const info = async (user: string) => (await world.client.users.info({ user })).user;
    expect(await info('U3')).toMatchObject({ deleted: true });
    expect(await info('U5')).toMatchObject({ is_stranger: true, team_id: 'T0ELSE' });
    expect(await refusal(world.client.users.info({ user: 'U9' }))).toBe('user_not_found');
  });

  test('about a channel tells who is in it', async () => {
    expect((await world.client.conversations.members({ channel: 'C1' })).members).toContain('U2');
    expect((await world.client.conversations.info({ channel: 'C1' })).channel).toMatchObject({ is_private: true });
  });
});
