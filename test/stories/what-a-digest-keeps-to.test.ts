import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { app } from '../../src/workbench/options.ts';
import { aCouncil, staffCsv } from '../support/a-council.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const tom = 'U0TOM,Tom Hughes,social worker,North,tom.hughes@example.gov.uk,,0.5\n';
const made = { madeOn: '2026-03-19', isKey: false };

// Tuesday 16 June 2026, 8 in the morning. All of the decisions are Dan’s.
let slack: TheBot;
let review: Circulated;
beforeEach(async () => {
  slack = await theBot({
    at: '2026-06-16T07:00:00Z',
    files: { ...aCouncil, 'staff.csv': staffCsv + tom },
    channels: [{ id: 'C1TEAM', name: 'team', private: true, members: ['U0DAN', 'U0SANA', app.userId] }],
  });
  review = await circulated(slack, [
    { ...made, wording: 'Agree the budget', dueOn: '2026-06-02', isKey: true },
    { ...made, wording: 'Renew the passport', dueOn: '2026-06-15' },
    { ...made, wording: 'Ask about the allegation', dueOn: '2026-06-15', isConfidential: true, timesMade: 3 },
    { ...made, wording: 'Book a dental check', dueOn: '2026-06-23' },
    { ...made, wording: 'Match a visitor', dueOn: '2026-06-24' },
  ]);
});
afterEach(() => slack.end());

const ofKind = (who: string, channel: string, kind: string) =>
  slack
    .visibleTo(who, channel)
    .filter(({ onlyFor, metadata }) => onlyFor === null && JSON.stringify(metadata ?? '').includes(`"${kind}/`))
    .map(({ blocks }) => JSON.stringify(blocks));
const morning = (who: string) => ofKind(who, slack.dm(who), 'my day').at(-1) ?? '';
const inChannel = (id: string) => ofKind('U0DAN', id, 'team day').at(-1) ?? '';
const on = async (at: string) => {
  slack.clock.forward((Date.parse(at) - Date.parse(slack.clock.now())) / 86_400_000);
  await slack.bot.ring();
};
async function cannotBeDone(wording: string) {
  await slack.command('U0DAN', `decision cannot ${review.childId} ${await review.decisionId(wording)}`);
  await slack.submit('U0DAN', { 'What stops it, and what could be done instead?': 'No dentist' });
  await slack.closeModal('U0DAN');
}
const asked = 'Its owner says it can’t be done: Book a dental check';

test('an owner first hears of a decision five working days before its date', async () => {
  await on('2026-06-16T07:35:05Z');
  expect(morning('U0DAN')).toContain('Book a dental check');
  expect(morning('U0DAN')).not.toContain('Match a visitor');
});

test('what is confidential is named by no word of it: not to its owner, nor among what is slipping', async () => {
  await on('2026-06-16T07:35:05Z');
  expect(morning('U0DAN')).toContain('A confidential decision');
  expect(morning('U0DAN')).not.toContain('allegation');
  await slack.command('U0PRIYA', 'drift 2041');
  expect(slack.lastWords('U0PRIYA')).toContain('The same decision, at its third review');
  expect(morning('U0PRIYA')).not.toContain('The same decision, at its third review');
});

test('a team reads how many are late, how many were on the last working day, and which are key', async () => {
  await on('2026-06-16T08:00:05Z');
  expect(inChannel('C0NORTH')).toContain('*2 decisions late* (1 on Mon 15 Jun) · oldest 10 working days');
  expect(inChannel('C0NORTH')).toContain('CLA-2041 · key · due Tue 2 Jun');
  expect(inChannel('C0NORTH')).toContain('CLA-2041 · due Mon 15 Jun');
});

test('a restricted child is in no channel, even where the IRO manager stands in for a team’s manager', async () => {
  await slack.database.query(`update team set slack_channel_id = 'C1TEAM' where name = 'North'`);
  await slack.database.query(`update person set left_on = '2026-06-15' where slack_user_id = 'U0FARAH'`);
  await slack.database.query(`update child set restricted = true where reference = '2041'`);
  await on('2026-06-16T08:00:05Z');
  expect(inChannel('C1TEAM')).toContain('No review decision is late.');
});

test('whoever covers has their digest edited, too, when something changes for a child they cover', async () => {
  await slack.database.query(`insert into cover (id, for_person_id, by_person_id, from_on, to_on, role)
    select gen_random_uuid(), priya.id, marcus.id, '2026-06-16', '2026-06-30', 'iro' from person priya, person marcus
    where priya.slack_user_id = 'U0PRIYA' and marcus.slack_user_id = 'U0MARCUS'`);
  await on('2026-06-16T07:35:05Z');
  expect(morning('U0MARCUS')).not.toContain(asked);
  await cannotBeDone('Book a dental check');
  expect(morning('U0MARCUS')).toContain(asked);
});

test('an edit that Slack does not take before midnight is not made: yesterday’s digest stays as it was', async () => {
  await on('2026-06-16T07:35:05Z');
  await on('2026-06-16T22:58:00Z');
  const undo = slack.misbehave({ methods: ['chat.update'], status: 500 });
  await cannotBeDone('Book a dental check');
  undo();
  await on('2026-06-16T23:30:00Z');
  expect(morning('U0PRIYA')).not.toContain(asked);
  await on('2026-06-17T07:35:05Z');
  expect(ofKind('U0PRIYA', slack.dm('U0PRIYA'), 'my day')).toEqual([
    expect.not.stringContaining(asked),
    expect.stringContaining(asked),
  ]);
});

test('a review of today stands first, with its hour and how ready it is; tomorrow’s is not among today’s', async () => {
  for (const [child, day] of [
    ['2107', '2026-06-16'],
    ['3001', '2026-06-17'],
  ]) {
    await slack.command('U0PRIYA', `schedule ${child}`);
    await slack.submit('U0PRIYA', { 'Which day?': day, 'What time?': '14:00' });
    await slack.closeModal('U0PRIYA');
  }
  await on('2026-06-16T07:35:05Z');
  expect(morning('U0PRIYA')).toMatch(
    /\*Today\*.*?\*14:00\* · \*CLA-2107 · R\.A\.\* · First review today, ready 0 of 12/,
  );
  expect(morning('U0PRIYA').indexOf('CLA-2107')).toBeLessThan(morning('U0PRIYA').indexOf('CLA-1986'));
  expect(morning('U0PRIYA')).not.toContain('Second review today');
});

test('what silence agreed to has moved on the morning after its last day, and not again on the next', async () => {
  await on('2026-06-23T07:35:05Z');
  await on('2026-06-24T07:35:05Z');
  const deemed = '4 decisions deemed agreed, because nobody answered in 5 working days';
  expect(morning('U0PRIYA')).toContain(deemed);
  await on('2026-06-25T07:35:05Z');
  expect(morning('U0PRIYA')).not.toContain(deemed);
  expect(morning('U0PRIYA')).not.toContain('to answer');
});
