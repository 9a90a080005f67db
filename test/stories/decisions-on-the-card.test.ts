import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { circulated } from '../support/circulated.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

// Tuesday 16 June 2026, and a fortnight on.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  await circulated(slack, [
    { wording: 'Find a drum teacher', dueOn: '2026-07-20' },
    { wording: 'Book a <dental> check', dueOn: '2026-06-26' },
    { wording: 'Apply for the school place', dueOn: '2026-07-07', ownerId: null, ownerRole: 'school' },
    { wording: 'Rewrite the contact plan', dueOn: '2026-07-13', isKey: false },
    { wording: 'Ask about the allegation', dueOn: '2026-06-24', isConfidential: true },
  ]);
  slack.clock.forward(14);
});
afterAll(() => slack.end());

const card = async (who: string) => {
  await slack.command(who, 'child 2041');
  return slack.lastWords(who);
};
const buttons = (who: string) => JSON.stringify(slack.visibleTo(who).at(-1)?.blocks);

test('the IRO’s card has the three most late or nearest: what, whose and by when', async () => {
  expect(await card('U0PRIYA')).toContain(
    [
      '*Still open: 5 decisions, 2 decisions late*',
      '★ Ask about the allegation (confidential) · Dan Okafor · by Wed 24 Jun · *4 working days late*',
      '★ Book a &lt;dental&gt; check · Dan Okafor · by Fri 26 Jun · *2 working days late*',
      '★ Apply for the school place · school · by Tue 7 Jul',
    ].join('\n'),
  );
});

test('and the rest are a press away', async () => {
  await card('U0PRIYA');
  await slack.press('U0PRIYA', 'All 5 decisions: CLA-2041');
  expect(slack.lastWords('U0PRIYA')).toContain('Find a drum teacher');
});

test('the manager has all but what is confidential', async () => {
  expect(await card('U0FARAH')).toContain('*Still open: 4 decisions, 1 decision late*');
  expect(await card('U0FARAH')).not.toContain('allegation');
});

test('business support, who reads no wording, is told whose and by when, and no more', async () => {
  expect(await card('U0JOSS')).toContain(
    [
      '*Still open: 4 decisions, 1 decision late*',
      'Dan Okafor · by Fri 26 Jun · *2 working days late*',
      'school · by Tue 7 Jul',
      'Dan Okafor · by Mon 13 Jul',
    ].join('\n'),
  );
  expect(buttons('U0JOSS')).not.toMatch(/dental|contact plan|decisions [0-9a-f]{8}/);
});

test('the participation worker, who has no card, sees none of it', async () => {
  expect(await card('U0AMA')).not.toContain('Still open');
});
