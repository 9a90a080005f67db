import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import type { Misbehaviour } from '../../src/workbench/misbehaviour.ts';
import { aLargeOffice, readers } from '../support/a-large-office.ts';
import { journey } from '../support/journey.ts';
import { restarted } from '../support/restarted.ts';
import type { TheBot } from '../support/the-bot.ts';
import { disagreements, seenOf } from '../support/the-ledger.ts';

const test = journey();

let slack: TheBot;
let day = '2026-06-16';
beforeAll(async () => {
  slack = await aLargeOffice();
  await slack.bot.stop();
});
afterAll(() => slack.end());
/** Each fault has a morning of its own, and the same one in whatever order they are tried: some mornings say more. */
const nextMorning = () => {
  day = lawOfEngland.calendar.addWorkingDays(day, 1);
};

const seen = () => readers.map((who) => seenOf(slack, who, `my day/${day}`));
const everybody = (has: { times: number; repeats: number }) => readers.map(() => has);
const post = ['chat.postMessage'];
const many = readers.length + 10;

describe('At 8:35 Slack', () => {
  test.each<[string, Misbehaviour]>([
    ['is asked too often, whatever it is asked', { status: 429, retryAfter: 30, times: 60 }],
    ['takes too many posts', { methods: post, status: 429, retryAfter: 5, times: many }],
    ['is broken, whatever it is asked', { status: 500, times: 60 }],
    ['takes no post', { methods: post, status: 500, times: many }],
    ['does not say who is who', { methods: ['users.info'], down: true, times: many }],
    ['opens lines and does not say so', { methods: ['conversations.open'], loseReplyAfterEffect: true, times: many }],
  ])('%s: each person has one digest when it is well again', async (_, mood) => {
    nextMorning();
    await restarted(slack, `${day}T07:35:05Z`, { mood });
    slack.behave();
    expect(seen()).toEqual(everybody({ times: 1, repeats: 0 }));
    expect(await disagreements(slack)).toEqual([]);
  });

  test('says nothing to a post that it does not take: each person has one, which says that it may be a repeat', async () => {
    nextMorning();
    await restarted(slack, `${day}T07:35:05Z`, { mood: { methods: post, down: true, times: readers.length } });
    expect(seen()).toEqual(everybody({ times: 1, repeats: 1 }));
    expect(await disagreements(slack)).toEqual([]);
  });

  test('takes every post and says nothing: each person has one, and one more that says so', async () => {
    nextMorning();
    await restarted(slack, `${day}T07:35:05Z`, {
      mood: { methods: post, loseReplyAfterEffect: true, times: readers.length },
    });
    expect(seen()).toEqual(everybody({ times: 2, repeats: 1 }));
    expect(await disagreements(slack)).toEqual([]);
  });

  test('is away until after midday: nobody is told late, and the next morning names the day', async () => {
    nextMorning();
    await restarted(slack, `${day}T07:35:05Z`, { mood: { status: 500 } });
    slack.behave();
    expect(seen()).toEqual(everybody({ times: 0, repeats: 0 }));
    day = lawOfEngland.calendar.addWorkingDays(day, 1);
    await restarted(slack, `${day}T07:35:05Z`);
    expect(seen()).toEqual(everybody({ times: 1, repeats: 0 }));
    const words = readers.map((who) => JSON.stringify(slack.visibleTo(who, slack.dm(who)).at(-1)?.blocks));
    expect(words.filter((one) => !one.includes('No digest could be sent on'))).toEqual([]);
    expect(await disagreements(slack)).toEqual([]);
  });
});
