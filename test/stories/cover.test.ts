import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { arrangeCover } from '../../src/casework/people/arrange-cover.ts';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Today is Tuesday 16 June 2026.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
};
const noSuchChild = 'I can’t find a child you can open with that reference.';
const covers = () =>
  slack.database.query(
    `select whom.name as whom, by.name as by, from_on::text as "from", to_on::text as "to" from cover
     join person whom on whom.id = for_person_id join person by on by.id = by_person_id order by from_on`,
  );
const lastAudit = async () => {
  const [row] = await slack.database.query(
    `select person, action, about->>'from' as "from" from audit where action like '%cover' order by at desc limit 1`,
  );
  return row;
};

interface Asked {
  whom?: string;
  by: string;
  from?: string;
  to: string;
}

/** Fills in the form and sends it; answers with what is said, on the page or beside its questions. */
async function arranges(who: string, { whom, by, from, to }: Asked): Promise<string> {
  await asks(who, 'cover');
  await slack.submit(who, {
    ...(whom && { 'Who is away?': whom }),
    'Who covers?': by,
    ...(from && { 'First day away': from }),
    'Last day away': to,
  });
  const said = [slack.pageWords(who), ...slack.problems(who)].join('\n');
  await slack.closeModal(who);
  return said;
}

describe('An IRO who goes away', () => {
  test('says who covers, from when to when, and that person is told, privately', async () => {
    expect(await arranges('U0PRIYA', { by: 'U0MARCUS', from: '2026-06-17', to: '2026-06-26' })).toContain(
      'Arranged. Marcus Webb covers for Priya Nair from 17 June 2026 to 26 June 2026. They hear of it at once, or when they are next at work.',
    );
    await slack.settled();
    const told = slack.visibleTo('U0MARCUS', slack.dm('U0MARCUS')).at(-1);
    expect(told?.text).toBe('Cover was arranged. 1 thing to know.');
    expect(slack.lastWords('U0MARCUS')).toContain('*You cover for Priya Nair* from 17 June 2026 to 26 June 2026.');
    expect(await lastAudit()).toMatchObject({ person: 'Priya Nair', action: 'arrange-cover', from: '2026-06-17' });
  });

  test.each<[string, Asked, string]>([
    ['by themselves', { by: 'U0PRIYA', to: '2026-07-31', from: '2026-07-20' }, 'Nobody can cover for themselves.'],
    ['by a social worker', { by: 'U0DAN', to: '2026-07-31', from: '2026-07-20' }, 'Choose somebody in the same role.'],
    ['by a visitor', { by: 'U0VISITOR', to: '2026-07-31', from: '2026-07-20' }, 'This person is not set up'],
    ['from yesterday', { by: 'U0MARCUS', from: '2026-06-15', to: '2026-07-31' }, 'Cover can’t begin in the past.'],
    ['backwards', { by: 'U0MARCUS', from: '2026-07-31', to: '2026-07-20' }, 'The last day can’t be before the first.'],
    ['for too long', { by: 'U0MARCUS', from: '2026-07-20', to: '2027-06-17' }, 'Cover can end a year from today'],
    ['twice', { by: 'U0MARCUS', from: '2026-06-26', to: '2026-07-31' }, 'Marcus Webb covers for Priya Nair from 17'],
  ])('is not covered %s: a sentence says so, and nothing changes', async (_, asked, says) => {
    const before = await covers();
    expect(await arranges('U0PRIYA', asked)).toContain(says);
    expect(await covers()).toEqual(before);
  });

  test('is not covered by somebody who is away, and does not go away while covering', async () => {
    expect(await arranges('U0MARCUS', { by: 'U0PRIYA', from: '2026-06-20', to: '2026-06-22' })).toContain(
      'Priya Nair is away from 17 June 2026 to 26 June 2026. Choose somebody who is here.',
    );
    const helens = { whom: 'U0MARCUS', by: 'U0PRIYA', from: '2026-06-26', to: '2026-06-27' };
    expect(await arranges('U0HELEN', helens)).toContain('Priya Nair is away');
    expect(await covers()).toHaveLength(1);
  });

  test('is covered from the first day, by somebody with exactly their reach, until they end it', async () => {
    expect(await asks('U0MARCUS', 'child 2041')).toBe(noSuchChild);
    slack.clock.forward(1);
    expect(await asks('U0MARCUS', 'child 2041')).toContain('CLA-2041');
    expect(await asks('U0MARCUS', 'settings')).toContain('*You* cover for *Priya Nair* from 17 June 2026');
    slack.clock.forward(1);
    await asks('U0PRIYA', 'settings');
    await slack.press('U0PRIYA', 'End it: You');
    expect(slack.lastWords('U0PRIYA')).toContain('Ended. Marcus Webb does not cover for Priya Nair any more.');
    expect(await asks('U0MARCUS', 'child 2041')).toBe(noSuchChild);
    expect(await covers()).toEqual([{ whom: 'Priya Nair', by: 'Marcus Webb', from: '2026-06-17', to: '2026-06-17' }]);
    expect(await lastAudit()).toMatchObject({ person: 'Priya Nair', action: 'end-cover' });
    await slack.settled();
    const texts = slack.visibleTo('U0MARCUS', slack.dm('U0MARCUS')).map(({ text }) => text);
    expect(texts).toContain('This has moved on. There is nothing for you to do here.');
    expect(texts).not.toContain('Cover was arranged. 1 thing to know.');
  });

  test('who calls it off before it began leaves nothing behind', async () => {
    await arranges('U0PRIYA', { by: 'U0MARCUS', from: '2026-08-03', to: '2026-08-07' });
    await asks('U0PRIYA', 'settings');
    await slack.press('U0PRIYA', 'End it: You');
    expect(await covers()).toHaveLength(1);
  });
});

test('a social worker arranges cover for nobody but themselves', async () => {
  const people = await slack.database.query(`select slack_user_id as account, id from person`);
  const idOf = (account: string) => people.find((one: { account: string }) => one.account === account).id;
  const days = { fromOn: '2026-07-01', toOn: '2026-07-02' };
  const asked = { forPersonId: idOf('U0SANA'), byPersonId: idOf('U0DAN'), ...days, reachesRestricted: false };
  await expect(slack.bot.casework.as({ slackUserId: 'U0DAN' })(arrangeCover, asked)).rejects.toThrow(
    'You can arrange cover for yourself only.',
  );
});

describe('A team manager who goes away', () => {
  test('leaves their team to another team manager', async () => {
    expect(await asks('U0GARETH', 'child 2041')).toBe(noSuchChild);
    await arranges('U0FARAH', { by: 'U0GARETH', to: '2026-06-30' });
    expect(await asks('U0GARETH', 'child 2041')).toContain('CLA-2041');
    const team = await asks('U0GARETH', 'next-review team');
    expect(team).toContain('CLA-2041');
    expect(team).toContain('CLA-2300');
    expect(await asks('U0FARAH', 'child 2300')).toBe(noSuchChild);
  });
});

describe('The IRO manager', () => {
  test('arranges cover for anybody, and both are told', async () => {
    await arranges('U0HELEN', { whom: 'U0DAN', by: 'U0SANA', from: '2026-07-01', to: '2026-07-01' });
    await slack.settled();
    expect(slack.lastWords('U0SANA')).toContain('*You cover for Dan Okafor* on 1 July 2026.');
    expect(slack.lastWords('U0DAN')).toContain('*Sana Rahman covers for you* on 1 July 2026.');
    expect(await asks('U0HELEN', 'settings')).toContain('*Sana Rahman* covers for *Dan Okafor* on 1 July 2026');
  });

  test.each(['U0JOSS', 'U0AMA'])('may; %s may not', async (who) => {
    expect(await asks(who, 'cover')).toContain('You can’t do that in your role.');
    await slack.closeModal(who);
  });

  test('ends anybody’s cover; a colleague can’t', async () => {
    const [{ id }] = await slack.database.query(`select id from cover where from_on = '2026-07-01'`);
    expect(await asks('U0IVY', `end-cover ${id}`)).toBe('That cover has ended, or is for somebody else to end.');
    expect(await asks('U0HELEN', `end-cover ${id}`)).toContain('Ended.');
    expect(await slack.database.query('select 1 from cover where id = $1', [id])).toEqual([]);
  });
});

describe('Cover for an IRO who has a restricted child', () => {
  // Friday 19 June 2026 by now, and 3001 is restricted.
  const told = (who: string) => slack.visibleTo(who, slack.dm(who)).map(({ text }) => text);
  const toConfirm = 'Cover was arranged. 1 thing to confirm.';
  const idOfCover = async () => {
    const [{ id }] = await slack.database.query(
      `select cover.id from cover join person on person.id = by_person_id
       where person.slack_user_id = 'U0MARCUS' order by to_on desc limit 1`,
    );
    return id;
  };

  test('does not reach the child yet: the IRO manager is told how many there are, and of none by reference', async () => {
    expect(await arranges('U0PRIYA', { by: 'U0MARCUS', from: slack.clock.today(), to: '2026-07-10' })).toContain(
      'Restricted children are left out until the IRO manager confirms that it reaches them too.',
    );
    await slack.settled();
    expect(slack.lastWords('U0MARCUS')).toContain('Restricted children are left out');
    expect(await asks('U0MARCUS', 'child 3001')).toBe(noSuchChild);
    expect(told('U0HELEN').filter((text) => text === toConfirm)).toHaveLength(1);
    const words = slack
      .visibleTo('U0HELEN', slack.dm('U0HELEN'))
      .map(({ blocks }) => JSON.stringify(blocks))
      .join();
    expect(words).toContain(
      'Priya Nair has 1 restricted child. Until you confirm it, Marcus Webb can’t see that child',
    );
    // As a word: an id may have these four digits in it.
    expect(words).not.toMatch(/\b3001\b/);
  });

  test('reaches the child once the IRO manager confirms it, and the audit says who did', async () => {
    await slack.press('U0HELEN', 'Confirm: Priya Nair');
    expect(
      slack
        .visibleTo('U0HELEN')
        .map(({ blocks }) => JSON.stringify(blocks))
        .join(),
    ).toContain('Marcus Webb sees the restricted children too.');
    expect(await asks('U0MARCUS', 'child 3001')).toContain('CLA-3001');
    await slack.settled();
    expect(told('U0HELEN')).not.toContain(toConfirm);
    expect(await lastAudit()).toMatchObject({ person: 'Helen Whitaker', action: 'confirm-cover' });
    expect(await asks('U0HELEN', `confirm-cover ${await idOfCover()}`)).toContain('it is confirmed already');
    await asks('U0PRIYA', `end-cover ${await idOfCover()}`);
  });

  test('which the IRO manager arranges themselves reaches the child if they say so', async () => {
    const today = slack.clock.today();
    await asks('U0HELEN', 'cover');
    await slack.submit('U0HELEN', {
      ...{ 'Who is away?': 'U0PRIYA', 'Who covers?': 'U0MARCUS', 'First day away': today, 'Last day away': today },
      'Does it reach restricted children too?': 'Yes',
    });
    await slack.closeModal('U0HELEN');
    expect(await asks('U0MARCUS', 'child 3001')).toContain('CLA-3001');
    expect(told('U0HELEN')).not.toContain(toConfirm);
    await asks('U0PRIYA', `end-cover ${await idOfCover()}`);
  });

  test('and does not if they leave it at no: it stands in their settings until they confirm it', async () => {
    const today = slack.clock.today();
    await arranges('U0HELEN', { whom: 'U0PRIYA', by: 'U0MARCUS', from: today, to: today });
    expect(await asks('U0MARCUS', 'child 3001')).toBe(noSuchChild);
    expect(await asks('U0HELEN', 'settings')).toContain('Restricted children are left out until you confirm');
    await slack.press('U0HELEN', 'Confirm: Priya Nair');
    expect(await asks('U0MARCUS', 'child 3001')).toContain('CLA-3001');
    await asks('U0PRIYA', `end-cover ${await idOfCover()}`);
  });

  test('of somebody who had none when it was arranged: the IRO manager is told when a child becomes restricted', async () => {
    await arranges('U0MARCUS', { by: 'U0PRIYA', from: slack.clock.today(), to: '2026-07-10' });
    await slack.settled();
    expect(told('U0HELEN')).not.toContain(toConfirm);
    const caseload = aCouncil['caseload.csv'].replace(
      '2300,JP,U0MARCUS,U0IVY,South,,,no',
      '2300,JP,U0MARCUS,U0IVY,South,,,yes',
    );
    await slack.bringIn({ ...aCouncil, 'caseload.csv': caseload });
    await slack.settled();
    expect(told('U0HELEN')).toContain(toConfirm);
    expect(await asks('U0PRIYA', 'child 2300')).toBe(noSuchChild);
  });
});
