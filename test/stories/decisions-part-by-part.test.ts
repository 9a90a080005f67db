import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { dansDecision, sendsPages } from '../support/records-a-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026: a review of two meetings, each of which decides something.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const sendAll = (pages: readonly Record<string, unknown>[]) => sendsPages(slack, 'U0PRIYA', pages);
/** What this person was sent, each message with everything it says. */
const messages = (who: string) =>
  slack
    .visibleTo(who, slack.dm(who))
    .filter(({ onlyFor }) => !onlyFor)
    .map(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`);
const answersIn = (message = '') => message.match(/(manager|you) agreed/g)?.length ?? 0;

const recordTheSecondPart = async () => {
  await slack.command('U0PRIYA', 'record 2041');
  await sendAll([{}, {}, {}, {}, dansDecision('Dan rings the dentist'), {}, {}]);
  expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
  await slack.settled();
};

describe('Each part of a review sends its own decisions', () => {
  test('the first part, and then the second, are a message each to the manager and to the owner', async () => {
    await slack.command('U0PRIYA', 'record 2041');
    await sendAll([
      { 'Did the review go ahead?': 'part held', 'On what day?': '2026-06-15' },
      {
        'How did they take part?': 'PN1',
        'You have logged no talk with the child since the last review. Why not?': 'Ill',
      },
      {},
      { 'What is the permanence plan?': 'long-term fostering' },
      dansDecision('Dan asks the school'),
      {},
      {},
    ]);
    await slack.closeModal('U0PRIYA');
    await recordTheSecondPart();
    for (const who of ['U0FARAH', 'U0DAN']) {
      const [first, second, ...more] = messages(who);
      expect(first).toContain('Dan asks the school');
      expect(first).not.toContain('dentist');
      expect(second).toContain('Dan rings the dentist');
      expect(second).not.toContain('school');
      expect(more).toEqual([]);
    }
  });

  test('the second part taken back, its messages say so, the first part’s stay, and it can be recorded again', async () => {
    await slack.press('U0PRIYA', 'Undo (10 minutes)');
    expect(slack.pageWords('U0PRIYA')).toContain('The review was taken back');
    await slack.press('U0PRIYA', 'Go on with it: CLA-2041');
    await slack.submit('U0PRIYA');
    expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
    await slack.settled();
    await slack.closeModal('U0PRIYA');
    for (const who of ['U0FARAH', 'U0DAN']) {
      expect(messages(who)).toEqual([
        expect.stringContaining('Dan asks the school'),
        expect.stringContaining('Priya Nair took it back, with its decisions.'),
        expect.stringContaining('Dan rings the dentist'),
      ]);
    }
  });

  test('“Agree” answers what stands in its own message, and edits that one', async () => {
    await slack.press('U0FARAH', 'Agree');
    expect(slack.lastWords('U0FARAH')).toContain('1 decision agreed');
    expect(messages('U0FARAH').map(answersIn)).toEqual([0, 0, 1]);
    const [{ child_id: child, review_id: review }] = await slack.database.query('select * from review_record limit 1');
    await slack.command('U0FARAH', `agree ${child} ${review}`);
    expect(messages('U0FARAH').map(answersIn)).toEqual([1, 0, 1]);
    await slack.press('U0FARAH', 'Undo (10 minutes)');
    expect(messages('U0FARAH').map(answersIn)).toEqual([0, 0, 1]);
  });

  test('the IRO hears of the answers to each part in a message of its own', () => {
    expect(messages('U0PRIYA')).toHaveLength(2);
  });
});
