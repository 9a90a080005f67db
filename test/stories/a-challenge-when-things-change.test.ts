import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { storeOn } from '../../src/store/store.ts';
import { aChallenge, aChallengeEvent } from '../support/a-challenge.ts';
import { aCouncil } from '../support/a-council.ts';
import { personId } from '../support/circulated.ts';
import { inTransaction } from '../support/in-transaction.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026, 8:35. 2041 is Priya’s; Dan is the worker; Farah manages North, and was asked this morning.
let slack: TheBot;
let child: string;
const challenge = randomUUID();
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  [{ id: child }] = await slack.database.query(`select id from child where reference = '2041'`);
  const [priya, farah] = [await personId(slack, 'U0PRIYA'), await personId(slack, 'U0FARAH')];
  const put = {
    id: randomUUID(),
    childId: child,
    challengeId: challenge,
    byId: priya,
    toId: farah,
    at: '2026-06-16T06:00:00Z',
  };
  await inTransaction(storeOn(slack.database), (tx) =>
    tx.apply([
      { put: 'challenge', row: aChallenge({ id: challenge, childId: child, raisedById: priya }) },
      { put: 'challenge_event', row: aChallengeEvent(put) },
    ]),
  );
});
afterAll(() => slack.end());

const page = async (who: string, line: string) => {
  if (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, line);
  return slack.pageWords(who) || slack.lastWords(who);
};
const form = (name: string) => `challenge-form ${name} ${child} ${challenge}`;
const sql = (statement: string, ...values: unknown[]) => slack.database.query(statement, values);

test('the manager is on leave: whoever covers answers, as themselves, for them', async () => {
  await sql(
    `insert into cover (id, for_person_id, by_person_id, from_on, to_on, role)
     values (gen_random_uuid(), $1, $2, '2026-06-16', '2026-06-19', 'team manager')`,
    await personId(slack, 'U0FARAH'),
    await personId(slack, 'U0GARETH'),
  );
  expect(await page('U0GARETH', 'challenges')).toContain('for you to answer by Tue 23 Jun');
  expect(await page('U0GARETH', 'mine')).toContain('IRO challenge: health');
  await page('U0GARETH', form('ask'));
  await slack.submit('U0GARETH', { 'What do you want to know?': 'Which clinic was it?' });
  expect(slack.pageWords('U0GARETH')).toContain('Asked the IRO');
  expect(await page('U0PRIYA', 'challenges 2041')).toContain('Gareth Pryce asks');
});

test('two answers at once: one is recorded, and the other hears that there is one', async () => {
  for (const who of ['U0FARAH', 'U0GARETH']) {
    await page(who, form('differently'));
    await slack.fill(who, { 'How do you see it, and why?': `As ${who} sees it.` });
  }
  await Promise.all([slack.submit('U0FARAH'), slack.submit('U0GARETH')]);
  const said = [slack.pageWords('U0FARAH'), slack.pageWords('U0GARETH')];
  expect(said.filter((words) => words.includes('Sent to the IRO'))).toHaveLength(1);
  expect(said.filter((words) => words.includes('This has an answer already'))).toHaveLength(1);
  expect(await sql(`select count(*)::int as n from challenge_event where kind = 'differently'`)).toEqual([{ n: 1 }]);
});

test('the IRO finds it not enough, and the team has another manager by then: it is theirs, and the days run on', async () => {
  await page('U0PRIYA', form('not-enough'));
  await slack.submit('U0PRIYA', { 'What is missing?': 'A day.' });
  await sql(`delete from cover`);
  await sql(`update team set manager_id = $1 where name = 'North'`, await personId(slack, 'U0GARETH'));
  await sql(`update person set team_id = (select id from team where name = 'North') where slack_user_id = 'U0GARETH'`);
  await sql(`update person set left_on = '2026-06-16' where slack_user_id = 'U0FARAH'`);
  expect(await page('U0GARETH', 'challenges')).toContain('for you to answer by Tue 23 Jun');
  expect(await page('U0PRIYA', 'challenges 2041')).toContain('With Gareth Pryce');
});

test('the child has another IRO: the next step is theirs, and the one before sees nothing of it', async () => {
  const marcus = await personId(slack, 'U0MARCUS');
  await sql(`update allocation set to_on = '2026-06-15' where role = 'iro' and child_id = $1`, child);
  await sql(
    `insert into allocation (id, child_id, person_id, role, from_on) values (gen_random_uuid(), $1, $2, 'iro', '2026-06-16')`,
    child,
    marcus,
  );
  slack.clock.forward(8);
  expect(await page('U0MARCUS', 'challenges')).toContain('for you to take further or close');
  expect(await page('U0PRIYA', `challenge-open ${child} ${challenge}`)).toContain('can’t find a child');
  expect(await page('U0PRIYA', 'challenges')).toContain('No challenge is open with you.');
});

test('the child is not looked after any more: it stays open, and says so', async () => {
  await sql(`update period_of_care set ceased_on = '2026-06-20', ceased_reason = 'E4A' where child_id = $1`, child);
  await sql(
    `update episode set ended_on = '2026-06-20', end_reason = 'E4A' where child_id = $1 and ended_on is null`,
    child,
  );
  const words = await page('U0MARCUS', `challenge-open ${child} ${challenge}`);
  expect(words).toContain('not looked after any more');
  await page('U0MARCUS', form('close'));
  await slack.submit('U0MARCUS', {
    'How did it end?': 'withdrawn',
    'Why do you withdraw it?': 'He is at home.',
    'Has the child been told, in a way that suits them?': 'told by the IRO',
  });
  expect(await page('U0MARCUS', 'challenges 2041')).toContain('withdrawn');
});
