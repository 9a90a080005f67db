import { expect, test } from '@jest/globals';
import { count, inWords } from '../../../src/domain/wording/words.ts';
import { neutral } from '../../../src/slack/posting/neutral.ts';

const typed: string = 'K.M. <!channel>';
const overdue = Number('2');

test('what notifies is fixed words, counts and days', () => {
  const by = inWords('2026-06-18');
  const words = neutral`${count(overdue, 'decision')} ${overdue === 1 ? 'is' : 'are'} to be answered by ${by}: ${[count(1, 'key')]}.`;
  expect(words).toBe('2 decisions are to be answered by Thursday 18 June 2026: 1 key.');
});

test('what anybody typed does not compile in it', () => {
  // @ts-expect-error: any text at all.
  neutral`About ${typed}`;
  // @ts-expect-error: nor one that has words around it.
  neutral`About ${`${typed} again`}`;
  // @ts-expect-error: nor a list of them.
  neutral`About ${[typed]}`;
  expect.assertions(0);
});
