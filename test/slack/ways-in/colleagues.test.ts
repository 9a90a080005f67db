import { beforeEach, describe, expect, test } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import { colleaguesOf, isColleague } from '../../../src/slack/ways-in/colleagues.ts';
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

describe('On Enterprise Grid, somebody is judged by the workspaces they belong to', () => {
  const ours = ['T0HR', 'T0IRO'];
  test.each([
    ['said to be of the organisation, and a member here', true, { team_id: 'E0ORG', enterprise_user: { teams: ours } }],
    ['said to be of another workspace, and a member here', true, { team_id: 'T0HR', enterprise_user: { teams: ours } }],
    ['whose workspaces stand beside them, and ours among them', true, { team_id: 'E0ORG', teams: ours }],
    ['with no list of workspaces, and said to be of ours', true, { team_id: 'T0IRO' }],
    ['with an empty list, and said to be of ours', true, { team_id: 'T0IRO', enterprise_user: { teams: [] } }],
    ['of the organisation, and of none of its workspaces', false, { team_id: 'E0ORG', enterprise_user: { teams: [] } }],
    ['of the organisation, and no member here', false, { team_id: 'E0ORG', enterprise_user: { teams: ['T0HR'] } }],
    ['said to be of ours, and not on the list', false, { team_id: 'T0IRO', enterprise_user: { teams: ['T0HR'] } }],
    ['said to be of the organisation, and nothing more', false, { team_id: 'E0ORG' }],
    ['from another organisation', false, { team_id: 'T0OTHER', is_stranger: true }],
    ['a guest who is a member here', false, { enterprise_user: { teams: ours }, is_ultra_restricted: true }],
    ['a member here whose account is closed', false, { enterprise_user: { teams: ours }, deleted: true }],
  ])('%s: %s', (_, is, user) => {
    expect(isColleague({ id: 'U0PRIYA', ...user }, 'T0IRO')).toBe(is);
  });

  test('while it is not known which workspace is ours, nobody is a colleague', () => {
    expect(isColleague({ id: 'U0PRIYA', enterprise_user: { teams: ours } }, null)).toBe(false);
  });
});
