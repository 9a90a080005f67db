import { expect, test } from '@jest/globals';
import { draws } from '../support/draws.ts';
import { type AnOutbox, anOutbox, dan, marcus, priya } from './an-outbox.ts';

const moods = [
  { status: 500 },
  { status: 429, retryAfter: 2 },
  { loseReplyAfterEffect: true },
  { down: true },
  { slow: 150 },
] as const;
const subjects = Array.from({ length: 8 }, (_, at) => `Thing ${at + 1}`);
const people = [priya, marcus, dan];

/** Days go by, with three copies at work, until nothing is left that will ever be tried again. */
async function untilDone(outbox: AnOutbox, copies: readonly { drained(): Promise<void> }[]) {
  for (;;) {
    await Promise.all(copies.map((copy) => copy.drained()));
    const [found] = await outbox.database.query<{ left: string }[]>(
      `select count(*) as left from delivery where state not in ('sent', 'dead')`,
    );
    if (Number(found?.left) === 0) return;
    outbox.clock.forward(1);
  }
}

test.each([1, 2])(
  'with Slack misbehaving at random (draw %i), each is told once, or once more for each reply lost',
  async (seed) => {
    const outbox = await anOutbox();
    const draw = draws(seed);
    const methods = ['chat.postMessage', 'chat.update'];
    for (let times = 0; times < 40; times += 1) {
      const mood = moods[Math.floor(draw() * moods.length)] ?? {};
      outbox.slack.misbehave({ ...mood, methods: [methods[Math.floor(draw() * methods.length)] ?? ''], times: 1 });
    }
    const copies = [outbox.worker(), outbox.worker({ patience: 100 }), outbox.worker()];
    for (const subject of subjects) for (const to of people) await outbox.tell(to, subject);
    await untilDone(outbox, copies);
    for (const subject of subjects) for (const to of people) if (draw() < 0.5) await outbox.tell(to, subject);
    await untilDone(outbox, copies);

    for (const to of people) {
      const seen = outbox.slack.visibleTo(to);
      for (const subject of subjects) {
        const about = seen.filter(({ text }) => text === subject || text.startsWith(`${subject} You may`));
        const entry = await outbox.entry(to, subject);
        expect(about.length).toBeGreaterThanOrEqual(entry.state === 'sent' ? 1 : 0);
        expect(about.length).toBeLessThanOrEqual(1 + entry.lost);
        if (entry.state !== 'sent') continue;
        expect(entry.sent).toBe(entry.wanted);
        const held = about.find(({ ts }) => ts === entry.ts);
        const metadata = { event_type: 'iro_delivery', event_payload: { key: entry.key, version: entry.wanted } };
        expect(held).toMatchObject({ channel: entry.channel, metadata });
      }
    }
    await outbox.end();
  },
);
