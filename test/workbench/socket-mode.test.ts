import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { App, SocketModeReceiver } from '@slack/bolt';
import { startWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { appOptions, options, say } from './a-small-slack.ts';

let slack: Workbench;
let bolt: App;
let receiver: SocketModeReceiver;

beforeAll(async () => {
  slack = await startWorkbench(options);
  const { clientOptions, ...rest } = appOptions(slack);
  receiver = new SocketModeReceiver({
    appToken: options.appToken ?? '',
    logger: rest.logger,
    installerOptions: { clientOptions },
    // It waits this long before it connects again, and as long for an answer before it hangs up.
    clientPingTimeout: 1000,
  });
  bolt = new App({ ...rest, clientOptions, receiver });
  bolt.command('/iro', async ({ ack, command }) => ack(`You said ${command.text}`));
  bolt.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [say('Home')] } });
  });
  await bolt.start();
});
afterAll(async () => {
  await bolt.stop();
  await slack.close();
});

test('a line typed reaches the app by its socket, and the acknowledgement is the answer', async () => {
  const outcome = await slack.command('U1', 'help');
  expect(outcome.said.map(({ text }) => text)).toEqual(['You said help']);
});

test('events come by the socket too', async () => {
  await slack.openHome('U2');
  expect(slack.home('U2')?.blocks[0]?.text?.text).toBe('Home');
});

test('an app asked to connect afresh does', async () => {
  const afresh = new Promise((resolve) => receiver.client.once('connected', resolve));
  slack.recycleSockets();
  await afresh;
  expect((await slack.openHome('U1')).ok).toBe(true);
});
