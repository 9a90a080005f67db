import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { answered, recordAReview } from '../support/a-recorded-review.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Today is Tuesday 16 June 2026.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

/** What somebody reads on their Home, as it is now. */
const homeOf = (who: string) => slack.homeWords(who);
async function opens(who: string): Promise<string> {
  await slack.openHome(who);
  await slack.settled();
  return homeOf(who);
}
const looks = (who: string) =>
  slack.database.query(`select action from audit where person = $1 and action in ('home', 'open-home')`, [who]);

describe('An IRO’s Home', () => {
  test('says who they are, what they can see, and which reviews come next', async () => {
    const home = await opens('U0PRIYA');
    expect(home).toContain('Priya Nair · IRO');
    expect(home).toContain('*What I can see*: 5 children');
    expect(home).toContain('*Next reviews* (5)');
    expect(home).toContain('*No date yet* · CLA-1950 · R.A.');
    expect(home).toContain('Who opened a child');
    expect(await looks('Priya Nair')).toHaveLength(2);
  });

  test('has the three things the service is for, worked out from the reviews of 12 months', async () => {
    // PN1, PN3 and PN1; PN4 and PN7.
    expect(homeOf('U0PRIYA')).toContain('*The child has their say*: 3 of 5 took part');
    expect(homeOf('U0PRIYA')).toContain('*Everyone does what they said*: no decision has come due');
    expect(homeOf('U0PRIYA')).toContain('*Things get done*: no review recorded here');
  });

  test('is published again when something about a child of theirs changes', async () => {
    await recordAReview(slack, {
      answers: answered({ whatHappened: { ...answered().whatHappened, on: '2026-06-10', parts: [] } }),
      decisions: [{ dueOn: '2026-06-15' }, { dueOn: '2026-06-14' }, { dueOn: '2026-12-15' }],
    });
    await slack.settled();
    expect(homeOf('U0PRIYA')).not.toContain('0 of 2 decisions that came due are done');
    await slack.command('U0DAN', 'plan-updated 2041');
    await slack.submit('U0DAN', {});
    expect(slack.pageWords('U0DAN')).toContain('care plan');
    await slack.settled();
    expect(homeOf('U0PRIYA')).toContain('*Everyone does what they said*: 0 of 2 decisions that came due are done');
  });

  test('lists the forms they began, each with the way back into it', async () => {
    await slack.command('U0PRIYA', 'record 2107');
    await slack.submit('U0PRIYA', {});
    await slack.closeModal('U0PRIYA');
    const home = await opens('U0PRIYA');
    expect(home).toContain('*Drafts* (1)');
    await slack.press('U0PRIYA', 'Resume', slack.home('U0PRIYA'));
    expect(slack.pageWords('U0PRIYA')).toContain('CLA-2107');
    await slack.closeModal('U0PRIYA');
  });

  test('answers its buttons in a page, and shows at once what was changed there', async () => {
    await slack.press('U0PRIYA', 'Settings', slack.home('U0PRIYA'));
    expect(slack.pageWords('U0PRIYA')).toContain('Your settings');
    await slack.press('U0PRIYA', 'Arrange cover');
    await slack.submit('U0PRIYA', { 'Who covers?': 'U0MARCUS', 'Last day away': '2026-06-19' });
    expect(slack.pageWords('U0PRIYA')).toContain('Arranged.');
    await slack.closeModal('U0PRIYA');
    await slack.settled();
    expect(homeOf('U0PRIYA')).toContain('*Marcus Webb* covers for *you* from 16 June 2026 to 19 June 2026');
  });

  test('of whoever covers shows the children they cover, from that day', async () => {
    // One of Priya’s five is restricted, and nobody has confirmed that the cover reaches that child.
    expect(await opens('U0MARCUS')).toContain('*What I can see*: 5 children');
    expect(homeOf('U0MARCUS')).toContain('*You* cover for *Priya Nair*');
  });

  test('that was never opened is published to nobody', () => {
    expect(slack.home('U0SANA')).toBeNull();
  });
});

describe('Each role’s Home', () => {
  test.each([
    ['U0DAN', 'Dan Okafor · social worker', ['*What I owe*', '*Ready for reviews*', '*Next reviews*']],
    ['U0FARAH', 'Farah Tariq · team manager', ['*Needs me*', '*Slipping in the team*', '*Cover*']],
    [
      'U0HELEN',
      'Helen Whitaker · IRO manager',
      ['*Forecast*', '*Children for a full-time IRO*\nMarcus Webb 1 · Priya Nair 6', '*Initials in channels*\nnone'],
    ],
    ['U0JOSS', 'Joss Bell · business support', ['*Invitations*', '*Records to send out*']],
    ['U0AMA', 'Ama Kyei · participation worker', ['*Reviews in three weeks*', '*The child has their say*']],
  ])('%s: %s', async (who, name, parts) => {
    const home = await opens(who);
    expect(home).toContain(name);
    for (const part of parts) expect(home).toContain(part);
  });

  test('shows a senior manager the service’s totals, and no child', async () => {
    const home = await opens('U0RUTH');
    expect(home).toContain('You see no child here unless a challenge reaches you.');
    expect(home).toContain('*The service*\n6 children looked after');
    expect(home).not.toMatch(/CLA-|K\.M\.|Priya|North/);
  });

  test('begins with what that role does first', async () => {
    for (const [who, first] of [
      ['U0PRIYA', 'What needs me'],
      ['U0DAN', 'What I owe'],
      ['U0FARAH', 'Decisions to answer'],
      ['U0HELEN', 'New child'],
      ['U0JOSS', 'New child'],
    ] as const) {
      expect(homeOf(who).split('\n')[1]).toBe(first);
    }
  });

  test('holds no decision for those who may not read them, and no restricted child', async () => {
    for (const who of ['U0JOSS', 'U0AMA']) {
      expect(homeOf(who)).not.toContain('Everyone does what they said');
      expect(homeOf(who)).not.toContain('3001');
    }
  });
});

describe('Somebody who has no business here', () => {
  test.each([
    [
      'U0VISITOR, whom no staff file names, and whom to ask',
      'U0VISITOR',
      'Ask Helen Whitaker, the IRO manager, to have you added to the staff file.',
    ],
    ['U0GUEST', 'U0GUEST', 'Your IRO manager can add you.'],
  ])('is told so on their Home, and nothing else: %s', async (_, who, says) => {
    expect(await opens(who)).toBe(`You’re not set up to use this. ${says}`);
  });
});

test('a guest has no Home, whatever the staff records say', async () => {
  await slack.database.query(
    `insert into person (id, slack_user_id, name, role, fte) values (gen_random_uuid(), 'U0GUEST', 'Gia Moore', 'iro', 1)`,
  );
  expect(await opens('U0GUEST')).toBe('You’re not set up to use this. Your IRO manager can add you.');
});

test('the tab for messages publishes nothing', async () => {
  await slack.event({ type: 'app_home_opened', user: 'U0IVY', channel: 'D0IVY', tab: 'messages', event_ts: '1' });
  await slack.settled();
  expect(slack.home('U0IVY')).toBeNull();
});

test('while Slack takes no Home the record stands, and it is published when Slack is back', async () => {
  const undo = slack.misbehave({ methods: ['views.publish'], status: 500 });
  await slack.openHome('U0GARETH');
  await slack.settled();
  expect(slack.home('U0GARETH')).toBeNull();
  undo();
  slack.clock.forward(1);
  await slack.settled();
  expect(homeOf('U0GARETH')).toContain('Gareth Pryce · team manager');
});

test('nothing of it is in the log', () => {
  expect(slack.logged()).not.toMatch(/2041|K\.M\.|Priya|U0PRIYA/);
});

test('a child who has just come into care has no IRO yet, and by when they must have one is not said to have passed', async () => {
  await slack.bringIn({
    ...aCouncil,
    'caseload.csv': `${aCouncil['caseload.csv']}2400,ZA,,U0IVY,South,,,no\n`,
    'header.csv': `${aCouncil['header.csv']}2400,1,30/06/2015,WBRI,UN1,,\n`,
    'episodes.csv': `${aCouncil['episodes.csv']}2400,15/06/2026,S,C2,N1,U6,PR1,,,,,,\n`,
  });
  expect(await opens('U0HELEN')).toContain(
    '*Without an IRO*: *CLA-2400 · Z.A.* · looked after since 15 June 2026 · limit 22 June 2026 · suggested',
  );
});
