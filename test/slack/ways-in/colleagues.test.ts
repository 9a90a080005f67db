import { beforeEach, describe, expect, test } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import { colleaguesOf } from '../../../src/slack/ways-in/colleagues.ts';
import { rememberedBy } from '../../../src/slack/ways-in/remembered.ts';

/** Slack, as far as it says who somebody is. */
let person: { is_restricted?: boolean } | 'away' | 'gone';
let asked: number;
let now: number;
let answering: Promise<void>;
beforeEach(() => {
  [person, asked, now, answering] = [{}, 0, 0, Promise.resolve()];
});
const client = {
  users: {
    info: async () => {
      asked += 1;
      const said = person;
      await answering;
      if (said === 'gone')
        throw Object.assign(new Error('no such user'), { data: { ok: false, error: 'user_not_found' } });
      if (said === 'away') throw new Error('Slack is down');
      return { user: { id: 'U0PRIYA', team_id: 'T0IRO', ...said } };
    },
  },
} as unknown as WebClient;
const colleagues = () =>
  colleaguesOf(
    () => 'T0IRO',
    rememberedBy(() => now),
  );
const minutes = (number: number) => number * 60_000;

describe('Slack is asked who somebody is', () => {
  test('once in five minutes, for what they look at', async () => {
    const { welcomes } = colleagues();
    for (const at of [0, 1, 4.9]) {
      now = minutes(at);
      expect(await welcomes(client, 'U0PRIYA', 'T0IRO')).toBe(true);
    }
    expect(asked).toBe(1);
    now = minutes(5);
    await welcomes(client, 'U0PRIYA', 'T0IRO');
    expect(asked).toBe(2);
  });

  test('each time, for what they change', async () => {
    const { welcomes, stillWelcomes } = colleagues();
    await welcomes(client, 'U0PRIYA', 'T0IRO');
    person = { is_restricted: true };
    expect(await stillWelcomes(client, 'U0PRIYA', 'T0IRO')).toBe(false);
    expect(await welcomes(client, 'U0PRIYA', 'T0IRO')).toBe(false);
  });

  test('and knows nobody by that name: a stranger, whatever it said before', async () => {
    const { welcomes, stillWelcomes } = colleagues();
    await welcomes(client, 'U0PRIYA', 'T0IRO');
    person = 'gone';
    expect(await stillWelcomes(client, 'U0PRIYA', 'T0IRO')).toBe(false);
  });

  test('and where it does not answer, what it said within five minutes stands; after that nothing does', async () => {
    const { welcomes, stillWelcomes } = colleagues();
    await welcomes(client, 'U0PRIYA', 'T0IRO');
    person = 'away';
    expect(await stillWelcomes(client, 'U0PRIYA', 'T0IRO')).toBe(true);
    now = minutes(5);
    await expect(stillWelcomes(client, 'U0PRIYA', 'T0IRO')).rejects.toThrow('Slack did not tell me who you are.');
  });

  test('again at once, when it has told that their account changed', async () => {
    const { welcomes, heardOf } = colleagues();
    await welcomes(client, 'U0PRIYA', 'T0IRO');
    person = { is_restricted: true };
    heardOf({ id: 'U0PRIYA' });
    expect(await welcomes(client, 'U0PRIYA', 'T0IRO')).toBe(false);
  });

  test('again, where their account changed while it was answering', async () => {
    const { welcomes, heardOf } = colleagues();
    let answer = () => {};
    answering = new Promise((resolve) => {
      answer = resolve;
    });
    const before = welcomes(client, 'U0PRIYA', 'T0IRO');
    person = { is_restricted: true };
    heardOf({ id: 'U0PRIYA' });
    answer();
    await before;
    expect(await welcomes(client, 'U0PRIYA', 'T0IRO')).toBe(false);
  });
});
