import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// A council with more staff than a menu in Slack can hold; Yusuf comes last of them. Tuesday 16 June 2026.
const many = Array.from({ length: 150 }, (_, at) => `U0MANY${at},Aaron Able ${at},social worker,South,,,1`);
let slack: TheBot;
beforeAll(async () => {
  const staff = [aCouncil['staff.csv'].trimEnd(), ...many, 'U0YUSUF,Yusuf Demir,social worker,South,,,1'].join('\n');
  slack = await theBot({ files: { ...aCouncil, 'staff.csv': `${staff}\n` } });
  await slack.command('U0PRIYA', 'record 2041');
  for (const page of [
    { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-16' },
    {
      'How did they take part?': 'PN1',
      'You have logged no talk with the child since the last review. Why not?': 'Ill',
    },
    {},
    { 'What is the permanence plan?': 'long-term fostering' },
  ]) {
    await slack.submit('U0PRIYA', page);
  }
  await slack.press('U0PRIYA', 'Add a decision');
});
afterAll(() => slack.end());

const aDecision = {
  'What will be done?': 'Find a drum teacher',
  'How will we know that it is done?': 'A note',
  'By when?': 'ten',
  'Whose is it?': 'Another colleague',
};
const sends = async (colleague: string | null, decision: object = aDecision) => {
  await slack.submit('U0PRIYA', { ...decision, 'Which colleague?': colleague });
  return slack.problems('U0PRIYA');
};

test('the child’s worker, manager and IRO come first, and then the team', () => {
  const owner = slack.view('U0PRIYA')?.blocks.find(({ block_id }) => block_id?.endsWith('/owner'))?.element;
  const names = owner?.options?.map(({ text }) => text.text) ?? [];
  expect(names.slice(0, 4)).toEqual([
    'Dan Okafor (social worker)',
    'Farah Tariq (team manager)',
    'Priya Nair (IRO)',
    'Sana Rahman (other staff)',
  ]);
  expect(names.join()).not.toContain('Yusuf');
  expect(names.length).toBeLessThanOrEqual(100);
});

test('the words of a decision may still name any colleague', async () => {
  const named = { ...aDecision, 'What will be done?': 'Ruth Adeyemi pays for drum lessons', 'By when?': 'ten' };
  expect(await sends(null, named)).toEqual(['Complete this field.']);
});

test('somebody the menu could not hold is found in Slack, and must be staff who can carry it out', async () => {
  expect(await sends(null)).toEqual(['Complete this field.']);
  for (const stranger of ['U0VISITOR', 'U0RUTH']) {
    expect(await sends(stranger)).toEqual([
      'They have no staff record here, a role that carries out no decisions, or may not see the child. Choose somebody else.',
    ]);
  }
  expect(await sends('U0YUSUF')).toEqual([]);
});

test('the decision is theirs, and they are told', async () => {
  for (const page of [{}, {}]) await slack.submit('U0PRIYA', page);
  expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
  expect(slack.visibleTo('U0YUSUF', slack.dm('U0YUSUF')).map(({ text }) => text)).toEqual([
    '1 decision from a review for you.',
  ]);
});
