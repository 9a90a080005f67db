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
const bookings = () =>
  slack.database.query(`select b."on"::text, b.at, b.venue, b.late_because as late, b.ended_on::text as ended,
    b.ended_because as because, p.name as approver from booking b left join person p on p.id = b.approved_by_id
    order by b.ended_on nulls last, b."on"`);

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

  test('moves only with a reason and the IRO manager who approved it; past the limit only with a reason too', async () => {
    await asks('U0PRIYA', 'schedule 2107');
    await slack.submit('U0PRIYA', { 'What has to change?': 'Move it to another day' });
    expect(slack.problems('U0PRIYA')).toEqual(['Complete this field.', 'Complete this field.']);
    await slack.submit('U0PRIYA', { 'Why?': 'Carer is ill', 'Which IRO manager approved it?': 'Helen Whitaker' });
    await slack.submit('U0PRIYA', { 'Which day?': '2026-06-15' });
    expect(slack.problems('U0PRIYA')).toEqual(['That day has gone. Choose today or a day to come.']);
    await slack.submit('U0PRIYA', { 'Which day?': '2026-06-19' });
    const why = slack.view('U0PRIYA')?.blocks.find(({ label }) => label?.text === 'It is past the legal limit. Why?');
    expect(why).toMatchObject({ optional: false, hint: { text: 'Or choose an earlier day. The reason is kept.' } });
    await slack.submit('U0PRIYA', { 'It is past the legal limit. Why?': 'Nobody else can come' });
    expect(slack.pageWords('U0PRIYA')).toContain('This is past the legal limit, and the reason is kept.');
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0PRIYA', 'next-review')).toContain('*Booked Fri 19 Jun 10:30: past the limit*');
  });

  test('is kept when it changes: what it was, why, and who approved', async () => {
    expect(await bookings()).toEqual([
      expect.objectContaining({ on: '2026-06-17', because: 'Carer is ill', approver: 'Helen Whitaker' }),
      expect.objectContaining({ on: '2026-06-19', late: 'Nobody else can come', ended: null, approver: null }),
    ]);
  });

  test('is cancelled with a reason and an approver, and the review is still due', async () => {
    await asks('U0HELEN', 'schedule 2107');
    await slack.submit('U0HELEN', {
      'What has to change?': 'Cancel it: the review is still due',
      'Why?': 'No room',
      'Which IRO manager approved it?': 'Helen Whitaker',
    });
    expect(slack.pageWords('U0HELEN')).toContain('The date and your reason are kept.');
    await slack.submit('U0HELEN');
    expect(slack.pageWords('U0HELEN')).toContain('The review is still due. Due by Thursday 18 June 2026.');
    await slack.closeModal('U0HELEN');
    expect(await asks('U0PRIYA', 'next-review 2107')).toContain('No date booked');
    expect((await bookings()).filter(({ ended }: { ended: string | null }) => ended === null)).toEqual([]);
  });

  test('no such approver: somebody who is not an IRO manager any more has approved nothing', async () => {
    await asks('U0JOSS', 'schedule 2107');
    await slack.submit('U0JOSS', { 'Which day?': '2026-06-18' });
    await slack.closeModal('U0JOSS');
    await asks('U0PRIYA', 'schedule 2107');
    await slack.submit('U0PRIYA', {
      'What has to change?': 'Move it to another day',
      'Why?': 'Carer is ill',
      'Which IRO manager approved it?': 'Helen Whitaker',
    });
    await slack.database.query(`insert into person (id, name, role, fte)
      values (gen_random_uuid(), 'Una Byrne', 'iro manager', 1)`);
    await slack.database.query(`update person set role = 'iro' where slack_user_id = 'U0HELEN'`);
    await slack.submit('U0PRIYA', { 'Which day?': '2026-06-17' });
    expect(slack.pageWords('U0PRIYA')).toContain('An IRO manager has to approve a change of date.');
    await slack.closeModal('U0PRIYA');
    await slack.database.query(`update person set role = 'iro manager' where slack_user_id = 'U0HELEN'`);
    expect(await asks('U0PRIYA', 'next-review 2107')).toContain('Booked Thu 18 Jun');
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
    expect(ended('book-review', 'done')).toBe(4);
    expect(ended('book-review', 'refused')).toBeGreaterThanOrEqual(1);
    expect(ended('cancel-booking', 'done')).toBe(1);
    expect(ended('review-to-book', 'refused')).toBe(4);
    expect(JSON.stringify(rows)).not.toMatch(/Carer|ill|room/);
  });
});
