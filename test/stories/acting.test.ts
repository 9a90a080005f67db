import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026, 8:35 in London.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [{ wording: 'Book a dental check', ownerId: null, ownerRole: 'carer' }]);
});
afterAll(() => slack.end());

const page = async (who: string, line: string) => {
  if (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, line);
  return slack.pageWords(who) || slack.lastWords(who);
};

test('what is the IRO’s alone the IRO manager is offered, with a reason first, and goes on to what they came for', async () => {
  expect(await page('U0HELEN', 'contact 2041')).toContain(
    'Priya Nair is this child’s IRO. To do this for them, say why',
  );
  await slack.press('U0HELEN', 'Act for the IRO');
  expect(slack.pageWords('U0HELEN')).toContain('Why do you act for the IRO?');
  await slack.submit('U0HELEN', { 'Why?': 'Priya is in court all day.' });
  expect(slack.pageWords('U0HELEN')).toContain('You act for Priya Nair today');
  await slack.press('U0HELEN', 'Go on');
  expect(slack.pageWords('U0HELEN')).toContain('A visit or a talk you have had');
});

test('so is a decision to settle, of a child who is another IRO’s: the button goes on to that decision', async () => {
  const decision = await review.decisionId('Book a dental check');
  await slack.database.query('delete from acting');
  expect(await page('U0HELEN', 'decisions 2041')).not.toContain('Withdraw');
  expect(await page('U0HELEN', `decision extend ${review.childId} ${decision}`)).toContain('say why first');
  await slack.press('U0HELEN', 'Act for the IRO');
  await slack.submit('U0HELEN', { 'Why?': 'Priya is in court all day.' });
  await slack.press('U0HELEN', 'Go on');
  expect(slack.pageWords('U0HELEN')).toContain('Book a dental check');
  expect(await page('U0HELEN', `decision extend ${review.childId} ${decision} John`)).toContain('Book a dental check');
});

test('the IRO is told who and why, and nothing of it in what notifies', async () => {
  await slack.settled();
  const told = slack.visibleTo('U0PRIYA', slack.dm('U0PRIYA')).at(-1);
  expect(told?.text).toBe('IRO: a colleague acts for you. 1 thing to know.');
  expect(slack.lastWords('U0PRIYA')).toContain('Priya is in court all day.');
});

test('then the IRO manager does what the IRO can, and the audit says for whom', async () => {
  expect(await page('U0HELEN', 'contact 2041')).toContain('A visit or a talk you have had');
  await slack.closeModal('U0HELEN');
  await page('U0HELEN', `decision extend ${review.childId} ${await review.decisionId('Book a dental check')}`);
  await slack.submit('U0HELEN', { 'New date': '2026-07-20', 'Why?': 'The clinic is closed.' });
  expect(slack.pageWords('U0HELEN')).toContain('Given a later date.');
  await slack.closeModal('U0HELEN');
  expect(await page('U0DAN', 'decisions 2041')).toContain('Helen Whitaker, for Priya Nair');
  expect(await page('U0PRIYA', 'opened 2041')).toContain(
    '*Helen Whitaker*, IRO manager, for Priya Nair · settled a decision',
  );
  const [row] = await slack.database.query(
    `select about->>'for' as whom from audit where action = 'settle-decision' and ended = 'done'`,
  );
  const [priya] = await slack.database.query(`select id from person where slack_user_id = 'U0PRIYA'`);
  expect(row.whom).toBe(priya.id);
});

test('another child of the same IRO’s is as it was, and so is this one tomorrow', async () => {
  expect(await page('U0HELEN', 'contact 1986')).toContain('say why first');
  slack.clock.forward(1);
  expect(await page('U0HELEN', 'contact 2041')).toContain('say why first');
});

test('nobody else is offered it', async () => {
  expect(await page('U0PRIYA', 'act-for 2041')).toContain('You can’t do that in your role');
  expect(await page('U0MARCUS', 'contact 2041')).toContain('I can’t find a child you can open with that reference.');
});

test('of a child without an IRO the IRO manager is told so, and what to do', async () => {
  await slack.database.query(
    `update allocation set to_on = '2026-06-15' where role = 'iro'
     and child_id = (select id from child where reference = '2107')`,
  );
  expect(await page('U0HELEN', 'contact 2107')).toContain(
    'This child has no IRO today. Name one first: it can be you.',
  );
});
