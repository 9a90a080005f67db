import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { logTo } from '../../../src/log.ts';
import { type Identity, keptIdentity } from '../../../src/slack/ways-in/identity.ts';
import { trier } from '../../../src/slack/ways-in/keep-trying.ts';
import { libraryLog } from '../../../src/slack/ways-in/library-log.ts';
import { startWorkbench, type Workbench } from '../../../src/workbench/workbench.ts';
import { options } from '../../workbench/a-small-slack.ts';

const here = { teamId: 'T0BOROUGH', appId: 'A0IRO', botId: 'B0IRO', botUserId: 'U0IROBOT' };
const elsewhere = { ...here, teamId: 'T0OTHER' };

let slack: Workbench;
beforeAll(async () => {
  slack = await startWorkbench(options);
});
afterAll(() => slack.close());

/** Asked once, with this in the settings and that in the records. */
async function asked(settings: { teamId?: string; appId?: string }, inRecords: Identity | null) {
  const log = logTo('error', new PassThrough());
  const { keepTrying, stop } = trier(log);
  const sentences: string[] = [];
  const records = { workspace: inRecords };
  const identity = keptIdentity({
    ...settings,
    client: new WebClient(options.botToken, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      logger: libraryLog(log),
    }),
    keeping: {
      kept: async () => records.workspace,
      keep: async (found, moved) => {
        if (moved || records.workspace === null) records.workspace = found;
        return records.workspace;
      },
    },
    keepTrying,
    log,
    onAnother: (sentence) => sentences.push(sentence),
  });
  const before = identity.known();
  identity.find();
  await identity.asked;
  stop();
  return { before, known: identity.known(), confirmed: identity.confirmed(), kept: records.workspace, sentences };
}

test('the first Slack that answers is the one the records are kept for', async () => {
  const { before, known, confirmed, kept } = await asked({}, null);
  expect(before).toBeNull();
  expect([known, confirmed, kept]).toEqual([here, here, here]);
});

test('what the settings say is known before anybody is asked', async () => {
  expect((await asked({ teamId: 'T0BOROUGH' }, null)).before?.teamId).toBe('T0BOROUGH');
});

test('what the records say is known while Slack does not answer, and nothing is confirmed', async () => {
  const undo = slack.misbehave({ methods: ['auth.test'], status: 500 });
  const { known, confirmed } = await asked({}, here);
  undo();
  expect([known, confirmed]).toEqual([here, null]);
});

test.each<[string, { teamId?: string; appId?: string }, Identity | null, string]>([
  ['the records are kept for', {}, elsewhere, 'than these records are kept for'],
  ['the settings name', { teamId: 'T0OTHER' }, null, 'than the settings name'],
  ['the settings name an app of', { appId: 'A0OTHER' }, null, 'than the settings name'],
])('another Slack than the one %s is refused, and nothing is known any longer', async (_, settings, kept, sentence) => {
  const after = await asked(settings, kept);
  expect(after).toMatchObject({ known: null, confirmed: null, kept });
  expect(after.sentences).toEqual([expect.stringContaining(sentence)]);
});

test('a council that has moved says so in its settings, and the records follow', async () => {
  expect(await asked({ teamId: 'T0BOROUGH' }, elsewhere)).toMatchObject({ confirmed: here, kept: here, sentences: [] });
});

test('Slack that will not say which app this is takes nothing from who it is', async () => {
  const undo = slack.misbehave({ methods: ['users.info'], status: 500 });
  expect((await asked({}, null)).confirmed).toEqual({ ...here, appId: null });
  undo();
});
