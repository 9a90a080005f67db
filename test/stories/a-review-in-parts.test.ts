import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { dansDecision, sendsPages } from '../support/records-a-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const rows = (sql: string, values: unknown[] = []) => slack.database.query(sql, values);
const idOf = async (reference: string) => (await rows('select id from child where reference = $1', [reference]))[0].id;
const send = (who: string, values: Record<string, unknown> = {}) => slack.submit(who, values);
const sendAll = (who: string, pages: readonly Record<string, unknown>[]) => sendsPages(slack, who, pages);

const happened = 'Did the review go ahead?';
const adjournedBecause = 'Why was it adjourned?';
const notSeen = 'You have logged no talk with the child since the last review. Why not?';
/** What was undone is a draft again: somebody who begins another throws it away. */
const throwsDraftAway = async (who: string) => {
  await slack.command(who, 'drafts');
  await slack.press(who, 'Discard');
};
const theReview = async (reference: string) =>
  (
    await rows(
      `select held_on, adjourned_on, completed_on, cancelled, participation from review
        where child_id = $1 and source = 'entered'`,
      [await idOf(reference)],
    )
  )[0];
const wordings = async (reference: string) =>
  (await rows('select wording from decision where child_id = $1 order by wording', [await idOf(reference)])).map(
    ({ wording }: { wording: string }) => wording,
  );

describe('A review of two meetings, one record', () => {
  test('an impossible day is sent back on the first page, and December said in January is last year’s', async () => {
    await slack.command('U0PRIYA', 'record 2041');
    const sent = { [happened]: 'part held', 'On what day?': '2026-06-15' };
    await send('U0PRIYA', { ...sent, 'Who took part?': '31/02 mother' });
    expect(slack.problems('U0PRIYA')).toEqual([
      'There is no 31/02. Begin the line with the day and the month of that part: 03/06.',
    ]);
    await send('U0PRIYA', { ...sent, 'Who took part?': '20/12 mother' });
    expect(slack.problems('U0PRIYA')).toEqual([
      'A part on 20 December 2025 would be before the last review ended, on 19 March 2026. Check its day.',
    ]);
  });

  test('the first meeting is recorded, with what the child said and a decision', async () => {
    await sendAll('U0PRIYA', [
      { [happened]: 'part held', 'On what day?': '2026-06-15', 'Who took part?': '14/06 mother' },
      {
        'How did they take part?': 'PN3',
        'In their own words': 'I miss my brother',
        [notSeen]: 'Ill',
      },
      { 'Which of these need action?': ['learning'] },
      { 'Learning, in a line': 'No school place' },
      { 'What is the permanence plan?': 'long-term fostering' },
      dansDecision('Dan asks the school'),
      { ...dansDecision('Dan checks the worry'), 'What kind of decision is it?': ['confidential'] },
      {},
      { 'When will the next review be?': '2026-09-01' },
    ]);
    expect(slack.pageWords('U0PRIYA')).toContain('The part is recorded.');
    await slack.closeModal('U0PRIYA');
    await slack.command('U0PRIYA', 'child 2041');
    expect(slack.lastWords('U0PRIYA')).toContain(
      'Begun, and held in part, on 14 June 2026: to be finished by Saturday 19 September 2026',
    );
    expect(await theReview('2041')).toMatchObject({ held_on: '2026-06-14', completed_on: null, participation: 'PN3' });
  });

  test('the second form is filled in from the first, and does not carry its decisions forward', async () => {
    await slack.command('U0PRIYA', 'record 2041');
    await sendAll('U0PRIYA', [{}, {}, {}, {}, {}]);
    expect(slack.pageWords('U0PRIYA')).toContain('An earlier part of this review made 2 decisions, which stand.');
    expect(slack.pageWords('U0PRIYA')).not.toContain('Action is needed on');
    await sendAll('U0PRIYA', [dansDecision('Dan rings the dentist'), {}]);
    expect(slack.pageWords('U0PRIYA')).toContain('1 confidential item left out of the notices and the letter');
    const late = 'Why will it be past the legal limit, Wednesday 16 December 2026?';
    expect(slack.pageWords('U0PRIYA')).not.toContain(late);
    await send('U0PRIYA', {
      'When will the next review be?': '2026-12-17',
      [late]: 'School holiday',
    });
    expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
    expect(await rows('select late_because from booking where ended_on is null')).toEqual([
      { late_because: 'School holiday' },
    ]);
    const [record] = await rows(
      `select answers->'child'->>'words' as words, answers->'child'->>'participation' as code,
         answers->'whatHappened'->'parts' as parts from review_record where child_id = $1 and version = 2`,
      [await idOf('2041')],
    );
    expect(record).toEqual({ words: 'I miss my brother', code: 'PN3', parts: [{ on: '2026-06-14', who: 'mother' }] });
    expect(await wordings('2041')).toEqual(['Dan asks the school', 'Dan checks the worry', 'Dan rings the dentist']);
    expect(await rows('select 1 from decision_event')).toEqual([]);
  });

  test('undoing the second takes back that part alone: the first, its decision and its booking are as they were', async () => {
    await slack.press('U0PRIYA', 'Undo (10 minutes)');
    expect(slack.pageWords('U0PRIYA')).toContain('The review was taken back');
    await slack.closeModal('U0PRIYA');
    expect(await theReview('2041')).toMatchObject({ held_on: '2026-06-14', completed_on: null, participation: 'PN3' });
    expect(await wordings('2041')).toEqual(['Dan asks the school', 'Dan checks the worry']);
    const child = await idOf('2041');
    expect(await rows('select version from review_record where child_id = $1', [child])).toEqual([{ version: 1 }]);
    expect(await rows('select step from record_step where child_id = $1', [child])).toHaveLength(1);
    expect(await rows('select kind from permanence_plan where child_id = $1', [child])).toHaveLength(1);
    expect(await rows('select "on", ended_on from booking where child_id = $1', [child])).toEqual([
      { on: '2026-09-01', ended_on: null },
    ]);
  });
});

describe('What was recorded once', () => {
  test('is not recorded again: a second part the same day is refused on the first page', async () => {
    await throwsDraftAway('U0PRIYA');
    await slack.command('U0PRIYA', 'record 2041');
    await send('U0PRIYA', { [happened]: 'part held', 'On what day?': '2026-06-15' });
    expect(slack.problems('U0PRIYA')).toEqual([
      'It is on record already that a part was held on 15 June 2026. To change what it says, edit that record.',
    ]);
    await slack.closeModal('U0PRIYA');
  });

  test('a reason is kept only where there was something to explain', async () => {
    const [{ gates }] = await rows(`select answers->'gates' as gates from review_record where child_id = $1`, [
      await idOf('2041'),
    ]);
    expect(gates).toEqual([{ gate: 'child not seen before', because: 'Ill' }]);
  });
});

describe('A review adjourned, and then not held', () => {
  test('the day of an adjournment is put right on one page, and nothing is asked about the child', async () => {
    const adjourned = { [happened]: 'adjourned', 'On what day?': '2026-06-12', [adjournedBecause]: 'No health report' };
    await slack.command('U0MARCUS', 'record 2300');
    await sendAll('U0MARCUS', [adjourned, {}]);
    expect(slack.pageWords('U0MARCUS')).toContain('The adjournment is recorded.');
    expect(() => slack.press('U0MARCUS', 'Write the letter')).toThrow('There is no');
    await slack.press('U0MARCUS', 'Edit');
    await sendAll('U0MARCUS', [{ 'The reason': 'It was the Thursday' }, { 'On what day?': '2026-06-11' }]);
    expect(slack.pageWords('U0MARCUS')).toContain('The edit is saved as version 2.');
    await slack.closeModal('U0MARCUS');
    expect(await theReview('2300')).toMatchObject({ adjourned_on: '2026-06-11', held_on: null, completed_on: null });
    const [{ id, child_id: child }] = await rows(`select id, child_id from review where adjourned_on = '2026-06-11'`);
    await slack.command('U0MARCUS', `undo-review ${child} ${id}`);
    expect(await theReview('2300')).toBeUndefined();
  });

  test('undone, it is adjourned again', async () => {
    await throwsDraftAway('U0MARCUS');
    const adjourned = { [happened]: 'adjourned', 'On what day?': '2026-06-15', [adjournedBecause]: 'No health report' };
    const off = {
      [happened]: 'did not happen',
      'On what day?': '2026-06-16',
      'Why did it not happen?': 'The carer was ill',
    };
    await slack.command('U0MARCUS', 'record 2300');
    await sendAll('U0MARCUS', [adjourned, {}]);
    expect(slack.pageWords('U0MARCUS')).toContain('The review must be completed by Monday 13 July 2026.');
    await slack.closeModal('U0MARCUS');
    await slack.command('U0MARCUS', 'child 2300');
    expect(slack.lastWords('U0MARCUS')).toContain('Adjourned on 15 June 2026: to be finished by Monday 13 July 2026');
    const before = await theReview('2300');
    await slack.command('U0MARCUS', 'record 2300');
    await sendAll('U0MARCUS', [{ ...off, 'Which IRO manager is asked to approve that?': 'Helen Whitaker' }, {}]);
    expect(await theReview('2300')).toMatchObject({ cancelled: true });
    await slack.press('U0MARCUS', 'Undo (10 minutes)');
    expect(await theReview('2300')).toEqual(before);
    expect(before).toMatchObject({ adjourned_on: '2026-06-15', cancelled: false });
    await slack.closeModal('U0MARCUS');
  });
});

describe('Undo, when something has been done with it since', () => {
  const held = { [happened]: 'held', 'On what day?': '2026-06-16' };
  const record = (decision: Record<string, unknown>) =>
    sendAll('U0PRIYA', [
      held,
      { 'How did they take part?': 'PN1', [notSeen]: 'Ill' },
      {},
      { 'What is the permanence plan?': 'long-term fostering' },
      decision,
      {},
      {},
    ]);

  test('a record already pasted is edited instead; a date booked afterwards stays', async () => {
    const child = await idOf('3001');
    await slack.command('U0PRIYA', 'record 3001');
    await record(dansDecision('Dan asks the school'));
    expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
    await slack.closeModal('U0PRIYA');
    const [review] = await rows('select review_id, recorded_by_id from review_record where child_id = $1', [child]);
    await rows(
      `insert into record_step (id, child_id, review_id, step, done_on, recorded_by_id)
       values (gen_random_uuid(), $1, $2, 'pasted to the record', '2026-06-16', $3)`,
      [child, review.review_id, review.recorded_by_id],
    );
    await rows(
      `insert into booking (id, child_id, "on", booked_by_id, booked_on)
       values (gen_random_uuid(), $1, '2026-12-01', $2, '2026-06-16')`,
      [child, review.recorded_by_id],
    );
    await slack.command('U0PRIYA', `undo-review ${child} ${review.review_id}`);
    expect(slack.lastWords('U0PRIYA')).toContain('It has been pasted to the record already');
    await rows(`delete from record_step where step = 'pasted to the record'`);
    await slack.command('U0PRIYA', `undo-review ${child} ${review.review_id}`);
    expect(slack.lastWords('U0PRIYA')).toContain('The review was taken back');
    expect(await rows('select "on" from booking where child_id = $1', [child])).toEqual([{ on: '2026-12-01' }]);
    expect(await wordings('3001')).toEqual([]);
  });
});

describe('A team with no manager', () => {
  test('is sent nothing, so nobody’s silence agrees to anything', async () => {
    await rows('update team set manager_id = null');
    await rows(`update person set team_id = null where role = 'team manager'`);
    await slack.command('U0PRIYA', 'record 2107');
    await sendAll('U0PRIYA', [
      { [happened]: 'held', 'On what day?': '2026-06-16' },
      { 'You have logged no talk with the child since the last review. Why not?': 'Ill' },
      {},
      {},
      dansDecision('Dan books the health visitor'),
      {},
      {},
    ]);
    expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
    expect(await wordings('2107')).toEqual(['Dan books the health visitor']);
    expect(await rows('select 1 from record_step where child_id = $1', [await idOf('2107')])).toEqual([]);
    await slack.closeModal('U0PRIYA');
  });
});
