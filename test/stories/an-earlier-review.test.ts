import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. 2041’s third review is due by 19 September.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
};
const request = {
  'Who asks?': 'The child',
  'In their words': 'I don’t want to move in July <@U0DAN>',
  'What are they worried about?': 'Home',
  'How soon?': 'Within 2 weeks',
};
const told = (who: string) =>
  slack.visibleTo(who, slack.dm(who)).filter(({ text }) => text.includes('request for an earlier review'));
const requests = () =>
  slack.database.query(`select r.asked_by as by, r.answer, r.review_by::text as due, r.because, r.reply
    from early_request r join child c on c.id = r.child_id where c.reference = '2041' order by r.answered_on, r.answer`);

describe('A child asks for an earlier review', () => {
  test('the social worker writes it down in the child’s words, and the IRO is told privately', async () => {
    expect(await asks('U0DAN', 'early 2041')).toContain('If a child is in danger, ring first.');
    await slack.submit('U0DAN', request);
    expect(slack.pageWords('U0DAN')).toContain('Sent to Priya Nair, who will answer.');
    await slack.closeModal('U0DAN');
    const [message] = told('U0PRIYA');
    expect(message?.text).toBe('1 request for an earlier review, asked on 16 June 2026.');
    const words = JSON.stringify(message?.blocks);
    expect(words).toContain('The child asks for an earlier review');
    expect(words).toContain('I don’t want to move in July &lt;@U0DAN&gt;');
    expect(words).toContain('hopes for it by 30 June 2026');
  });

  test('nothing is due sooner until the IRO says yes, and the readiness board says that one was asked for', async () => {
    expect(await asks('U0PRIYA', 'next-review 2041')).toContain('Due by Saturday 19 September 2026');
    const board = await asks('U0DAN', 'ready 2041');
    expect(board).toContain('*An earlier review was asked for* on 16 June 2026, by Tue 30 Jun · not answered yet');
    expect(board).not.toMatch(/Answer|July/);
  });

  test('the IRO may meet the child first, and the message says so and can still be answered', async () => {
    await slack.press('U0PRIYA', 'Answer', told('U0PRIYA')[0]);
    await slack.submit('U0PRIYA', { 'Will the review be sooner?': 'I will meet them first' });
    await slack.submit('U0PRIYA', { 'What will the person who asked be told?': 'I will come on Thursday' });
    expect(slack.pageWords('U0PRIYA')).toContain('The IRO will meet them first');
    await slack.closeModal('U0PRIYA');
    expect(told('U0PRIYA')).toHaveLength(1);
    expect(JSON.stringify(told('U0PRIYA')[0]?.blocks)).toContain('I will come on Thursday');
  });

  test('yes needs a day that has not gone, and before the review is due anyway', async () => {
    await slack.press('U0PRIYA', 'Answer', told('U0PRIYA')[0]);
    await slack.submit('U0PRIYA', { 'Will the review be sooner?': 'Yes, by a day I choose' });
    const reply = { 'What will the person who asked be told?': 'Yes. We will meet before July' };
    await slack.submit('U0PRIYA', { 'By which day will it be held?': '2026-06-15', ...reply });
    expect(slack.problems('U0PRIYA')).toEqual(['That day has gone. Choose today or a day to come.']);
    await slack.submit('U0PRIYA', { 'By which day will it be held?': '2026-09-20' });
    expect(slack.problems('U0PRIYA')).toEqual(['The review is due before that day already. Choose an earlier one.']);
    await slack.submit('U0PRIYA', { 'By which day will it be held?': '2026-06-30' });
    expect(slack.pageWords('U0PRIYA')).toContain('to be held by Tuesday 30 June 2026');
    expect(slack.pageWords('U0PRIYA')).toContain('Nothing has been sent to the person who asked.');
    await slack.closeModal('U0PRIYA');
  });

  test('the review is then due by that day, everywhere, and says why', async () => {
    expect(await asks('U0PRIYA', 'next-review 2041')).toContain('Third review · *Due by Tuesday 30 June 2026*');
    expect(await asks('U0PRIYA', 'child 2041')).toContain('Also: Review by 19 September 2026');
    expect(await asks('U0PRIYA', 'ready 2041')).toContain('social worker, by Thu 25 Jun');
    expect(await asks('U0PRIYA', 'why 2041')).toContain('reg 33(3)(a)');
    await slack.closeModal('U0PRIYA');
  });

  test('a booking past the day agreed to is past the limit', async () => {
    await asks('U0PRIYA', 'schedule 2041');
    await slack.submit('U0PRIYA', { 'Which day?': '2026-07-01' });
    expect(slack.pageWords('U0PRIYA')).toContain('It is past the legal limit. Why?');
    await slack.closeModal('U0PRIYA');
  });

  test('the message now holds the answer, and an old button finds it answered already', async () => {
    const [message] = told('U0PRIYA');
    expect(told('U0PRIYA')).toHaveLength(1);
    expect(JSON.stringify(message?.blocks)).not.toContain('"Answer"');
    const [row] = await slack.database.query('select id, child_id as child from early_request');
    expect(await asks('U0PRIYA', `answer-early ${row.child} ${row.id}`)).toContain('answered already');
    await slack.closeModal('U0PRIYA');
  });
});

describe('A parent asks, and the answer is no', () => {
  test('with the reason, and with words for the parent; no date moves', async () => {
    await asks('U0PRIYA', 'early 2041');
    const long = '&'.repeat(400);
    await slack.submit('U0PRIYA', { ...request, 'Who asks?': 'A parent', 'In their words': long });
    expect(slack.pageWords('U0PRIYA')).toContain('Kept. You can answer it now.');
    await slack.press('U0PRIYA', 'Answer');
    await slack.submit('U0PRIYA', { 'Will the review be sooner?': 'No, because…' });
    await slack.submit('U0PRIYA', { 'What will the person who asked be told?': long });
    expect(slack.problems('U0PRIYA')).toEqual(['Complete this field.']);
    await slack.submit('U0PRIYA', { 'Why not?': long });
    expect(slack.pageWords('U0PRIYA')).toContain('*No*');
    await slack.closeModal('U0PRIYA');
    expect(slack.faults).toEqual([]);
    expect(await requests()).toEqual([
      { by: 'parent', answer: 'no', due: null, because: long, reply: long },
      expect.objectContaining({ by: 'child', answer: 'yes', due: '2026-06-30', because: null }),
    ]);
  });

  test('an IRO who wrote it down is sent no message about it', () => {
    expect(told('U0PRIYA')).toHaveLength(1);
  });
});

describe('Whose it is to ask and to answer', () => {
  test('the participation worker may ask; only the IRO answers', async () => {
    await asks('U0AMA', 'early 2107');
    await slack.submit('U0AMA', request);
    expect(slack.pageWords('U0AMA')).toContain('Sent to Priya Nair');
    await slack.closeModal('U0AMA');
    const [row] = await slack.database.query(
      `select r.id, r.child_id as child from early_request r join child c on c.id = r.child_id where c.reference = '2107'`,
    );
    const words = await asks('U0DAN', `answer-early ${row.child} ${row.id}`);
    expect(words).toContain('You can’t do that in your role');
    await slack.closeModal('U0DAN');
    expect(await asks('U0MARCUS', `answer-early ${row.child} ${row.id}`)).toContain('I can’t find a child');
    await slack.closeModal('U0MARCUS');
  });

  test('for a child without an IRO nobody is promised to answer: the IRO manager knows', async () => {
    await slack.database.query(`update allocation set to_on = '2026-06-01' where role = 'iro'
      and child_id = (select id from child where reference = '1950')`);
    await asks('U0SANA', 'early 1950');
    await slack.submit('U0SANA', { ...request, 'In their words': 'I want to go sooner' });
    expect(slack.pageWords('U0SANA')).toContain('Kept. There is no IRO yet: Helen Whitaker knows.');
    expect(slack.pageWords('U0SANA')).not.toContain('who will answer');
    await slack.closeModal('U0SANA');
    expect(told('U0HELEN')).toHaveLength(1);
  });

  test('a senior manager may not ask, and nobody asks for a child who is not theirs', async () => {
    expect(await asks('U0RUTH', 'early 2041')).toContain('You can’t do that in your role');
    await slack.closeModal('U0RUTH');
    expect(await asks('U0SANA', 'early 2041')).toBe('I can’t find a child you can open with that reference.');
    await slack.closeModal('U0SANA');
  });

  test('a child who has left care has no review to bring forward', async () => {
    expect(await asks('U0PRIYA', 'early 1877')).toContain('There is no review to bring forward');
    await slack.closeModal('U0PRIYA');
  });

  test('a request, its answers and the refusals are in the audit, and nobody’s words are', async () => {
    const rows: { action: string; ended: string }[] = await slack.database.query(
      `select action, ended, a::text as row from audit a where action ~ 'early'`,
    );
    const ended = (action: string, how: string) =>
      rows.filter((row) => row.action === action && row.ended === how).length;
    expect(ended('ask-early-review', 'done')).toBe(4);
    expect(ended('answer-early-request', 'done')).toBe(3);
    expect(ended('early-request-to-answer', 'refused')).toBe(3);
    expect(ended('early-review-to-ask', 'refused')).toBe(3);
    expect(JSON.stringify(rows)).not.toMatch(/July|Thursday/);
  });
});
