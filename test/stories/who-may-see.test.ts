import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const noSuchChild = 'I can’t find a child you can open with that reference.';
const notSetUp = 'You’re not set up to use this. Your IRO manager can add you.';
const askHelen =
  'You’re not set up to use this. Ask Helen Whitaker, the IRO manager, to have you added to the staff file.';
const idOf = async (reference: string): Promise<string> =>
  (await slack.database.query('select id from child where reference = $1', [reference]))[0].id;

describe('Whose child it is decides who is answered', () => {
  test.each([
    ['her IRO', 'U0PRIYA', true],
    ['another IRO', 'U0MARCUS', false],
    ['his social worker', 'U0DAN', true],
    ['another social worker of the same team', 'U0SANA', false],
    ['the team’s manager', 'U0FARAH', true],
    ['another team’s manager', 'U0GARETH', false],
    ['the IRO manager', 'U0HELEN', true],
    ['business support', 'U0JOSS', true],
    ['the participation worker', 'U0AMA', true],
  ])('2041: %s', async (_, who, sees) => {
    const words = await asks(who, 'next-review 2041');
    expect(words.includes('Due by Saturday 19 September 2026')).toBe(sees);
    if (!sees) expect(words).toBe(noSuchChild);
  });

  test.each([
    ['her IRO', 'U0PRIYA', true],
    ['her social worker', 'U0DAN', true],
    ['the IRO manager', 'U0HELEN', true],
    ['her team’s manager', 'U0FARAH', false],
    ['business support', 'U0JOSS', false],
    ['the participation worker', 'U0AMA', false],
  ])('3001, who is restricted: %s', async (_, who, sees) => {
    expect((await asks(who, 'child 3001')).includes('CLA-3001')).toBe(sees);
  });

  test('a child who is not yours, one who is restricted and one who does not exist get the same answer', async () => {
    const answers = [
      await asks('U0GARETH', 'child 2041'),
      await asks('U0GARETH', 'child 3001'),
      await asks('U0GARETH', 'child 9999'),
      await asks('U0GARETH', 'child KM'),
      await asks('U0GARETH', `child ${await idOf('2041')}`),
    ];
    expect(new Set(answers)).toEqual(new Set([noSuchChild]));
  });

  test('a senior manager with whom no challenge is learns nothing of the child, not even that there is one', async () => {
    const words = await asks('U0RUTH', 'child 2041');
    expect(words).toContain('I can’t find a child you can open');
    expect(await asks('U0RUTH', 'child 9999')).toBe(words);
  });

  test('somebody named on the restriction sees the child after all', async () => {
    const [ama] = await slack.database.query(`select id from person where slack_user_id = 'U0AMA'`);
    await slack.database.query('insert into restriction_exception values (gen_random_uuid(), $1, $2)', [
      await idOf('3001'),
      ama.id,
    ]);
    expect(await asks('U0AMA', 'next-review 3001')).toContain('CLA-3001');
    await slack.database.query('delete from restriction_exception');
  });

  test('a colleague who covers has exactly the absent IRO’s reach, from the first day to the last', async () => {
    const [marcus, priya] = await slack.database.query(
      `select id from person where slack_user_id in ('U0MARCUS', 'U0PRIYA') order by slack_user_id`,
    );
    const cover = (from: string, to: string) =>
      slack.database.query(`insert into cover values (gen_random_uuid(), $1, $2, $3, $4, null, null, 'iro')`, [
        priya.id,
        marcus.id,
        from,
        to,
      ]);
    await cover('2026-06-01', '2026-06-15');
    expect(await asks('U0MARCUS', 'child 2041')).toBe(noSuchChild);
    await cover('2026-06-16', '2026-06-16');
    expect(await asks('U0MARCUS', 'child 2041')).toContain('CLA-2041');
    await slack.database.query('delete from cover');
  });

  test('an allocation that has ended gives nothing, and an old button says what a guess would', async () => {
    await slack.command('U0DAN', 'next-review 2107');
    const old = slack.visibleTo('U0DAN').at(-1);
    await slack.database.query(
      `update allocation set to_on = '2026-06-15' where child_id = $1 and role = 'social worker'`,
      [await idOf('2107')],
    );
    await slack.press('U0DAN', 'Open', old);
    expect(slack.lastWords('U0DAN')).toBe(noSuchChild);
  });

  test('an IRO manager who is allocated as a child’s IRO has all that an IRO has, for that child', async () => {
    expect(await asks('U0HELEN', 'record 2041')).not.toContain('You can’t do that');
    expect(slack.pageWords('U0HELEN')).toContain('Priya Nair is this child’s IRO. To do this for them, say why first');
    await slack.closeModal('U0HELEN');
    await slack.database.query(
      `update allocation set person_id = (select id from person where slack_user_id = 'U0HELEN')
       where role = 'iro' and child_id = $1`,
      [await idOf('2041')],
    );
    await asks('U0HELEN', 'record 2041');
    expect(slack.pageWords('U0HELEN')).toContain('Did the review go ahead?');
    await slack.closeModal('U0HELEN');
    await slack.database.query(
      `update allocation set person_id = (select id from person where slack_user_id = 'U0PRIYA')
       where role = 'iro' and child_id = $1`,
      [await idOf('2041')],
    );
  });

  test('a role that changes takes effect at the next press', async () => {
    expect(await asks('U0IVY', 'caseload everyone')).toContain('You can’t do that');
    await slack.database.query(`update person set role = 'iro manager' where slack_user_id = 'U0IVY'`);
    expect(await asks('U0IVY', 'caseload everyone')).toContain('Caseloads in the service');
    await slack.database.query(`update person set role = 'social worker' where slack_user_id = 'U0IVY'`);
  });
});

describe('Strangers get one polite sentence and nothing else', () => {
  test.each(['', 'help', 'next-review', 'child 2041', 'child 9999', 'nextreviw', 'Kelly Moore', 'caseload everyone'])(
    'somebody with no staff record who types “%s”',
    async (line) => {
      expect(await asks('U0VISITOR', line)).toBe(askHelen);
    },
  );

  test('a guest is a stranger even with a staff record', async () => {
    await slack.database.query(
      `insert into person (id, slack_user_id, name, role, fte) values (gen_random_uuid(), 'U0GUEST', 'Gia Moore', 'iro manager', 1)`,
    );
    expect(await asks('U0GUEST', 'caseload everyone')).toBe(notSetUp);
    const [row] = await slack.database.query('select person, action, ended from audit order by at desc limit 1');
    expect(row).toEqual({ person: 'U0GUEST', action: 'turned-away', ended: 'refused' });
    await slack.database.query(`delete from person where slack_user_id = 'U0GUEST'`);
  });

  test('somebody who has left the council is a stranger from that day', async () => {
    await slack.database.query(`update person set left_on = '2026-06-16' where slack_user_id = 'U0SANA'`);
    expect(await asks('U0SANA', 'next-review')).toBe(askHelen);
    await slack.database.query(`update person set left_on = null where slack_user_id = 'U0SANA'`);
  });
});

describe('Every look is written down', () => {
  const audited = () =>
    slack.database.query(`select person, action, c.reference, ended, about from audit a
      left join child c on c.id = a.child_id order by at desc limit 1`);

  test('a look at one child names the child', async () => {
    await asks('U0PRIYA', 'child 2041');
    expect(await audited()).toMatchObject([
      { person: 'Priya Nair', action: 'child-card', reference: '2041', ended: 'done' },
    ]);
  });

  test('a list names every child that it showed', async () => {
    await asks('U0PRIYA', 'next-review');
    const [{ about }] = await audited();
    expect(about.children).toContain(await idOf('1986'));
  });

  test('a refusal is written down too, with the child who was not shown', async () => {
    await asks('U0GARETH', 'child 2041');
    expect(await audited()).toMatchObject([{ person: 'Gareth Pryce', reference: '2041', ended: 'refused' }]);
  });

  test('a stranger is written down by Slack id', async () => {
    await asks('U0VISITOR', 'child 2041');
    expect(await audited()).toMatchObject([{ person: 'U0VISITOR', reference: null, ended: 'refused' }]);
  });

  test('a look that cannot be written down does not happen', async () => {
    await slack.database.query(`alter table audit add constraint full_disk check (action <> 'child-card') not valid`);
    const words = await asks('U0PRIYA', 'child 2041');
    await slack.database.query('alter table audit drop constraint full_disk');
    expect(words).toMatch(/Something went wrong on our side\. Nothing was changed\..* [A-Z]{6}\.$/);
    expect(words).not.toContain('2041');
  });
});
