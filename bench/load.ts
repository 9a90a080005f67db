import type { Exchange } from './ask.ts';

/** What came of a while of steady load. */
export interface Round {
  perSecond: number;
  acknowledged: readonly number[];
  whole: readonly number[];
}

interface Wanted {
  atOnce: number;
  seconds: number;
}

/** So many people, each asking again as soon as they are answered. */
export async function load(askAs: (turn: number) => Promise<Exchange>, { atOnce, seconds }: Wanted): Promise<Round> {
  const done: Exchange[] = [];
  const began = performance.now();
  const until = began + seconds * 1_000;
  let turn = 0;
  const person = async () => {
    while (performance.now() < until) {
      turn += 1;
      done.push(await askAs(turn));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  const took = (performance.now() - began) / 1_000;
  return {
    perSecond: done.length / took,
    acknowledged: done.map(({ acknowledged }) => acknowledged),
    whole: done.map(({ whole }) => whole),
  };
}
