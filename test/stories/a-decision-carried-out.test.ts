import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026, 8:35 in London. Answers are due by Tuesday 23 June.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [
    { wording: 'Book a dental check' },
    { wording: 'Match an independent visitor', ownerId: await personId(slack, 'U0AMA'), ownerRole: 'other staff' },
    { wording: 'Share the slides', ownerId: await personId(slack, 'U0PRIYA'), ownerRole: 'iro', isKey: false },
    { wording: 'Agree the contact budget', ownerId: await personId(slack, 'U0FARAH'), ownerRole: 'team manager' },
    { wording: 'Ask about the allegation', isConfidential: true },
  ]);
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const presses = async (who: string, verb: string, wording: string) => {
  const before = slack.view(who);
  if (before) await slack.closeModal(who);
  await slack.command(who, `decision ${verb} ${review.childId} ${await review.decisionId(wording)}`);
  return slack.pageWords(who);
};
const notices = (who: string) => slack.visibleTo(who, slack.dm(who)).filter(({ onlyFor }) => !onlyFor);
const noticeWords = (who: string) =>
  notices(who)
    .map(({ blocks }) => JSON.stringify(blocks))
    .join('\n');
const inDays = (days: number) => {
  const day = new Date(`${slack.clock.today()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

describe('Decisions reach those who must know', () => {
  test('the manager sees every decision but the confidential one, and by when to answer', () => {
    expect(notices('U0FARAH').filter(({ text }) => text.includes('to answer by'))).toHaveLength(1);
    expect(noticeWords('U0FARAH')).toContain('answer by Tuesday 23 June 2026');
    expect(noticeWords('U0FARAH')).toContain('Book a dental check');
    expect(noticeWords('U0FARAH')).toContain('Agree all');
    expect(noticeWords('U0FARAH')).not.toContain('allegation');
  });

  test('an owner is told of theirs alone, and of the confidential one only that it is there', () => {
    expect(noticeWords('U0DAN')).toContain('Book a dental check');
    expect(noticeWords('U0DAN')).toContain('1 more in What I owe');
    expect(noticeWords('U0DAN')).not.toContain('allegation');
    expect(noticeWords('U0DAN')).not.toContain('independent visitor');
    expect(noticeWords('U0AMA')).toContain('Match an independent visitor');
    expect(noticeWords('U0AMA')).not.toContain('dental');
  });

  test('a locked phone is told counts and dates only', () => {
    for (const who of ['U0FARAH', 'U0DAN', 'U0AMA', 'U0PRIYA']) {
      for (const { text } of slack.visibleTo(who)) expect(text).not.toMatch(/dental|visitor|CLA-|K\.M\./);
    }
  });

  test('the participation worker, who reads no decisions, sees and answers for the one she owns', async () => {
    expect(await asks('U0AMA', 'mine')).toContain('Match an independent visitor');
    expect(await asks('U0AMA', 'mine')).not.toContain('dental');
    expect(await asks('U0AMA', 'decisions 2041')).toContain('You can’t do that in your role');
  });
});

describe('The manager answers', () => {
  test('agreeing all leaves the one she owns herself, and says so', async () => {
    await slack.press('U0FARAH', 'Agree all');
    const words = slack.lastWords('U0FARAH');
    expect(words).toContain('3 decisions agreed');
    expect(words).toContain('1 decision left. You own it, so it is not yours to agree, and');
    expect(words).toContain('your silence agrees to nothing');
    expect(words).toContain('If it should not stand, talk to the IRO or to whoever covers for you.');
    expect(noticeWords('U0FARAH')).toContain('One of these is yours to do, so not yours to agree.');
    expect(noticeWords('U0FARAH')).toMatch(/you agreed.*Undo \(until \d\d:\d\d\)/s);
  });

  test('she takes it back within ten minutes, and agrees again', async () => {
    await slack.press('U0FARAH', 'Undo (10 minutes)');
    expect(slack.lastWords('U0FARAH')).toContain('What you said of 3 decisions was taken back');
    expect(await asks('U0FARAH', 'decisions 2041')).not.toContain('manager agreed');
    await slack.command('U0FARAH', `agree ${review.childId} ${review.reviewId}`);
    expect(slack.lastWords('U0FARAH')).toContain('3 decisions agreed');
  });

  test('the IRO is told in one message, edited as the answers come', () => {
    expect(notices('U0PRIYA').filter(({ text }) => text.startsWith('Decisions from a review'))).toHaveLength(1);
    expect(noticeWords('U0PRIYA')).toContain('3 agreed');
  });

  test('the one she owns she is told she can’t answer, and what comes of silence', async () => {
    await slack.command(
      'U0FARAH',
      `agree ${review.childId} ${review.reviewId} ${await review.decisionId('Agree the contact budget')}`,
    );
    expect(slack.lastWords('U0FARAH')).toContain('You own it, so it is not yours to agree');
    expect(slack.lastWords('U0FARAH')).toContain('your silence agrees to nothing');
  });

  test('to disagree she must say what stops it: “not a priority” is no reason', async () => {
    await presses('U0FARAH', 'disagree', 'Match an independent visitor');
    const answers = { 'Which part, and what stops it?': 'Not a priority', 'What would you do instead?': 'Nothing.' };
    await slack.submit('U0FARAH', { ...answers, 'Who will tell the child?': 'The social worker' });
    expect(slack.problems('U0FARAH').join(' ')).toContain('not a reason the IRO can use');
    await slack.submit('U0FARAH', { 'Which part, and what stops it?': 'No visitor is free until September.' });
    expect(slack.pageWords('U0FARAH')).toContain('1 decision disagreed');
    await slack.closeModal('U0FARAH');
    expect(noticeWords('U0PRIYA')).toContain('No visitor is free until September.');
    expect(noticeWords('U0PRIYA')).toContain('1 disagreed');
  });

  test('the IRO keeps hers and disputes the answer, and the owner sees both', async () => {
    await presses('U0PRIYA', 'dispute', 'Match an independent visitor');
    await slack.submit('U0PRIYA', { 'Why does it stand?': 'She has asked for one three times.' });
    expect(slack.pageWords('U0PRIYA')).toContain('Kept, and the manager’s answer is disputed');
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0AMA', 'mine')).toContain('the IRO disputes the manager’s answer');
  });
});

describe('The owner reports and the IRO confirms', () => {
  test('done says what changed for the child, and waits for the IRO', async () => {
    await slack.press('U0DAN', 'Done: CLA-2041 Book a dental check');
    await slack.submit('U0DAN', {
      'What changed for the child?': 'Seen by the dentist, two fillings.',
      'How is it known?': 'A letter or an email says so',
    });
    expect(slack.pageWords('U0DAN')).toContain('It now waits for the IRO to confirm');
    await slack.closeModal('U0DAN');
    expect(noticeWords('U0PRIYA')).toContain('Seen by the dentist, two fillings.');
    expect(noticeWords('U0PRIYA')).toContain('1 to confirm');
  });

  test('pressed again, he is told that it waits already, and nothing is recorded twice', async () => {
    expect(await presses('U0DAN', 'done', 'Book a dental check')).toContain('You have said that this is done');
    await slack.closeModal('U0DAN');
  });

  test('he can’t confirm it himself', async () => {
    expect(await presses('U0DAN', 'confirm', 'Book a dental check')).toContain('You can’t do that in your role');
    await slack.closeModal('U0DAN');
  });

  test('the IRO sends it back with what is missing, and he says done again', async () => {
    await presses('U0PRIYA', 'back', 'Book a dental check');
    await slack.submit('U0PRIYA', { 'What is still to be done?': 'The second filling.' });
    expect(slack.pageWords('U0PRIYA')).toContain('Sent back to its owner');
    await slack.closeModal('U0PRIYA');
    expect(noticeWords('U0DAN')).toContain('The second filling.');
    await presses('U0DAN', 'done', 'Book a dental check');
    await slack.submit('U0DAN', {
      'What changed for the child?': 'Both fillings done.',
      'How is it known?': 'I have seen it',
    });
    await slack.closeModal('U0DAN');
  });

  test('taken back, what he filled in is a draft again, and is sent from there', async () => {
    const decision = await review.decisionId('Book a dental check');
    await slack.command('U0DAN', `undo report ${review.childId} ${decision}`);
    expect(slack.lastWords('U0DAN')).toContain('What you filled in is a draft again.');
    await slack.press('U0DAN', 'Go on with it');
    await slack.submit('U0DAN', {});
    expect(slack.pageWords('U0DAN')).toContain('It now waits for the IRO to confirm');
    await slack.closeModal('U0DAN');
  });

  test('the IRO confirms, and it is owed by nobody', async () => {
    await presses('U0PRIYA', 'confirm', 'Book a dental check');
    await slack.submit('U0PRIYA', { 'How do you know?': 'The dentist’s letter is on file.' });
    expect(slack.pageWords('U0PRIYA')).toContain('Confirmed as done');
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0DAN', 'mine')).not.toContain('dental');
    expect(await presses('U0DAN', 'done', 'Book a dental check')).toContain('done and confirmed');
    await slack.closeModal('U0DAN');
  });

  test('what the IRO owns and has done, the IRO manager confirms and she does not', async () => {
    await presses('U0PRIYA', 'done', 'Share the slides');
    await slack.submit('U0PRIYA', {
      'What changed for the child?': 'His carer has the slides.',
      'How is it known?': 'I have seen it',
    });
    await slack.closeModal('U0PRIYA');
    expect(await presses('U0PRIYA', 'confirm', 'Share the slides')).toContain('This one is yours');
    expect(slack.pageWords('U0PRIYA')).toContain('Helen Whitaker can');
    await slack.closeModal('U0PRIYA');
    await presses('U0HELEN', 'confirm', 'Share the slides');
    await slack.submit('U0HELEN', { 'How do you know?': 'Priya is its owner; I have seen the slides.' });
    expect(slack.pageWords('U0HELEN')).toContain('Confirmed as done');
    await slack.closeModal('U0HELEN');
  });
});

describe('More time', () => {
  const putOff = ({ text }: { text: string }) => text === '1 decision from a review is being put off a second time.';
  const asksFor = async (days: number) => {
    await presses('U0AMA', 'longer', 'Match an independent visitor');
    const answers = { 'New date': inDays(days), 'What stops it?': 'A waiting list' };
    await slack.submit('U0AMA', { ...answers, 'What will be done meanwhile?': 'A mentor comes on Fridays.' });
    return slack.pageWords('U0AMA');
  };
  const extends_ = async () => {
    await presses('U0PRIYA', 'extend', 'Match an independent visitor');
    await slack.submit('U0PRIYA', { 'Why?': 'There is a list.' });
    const words = slack.pageWords('U0PRIYA');
    await slack.closeModal('U0PRIYA');
    return words;
  };

  test('a day that has passed, and one to come on which it was done, are said beside the question', async () => {
    await asksFor(-3);
    expect(slack.problems('U0AMA')).toEqual(['That day has passed. Choose a later one.']);
    await presses('U0AMA', 'done', 'Match an independent visitor');
    await slack.submit('U0AMA', {
      'What changed for the child?': 'A visitor came',
      'When was it done?': inDays(3),
      'How is it known?': 'seen',
    });
    expect(slack.problems('U0AMA')).toEqual(['That day is in the future. Say it is done once it is.']);
    await slack.closeModal('U0AMA');
  });

  test('never past the day the next review is due', async () => {
    await asksFor(400);
    expect(slack.problems('U0AMA')).toEqual([
      'The next review is due by Wednesday 16 December 2026. Choose that day or an earlier one.',
    ]);
    await slack.closeModal('U0AMA');
  });

  test('the IRO may say no, with the reason, and the date stands', async () => {
    await asksFor(20);
    await slack.closeModal('U0AMA');
    await presses('U0PRIYA', 'keep-date', 'Match an independent visitor');
    await slack.submit('U0PRIYA', { 'Why does the date stand?': 'She has waited long enough.' });
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0AMA', 'mine')).toContain('She has waited long enough.');
    expect(await asks('U0AMA', 'mine')).not.toContain('more time asked for');
  });

  test('the owner asks and the IRO extends, to the date asked for unless another is chosen', async () => {
    expect(await asksFor(29)).toContain('Asked for: Wednesday 15 July 2026');
    await slack.closeModal('U0AMA');
    expect(await extends_()).toContain('Now due by Wednesday 15 July 2026');
    expect(notices('U0FARAH').filter(putOff)).toHaveLength(0);
  });

  test('a second time the form says that the manager will be told, and she is', async () => {
    expect(await presses('U0AMA', 'longer', 'Match an independent visitor')).toContain(
      'This would be the second extension. Farah Tariq will be told.',
    );
    await slack.closeModal('U0AMA');
    expect(await asksFor(60)).toContain(
      'It would be the second extension, so the team manager hears of it at once, or',
    );
    await slack.closeModal('U0AMA');
    expect(notices('U0FARAH').filter(putOff)).toHaveLength(1);
    expect(noticeWords('U0FARAH')).toContain('Asked to be put off a second time');
    expect(await asks('U0PRIYA', 'decisions')).toContain('1 waiting for you');
    expect(await extends_()).toContain('Now due by');
    expect(notices('U0FARAH').filter(putOff)).toHaveLength(1);
    expect(noticeWords('U0FARAH')).toContain('*Put off a second time*');
    expect(noticeWords('U0FARAH')).toContain('2 extensions');
  });
});

test('one that its owner can’t do may be given to somebody else', async () => {
  await presses('U0FARAH', 'cannot', 'Agree the contact budget');
  await slack.submit('U0FARAH', { 'What stops it, and what could be done instead?': 'The panel holds the budget.' });
  expect(slack.pageWords('U0FARAH')).toContain('The IRO will decide what happens next');
  await slack.closeModal('U0FARAH');
  expect(await asks('U0PRIYA', 'decisions 2041')).toContain('cannot be done');
  await slack.press('U0PRIYA', 'Give to somebody: CLA-2041 Agree the contact budget');
  await slack.submit('U0PRIYA', { 'Who?': 'Dan Okafor', 'Why?': 'He takes it to the panel.' });
  expect(slack.pageWords('U0PRIYA')).toContain('It is now with Dan Okafor.');
});
