import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. Answers are due by Tuesday 23 June.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [
    { wording: 'Book a dental check' },
    { wording: 'Rewrite the contact plan', dueOn: '2026-07-07' },
    { wording: 'Ask about the allegation', isConfidential: true, dueOn: '2026-07-08' },
    { wording: 'Share the slides', ownerId: await personId(slack, 'U0PRIYA'), ownerRole: 'iro', dueOn: '2026-07-09' },
  ]);
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const messages = (who: string) =>
  slack
    .visibleTo(who, slack.dm(who))
    .filter(({ onlyFor }) => !onlyFor)
    .map(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`);
/** After the one that says what is hers. */
const questions = () => messages('U0PRIYA').slice(1);
const question = 'Which dentist <the> old & one?';
const asksThe = async (who: string, which: string, words: string) => {
  await slack.press(who, 'I need to ask something');
  const page = slack.pageWords(who);
  await slack.submit(who, { 'About which?': which, 'Your question': words });
  return page;
};

describe('The manager needs to ask something', () => {
  test('and is told before and after that asking does not stop the clock', async () => {
    const still = 'Asking does not stop the clock: no answer';
    expect(await asksThe('U0FARAH', '1. Book a dental check', question)).toContain(still);
    expect(slack.pageWords('U0FARAH')).toContain('Priya Nair is asked, privately, at once or when next at work.');
    expect(slack.pageWords('U0FARAH')).toContain(`${still} from you by Tuesday 23 June 2026 is still deemed agreed.`);
    await slack.closeModal('U0FARAH');
  });

  test('the IRO has it in a message of her own, escaped, and her phone counts only', () => {
    expect(questions()).toEqual([expect.stringContaining('1 question about a decision from a review. ')]);
    expect(questions()[0]).toContain('Which dentist &lt;the&gt; old &amp; one?');
    expect(questions()[0]).toContain('still due by Tuesday 23 June 2026');
  });

  test('and finds it among what needs her today', async () => {
    await slack.command('U0PRIYA', 'day');
    expect(slack.lastWords('U0PRIYA')).toContain('A question to answer: Book a dental check');
  });

  test('nobody else sees it', async () => {
    expect(await asks('U0DAN', 'decisions 2041')).not.toContain('Which dentist');
    expect(messages('U0DAN').join()).not.toContain('Which dentist');
  });

  test('taken back within ten minutes, it is gone from the IRO’s message, and asked again it is there', async () => {
    await slack.command('U0FARAH', `undo answer ${review.childId} ${await review.decisionId('Book a dental check')}`);
    expect(slack.lastWords('U0FARAH')).toContain('Undone');
    expect(questions()).toEqual([expect.stringContaining('This has moved on')]);
    await asksThe('U0FARAH', '1. Book a dental check', question);
    await slack.closeModal('U0FARAH');
    expect(questions()).toHaveLength(2);
  });

  test('asking answers nothing, and the manager may agree meanwhile and take that back', async () => {
    expect(await asks('U0FARAH', 'decisions 2041')).toContain('manager to answer by Tue 23 Jun');
    await slack.press('U0FARAH', 'Agree: CLA-2041 Rewrite the contact plan');
    await slack.command(
      'U0FARAH',
      `undo answer ${review.childId} ${await review.decisionId('Rewrite the contact plan')}`,
    );
    expect(slack.lastWords('U0FARAH')).toContain('Undone');
  });
});

describe('The owner needs to ask something', () => {
  test('of theirs alone, and what is confidential stays out of the message', async () => {
    await slack.press('U0DAN', 'I need to ask something');
    expect(slack.pageWords('U0DAN')).not.toContain('Share the slides');
    expect(slack.pageWords('U0DAN')).toContain('Asking changes no date.');
    await slack.submit('U0DAN', {
      'About which?': '3. Ask about the allegation',
      'Your question': 'Was it about his uncle?',
    });
    expect(slack.pageWords('U0DAN')).toContain('Priya Nair is asked');
    await slack.closeModal('U0DAN');
    expect(questions().at(-1)).toContain('It is about something confidential');
    expect(questions().at(-1)).not.toMatch(/uncle|allegation/);
    expect(await asks('U0PRIYA', 'decisions 2041')).toContain('Was it about his uncle?');
  });

  test('the IRO is not asked to ask herself', () => {
    expect(messages('U0PRIYA').join()).not.toContain('I need to ask something');
  });
});

describe('The IRO answers', () => {
  const answers = async (wording: string, words: string) => {
    await slack.command('U0PRIYA', `decision answer ${review.childId} ${await review.decisionId(wording)}`);
    const page = slack.pageWords('U0PRIYA');
    await slack.submit('U0PRIYA', { 'Your answer': words });
    return page;
  };

  test('with the question before her, and whoever asked is told', async () => {
    expect(await answers('Book a dental check', 'The one on <Mill> Lane.')).toContain('Which dentist');
    expect(slack.pageWords('U0PRIYA')).toContain('Your answer is on its way to whoever asked.');
    await slack.closeModal('U0PRIYA');
    expect(messages('U0FARAH').at(-1)).toContain('1 answer to your question about a decision. ');
    expect(messages('U0FARAH').at(-1)).toContain('The one on &lt;Mill&gt; Lane.');
    expect(questions()[1]).toContain('answered');
    expect(questions()[1]).not.toContain('"Answer"');
  });

  test('the manager’s clock has not moved', async () => {
    expect(await asks('U0FARAH', 'decisions 2041')).toContain('manager to answer by Tue 23 Jun');
  });

  test('a second press finds nothing to answer', async () => {
    await answers('Book a dental check', 'Again.');
    expect(slack.pageWords('U0PRIYA')).toContain('Nothing is asked of this decision now');
    await slack.closeModal('U0PRIYA');
  });

  test('a question that has its answer can’t be taken back; the answer can, and given again', async () => {
    const dentist = await review.decisionId('Book a dental check');
    expect(await asks('U0FARAH', `undo answer ${review.childId} ${dentist}`)).toContain('Somebody has answered since');
    expect(await asks('U0PRIYA', `undo settle ${review.childId} ${dentist}`)).toContain('Undone');
    expect(messages('U0FARAH').at(-1)).toContain('This has moved on');
    expect(questions()[1]).toContain('"Answer"');
    await answers('Book a dental check', 'The one on Mill Lane.');
    await slack.closeModal('U0PRIYA');
    expect(messages('U0FARAH').at(-1)).toContain('Mill Lane');
  });

  test('the owner of what is confidential reads it in their own list', async () => {
    await answers('Ask about the allegation', 'No, it was not.');
    await slack.closeModal('U0PRIYA');
    expect(messages('U0DAN').at(-1)).toContain('It is about something confidential');
    expect(messages('U0DAN').at(-1)).not.toContain('it was not');
    expect(await asks('U0DAN', 'mine')).toContain('No, it was not.');
  });

  test('nobody else may ask, or answer', async () => {
    const line = async (verb: string) =>
      `decision ${verb} ${review.childId} ${await review.decisionId('Share the slides')}`;
    await slack.command('U0DAN', await line('answer'));
    expect(slack.pageWords('U0DAN')).toContain('You can’t do that in your role');
    await slack.closeModal('U0DAN');
    await slack.command('U0GARETH', `ask manager ${review.childId} ${review.reviewId}`);
    expect(slack.pageWords('U0GARETH')).toContain('I can’t find a child');
    await slack.closeModal('U0GARETH');
    await slack.command('U0IVY', `ask owner ${review.childId} ${review.reviewId}`);
    expect(slack.pageWords('U0IVY')).toContain('I can’t find a child');
    await slack.closeModal('U0IVY');
  });
});
