import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. 2107’s first review is due on Thursday 18 June.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
};
/** What stands in the line of somebody’s own with the bot. */
const toldIn = (who: string) => {
  const told = slack.visibleTo(who, slack.dm(who)).filter((one) => one.onlyFor === undefined || one.onlyFor === null);
  return JSON.stringify(told.at(-1));
};
const bookings = () =>
  slack.database.query(`select "on"::text, at, venue, late_because as late, ended_on::text as ended, ended_as as "as",
    ended_because as because from booking order by ended_on nulls last, "on"`);

describe('The date of a review', () => {
  test('is booked with its time and place, and the limit is before whoever books it', async () => {
    expect(await asks('U0JOSS', 'schedule 2107')).toContain('Due by Thursday 18 June 2026');
    await slack.submit('U0JOSS', { 'Which day?': '2026-06-17', 'What time?': '10:30', 'Where?': 'Carer’s home' });
    expect(slack.pageWords('U0JOSS')).toContain('Wednesday 17 June 2026 · 10:30 · Carer’s home');
    await slack.closeModal('U0JOSS');
    expect(await bookings()).toEqual([expect.objectContaining({ on: '2026-06-17', at: '10:30', ended: null })]);
  });

  test('then stands on the lists and the card, and the readiness board counts from it', async () => {
    expect(await asks('U0PRIYA', 'next-review')).toContain('Booked Wed 17 Jun 10:30 · Ready 0 of 12');
    expect(await asks('U0PRIYA', 'child 2107')).toContain('Booked Wed 17 Jun 10:30');
    expect(await asks('U0PRIYA', 'ready 2107')).toContain('counted back from the day booked, 17 June 2026');
  });

  test('a place is for those who book, and not for every list', async () => {
    expect(await asks('U0PRIYA', 'ready 2107')).toContain('Carer’s home');
    expect(await asks('U0AMA', 'ready 2107')).not.toContain('Carer’s home');
  });

  test('moves within its limit with a reason', async () => {
    await asks('U0PRIYA', 'schedule 2107');
    await slack.submit('U0PRIYA', { 'What has to change?': 'Move it to another day' });
    expect(slack.problems('U0PRIYA')).toEqual(['Complete this field.']);
    await slack.submit('U0PRIYA', { 'Why?': 'Carer is ill' });
    await slack.submit('U0PRIYA', { 'Which day?': '2026-06-15' });
    expect(slack.problems('U0PRIYA')).toEqual(['That day has gone. Choose today or a day to come.']);
    await slack.submit('U0PRIYA', { 'Which day?': '2026-06-18' });
    expect(slack.pageWords('U0PRIYA')).toContain('Moved');
    await slack.closeModal('U0PRIYA');
    expect(await bookings()).toMatchObject([
      { on: '2026-06-17', because: 'Carer is ill', as: 'moved' },
      { on: '2026-06-18', ended: null },
    ]);
  });

  test('past its limit it stands until the IRO manager who is asked approves the move', async () => {
    await asks('U0PRIYA', 'schedule 2107');
    expect(slack.pageWords('U0PRIYA')).toContain('17 June 2026, moved: Carer is ill');
    await slack.submit('U0PRIYA', { 'What has to change?': 'Move it to another day', 'Why?': 'No interpreter' });
    await slack.submit('U0PRIYA', { 'Which day?': '2026-06-19' });
    const why = slack.view('U0PRIYA')?.blocks.find(({ label }) => label?.text === 'It is past the legal limit. Why?');
    expect(why).toMatchObject({ optional: false, hint: { text: 'Or choose an earlier day. The reason is kept.' } });
    await slack.submit('U0PRIYA', { 'Which IRO manager is asked to approve it?': 'Helen Whitaker' });
    await slack.submit('U0PRIYA', { 'It is past the legal limit. Why?': 'Nobody else can come' });
    expect(slack.pageWords('U0PRIYA')).toContain(
      'Waiting for Helen Whitaker to approve moving it to Friday 19 June 2026 at 10:30. Thursday 18 June 2026 stands',
    );
    await slack.closeModal('U0PRIYA');
    const waits = 'Booked Thu 18 Jun 10:30, waiting for Helen Whitaker to approve moving it to Friday 19 June 2026';
    for (const line of ['next-review', 'next-review 2107', 'child 2107', 'ready 2107', 'ready']) {
      expect(await asks('U0PRIYA', line)).toContain(waits);
    }
    expect(await asks('U0PRIYA', 'schedule 2107')).toContain('Take that back first, to ask for something else.');
    await slack.closeModal('U0PRIYA');
  });

  test('she has a message that names no child, /iro mine says the same, and one press moves it', async () => {
    await slack.settled();
    const told = slack.visibleTo('U0HELEN', slack.dm('U0HELEN')).at(-1);
    expect(told?.text).toBe('1 thing to approve, asked on 16 June 2026.');
    expect(await asks('U0HELEN', 'mine')).toContain('To approve');
    await slack.press('U0HELEN', 'Approve');
    expect(slack.lastWords('U0HELEN')).toContain('Approved by Helen Whitaker on 16 June 2026.');
    expect(await asks('U0PRIYA', 'next-review')).toContain('*Booked Fri 19 Jun 10:30: past the limit*');
    await slack.settled();
    expect(toldIn('U0PRIYA')).toContain('Approved by Helen Whitaker');
  });

  test('is undone within ten minutes, not approved with a reason, and whoever asked reads why', async () => {
    const [approval] = await slack.database.query('select id, child_id as child from approval');
    await slack.command('U0HELEN', `undo-approval ${approval.child} ${approval.id}`);
    expect(slack.lastWords('U0HELEN')).toContain('Thursday 18 June 2026 stands.');
    await slack.press('U0HELEN', 'Not approved');
    await slack.submit('U0HELEN', { 'Why not?': 'Ask another interpreter.' });
    await slack.closeModal('U0HELEN');
    await slack.settled();
    expect(toldIn('U0PRIYA')).toContain('Ask another interpreter.');
    await slack.command('U0HELEN', `approve ${approval.child} ${approval.id}`);
    expect(slack.lastWords('U0HELEN')).toContain('This was not approved by Helen Whitaker on 16 June 2026.');
    expect(await asks('U0PRIYA', 'next-review')).toContain('Booked Thu 18 Jun 10:30 ·');
  });

  test('to be cancelled is asked, can be taken back, and is told in the morning until it is answered', async () => {
    const cancel = async () => {
      await asks('U0JOSS', 'schedule 2107');
      await slack.submit('U0JOSS', { 'What has to change?': 'Cancel it: the review is still due', 'Why?': 'No room' });
      await slack.submit('U0JOSS', { 'Which IRO manager is asked to approve it?': 'Helen Whitaker' });
    };
    await cancel();
    await slack.press('U0JOSS', 'Take it back');
    expect(slack.pageWords('U0JOSS')).toContain('Taken back by Joss Bell on 16 June 2026.');
    await slack.closeModal('U0JOSS');
    await cancel();
    await slack.closeModal('U0JOSS');
    expect(await asks('U0HELEN', 'day')).toContain('To approve: cancelling the date');
    await slack.openHome('U0HELEN');
    await slack.settled();
    expect(slack.homeWords('U0HELEN')).toContain('To approve: cancelling the date');
    await slack.command('U0HELEN', 'mine');
    await slack.press('U0HELEN', 'Approve');
    expect(slack.lastWords('U0HELEN')).toContain('The date is cancelled, and the review is still due.');
    expect(await asks('U0PRIYA', 'next-review 2107')).toContain('No date booked');
  });

  test('no such approver: somebody who is not an IRO manager any more can’t be asked', async () => {
    await asks('U0JOSS', 'schedule 2107');
    await slack.submit('U0JOSS', { 'Which day?': '2026-06-18' });
    await slack.closeModal('U0JOSS');
    await slack.database.query(`insert into person (id, name, role, fte)
      values (gen_random_uuid(), 'Una Byrne', 'iro manager', 1)`);
    await asks('U0PRIYA', 'schedule 2107');
    await slack.submit('U0PRIYA', {
      'What has to change?': 'Cancel it: the review is still due',
      'Why?': 'Carer is ill',
    });
    await slack.fill('U0PRIYA', { 'Which IRO manager is asked to approve it?': 'Helen Whitaker' });
    await slack.database.query(`update person set role = 'iro' where slack_user_id = 'U0HELEN'`);
    await slack.submit('U0PRIYA');
    expect(slack.problems('U0PRIYA').join() + slack.pageWords('U0PRIYA')).toContain('IRO manager');
    await slack.closeModal('U0PRIYA');
    await slack.database.query(`update person set role = 'iro manager' where slack_user_id = 'U0HELEN'`);
    expect(await asks('U0PRIYA', 'next-review 2107')).toContain('Booked Thu 18 Jun');
  });

  test('once whoever was asked has left, whoever else manages IROs has the message the day after, and answers', async () => {
    await slack.database.query(`update person set role = 'iro manager' where slack_user_id = 'U0MARCUS'`);
    await asks('U0PRIYA', 'schedule 2107');
    await slack.submit('U0PRIYA', {
      'What has to change?': 'Cancel it: the review is still due',
      'Why?': 'Carer is ill',
    });
    await slack.submit('U0PRIYA', { 'Which IRO manager is asked to approve it?': 'Helen Whitaker' });
    await slack.closeModal('U0PRIYA');
    await slack.database.query(`update person set left_on = '2026-06-16' where slack_user_id = 'U0HELEN'`);
    expect(await asks('U0PRIYA', 'next-review 2107')).toContain('waiting for an IRO manager to approve cancelling');
    slack.clock.forward(1);
    await slack.bot.ring();
    await slack.settled();
    const told = JSON.stringify(slack.visibleTo('U0MARCUS', slack.dm('U0MARCUS')));
    expect(told).toContain('To cancel the date of a review');
    expect(toldIn('U0MARCUS')).toContain('To approve: cancelling the date');
    await slack.command('U0MARCUS', 'mine');
    await slack.press('U0MARCUS', 'Approve');
    await slack.database.query(`update person set left_on = null where slack_user_id = 'U0HELEN'`);
    await slack.database.query(`update person set role = 'iro' where slack_user_id = 'U0MARCUS'`);
    expect(await asks('U0PRIYA', 'next-review 2107')).toContain('No date booked');
  });

  test('sent twice is booked once', async () => {
    const before = (await bookings()).length;
    await asks('U0PRIYA', 'schedule 2041');
    const viewId = slack.view('U0PRIYA')?.id ?? '';
    await slack.fill('U0PRIYA', { 'Which day?': '2026-09-01' });
    await Promise.all([slack.submit('U0PRIYA', {}, viewId), slack.submit('U0PRIYA', {}, viewId)]);
    await slack.closeModal('U0PRIYA');
    expect(await bookings()).toHaveLength(before + 1);
  });

  test('is not for a team manager or a participation worker to book, nor for a child who has left care', async () => {
    expect(await asks('U0FARAH', 'schedule 2107')).toContain('You can’t do that in your role');
    await slack.closeModal('U0FARAH');
    expect(await asks('U0AMA', 'schedule 2107')).toContain('You can’t do that in your role');
    await slack.closeModal('U0AMA');
    expect(await asks('U0PRIYA', 'schedule 1877')).toContain('There is no review to book');
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0MARCUS', 'schedule 2107')).toBe('I can’t find a child you can open with that reference.');
    await slack.closeModal('U0MARCUS');
  });

  test('every booking, move, cancellation and refusal is in the audit, without the reasons', async () => {
    const rows: { action: string; ended: string }[] = await slack.database.query(
      `select action, ended, a::text as row from audit a where action ~ 'book'`,
    );
    const ended = (action: string, how: string) =>
      rows.filter((row) => row.action === action && row.ended === how).length;
    expect(ended('book-review', 'done')).toBe(5);
    expect(ended('cancel-booking', 'done')).toBe(3);
    expect(ended('reviewToBook', 'refused') + ended('review-to-book', 'refused')).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(rows)).not.toMatch(/Carer|ill|room/);
  });
});
