import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { recordsAReview } from '../support/records-a-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. 3001 is restricted: Farah, who manages the team, may not see the child.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  const decision = { participation: 'PN1', wording: 'Dan books the dentist' };
  await recordsAReview(slack, { reference: '3001', on: '2026-06-16', ...decision });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const messages = (who: string) =>
  slack.visibleTo(who, slack.dm(who)).map(({ text, blocks }) => text + JSON.stringify(blocks));
const why = 'This child is restricted, and the team’s manager may not see them.';

test('whoever records the review is told that no manager was sent the decisions, and why; the owner is told', async () => {
  expect(slack.pageWords('U0PRIYA')).toContain('1 decision recorded. Dan Okafor will be told');
  expect(slack.pageWords('U0PRIYA')).toContain('This child is restricted and the team’s manager may not see them');
  await slack.closeModal('U0PRIYA');
  expect(messages('U0DAN')).toHaveLength(1);
  expect(messages('U0FARAH')).toEqual([]);
});

test('a decision can’t be given to somebody who may not see the child, and would hear nothing of it', async () => {
  const [row] = await slack.database.query(`select id, child_id from decision where wording = 'Dan books the dentist'`);
  await slack.command('U0PRIYA', `decision offer ${row.child_id} ${row.id}`);
  const offered = JSON.stringify(slack.view('U0PRIYA')?.blocks);
  await slack.closeModal('U0PRIYA');
  for (const name of ['Dan Okafor', 'Priya Nair', 'Helen Whitaker']) expect(offered).toContain(name);
  for (const name of ['Sana Rahman', 'Farah Tariq', 'Joss Bell']) expect(offered).not.toContain(name);
});

test('nobody’s answer is awaited, and there is nobody to send them to', async () => {
  await slack.bot.ring();
  expect(messages('U0PRIYA').join()).not.toContain('Farah Tariq: 1 decision to answer');
  expect(await asks('U0PRIYA', 'decisions 3001')).toContain(why);
  const [{ id }] = await slack.database.query(`select id from child where reference = '3001'`);
  expect(await asks('U0PRIYA', `send-decisions ${id}`)).toBe(`${why} There is nobody to send these to.`);
});

test('silence agrees to nothing, for nobody was asked; and no sending is late', async () => {
  slack.clock.forward(9);
  await slack.bot.ring();
  for (const who of ['U0PRIYA', 'U0DAN']) {
    expect(await asks(who, 'decisions 3001')).toContain('no manager was sent it');
    expect(slack.lastWords(who)).not.toContain('deemed agreed');
  }
  expect(await asks('U0PRIYA', 'papers 3001')).not.toContain('Decisions of the review sent');
});

test('a child who is restricted later: what the manager was told before says no more once it is worded again', async () => {
  await recordsAReview(slack, {
    reference: '2041',
    on: '2026-06-25',
    participation: 'PN1',
    wording: 'Dan asks the school',
  });
  await slack.closeModal('U0PRIYA');
  const told = () => messages('U0FARAH').filter((words) => words.includes('Dan asks the school'));
  expect(told()).toHaveLength(1);
  await slack.bringIn({
    ...aCouncil,
    'caseload.csv': aCouncil['caseload.csv'].replace(
      '2041,KM,U0PRIYA,U0DAN,North,,,no',
      '2041,KM,U0PRIYA,U0DAN,North,,,yes',
    ),
  });
  const [{ id, child_id: child }] = await slack.database.query(
    `select id, child_id from decision where wording = 'Dan asks the school'`,
  );
  await slack.command('U0PRIYA', `decision withdraw ${child} ${id}`);
  await slack.submit('U0PRIYA', { 'Why is it withdrawn?': 'Overtaken' });
  await slack.settled();
  expect(told()).toEqual([]);
});

test('what is late for four mornings is with the IRO and not with the manager, and the owner is told so', async () => {
  slack.clock.forward(12);
  await slack.bot.ring();
  const [dan, priya] = ['U0DAN', 'U0PRIYA'].map((who) => messages(who).at(-1));
  expect(dan).toContain('1 decision of yours is with the IRO now.');
  expect(dan).not.toContain('with the team manager');
  expect(priya).toContain('Dan Okafor: 1 decision late, due Tue 30 Jun');
});
