import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type AnOutbox, anOutbox, letter, priya } from './an-outbox.ts';

let outbox: AnOutbox;
beforeEach(async () => {
  outbox = await anOutbox();
});
afterEach(() => outbox.end());

const earlierDay = 'This list is from an earlier day. Today’s is the newest here, and stands on your Home.';
/** As it is marked when its reader loses a child that it names. */
const outlive = (where = 'true') =>
  outbox.database.query(
    `update delivery set outlived = true, wanted = wanted + 1, state = 'waiting', attempts = 0 where ts is not null and ${where}`,
  );
const marked = async () =>
  (await outbox.database.query<{ key: string }[]>('select key from delivery where outlived')).map(({ key }) => key);
/** After those that filled each message in. */
const edits = (filledIn = 1) =>
  outbox.slack.calls
    .filter(({ method }) => method === 'chat.update')
    .map(({ args }) => String(args.text))
    .slice(filledIn);

describe('What names somebody its reader may no longer see', () => {
  test('is worded again, as far as it still has its day', async () => {
    let words = 'Two children';
    const worker = outbox.worker({ word: async () => letter(words) });
    await outbox.tell(priya);
    await worker.drained();
    words = 'One child';
    await outlive();
    await worker.drained();
    expect(outbox.texts(priya)).toEqual(['One child']);
    expect(await marked()).toEqual([]);
  });

  test('is emptied without being worded, when it is a digest of another day', async () => {
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    await outbox.database.query(`update delivery set until_at = '2026-06-16T11:00:00Z'`);
    outbox.clock.forward(30);
    await outlive();
    await worker.drained();
    expect(outbox.texts(priya)).toEqual([earlierDay]);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', wanted: 2, sent: 2 });
  });

  test('is emptied when nobody in Slack is its reader any more, and Slack’s word on them of a minute ago is no matter', async () => {
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    await outbox.database.query(`insert into unreachable select id, id, '2026-06-16' from person where name = $1`, [
      priya,
    ]);
    await outlive();
    await worker.drained();
    expect(outbox.texts(priya)).toEqual(['This has moved on. There is nothing for you to do here.']);
    // An edit of our own words says nothing of whether its reader is back.
    expect(await outbox.database.query('select 1 from unreachable')).toHaveLength(1);
  });

  test('is not posted anew where somebody deleted it', async () => {
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    await outbox.database.query(`update delivery set until_at = '2026-06-16T11:00:00Z', ts = '1.000001'`);
    outbox.clock.forward(1);
    await outlive();
    await worker.drained();
    expect(outbox.texts(priya)).toEqual(['Hello']);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', sent: 2 });
    expect(await marked()).toEqual([]);
  });

  test('keeps what is asked of it when it is lost again while it is on its way', async () => {
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    await outlive();
    outbox.slack.misbehave({ methods: ['chat.update'], slow: 200, times: 1 });
    const draining = worker.drained();
    while ((await outbox.entry(priya)).state !== 'sending') await outbox.database.query('select pg_sleep(0.01)');
    await outbox.database.query('update delivery set wanted = wanted + 1');
    await draining;
    await worker.drained();
    expect(edits()).toHaveLength(2);
    expect(await marked()).toEqual([]);
  });
});

test('what somebody may wait for goes before old messages that are emptied, and of those the newest goes first', async () => {
  const worker = outbox.worker({ spacing: 20 });
  for (const subject of ['Monday', 'Tuesday', 'Wednesday', 'now']) await outbox.tell(priya, subject);
  await worker.drained();
  await outlive(`subject <> 'now'`);
  await outbox.tell(priya, 'now');
  await worker.drained();
  expect(edits(4)).toEqual(['now', 'Wednesday', 'Tuesday', 'Monday']);
});
