import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [
    { wording: 'Book a dental check' },
    { wording: 'Ask about the allegation', isConfidential: true },
    {
      wording: 'Read the sealed report',
      isConfidential: true,
      ownerId: await personId(slack, 'U0FARAH'),
      ownerRole: 'team manager',
    },
    { wording: 'Tell nobody the new address', isConfidential: true, ownerId: null, ownerRole: 'parent' },
  ]);
});
afterAll(() => slack.end());

const noticeWords = (who: string) =>
  slack
    .visibleTo(who, slack.dm(who))
    .filter(({ onlyFor }) => !onlyFor)
    .map(({ blocks }) => JSON.stringify(blocks))
    .join('\n');
const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const opens = async (who: string, verb: string, wording: string) => {
  await slack.command(who, `decision ${verb} ${review.childId} ${await review.decisionId(wording)}`);
  return slack.pageWords(who);
};

describe('What is confidential enters no notice', () => {
  test('its owner is told how many there are, and finds the words in their own list', async () => {
    expect(noticeWords('U0DAN')).toContain('2 decisions');
    expect(noticeWords('U0DAN')).toContain('1 more in What I owe');
    expect(noticeWords('U0DAN')).not.toContain('allegation');
    expect(await asks('U0DAN', 'mine')).toContain('Ask about the allegation');
  });

  test('a manager who owns one does not find it among those to answer', () => {
    expect(noticeWords('U0FARAH')).toContain('Book a dental check');
    expect(noticeWords('U0FARAH')).not.toContain('sealed report');
  });

  test('the IRO is told that it is done, without its words', async () => {
    expect(await opens('U0DAN', 'done', 'Ask about the allegation')).toContain('Confidential: it enters no notice');
    await slack.submit('U0DAN', {
      'What changed for the child?': 'He was asked.',
      'How is it known?': 'I have seen it',
    });
    await slack.closeModal('U0DAN');
    expect(noticeWords('U0PRIYA')).toContain('1 to confirm');
    expect(noticeWords('U0PRIYA')).toContain('1 more in This child’s decisions');
    expect(noticeWords('U0PRIYA')).not.toContain('allegation');
    expect(noticeWords('U0PRIYA')).not.toContain('He was asked');
  });
});

describe('Confidential, and for somebody outside the service', () => {
  test('it is the IRO’s to answer for, and nobody else’s to read', async () => {
    expect(await asks('U0PRIYA', 'mine')).toContain('Tell nobody the new address');
    expect(await asks('U0DAN', 'mine')).not.toContain('new address');
    expect(await asks('U0DAN', 'decisions 2041')).not.toContain('new address');
  });

  test('any other waits for its owner: it can’t be closed over their head', async () => {
    await opens('U0PRIYA', 'close', 'Book a dental check');
    await slack.submit('U0PRIYA', { 'What came of it?': 'It is done.' });
    expect(slack.pageWords('U0PRIYA')).toContain('Its owner says when it is done. To end it now, withdraw it.');
    await slack.closeModal('U0PRIYA');
  });

  test('she closes it with one line, and nothing more is owed', async () => {
    await slack.press('U0PRIYA', 'Close: CLA-2041 Tell nobody the new address');
    await slack.submit('U0PRIYA', { 'What came of it?': 'Her mother has agreed.' });
    expect(slack.pageWords('U0PRIYA')).toContain('Closed, with what you said.');
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0PRIYA', 'mine')).not.toContain('new address');
  });

  test('and an old Undo does not bring it back', async () => {
    const line = `undo settle ${review.childId} ${await review.decisionId('Tell nobody the new address')}`;
    expect(await asks('U0PRIYA', line)).toContain('It was closed or made again since, so this can’t be undone');
  });
});

test('at the next review the form says which of those from before are confidential', async () => {
  slack.clock.forward(14);
  await slack.command('U0PRIYA', 'record 2041');
  const pages = [
    { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-30' },
    {
      'How did they take part?': 'PN1',
      'You have logged no talk with the child since the last review. Why not?': 'Ill',
    },
    {},
    {},
    { 'What is the permanence plan?': 'long-term fostering' },
  ];
  for (const page of pages) await slack.submit('U0PRIYA', page);
  const said = slack.pageWords('U0PRIYA');
  expect(said).toMatch(/Read the sealed report \(Farah Tariq, by [^)]*, confidential\)/);
  expect(said).not.toMatch(/Book a dental check \([^)]*confidential\)/);
});
