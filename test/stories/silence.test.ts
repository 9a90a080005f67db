import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { circulated } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. The decisions reach Farah that day, and she may answer until Tuesday 23 June.
let slack: TheBot;
let misled: TheBot | null = null;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  await circulated(slack, [{ wording: 'Book a dental check' }, { wording: 'Share the slides' }]);
  await slack.bot.ring();
});
afterAll(async () => {
  await slack.end();
  await misled?.end();
});

const noticeTo = (who: string, title: string) =>
  slack
    .visibleTo(who, slack.dm(who))
    .filter(({ onlyFor }) => onlyFor === null)
    .map(({ blocks }) => JSON.stringify(blocks))
    .filter((words) => words.includes(title));
const inDays = async (days: number) => {
  slack.clock.forward(days);
  await slack.bot.ring();
};

test('on the fifth working day the manager may still answer', async () => {
  await inDays(7);
  expect(noticeTo('U0FARAH', 'Decisions from a review')[0]).toContain('answer by Tuesday 23 June 2026');
});

test('the day after, silence counts as agreement, and everybody who was told of the decisions sees the stamp', async () => {
  await inDays(1);
  const stamp = 'deemed agreed: no answer by Tuesday 23 June 2026';
  expect(noticeTo('U0FARAH', 'Decisions from a review')).toEqual([expect.stringContaining(stamp)]);
  expect(noticeTo('U0DAN', 'For you, from a review')).toEqual([expect.stringContaining(stamp)]);
  expect(noticeTo('U0PRIYA', 'CLA-2041 · K.M. decisions')).toEqual([expect.stringContaining('2 deemed agreed')]);
});

test('and nobody is told of it again, however often the minute comes', async () => {
  const calls = slack.calls.length;
  await slack.bot.ring();
  await inDays(1);
  const since = slack.calls.slice(calls).filter(({ args }) => JSON.stringify(args).includes('decisions-'));
  expect(since).toEqual([]);
});

test('the stamp comes on its day, though the clock ran a year ahead for a minute and was put right', async () => {
  misled = await theBot({ files: aCouncil });
  for (const days of [365, -365]) {
    await misled.bot.ring();
    misled.clock.forward(days);
  }
  await circulated(misled, [{ wording: 'Book a dental check' }]);
  misled.clock.forward(8);
  await misled.bot.ring();
  const toldDan = misled.visibleTo('U0DAN', misled.dm('U0DAN')).map(({ blocks }) => JSON.stringify(blocks));
  expect(toldDan.join()).toContain('deemed agreed: no answer by Tuesday 23 June 2026');
});
