import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aCouncil, caseloadCsv, staffCsv } from '../support/a-council.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const tom = 'U0TOM,Tom Hughes,social worker,North,tom.hughes@example.gov.uk,,0.5\n';

// Tuesday 16 June 2026, 8 in the morning.
let slack: TheBot;
let review: Circulated;
beforeEach(async () => {
  slack = await theBot({ at: '2026-06-16T07:00:00Z', files: { ...aCouncil, 'staff.csv': staffCsv + tom } });
  review = await circulated(slack, [
    { wording: 'Book a dental check', dueOn: '2026-06-15', madeOn: '2026-03-19' },
    { wording: 'Share the slides', ownerId: await personId(slack, 'U0PRIYA'), ownerRole: 'iro', dueOn: '2026-07-20' },
  ]);
});
afterEach(() => slack.end());

const ofKind = (who: string, channel: string, kind: string) =>
  slack
    .visibleTo(who, channel)
    .filter(({ onlyFor, metadata }) => onlyFor === null && JSON.stringify(metadata ?? '').includes(`"${kind}/`))
    .map(({ blocks }) => JSON.stringify(blocks));
const morning = (who: string) => ofKind(who, slack.dm(who), 'my day').at(-1) ?? '';
const inNorth = () => ofKind('U0FARAH', 'C0NORTH', 'team day').at(-1) ?? '';
const on = async (at: string) => {
  slack.clock.forward((Date.parse(at) - Date.parse(slack.clock.now())) / 86_400_000);
  await slack.bot.ring();
};
async function says(who: string, verb: string, wording: string, answers: Record<string, unknown>) {
  await slack.command(who, `decision ${verb} ${review.childId} ${await review.decisionId(wording)}`);
  await slack.submit(who, answers);
  await slack.closeModal(who);
}

test('an owner who says that it can’t be done is told no more to do it: the IRO is asked, and the channel says so', async () => {
  await on('2026-06-16T08:00:05Z');
  expect(morning('U0DAN')).toContain('Book a dental check');
  await says('U0DAN', 'cannot', 'Book a dental check', {
    'What stops it, and what could be done instead?': 'No dentist',
  });
  expect(morning('U0DAN')).not.toContain('Book a dental check');
  expect(morning('U0PRIYA')).toContain('Its owner says it can’t be done: Book a dental check');
  expect(inNorth()).toContain('waiting for the IRO');
  expect(inNorth()).not.toContain('Need longer');
});

test('whom the IRO waits for says how many are late and when the first was due, of one as of two', async () => {
  await on('2026-06-25T07:36:00Z');
  expect(morning('U0PRIYA')).toContain('Dan Okafor: 1 decision late, due Mon 15 Jun');
});

test('to a screen reader the buttons of one child’s decisions say which decision each is for', async () => {
  await slack.database.query(`update decision set owner_id = $1, owner_role = 'social worker', due_on = '2026-06-16'`, [
    await personId(slack, 'U0DAN'),
  ]);
  await on('2026-06-16T07:36:00Z');
  for (const wording of ['Book a dental check', 'Share the slides']) {
    expect(morning('U0DAN')).toContain(`"accessibility_label":"Done: CLA-2041 ${wording}"`);
  }
});

test('what somebody outside is to do, or a colleague whom they cover for, says whose it is to the person who answers for it', async () => {
  await slack.database.query(`update decision set owner_id = null, owner_role = 'health' where wording like 'Book%'`);
  await slack.command('U0DAN', 'cover');
  await slack.submit('U0DAN', { 'Who covers?': 'U0SANA', 'Last day away': '2026-06-16' });
  await on('2026-06-16T07:36:00Z');
  expect(morning('U0SANA')).toContain('Book a dental check · health · *1 working day late*');
  await slack.database.query(
    `update decision set owner_id = $1, owner_role = 'social worker' where wording like 'Book%'`,
    [await personId(slack, 'U0DAN')],
  );
  await slack.command('U0SANA', 'day');
  expect(slack.lastWords('U0SANA')).toContain('Book a dental check · Dan Okafor · *1 working day late*');
});

test('whoever covers sees which of what is slipping is the colleague’s', async () => {
  await slack.command('U0PRIYA', 'cover');
  await slack.submit('U0PRIYA', { 'Who covers?': 'U0MARCUS', 'Last day away': '2026-06-16' });
  await on('2026-06-16T07:36:00Z');
  expect(morning('U0MARCUS')).toContain(
    'was due by 5 June 2026, which is assumed · Priya Nair · *7 working days late*',
  );
});

test('the channel does not name an IRO who is late with a decision of their own', async () => {
  await slack.database.query(`update decision set due_on = '2026-06-10' where wording = 'Share the slides'`);
  await on('2026-06-16T08:00:05Z');
  expect(inNorth()).toContain('*The IRO*');
  expect(inNorth()).not.toContain('Priya');
});

test('a decision that is put off is not counted as closed', async () => {
  await on('2026-06-16T08:00:05Z');
  await says('U0PRIYA', 'extend', 'Book a dental check', { 'Why?': 'Waiting list', 'New date': '2026-07-10' });
  expect(inNorth()).toContain('No review decision is late.');
  expect(inNorth()).not.toContain('well done');
});

test('what is for the child’s IRO to confirm is not in the morning of an IRO manager who owes something else', async () => {
  await slack.database.query(
    `update decision set owner_id = $1, owner_role = 'other staff', due_on = '2026-06-17' where wording = 'Share the slides'`,
    [await personId(slack, 'U0HELEN')],
  );
  await says('U0DAN', 'done', 'Book a dental check', {
    'What changed for the child?': 'Seen by a dentist',
    'How is it known?': 'A letter or an email says so',
  });
  await on('2026-06-16T08:00:05Z');
  expect(morning('U0PRIYA')).toContain('Confirm that it is done: Book a dental check');
  expect(morning('U0HELEN')).toContain('Share the slides');
  expect(morning('U0HELEN')).not.toContain('Book a dental check');
});

test('an IRO manager who is a child’s IRO is told of that child as any IRO is, and of no other', async () => {
  expect(morning('U0HELEN')).toBe('');
  await slack.bringIn({ 'caseload.csv': caseloadCsv.replace('1986,TB,U0PRIYA', '1986,TB,U0HELEN') });
  await on('2026-06-16T08:00:05Z');
  expect(morning('U0HELEN')).toContain('*CLA-1986 · T.B.* · Late: review');
  expect(morning('U0HELEN')).not.toContain('CLA-2041');
  expect(slack.lastWords('U0HELEN')).toContain('CLA-1986');
  await slack.openHome('U0HELEN');
  expect(slack.homeWords('U0HELEN')).toMatch(/Needs me(.|\n)*CLA-1986/);
});

test('an IRO’s own decision, said to be done, is for the IRO manager to confirm, who is told', async () => {
  await says('U0PRIYA', 'done', 'Share the slides', {
    'What changed for the child?': 'They have them',
    'How is it known?': 'seen',
  });
  await on('2026-06-16T07:36:00Z');
  expect(morning('U0PRIYA')).toContain('Helen Whitaker: 1 decision to confirm');
  expect(morning('U0HELEN')).toContain('Confirm that it is done: Share the slides');
  const told = ofKind('U0HELEN', slack.dm('U0HELEN'), 'answers-iro');
  expect(told.filter((words) => words.includes('Share the slides') && words.includes('Confirm'))).toHaveLength(1);
});

test('what moved is what was said since, though it was done before', async () => {
  await on('2026-06-16T07:36:00Z');
  await slack.command('U0DAN', `decision done ${review.childId} ${await review.decisionId('Book a dental check')}`);
  await slack.submit('U0DAN', {
    'What changed for the child?': 'Seen last week',
    'When was it done?': '2026-06-10',
    'How is it known?': 'seen',
  });
  expect(morning('U0PRIYA')).toContain('1 decision said to be done.');
});

test('a decision said to be done today, though weeks ago, has not waited a week for the IRO', async () => {
  await says('U0DAN', 'done', 'Book a dental check', {
    'What changed for the child?': 'Seen in May',
    'When was it done?': '2026-05-20',
    'How is it known?': 'seen',
  });
  await slack.command('U0HELEN', 'week');
  expect(slack.lastWords('U0HELEN')).toContain('0 waiting over a week for an IRO to confirm');
});

test('a late review that is booked says so in the same message, and asks for it to be got ready', async () => {
  await on('2026-06-16T07:36:00Z');
  expect(morning('U0PRIYA')).toContain('Book the review: CLA-1986');
  await slack.command('U0PRIYA', 'schedule 1986');
  await slack.submit('U0PRIYA', { 'Which day?': '2026-06-18', 'It is past the legal limit. Why?': 'Carer ill' });
  expect(morning('U0PRIYA')).toContain('was due by 5 June 2026, which is assumed, booked for 18 June 2026');
  expect(morning('U0PRIYA')).toContain('Get ready: CLA-1986');
  expect(morning('U0PRIYA')).not.toContain('Book the review: CLA-1986');
});

test('what is with the manager by now is told once, and not every morning', async () => {
  await on('2026-06-22T07:36:00Z');
  await slack.database.query(`update allocation set to_on = '2026-06-01' where person_id = $1`, [
    await personId(slack, 'U0DAN'),
  ]);
  const before = ofKind('U0DAN', slack.dm('U0DAN'), 'my day').length;
  for (const day of ['23', '24', '25', '26']) await on(`2026-06-${day}T07:36:00Z`);
  expect(ofKind('U0DAN', slack.dm('U0DAN'), 'my day').length - before).toBeLessThanOrEqual(1);
});

test('the audit holds the children whom the digest shows, and no others', async () => {
  await on('2026-06-16T07:36:00Z');
  const [{ children }] = await slack.database.query(
    `select about->'children' as children from audit where action = 'my-day' and person = 'Priya Nair'`,
  );
  const shown = await slack.database.query(`select reference from child where id = any($1)`, [children]);
  const named = new Set(morning('U0PRIYA').match(/CLA-\d+/g));
  expect(shown.map(({ reference }: { reference: string }) => `CLA-${reference}`).toSorted()).toEqual(
    [...named].toSorted(),
  );
});

test('what somebody said and took back within minutes moved nothing, for the IRO that day or in the week’s figures', async () => {
  await on('2026-06-16T07:36:00Z');
  const done = { 'What changed for the child?': 'Seen on Monday', 'How is it known?': 'seen' };
  const id = await review.decisionId('Book a dental check');
  await says('U0DAN', 'done', 'Book a dental check', done);
  expect(morning('U0PRIYA')).toContain('1 decision said to be done');
  await slack.command('U0DAN', `undo report ${review.childId} ${id}`);
  expect(morning('U0PRIYA')).not.toContain('said to be done');
  await says('U0DAN', 'done', 'Book a dental check', done);
  await says('U0PRIYA', 'confirm', 'Book a dental check', { 'How do you know?': 'Saw the letter' });
  await slack.command('U0HELEN', 'week');
  expect(slack.lastWords('U0HELEN')).toContain('1 decision confirmed as done');
  await slack.command('U0PRIYA', `undo settle ${review.childId} ${id}`);
  await slack.command('U0HELEN', 'week');
  expect(slack.lastWords('U0HELEN')).toContain('0 decisions confirmed as done');
});

test('what was confirmed in a week is in one message of the week', async () => {
  await on('2026-06-22T07:50:00Z');
  await says('U0DAN', 'done', 'Book a dental check', {
    'What changed for the child?': 'Seen on Monday',
    'How is it known?': 'seen',
  });
  await says('U0PRIYA', 'confirm', 'Book a dental check', { 'How do you know?': 'Saw the letter' });
  const weeks = () => ofKind('U0HELEN', slack.dm('U0HELEN'), 'week');
  await on('2026-06-22T08:00:05Z');
  expect(weeks().at(-1)).toContain('1 decision confirmed as done');
  await on('2026-06-29T08:00:05Z');
  expect(weeks().at(-1)).toContain('0 decisions confirmed as done');
});

test('a child whose IRO has left is likely to have a late review because of that, and the social worker is asked', async () => {
  await slack.database.query(`update person set left_on = '2026-06-01' where slack_user_id = 'U0PRIYA'`);
  await slack.command('U0HELEN', 'week');
  expect(slack.lastWords('U0HELEN')).toMatch(/\*No IRO\*\n\*CLA-2107 · R\.A\.\* · .* · ask Dan Okafor/);
});

test('a child without an IRO is named with the day care began, with its year; where nobody knows that day, none is made up', async () => {
  await slack.database.query(`update allocation set to_on = '2026-06-15' where role = 'iro' and child_id in
    (select id from child where reference in ('1950', '2041'))`);
  await slack.command('U0HELEN', 'week');
  expect(slack.lastWords('U0HELEN')).toContain(
    '*CLA-2041 · K.M.* · looked after since 15 December 2025 · limit 23 June 2026',
  );
  expect(slack.lastWords('U0HELEN')).toMatch(/\*CLA-1950 · R\.A\.\* · start not known · limit 23 June 2026/);
});
