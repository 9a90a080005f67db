import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. Farah, who manages the team, has one decision to disagree with.
const old = 'Match an independent visitor';
const instead = 'Offer a mentor <now>, & a visitor in September';
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [
    { wording: old, dueOn: '2026-07-15' },
    { wording: 'Book a dental check', ownerId: await personId(slack, 'U0AMA'), ownerRole: 'other staff' },
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
const messages = (who: string) =>
  slack
    .visibleTo(who, slack.dm(who))
    .filter(({ onlyFor }) => !onlyFor)
    .map(({ blocks }) => JSON.stringify(blocks));
const held = (question: string) =>
  slack.view('U0PRIYA')?.blocks.find(({ block_id }) => block_id?.endsWith(`/${question}`))?.element;

describe('The manager disagrees, and the IRO', () => {
  test('finds what the manager would do, and three ways on, in one message', async () => {
    await opens('U0FARAH', 'disagree', old);
    await slack.submit('U0FARAH', {
      'Which part, and what stops it?': 'No visitor is free until September.',
      'What would you do instead?': instead,
      'Who will tell the child?': 'I will',
    });
    await slack.closeModal('U0FARAH');
    const [message = ''] = messages('U0PRIYA');
    for (const words of ['Accept the change', 'Keep mine and dispute', 'Talk first']) expect(message).toContain(words);
    expect(message).toContain('Offer a mentor &lt;now&gt;, &amp; a visitor in September');
  });

  test('may talk first: she is told to whom, and nothing is recorded', async () => {
    await slack.press('U0PRIYA', `Talk first: CLA-2041 ${old}`);
    expect(slack.lastWords('U0PRIYA')).toContain('Talk to <@U0FARAH>. Nothing is recorded');
    const events = await slack.database.query('select kind from decision_event');
    expect(events).toEqual([{ kind: 'disagreed' }]);
  });

  test('opens a form that begins with the manager’s words, the owner and the date there was', async () => {
    await opens('U0PRIYA', 'accept', old);
    expect(held('wording')).toMatchObject({ initial_value: instead });
    expect(held('dueOn')).toMatchObject({ initial_date: '2026-07-15' });
    expect(held('owner')).toMatchObject({ initial_option: { text: { text: 'Dan Okafor (social worker)' } } });
  });

  test('can’t write a name in it, nor put it past the next review', async () => {
    await slack.submit('U0PRIYA', { 'What will be done?': 'Find a mentor whom Jordan likes' });
    expect(slack.problems('U0PRIYA')).toEqual(['“Jordan” looks like a name. Use initials, or a role.']);
    await slack.submit('U0PRIYA', { 'What will be done?': instead, 'By when?': '2027-03-01' });
    expect(slack.pageWords('U0PRIYA')).toContain('The next review is due by Wednesday 16 December 2026');
    await slack.press('U0PRIYA', 'Go back to the form');
  });

  test('accepts it: it goes to whoever she gives it to, and both versions stay', async () => {
    await slack.submit('U0PRIYA', { 'Whose is it?': 'Sana Rahman (other staff)', 'By when?': '2026-07-31' });
    expect(slack.pageWords('U0PRIYA')).toContain(`This takes the place of: ★ ${old}`);
    await slack.closeModal('U0PRIYA');
    const rows = await slack.database.query(
      `select wording, due_on, lineage_id, times_made from decision where is_key and review_id = $1
        and lineage_id = (select lineage_id from decision where wording = $2) order by made_on, wording = $3`,
      [review.reviewId, old, instead],
    );
    expect(rows).toEqual([
      expect.objectContaining({ wording: old, due_on: '2026-07-15' }),
      expect.objectContaining({ wording: instead, due_on: '2026-07-31', times_made: 1 }),
    ]);
    expect(rows[0].lineage_id).toBe(rows[1].lineage_id);
  });

  test('everybody’s message says so: the manager’s in place, the new owner’s for the first time', async () => {
    const [message = '', ...more] = messages('U0FARAH');
    expect(message).toContain('the IRO accepted a change');
    expect(message).not.toContain('you disagree');
    expect(messages('U0PRIYA')[0]).not.toContain('disagreed');
    expect(messages('U0DAN')[0]).not.toContain(old);
    expect(message).toContain('open · you agreed');
    expect(more).toEqual([]);
    expect(messages('U0SANA')).toEqual([expect.stringContaining('Offer a mentor')]);
    expect(await asks('U0SANA', 'mine')).toContain('Offer a mentor');
    expect(await asks('U0DAN', 'mine')).toContain('You owe nothing from a review');
    expect(await asks('U0DAN', 'decisions 2041')).toContain('manager agreed');
  });

  test('the notice and the letter carry the new one alone; the record keeps both', async () => {
    for (const [line, both] of [
      ['letter 2041', false],
      ['record-text 2041', true],
    ] as const) {
      await slack.command('U0PRIYA', line);
      expect(slack.pageWords('U0PRIYA')).toContain('Offer a mentor');
      expect(slack.pageWords('U0PRIYA').includes(old)).toBe(both);
      await slack.closeModal('U0PRIYA');
    }
  });

  test('takes it back within ten minutes: the decision stands as it was, disagreed with', async () => {
    await slack.command('U0PRIYA', `undo settle ${review.childId} ${await review.decisionId(old)}`);
    expect(slack.lastWords('U0PRIYA')).toContain('Undone');
    expect(await asks('U0DAN', 'mine')).toContain('manager disagrees');
    expect(await asks('U0SANA', 'mine')).toContain('You owe nothing from a review');
    expect(messages('U0FARAH')[0]).not.toContain('Offer a mentor &lt;now&gt;, &amp; a visitor in September*');
    expect(await slack.database.query('select 1 from decision where wording = $1', [instead])).toEqual([]);
  });

  test('does not take it back once its owner has acted on it', async () => {
    await opens('U0PRIYA', 'accept', old);
    await slack.submit('U0PRIYA', {});
    await slack.closeModal('U0PRIYA');
    await opens('U0DAN', 'progress', instead);
    await slack.submit('U0DAN', { 'What has happened so far?': 'A mentor is found.' });
    await slack.closeModal('U0DAN');
    await slack.command('U0PRIYA', `undo settle ${review.childId} ${await review.decisionId(old)}`);
    expect(slack.lastWords('U0PRIYA')).toContain('Somebody has acted on the change since');
    await slack.command('U0PRIYA', `undo settle ${review.childId} ${await review.decisionId(instead)}`);
    expect(slack.lastWords('U0PRIYA')).toContain('it can’t be undone');
  });

  test('counts what was put off before the change as well', async () => {
    await opens('U0PRIYA', 'extend', instead);
    await slack.submit('U0PRIYA', { 'New date': '2026-07-20', 'Why?': 'He is on holiday.' });
    expect(await opens('U0PRIYA', 'extend', instead)).toContain('This is the second extension.');
    await slack.closeModal('U0PRIYA');
  });
});

describe('Nobody else accepts a change', () => {
  test('nor is there one where the manager has not disagreed', async () => {
    expect(await opens('U0PRIYA', 'accept', 'Book a dental check')).toContain('there is no change to accept');
    expect(await opens('U0FARAH', 'accept', 'Book a dental check')).toContain('You can’t do that in your role');
    expect(await opens('U0MARCUS', 'accept', 'Book a dental check')).toContain(
      'Only the person whose decision it is can do that',
    );
    for (const who of ['U0PRIYA', 'U0FARAH', 'U0MARCUS']) await slack.closeModal(who);
  });
});
