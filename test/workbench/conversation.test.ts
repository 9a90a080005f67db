import { afterAll, beforeAll, expect } from '@jest/globals';
import { journey } from '../support/journey.ts';
import { aSmallSlack, button, type SmallSlack, say } from './a-small-slack.ts';

const test = journey();

let world: SmallSlack;
const letters: string[] = [];
const heard: Record<string, unknown>[] = [];

beforeAll(async () => {
  world = await aSmallSlack();
  const { bolt } = world;
  bolt.command('/iro', async ({ ack, respond, command, body, client }) => {
    await ack();
    if (command.text === 'form') {
      await client.views.open({ trigger_id: body.trigger_id, view: form() });
      return;
    }
    await respond({
      text: `You said ${command.text}`,
      blocks: [say('*Next review*'), { type: 'actions', elements: [button('Why this date?', 'why 1')] }],
    });
  });
  bolt.use(async ({ body, next }) => {
    heard.push({ ...body });
    await next();
  });
  bolt.options('child', async ({ ack, payload }) => {
    await ack({ options: [{ text: plain(`Child ${payload.value}`), value: '2041' }] });
  });
  bolt.action(/^run /, async ({ ack, respond, action }) => {
    await ack();
    await respond({ text: `Because ${'value' in action ? action.value : ''}`, replace_original: true });
  });
  bolt.view('a-form', async ({ ack, view, body, client }) => {
    const said = view.state.values.decision?.answer?.value ?? '';
    if (said === 'ensure') {
      await ack({ response_action: 'errors', errors: { decision: 'Say who does what.' } });
      return;
    }
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Recorded: ${said}` });
  });
  bolt.view({ callback_id: 'a-form', type: 'view_closed' }, async ({ ack, view }) => {
    await ack();
    letters.push(`closed ${view.id}`);
  });
  bolt.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [say('Home')] } });
  });
});
afterAll(() => world.end());

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const form = () => ({
  type: 'modal' as const,
  callback_id: 'a-form',
  title: plain('A form'),
  submit: plain('Record'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'who',
      optional: true,
      label: plain('Which child?'),
      element: { type: 'external_select' as const, action_id: 'child', min_query_length: 1 },
    },
    {
      type: 'input' as const,
      block_id: 'decision',
      label: plain('What was decided?'),
      element: { type: 'plain_text_input' as const, action_id: 'answer', max_length: 20 },
    },
  ],
});

test('a line typed is answered privately, and a button press edits the answer', async () => {
  const { slack } = world;
  const outcome = await slack.command('U1', 'next-review 2041', { channel: 'C1' });
  expect(outcome.said.map(({ text, onlyFor }) => [text, onlyFor])).toEqual([['You said next-review 2041', 'U1']]);
  expect(slack.visibleTo('U2', 'C1')).toEqual([]);
  await slack.press('U1', 'Why this date?');
  expect(slack.visibleTo('U1', 'C1').map(({ text }) => text)).toEqual(['Because why 1']);
});

test('a form shows an error beside its field, keeps what was typed, and is sent when it is right', async () => {
  const { slack } = world;
  expect((await slack.command('U1', 'form')).view?.callback_id).toBe('a-form');
  expect((await slack.submit('U1')).errors).toEqual({ decision: 'Complete this field.' });
  expect((await slack.submit('U1', { 'What was decided?': 'ensure' })).errors).toEqual({
    decision: 'Say who does what.',
  });
  expect(slack.view('U1')?.state.values.decision?.answer?.value).toBe('ensure');
  await slack.submit('U1', { decision: 'Dan books it' });
  expect(slack.view('U1')).toBeNull();
  expect(slack.visibleTo('U1', slack.dm('U1')).map(({ text }) => text)).toContain('Recorded: Dan books it');
});

test('closing a form is told to an app that asked to know', async () => {
  const { slack } = world;
  const { view } = await slack.command('U2', 'form');
  await slack.closeModal('U2');
  expect(letters).toContain(`closed ${view?.id}`);
});

test('Home is published when it is opened', async () => {
  await world.slack.openHome('U1');
  expect(world.slack.home('U1')?.blocks[0]?.text?.text).toBe('Home');
});

test('a command that the app does not have is not sent', async () => {
  const outcome = await world.slack.command('U2', '/other thing');
  expect(outcome.error).toBe('unknown_command');
});

test('a list is looked up as letters are typed, and the choice is sent with the form', async () => {
  const { slack } = world;
  await slack.command('U1', 'form');
  const [child] = await slack.suggest('U1', 'Which child?', 'K.');
  expect(child?.text.text).toBe('Child K.');
  await slack.submit('U1', { 'Which child?': child, decision: 'Dan books it' });
  const submission = heard.findLast(({ type }) => type === 'view_submission') as unknown as Submission;
  expect(submission.view.state.values.who?.child?.selected_option?.value).toBe('2041');
});

interface Submission {
  view: { state: { values: Record<string, Record<string, { selected_option?: { value: string } }>> } };
}

test('a press on an ephemeral does not carry its words back, a press on a message does', async () => {
  const { slack, client } = world;
  const press = () => heard.findLast(({ type }) => type === 'block_actions');
  await slack.command('U2', 'next-review', { channel: 'C1' });
  await slack.press('U2', 'Why this date?');
  expect(press()).toMatchObject({ container: { type: 'message', is_ephemeral: true }, channel: { id: 'C1' } });
  expect(press()).not.toHaveProperty('message');
  const blocks = [{ type: 'actions' as const, elements: [button('Done', 'done 1')] }];
  await client.chat.postMessage({ channel: 'C1', text: 'One decision', blocks });
  await slack.press('U2', 'Done');
  expect(press()).toMatchObject({ message: { text: 'One decision' }, actions: [{ value: 'done 1' }] });
});

test('somebody from another workspace comes with the name of theirs', async () => {
  await world.slack.command('U5', 'next-review');
  expect(heard.at(-1)).toMatchObject({
    command: '/iro',
    user_id: 'U5',
    team_id: 'T0ELSE',
    channel_name: 'directmessage',
  });
});
