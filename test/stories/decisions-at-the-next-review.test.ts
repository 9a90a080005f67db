import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026; the next review is on Tuesday 30 June.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [
    { wording: 'Book a dental check', dueOn: '2026-07-10' },
    { wording: 'Rewrite the contact plan', dueOn: '2026-07-11' },
    { wording: 'Apply for a bus pass', dueOn: '2026-07-12' },
    { wording: 'Find a drum teacher', dueOn: '2026-07-13' },
  ]);
});
afterAll(() => slack.end());

const send = (who: string, values: Record<string, unknown> = {}) => slack.submit(who, values);
const opens = async (who: string, verb: string, id: string) => {
  if (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, `decision ${verb} ${review.childId} ${id}`);
  return slack.pageWords(who);
};
const eventsOf = async (wording: string) =>
  (
    await slack.database.query<{ kind: string }[]>(
      'select kind from decision_event where decision_id = $1 order by at, kind',
      [await review.decisionId(wording)],
    )
  ).map(({ kind }) => kind);
/** The question about one decision, as it stands on the page. */
const about = (wording: string) =>
  slack
    .pageWords('U0PRIYA')
    .split('\n')
    .find((line) => line.startsWith(wording)) ?? '';
/** The question of that name, wherever the page has it. */
const field = (name: string) =>
  slack.view('U0PRIYA')?.blocks.find(({ block_id }) => block_id?.endsWith(name))?.block_id ?? name;
const putOff = ({ text }: { text: string }) => text === '1 decision from a review is being put off a second time.';
const extend = async (id: string, newDueOn: string) => {
  await opens('U0PRIYA', 'extend', id);
  await send('U0PRIYA', { 'New date': newDueOn, 'Why?': 'There is a list.' });
  await slack.closeModal('U0PRIYA');
};

describe('What the review before decided', () => {
  test('is shown as it stands, and only what its owner said is done can be confirmed', async () => {
    await opens('U0DAN', 'done', await review.decisionId('Book a dental check'));
    await send('U0DAN', { 'What changed for the child?': 'Two fillings.', 'How is it known?': 'I have seen it' });
    await slack.closeModal('U0DAN');
    await extend(await review.decisionId('Apply for a bus pass'), '2026-07-20');
    expect(slack.visibleTo('U0FARAH').filter(putOff)).toHaveLength(0);

    slack.clock.forward(14);
    await slack.command('U0PRIYA', 'record 2041');
    const spoke = {
      'How did they take part?': 'PN1',
      'You have logged no talk with the child since the last review. Why not?': 'Ill',
    };
    const held = { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-30' };
    for (const page of [held, spoke, {}, {}, { 'What is the permanence plan?': 'long-term fostering' }]) {
      await send('U0PRIYA', page);
    }
    expect(about('Book a dental check')).toContain('by 10 July 2026; waiting for confirmation');
    expect(about('Rewrite the contact plan')).toContain('by 11 July 2026; open');
    const choices = slack.pageWords('U0PRIYA').split('\n');
    expect(choices.filter((words) => words === 'Done: I confirm it')).toHaveLength(1);
    expect(choices.filter((words) => words === 'Close, with a reason')).toHaveLength(4);
  });

  test('a name is no more let in by new words than by the first ones', async () => {
    const [done, contact, pass, drums] = await Promise.all(
      ['Book a dental check', 'Rewrite the contact plan', 'Apply for a bus pass', 'Find a drum teacher'].map(
        (wording) => review.decisionId(wording),
      ),
    );
    await slack.answer('U0PRIYA', {
      [field(`answer:${done}`)]: 'done',
      [field(`answer:${contact}`)]: 'reword',
      [field(`answer:${pass}`)]: 'keep',
      [field(`answer:${drums}`)]: 'close',
    });
    expect(slack.view('U0PRIYA')?.blocks.some(({ block_id }) => block_id?.endsWith(`words:${pass}`))).toBe(false);
    await send('U0PRIYA', {
      [field(`words:${done}`)]: 'The dentist’s letter is on file',
      [field(`words:${contact}`)]: 'Dan rings Jordan every week',
      [field(`words:${drums}`)]: 'She has stopped drumming',
    });
    expect(slack.problems('U0PRIYA')).toEqual(['“Jordan” looks like a name. Use initials, or a role.']);
    await send('U0PRIYA', { [field(`words:${contact}`)]: 'Dan rings her father every week' });
    await send('U0PRIYA');
    await send('U0PRIYA');
    expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
    await slack.closeModal('U0PRIYA');
  });

  test('what the owner said is done is confirmed, and what nobody said is closed', async () => {
    expect(await eventsOf('Book a dental check')).toEqual(['done', 'confirmed']);
    expect(await eventsOf('Find a drum teacher')).toEqual(['closed']);
    expect(await eventsOf('Rewrite the contact plan')).toEqual(['carried forward']);
  });

  test('an Undo pressed on what the review ended or made again brings nothing back', async () => {
    for (const wording of ['Find a drum teacher', 'Rewrite the contact plan', 'Apply for a bus pass']) {
      await slack.command('U0PRIYA', `undo settle ${review.childId} ${await review.decisionId(wording)}`);
      expect(slack.lastWords('U0PRIYA')).toContain('It was closed or made again since, so this can’t be undone');
    }
    expect(await eventsOf('Find a drum teacher')).toEqual(['closed']);
    expect(await eventsOf('Apply for a bus pass')).toEqual(['extended', 'carried forward']);
  });

  test('a review can’t be taken back from under a confirmation that was, so what the owner said is kept', async () => {
    const dentist = await review.decisionId('Book a dental check');
    const [{ review_id }] = await slack.database.query(
      `select review_id from decision where wording = 'Apply for a bus pass' and times_made = 2`,
    );
    await slack.command('U0PRIYA', `undo settle ${review.childId} ${dentist}`);
    await slack.command('U0PRIYA', `undo-review ${review.childId} ${review_id}`);
    expect(slack.lastWords('U0PRIYA')).toContain('Somebody has answered one of its decisions already');
    expect((await eventsOf('Book a dental check')).toSorted()).toEqual(['confirmed', 'done', 'undone']);
  });

  test('made again it has been put off once already, so the manager is told of the next time', async () => {
    const [{ id }] = await slack.database.query(
      `select id from decision where wording = 'Apply for a bus pass' and times_made = 2`,
    );
    expect(await opens('U0PRIYA', 'extend', id)).toContain('This is the second extension. Farah Tariq will be told.');
    await extend(id, '2026-07-31');
    expect(slack.visibleTo('U0FARAH').filter(putOff)).toHaveLength(1);
  });
});
