import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aCouncil, staffCsv } from '../support/a-council.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const others = `U0TOM,Tom Hughes,social worker,North,tom.hughes@example.gov.uk,,0.5
U0BEN,Ben Marsh,social worker,South,ben.marsh@example.gov.uk,,1
U0RUBY,Ruby Lowe,social worker,South,ruby.lowe@example.gov.uk,,1
`;
const files = { ...aCouncil, 'staff.csv': staffCsv + others };

// Tuesday 16 June 2026, 8 in the morning. One decision of North’s is 10 working days late.
let slack: TheBot;
let review: Circulated;
beforeEach(async () => {
  slack = await theBot({ at: '2026-06-16T07:00:00Z', files });
  review = await circulated(slack, [{ wording: 'Agree the budget', dueOn: '2026-06-02', madeOn: '2026-03-19' }]);
});
afterEach(() => slack.end());

type Seen = ReturnType<TheBot['visibleTo']>;
const ofKind = (messages: Seen, kind: string) =>
  messages.filter(({ onlyFor, metadata }) => onlyFor === null && JSON.stringify(metadata ?? '').includes(`"${kind}/`));
const mornings = (who: string) => ofKind(slack.visibleTo(who, slack.dm(who)), 'my day');
const inNorth = () => ofKind(slack.visibleTo('U0DAN', 'C0NORTH'), 'team day');
const words = (message: { blocks: unknown } | undefined) => JSON.stringify(message?.blocks ?? '');
const on = async (at: string) => {
  slack.clock.forward((Date.parse(at) - Date.parse(slack.clock.now())) / 86_400_000);
  await slack.bot.ring();
};
const idOf = async (account: string) =>
  (await slack.database.query(`select id from person where slack_user_id = '${account}'`))[0].id;
const covers = async (by: string, whom: string) =>
  slack.database.query(
    `insert into cover (id, for_person_id, by_person_id, from_on, to_on, role)
     select gen_random_uuid(), id, $2, '2026-06-16', '2026-06-30', role from person where id = $1`,
    [await idOf(whom), await idOf(by)],
  );

test('a team whose manager on record manages another team is told by whoever manages it, and not that all is clear', async () => {
  await slack.bringIn({ ...files, 'teams.csv': aCouncil['teams.csv'].replace('U0FARAH', 'U0GARETH') });
  await on('2026-06-16T08:00:05Z');
  expect(inNorth().map(({ text }) => text)).toEqual(['IRO: 1 review decision late.']);
});

test('a team’s digest is posted once, though its manager is covered from the middle of the morning', async () => {
  await on('2026-06-16T08:00:05Z');
  await covers('U0GARETH', 'U0FARAH');
  await on('2026-06-16T09:30:00Z');
  expect(inNorth()).toHaveLength(1);
});

test('a team without a manager has its digest worded as the IRO manager, and it is edited like any other', async () => {
  await slack.database.query(`update person set left_on = '2026-06-15' where slack_user_id = 'U0FARAH'`);
  await on('2026-06-16T08:00:05Z');
  expect(inNorth()).toHaveLength(0);
  const [first] = ofKind(slack.visibleTo('U0HELEN', slack.dm('U0HELEN')), 'team day');
  expect(words(first)).toContain('1 person there can’t see this team’s children.');
  await slack.command('U0PRIYA', `decision withdraw ${review.childId} ${await review.decisionId('Agree the budget')}`);
  await slack.submit('U0PRIYA', { 'Why is it withdrawn?': 'Overtaken' });
  const [edited] = ofKind(slack.visibleTo('U0HELEN', slack.dm('U0HELEN')), 'team day');
  expect(words(edited)).toContain('No review decision is late.');
});

test('when whoever covers has left, the person themselves is told', async () => {
  await covers('U0MARCUS', 'U0PRIYA');
  await slack.database.query(`update person set left_on = '2026-06-15' where slack_user_id = 'U0MARCUS'`);
  await on('2026-06-16T07:35:05Z');
  expect(mornings('U0PRIYA')).toHaveLength(1);
});

test('somebody whose cover ends in the afternoon has missed nothing', async () => {
  await on('2026-06-15T07:36:00Z');
  await on('2026-06-16T07:30:00Z');
  await covers('U0MARCUS', 'U0PRIYA');
  await on('2026-06-16T07:36:00Z');
  await on('2026-06-16T12:59:00Z');
  await slack.database.query(`update cover set to_on = '2026-06-15', from_on = '2026-06-15'`);
  await on('2026-06-16T13:00:00Z');
  await on('2026-06-17T07:36:00Z');
  expect(words(mornings('U0PRIYA').at(-1))).not.toContain('No digest could be sent');
});

test('when a return says that a child is restricted, the channel and the manager are shown it no more', async () => {
  await on('2026-06-16T08:00:05Z');
  expect(words(inNorth()[0])).toContain('CLA-2041');
  expect(words(mornings('U0FARAH')[0])).toContain('K.M.');
  const restricted = aCouncil['caseload.csv'].replace(
    '2041,KM,U0PRIYA,U0DAN,North,,,no',
    '2041,KM,U0PRIYA,U0DAN,North,,,yes',
  );
  await slack.bringIn({ ...files, 'caseload.csv': restricted });
  await slack.settled();
  expect(words(inNorth()[0])).not.toContain('CLA-2041');
  expect(words(mornings('U0FARAH')[0])).not.toContain('K.M.');
});

test('while Slack has not said who the bot is, the bot does not take itself for a stranger, and tells nobody so', async () => {
  await slack.end();
  slack = await theBot({ at: '2026-06-16T08:00:00Z', files, faulty: ['auth.test'] });
  await circulated(slack, [{ wording: 'Agree the budget', dueOn: '2026-06-02', madeOn: '2026-03-19' }]);
  await slack.bot.ring();
  expect(inNorth()).toHaveLength(0);
  expect(ofKind(slack.visibleTo('U0FARAH', slack.dm('U0FARAH')), 'team day')).toEqual([]);
  const ledger = await slack.database.query(`select state, fault from delivery where notice = 'team day'`);
  expect(ledger).toContainEqual({ state: 'waiting', fault: null });
});

describe('A team whose manager works from Monday to Wednesday', () => {
  const wednesdayToMonday = ['2026-06-17', '2026-06-18', '2026-06-19', '2026-06-22'];
  const daysOf = (messages: Seen) =>
    messages.map(({ metadata }) => /team day\/([\d-]+)/.exec(JSON.stringify(metadata))?.[1]);
  beforeEach(async () => {
    await slack.command('U0FARAH', 'change-settings');
    await slack.submit('U0FARAH', { 'Which days do you work?': ['1', '2', '3'] });
    await slack.closeModal('U0FARAH');
  });

  test('is told in its channel on every working day', async () => {
    for (const day of wednesdayToMonday) await on(`${day}T08:00:05Z`);
    expect(daysOf(inNorth())).toEqual(wednesdayToMonday);
  });

  test('has nothing sent to the manager in its place on their days off, and they missed nothing', async () => {
    await slack.database.query(`update team set slack_channel_id = null where name = 'North'`);
    for (const day of wednesdayToMonday) await on(`${day}T08:00:05Z`);
    const told = ofKind(slack.visibleTo('U0FARAH', slack.dm('U0FARAH')), 'team day');
    expect(daysOf(told)).toEqual(['2026-06-17', '2026-06-22']);
    expect(words(told[1])).not.toContain('No digest could be sent');
  });
});
