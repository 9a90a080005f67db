import { expect, test } from '@jest/globals';
import { keptFresh } from '../src/kept-fresh.ts';

const second = 1_000;
/** Something that is asked, and answers as it is told to. */
function aQuestion() {
  const asked: ((answer: number | Error) => void)[] = [];
  const ask = () =>
    new Promise<number>((resolve, reject) => {
      asked.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  return { asked, ask };
}

test('whoever wants to know is answered at once with what was last heard, and asks nobody', async () => {
  const { asked, ask } = aQuestion();
  const fresh = keptFresh(ask, 60 * second, () => 0);
  expect(fresh.known()).toBeNull();
  const looking = fresh.look();
  const meanwhile = fresh.look();
  asked[0]?.(7);
  await Promise.all([looking, meanwhile]);
  for (let caller = 0; caller < 60; caller += 1) expect(fresh.known()).toBe(7);
  expect(asked).toHaveLength(1);
  fresh.stop();
});

test('what can’t be found out is not known, and nothing is thrown', async () => {
  const { asked, ask } = aQuestion();
  const fresh = keptFresh(ask, 60 * second, () => 0);
  fresh.learn(3);
  const looking = fresh.look();
  asked[0]?.(new Error('away'));
  await looking;
  expect(fresh.known()).toBeNull();
  fresh.stop();
});

test('what nobody has answered for five turns is not known any longer', () => {
  let now = 0;
  const fresh = keptFresh(aQuestion().ask, second, () => now);
  fresh.learn(3);
  now = 5 * second - 1;
  expect(fresh.known()).toBe(3);
  now = 5 * second;
  expect(fresh.known()).toBeNull();
});

test('it asks again by itself, until it is stopped', async () => {
  let times = 0;
  let heard = () => {};
  const thrice = new Promise<void>((resolve) => {
    heard = () => (times === 3 ? resolve() : undefined);
  });
  const fresh = keptFresh(
    async () => {
      times += 1;
      heard();
      return times;
    },
    1,
    () => 0,
  );
  // Its own timer keeps nobody alive.
  const alive = setInterval(() => {}, second);
  await fresh.look();
  await thrice;
  clearInterval(alive);
  fresh.stop();
  const after = times;
  await fresh.look();
  expect(times).toBe(after);
});
