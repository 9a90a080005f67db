import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/domain/records/refusal.ts';
import { rememberedBy } from '../../src/slack/ways-in/remembered.ts';
import { type AnOutbox, anOutbox, dan, letter, marcus, priya } from './an-outbox.ts';

let outbox: AnOutbox;
beforeEach(async () => {
  outbox = await anOutbox();
});
afterEach(() => outbox.end());

describe('A message that somebody is owed', () => {
  test('is sent once, privately, and filled in, and the ledger knows where it is', async () => {
    await outbox.tell(priya);
    await outbox.worker().drained();
    const [message, ...more] = outbox.slack.visibleTo(priya);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ text: 'Hello', channel: outbox.slack.dm(priya), edited: true });
    expect(JSON.stringify(message?.blocks)).toContain('Hello All of it.');
    expect(message?.metadata).toEqual({
      event_type: 'iro_delivery',
      event_payload: { key: 'U0PRIYA/Hello', version: 1 },
    });
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', sent: 1, ts: message?.ts, attempts: 0 });
  });

  test('is edited where it stands when it is told again, and the ledger keeps its place', async () => {
    let words = 'Two things to do.';
    const worker = outbox.worker({ word: async () => letter(words) });
    await outbox.tell(priya);
    await worker.drained();
    const before = await outbox.entry(priya);
    words = 'One thing to do.';
    await outbox.tell(priya);
    await worker.drained();
    expect(outbox.texts(priya)).toEqual(['One thing to do.']);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', wanted: 2, sent: 2, ts: before.ts });
  });

  test('is for nobody whose account has changed since Slack was asked of them, for whatever reason', async () => {
    let now = 0;
    const remembered = rememberedBy(() => now);
    const worker = outbox.worker({ remembered });
    await outbox.tell(priya);
    await worker.drained();
    await outbox.tell(priya, 'More');
    await worker.drained();
    expect(outbox.calls('users.info')).toBe(1);
    remembered.forget(priya);
    await outbox.tell(priya, 'Still more');
    await worker.drained();
    expect(outbox.calls('users.info')).toBe(2);
    now = 5 * 60_000;
    await outbox.tell(priya, 'The last');
    await worker.drained();
    expect(outbox.calls('users.info')).toBe(3);
  });

  test('told again while it was on its way, it is sent and then edited, and is never two messages', async () => {
    const words = ['first', 'second'];
    const worker = outbox.worker({ word: async () => letter(words.shift() ?? 'third') });
    await outbox.tell(priya);
    outbox.slack.misbehave({ methods: ['chat.postMessage'], slow: 200, times: 1 });
    const sending = worker.drained();
    while ((await outbox.entry(priya)).state !== 'sending') await outbox.database.query('select pg_sleep(0.01)');
    await outbox.tell(priya);
    await sending;
    await worker.drained();
    expect(outbox.texts(priya)).toEqual(['second']);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', wanted: 2, sent: 2 });
  });

  test('is not sent when, by then, its reader may not see what it is about', async () => {
    await outbox.tell(priya);
    const word = async () => {
      throw new Refusal('I can’t find a child you can open with that reference.');
    };
    await outbox.worker({ word }).drained();
    expect(outbox.texts(priya)).toEqual([]);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', sent: 1, ts: null });
  });

  test('sent already, it says only that it has moved on when there is nothing to tell any more', async () => {
    let gone = false;
    const worker = outbox.worker({ word: async () => (gone ? null : letter('Do this.')) });
    await outbox.tell(priya);
    await worker.drained();
    gone = true;
    await outbox.tell(priya);
    await worker.drained();
    expect(outbox.texts(priya)).toEqual(['This has moved on. There is nothing for you to do here.']);
  });

  test('for whoever has the job now is a message of its own, and their predecessor’s stands', async () => {
    const worker = outbox.worker();
    await outbox.tell(priya, 'For the manager', 'manager');
    await worker.drained();
    await outbox.tell(marcus, 'For the manager', 'manager');
    await worker.drained();
    expect([outbox.texts(priya), outbox.texts(marcus)]).toEqual([['For the manager'], ['For the manager']]);
  });

  test('that cannot be worded is tried again later, and holds up nobody else', async () => {
    await outbox.tell(priya);
    await outbox.tell(marcus);
    const word = async (slackUserId: string) => {
      if (slackUserId === priya) throw new Error('a mistake of ours');
      return letter('Hello');
    };
    await outbox.worker({ word }).drained();
    expect(outbox.texts(marcus)).toEqual(['Hello']);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'waiting', attempts: 1, fault: 'unworded' });
    expect(outbox.logged()).not.toContain('a mistake of ours');
  });
});

describe('Several copies of the service on one database', () => {
  test('send every message once between them', async () => {
    const subjects = Array.from({ length: 12 }, (_, at) => `Thing ${at + 1}`);
    for (const subject of subjects) for (const to of [priya, marcus, dan]) await outbox.tell(to, subject);
    const copies = [outbox.worker(), outbox.worker(), outbox.worker()];
    do {
      await Promise.all(copies.map((copy) => copy.drained()));
    } while ((await unsent()) > 0);
    for (const to of [priya, marcus, dan]) expect(outbox.texts(to).toSorted()).toEqual(subjects.toSorted());
  });

  const unsent = async () => {
    const [found] = await outbox.database.query<{ unsent: string }[]>(
      `select count(*) as unsent from delivery where state <> 'sent'`,
    );
    return Number(found?.unsent);
  };
});

describe('Somebody who has gone', () => {
  test.each([
    ['from Slack', { deactivated: true }],
    ['to be a guest', { guest: true }],
    ['to another workspace', { otherTeam: 'T0OTHER' }],
    ['to another workspace of our organisation', { grid: { says: 'E0ORG', teams: ['T0HR'] } }],
  ])('%s is sent nothing, and the ledger says why', async (_, people) => {
    const elsewhere = await anOutbox({ people });
    await elsewhere.tell(dan);
    await elsewhere.worker().drained();
    expect(elsewhere.calls('chat.postMessage')).toBe(0);
    expect(await elsewhere.entry(dan)).toMatchObject({ state: 'dead', fault: 'not_a_colleague' });
    await elsewhere.end();
  });

  test('from the staff list’s Slack accounts is given up, and told when they are owed something new', async () => {
    await outbox.database.query('update person set slack_user_id = null where slack_user_id = $1', [dan]);
    await outbox.tell(dan);
    const worker = outbox.worker();
    await worker.drained();
    expect(await outbox.entry(dan)).toMatchObject({ state: 'dead', fault: 'no_slack_account' });
    await outbox.database.query('update person set slack_user_id = $1 where slack_user_id is null', [dan]);
    await outbox.tell(dan);
    await worker.drained();
    expect(outbox.texts(dan)).toEqual(['Hello']);
  });
});

test('two messages to one person are a second apart, as Slack asks, and nobody else waits', async () => {
  await outbox.tell(priya, 'One');
  await outbox.tell(priya, 'Two');
  await outbox.tell(marcus, 'Three');
  await outbox.worker({ spacing: 1_100 }).drained();
  const posts = outbox.slack.calls.filter(({ method }) => method === 'chat.postMessage');
  const at = (text: string) => posts.find(({ args }) => args.text === text)?.at.getTime() ?? 0;
  expect(at('Two') - at('One')).toBeGreaterThanOrEqual(1_000);
  expect(at('Three') - at('One')).toBeLessThan(1_000);
});
