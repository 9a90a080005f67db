import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { linkIn, pressed } from '../support/a-paper.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026, 8:35 in London. 2041 is Priya’s child; Dan is the worker, Farah manages the team.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [{ wording: 'Send the therapy referral', ownerRole: 'social worker' }]);
});
afterAll(() => slack.end());

const page = async (who: string, line: string) => {
  if (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, line);
  return slack.pageWords(who) || slack.lastWords(who);
};

const raise = async (fields: Record<string, string> = {}) => {
  const decision = await review.decisionId('Send the therapy referral');
  await page('U0PRIYA', `challenge ${review.childId} ${decision}`);
  await slack.submit('U0PRIYA', {
    'What is it called here?': 'IRO challenge',
    'What is it about?': 'health',
    'What does that mean for the child?': 'She does not sleep.',
    'What do you ask for?': 'The referral sent, and a first date.',
    ...fields,
  });
};
const someone = async (who: string) =>
  (await slack.database.query('select id from person where slack_user_id = $1', [who]))[0].id;
const dm = (who: string) => slack.visibleTo(who, slack.dm(who)).at(-1);

test('the IRO raises it from the decision, and the history has begun it', async () => {
  const decision = await review.decisionId('Send the therapy referral');
  await page('U0PRIYA', `challenge ${review.childId} ${decision}`);
  expect(JSON.stringify(slack.view('U0PRIYA'))).toContain('“Send the therapy referral”: made on 16 June 2026');
  await slack.closeModal('U0PRIYA');
  await raise();
  expect(slack.pageWords('U0PRIYA')).toContain('Who is asked?');
});

test('that it was not talked about first wants a reason, and leaving stages out too', async () => {
  const farah = `1 ${await someone('U0FARAH')}`;
  await slack.answer('U0PRIYA', { 'Could the child be harmed while this waits?': 'no' });
  await slack.answer('U0PRIYA', { 'Who is asked?': `2 ${await someone('U0RUTH')}` });
  await slack.submit('U0PRIYA', {});
  expect(slack.problems('U0PRIYA')).toHaveLength(2);
  await slack.answer('U0PRIYA', { 'Have you talked about it with the worker or the manager?': 'yes' });
  await slack.submit('U0PRIYA', { 'On which day?': '2026-06-12', 'With whom?': 'Farah' });
  expect(slack.problems('U0PRIYA')).toHaveLength(1);
  await slack.answer('U0PRIYA', { 'Who is asked?': farah });
  await slack.submit('U0PRIYA', {});
  expect(slack.pageWords('U0PRIYA')).toContain('Farah Tariq will read');
});

test('what each reader will see is shown before it goes', async () => {
  const words = slack.pageWords('U0PRIYA');
  expect(words).toContain('The referral sent, and a first date.');
  expect(words).toContain('The child’s social worker');
  expect(words).toContain('All formal stages together end within 20 working days');
  await slack.submit('U0PRIYA');
  expect(slack.pageWords('U0PRIYA')).toContain('Sent to Farah Tariq');
});

test('the manager has it with three answers, and nothing that closes it; what notifies names no child', async () => {
  await slack.settled();
  expect(dm('U0FARAH')?.text).toBe('1 thing to answer by Tuesday 23 June 2026.');
  const words = slack.lastWords('U0FARAH');
  expect(words).toContain('IRO challenge: health');
  expect(words).toContain('for you to answer by Tue 23 Jun');
  for (const answer of ['Put it right', 'See it differently', 'Not mine', 'Ask a question'])
    expect(words).toContain(answer);
  expect(words).not.toContain('Close');
});

test('the worker hears, kindly, that their manager is asked', async () => {
  expect(slack.lastWords('U0DAN')).toContain('This is about what the child needs, not about you');
});

test('nobody else can see that there is one', async () => {
  for (const who of ['U0MARCUS', 'U0JOSS', 'U0AMA', 'U0RUTH', 'U0IVY', 'U0GARETH']) {
    const words = await page(who, 'challenges 2041');
    expect(words).not.toMatch(/therapy|referral|Farah/);
    expect(words).toMatch(/can’t find a child|can’t do that in your role/);
  }
});

test('a plan and a date is a decision with the manager as its owner', async () => {
  await slack.press('U0FARAH', 'Put it right');
  await slack.submit('U0FARAH', { 'What will you do?': 'I send the referral myself.', 'By when?': '2026-06-19' });
  expect(slack.pageWords('U0FARAH')).toContain('Sent to the IRO');
  await slack.settled();
  const mine = await page('U0FARAH', 'mine');
  expect(mine).toContain('I send the referral myself.');
  expect(mine).not.toContain('no manager was sent it');
  expect(slack.lastWords('U0PRIYA')).toContain('will put it right by Fri 19 Jun');
});

test('the IRO accepts and watches, and on the day after the plan’s date it is open again by itself', async () => {
  await slack.closeModal('U0PRIYA');
  await slack.press('U0PRIYA', 'Accept and watch');
  expect(slack.lastWords('U0PRIYA')).toContain('The plan is accepted');
  slack.clock.forward(6);
  const words = await page('U0PRIYA', 'challenges');
  expect(words).toContain('for you to take further or close by Mon 22 Jun');
  await page('U0PRIYA', 'day');
  expect(slack.lastWords('U0PRIYA')).toContain('take your challenge further, or close it');
});

test('it goes up to somebody senior, who sees this child from that moment and nothing else', async () => {
  expect(await page('U0RUTH', 'next-review 2041')).toContain('can’t find a child');
  await page('U0PRIYA', 'challenges');
  await slack.press('U0PRIYA', 'Escalate');
  const ruth = `2 ${await someone('U0RUTH')}`;
  await slack.submit('U0PRIYA', { 'To whom?': ruth, 'One line for them': 'Promised three times now.' });
  expect(slack.pageWords('U0PRIYA')).toContain('Taken to the next stage');
  await slack.settled();
  expect(slack.lastWords('U0RUTH')).toContain('The referral sent, and a first date.');
  expect(await page('U0RUTH', 'next-review 2041')).toContain('K.M.');
  expect(await page('U0RUTH', 'decisions 2041')).toContain('can’t do that in your role');
  expect(await page('U0RUTH', 'papers 2041')).toMatch(/can’t find|can’t do that/);
  expect(await page('U0RUTH', 'next-review 1986')).toContain('can’t find a child');
  expect(slack.homeWords('U0RUTH')).toBeDefined();
});

test('the manager who had it has an old button, and is told whose it is now', async () => {
  const [row] = await slack.database.query('select id from challenge');
  expect(await page('U0FARAH', `challenge-form fix ${review.childId} ${row.id}`)).toContain(
    'This is with Ruth Adeyemi now',
  );
});

test('silence past the limit is counted, and proposes the next stage that morning', async () => {
  slack.clock.forward(8);
  const words = await page('U0PRIYA', 'challenges');
  expect(words).toContain('no answer once');
  expect(words).toContain('for you to take further or close');
});

test('Cafcass must be considered, only the IRO service hears of it, and the answer is kept', async () => {
  await slack.press('U0PRIYA', 'Open');
  expect(slack.lastWords('U0PRIYA')).toContain('A referral to Cafcass must be considered');
  await slack.press('U0PRIYA', 'Cafcass or legal advice');
  await slack.press('U0PRIYA', 'Add a step');
  await slack.submit('U0PRIYA', {
    'Whom?': 'Cafcass',
    'What happened?': 'considered',
    'On which day?': '2026-06-28',
    'What was asked, said or decided?': 'The director has it next week.',
  });
  expect(slack.pageWords('U0PRIYA')).toContain('The director has it next week.');
  expect(slack.pageWords('U0PRIYA')).not.toContain('must be considered');
  expect(await page('U0HELEN', 'advice 2041')).toContain('The director has it next week.');
  for (const who of ['U0FARAH', 'U0DAN', 'U0RUTH']) expect(await page(who, 'advice 2041')).not.toContain('director');
});

test('the notice and the evidence pack open by a link, and the pack has every silence, and nothing of Cafcass', async () => {
  await page('U0PRIYA', 'challenges 2041');
  await slack.press('U0PRIYA', 'Evidence pack');
  const pack = await (await pressed(linkIn(slack.visibleTo('U0PRIYA').at(-1)?.blocks))).text();
  expect(pack).toContain('<h1>Evidence pack: 2041, K.M.</h1>');
  expect(pack).toContain('No answer to the challenge by');
  expect(pack).toContain('Put to Ruth Adeyemi');
  expect(pack).not.toMatch(/Cafcass|The director has it next week/);
  await page('U0PRIYA', 'challenges');
  await slack.press('U0PRIYA', 'Open');
  await slack.press('U0PRIYA', 'Notice');
  const notice = await (await pressed(linkIn(slack.visibleTo('U0PRIYA').at(-1)?.blocks))).text();
  expect(notice).toContain('The referral sent, and a first date.');
  expect(notice).not.toContain('Cafcass');
});

test('for Cafcass, the IRO ticks the steps with Cafcass, and they are in it; who opened it is in the audit', async () => {
  await page('U0PRIYA', 'challenges 2041');
  await slack.press('U0PRIYA', 'Evidence pack');
  await slack.press('U0PRIYA', 'Choose what is in it');
  expect(slack.pageWords('U0PRIYA')).not.toContain('private steps');
  await slack.answer('U0PRIYA', { 'For whom is it?': 'cafcass' });
  await slack.submit('U0PRIYA', {
    'Which of your private steps go into it?': ['Cafcass'],
    'From which day?': '2026-06-20',
    'To which day?': '2026-06-19',
  });
  expect(slack.problems('U0PRIYA')).toEqual([expect.stringContaining('before the first day')]);
  await slack.submit('U0PRIYA', { 'To which day?': '2026-07-31' });
  expect(slack.pageWords('U0PRIYA')).toContain('with your private steps: Cafcass');
  await slack.press('U0PRIYA', 'Get the link');
  const link = linkIn([slack.view('U0PRIYA')?.blocks, slack.visibleTo('U0PRIYA').at(-1)?.blocks]);
  const pack = await (await pressed(link)).text();
  expect(pack).toContain('PRIVATE TO THE IRO SERVICE');
  expect(pack).toContain('The director has it next week.');
  expect(pack).toContain('It tells of the time from 20');
  const [row] = await slack.database.query(
    `select person, about from audit where action = 'open-paper' and ended = 'done' order by at desc limit 1`,
  );
  expect(row).toMatchObject({ person: 'Priya Nair' });
  expect(JSON.stringify(row.about)).toContain('for-cafcass');
});

test('nobody else is given either of them', async () => {
  const [row] = await slack.database.query('select id from challenge');
  const line = `challenge-paper evidence-pack ${review.childId} ${row.id}`;
  for (const who of ['U0FARAH', 'U0DAN', 'U0RUTH', 'U0JOSS']) {
    expect(await page(who, line)).toContain('can’t do that in your role');
    expect(await page(who, line.replace('evidence-pack', 'challenge-notice'))).toContain('can’t do that in your role');
  }
  expect(await page('U0MARCUS', line)).toContain('can’t find a child');
  expect(await page('U0HELEN', line)).toContain('say why first');
});

test('the shortcut beside a message about the decision begins another, for the child’s IRO alone', async () => {
  const beside = async (who: string, words: string) => {
    if (slack.view(who)) await slack.closeModal(who);
    const messages = slack.visibleTo('U0DAN', slack.dm('U0DAN')).filter(({ onlyFor }) => onlyFor === null);
    const found = messages.find(({ blocks }) => JSON.stringify(blocks).includes(words));
    if (!found) throw new Error(`No message says ${words}.`);
    await slack.messageShortcut(who, 'Challenge this', found);
    return `${slack.pageWords(who)} ${JSON.stringify(slack.view(who)?.blocks)}`;
  };
  expect(await beside('U0PRIYA', 'decision done')).toContain('“Send the therapy referral”');
  expect(await beside('U0DAN', 'decision done')).toContain('You can’t do that in your role');
  await slack.closeModal('U0DAN');
  await slack.closeModal('U0PRIYA');
});

test('the letter to the child says so only if the IRO ticks it, and in plain words', async () => {
  const line = `letter-words ${review.childId} ${review.reviewId}`;
  await page('U0PRIYA', line);
  await slack.submit('U0PRIYA', {});
  expect(slack.pageWords('U0PRIYA')).not.toContain('people in charge');
  await page('U0PRIYA', line);
  await slack.submit('U0PRIYA', { 'Should it say this, too?': ['challenge'] });
  expect(slack.pageWords('U0PRIYA')).toContain('I have asked the people in charge to put something right for you.');
  await slack.closeModal('U0PRIYA');
});

test('only the child’s IRO closes it, with what changed and whether the child knows; then the senior manager sees nothing', async () => {
  const [row] = await slack.database.query('select id from challenge');
  const close = `challenge-form close ${review.childId} ${row.id}`;
  for (const who of ['U0FARAH', 'U0RUTH', 'U0DAN'])
    expect(await page(who, close)).toMatch(/can’t do that in your role/);
  expect(await page('U0HELEN', close)).toContain('say why first');
  await page('U0PRIYA', close);
  await slack.submit('U0PRIYA', {
    'How did it end?': 'resolved as asked',
    'What changed for the child?': 'She has a first date: 14 July.',
    'Has the child been told, in a way that suits them?': 'told by the IRO',
  });
  expect(slack.pageWords('U0PRIYA')).toContain('Closed');
  expect(await page('U0RUTH', 'next-review 2041')).toContain('can’t find a child');
  expect(await page('U0PRIYA', 'challenges 2041')).toContain('resolved as asked');
});

test('Slack was away: the days run from when it came, as the audit says', async () => {
  const farah = await someone('U0FARAH');
  await raise();
  await slack.answer('U0PRIYA', { 'Could the child be harmed while this waits?': 'yes' });
  await slack.submit('U0PRIYA', { 'Who is asked?': `1 ${farah}` });
  slack.misbehave({ methods: ['chat.postMessage'], status: 500 });
  await slack.submit('U0PRIYA', {});
  const [put] = await slack.database.query(
    `select id, reaches_on::text as day from challenge_event where kind = 'put' order by at desc limit 1`,
  );
  await slack.settled();
  slack.behave();
  slack.clock.forward(1);
  await slack.bot.ring();
  await slack.settled();
  const [came] = await slack.database.query('select reaches_on::text as day from challenge_event where id = $1', [
    put.id,
  ]);
  expect(Date.parse(came.day) - Date.parse(put.day)).toBe(86_400_000);
  const rows = await slack.database.query(`select person from audit where action = 'challenge-arrived'`);
  expect(rows).toEqual([{ person: 'the service' }]);
});
