/** Numbers from 0 up to 1, always the same for a seed, so that a failure today is a failure tomorrow. */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
