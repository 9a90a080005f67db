const inOrder = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

/** The smallest of the numbers that `share` of them (0 to 1) do not exceed. */
export const percentile = (numbers: readonly number[], share: number): number =>
  inOrder(numbers)[Math.max(0, Math.ceil(numbers.length * share) - 1)] ?? Number.NaN;

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** 12,345 or 0.123: three figures are as many as a run can vouch for. */
export const plain = (number: number): string =>
  number.toLocaleString('en-GB', number >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });

/** The median of several rounds, with the least and the most. */
export const spread = (numbers: readonly number[], unit = ''): string =>
  `${plain(median(numbers))}${unit} (${plain(Math.min(...numbers))} to ${plain(Math.max(...numbers))})`;

export async function seconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
