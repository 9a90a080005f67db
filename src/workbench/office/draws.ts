/** Repeatable draws: the same seed invents the same office every time (mulberry32). */
export function draws(seed: number) {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    chance: (likelihood: number) => next() < likelihood,
    pick: <Thing extends string>(from: readonly Thing[] | string): Thing | string =>
      from[between(0, from.length - 1)] ?? '',
  };
}
