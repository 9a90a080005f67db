import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026, 8:35 in London. Answers are due by Tuesday 23 June.
let slack: TheBot;
let review: Circulated;
const long = `${'Dan & Sana <see> the school & '.repeat(100)}`.slice(0, 3000);
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [
    { wording: 'Book a dental check' },
    { wording: 'Rewrite the contact plan', dueOn: '2026-07-07', timesMade: 3 },
    { wording: 'Apply for the school place', ownerId: null, ownerRole: 'school' },
    ...Array.from({ length: 9 }, (_, at) => ({
      wording: `${at} ${long}`.slice(0, 3000),
      measure: long,
      dueOn: '2026-07-20',
    })),
  ]);
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const opens = async (who: string, verb: string, wording: string) => {
  if (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, `decision ${verb} ${review.childId} ${await review.decisionId(wording)}`);
  return slack.pageWords(who);
};
const eventsOf = async (wording: string) =>
  (
    await slack.database.query<{ kind: string }[]>(
      'select kind from decision_event where decision_id = $1 order by at',
      [await review.decisionId(wording)],
    )
  ).map(({ kind }) => kind);

describe('With the longest words anybody can type', () => {
  test('every list and notice still goes out, eight to a page', async () => {
    expect(slack.visibleTo('U0FARAH', slack.dm('U0FARAH'))).toHaveLength(1);
    expect(slack.visibleTo('U0DAN', slack.dm('U0DAN'))).toHaveLength(1);
    expect(await asks('U0DAN', 'mine')).toContain('Page 1 of 2');
    await slack.press('U0DAN', 'Show 4 more');
    expect(slack.lastWords('U0DAN')).toContain('Page 2 of 2');
  });

  test('a form shows the whole of it', async () => {
    expect(await opens('U0DAN', 'done', `0 ${long}`.slice(0, 3000))).toContain('This has been done');
    await slack.closeModal('U0DAN');
  });

  test('the manager goes one by one, page by page', async () => {
    await slack.press('U0FARAH', 'Go one by one');
    expect(slack.lastWords('U0FARAH')).toContain('12 decisions to answer');
    expect(slack.lastWords('U0FARAH')).toContain('Book a dental check');
    await slack.press('U0FARAH', 'Show 4 more');
    expect(slack.lastWords('U0FARAH')).not.toContain('Book a dental check');
  });
});

describe('An owner outside the service', () => {
  test('the child’s social worker says how it goes', async () => {
    expect(await asks('U0DAN', 'decisions 2041')).toContain('Apply for the school place');
    await opens('U0DAN', 'progress', 'Apply for the school place');
    await slack.submit('U0DAN', { 'What has happened so far?': 'The form is with the school.' });
    expect(slack.pageWords('U0DAN')).toContain('Your update is recorded');
    await slack.closeModal('U0DAN');
  });
});

describe('The same thing twice', () => {
  test('two presses of Agree at once leave one answer', async () => {
    const line = `agree ${review.childId} ${review.reviewId} ${await review.decisionId('Book a dental check')}`;
    await Promise.all([slack.command('U0FARAH', line), slack.command('U0FARAH', line)]);
    expect(await eventsOf('Book a dental check')).toEqual(['agreed']);
  });

  test('undone twice, it is undone once', async () => {
    const line = `undo answer ${review.childId} ${await review.decisionId('Book a dental check')}`;
    expect(await asks('U0FARAH', line)).toContain('Undone');
    expect(await asks('U0FARAH', line)).toContain('There is nothing of yours to undo here');
    expect(await eventsOf('Book a dental check')).toEqual(['agreed', 'undone']);
  });
});

describe('Somebody’s part changes', () => {
  test('a role changed while the form was open is met with who can, and nothing is recorded', async () => {
    await opens('U0PRIYA', 'extend', 'Rewrite the contact plan');
    await slack.database.query(`update person set role = 'business support' where slack_user_id = 'U0PRIYA'`);
    await slack.submit('U0PRIYA', { 'New date': '2026-08-01', 'Why?': 'There is a list.' });
    expect(slack.pageWords('U0PRIYA')).toContain('You can’t do that in your role');
    await slack.database.query(`update person set role = 'iro' where slack_user_id = 'U0PRIYA'`);
    expect(await eventsOf('Rewrite the contact plan')).toEqual([]);
    await slack.closeModal('U0PRIYA');
  });

  test('when the social worker changes, the decision is the new one’s and the old button says so', async () => {
    await slack.bringIn({
      ...aCouncil,
      'caseload.csv': aCouncil['caseload.csv'].replace('2041,KM,U0PRIYA,U0DAN', '2041,KM,U0PRIYA,U0SANA'),
    });
    await slack.settled();
    expect(slack.visibleTo('U0SANA', slack.dm('U0SANA')).map(({ text }) => text)).toEqual([
      '12 decisions from a review for you.',
    ]);
    await slack.press('U0DAN', 'Done: CLA-2041 Book a dental check');
    expect(slack.pageWords('U0DAN')).toContain('This moved to Sana Rahman. Nothing was recorded.');
    await slack.closeModal('U0DAN');
    expect(await asks('U0DAN', 'mine')).toContain('You owe nothing from a review');
    expect(await asks('U0SANA', 'mine')).toContain('Book a dental check');
    expect(await asks('U0SANA', 'mine')).toContain('third time');
  });

  test('what is not hers she hands back, and the IRO gives it to somebody else, who is told', async () => {
    await opens('U0SANA', 'not-mine', 'Rewrite the contact plan');
    await slack.submit('U0SANA', { 'Whose do you think it is, and why?': 'Ama knows the family best.' });
    expect(slack.pageWords('U0SANA')).toContain('The IRO will give it to somebody else');
    await slack.closeModal('U0SANA');
    await opens('U0PRIYA', 'offer', 'Rewrite the contact plan');
    await slack.submit('U0PRIYA', { 'Who?': 'Ama Kyei', 'Why?': 'She knows the family best.' });
    expect(slack.pageWords('U0PRIYA')).toContain('It is now with Ama Kyei');
    await slack.closeModal('U0PRIYA');
    expect(slack.lastWords('U0AMA')).toContain('Rewrite the contact plan');
    expect(await opens('U0SANA', 'done', 'Rewrite the contact plan')).toContain('This moved to Ama Kyei');
    await slack.closeModal('U0SANA');
  });

  test('nobody else’s manager, IRO or worker learns that there is anything', async () => {
    const noSuchChild = 'I can’t find a child you can open with that reference.';
    for (const who of ['U0GARETH', 'U0MARCUS', 'U0IVY']) {
      expect(await asks(who, 'decisions 2041')).toBe(noSuchChild);
    }
    // One answer, word for word, whether there is such a child or not.
    const others = await opens('U0IVY', 'done', 'Book a dental check');
    await slack.closeModal('U0IVY');
    await slack.command('U0IVY', `decision done ${review.reviewId} ${review.reviewId}`);
    expect(others).toBe('Only the person whose decision it is can do that.\nSend them a quiet note');
    expect(slack.pageWords('U0IVY')).toBe(others);
    await slack.closeModal('U0IVY');
    expect(await asks('U0GARETH', `agree ${review.childId} ${review.reviewId}`)).toBe(noSuchChild);
  });
});

describe('Silence', () => {
  test('the day after the fifth working day it is deemed agreed, stamped for everyone', async () => {
    slack.clock.forward(8);
    for (const who of ['U0FARAH', 'U0SANA', 'U0PRIYA']) {
      expect(await asks(who, 'decisions 2041')).toContain('deemed agreed: no answer by Tuesday 23 June 2026');
    }
  });

  test('a manager who answers then is told that it is deemed agreed', async () => {
    await opens('U0FARAH', 'disagree', 'Book a dental check');
    await slack.submit('U0FARAH', {
      'Which part, and what stops it?': 'There is no dentist.',
      'What would you do instead?': 'Wait.',
      'Who will tell the child?': 'I will',
    });
    expect(slack.pageWords('U0FARAH')).toContain('No answer came by Tuesday 23 June 2026, so it is deemed agreed');
    await slack.closeModal('U0FARAH');
  });

  test('the IRO can still dispute it', async () => {
    await opens('U0PRIYA', 'dispute', 'Book a dental check');
    await slack.submit('U0PRIYA', { 'Why does it stand?': 'Nobody has said how it will be paid for.' });
    expect(slack.pageWords('U0PRIYA')).toContain('Kept');
    await slack.closeModal('U0PRIYA');
  });

  test('past its date it is overdue, in working days, and the latest come first', async () => {
    slack.clock.forward(10);
    expect(await asks('U0SANA', 'mine')).toContain('*3 working days late*');
  });

  test('and what was said more than ten minutes ago can’t be undone', async () => {
    const line = `undo settle ${review.childId} ${await review.decisionId('Book a dental check')}`;
    expect(await asks('U0PRIYA', line)).toContain('More than 10 minutes have passed');
  });
});
