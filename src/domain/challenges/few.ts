/** Fewer than this are not said: nobody should be known by being one of them (product N20). */
export const leastShown = 5;

/** How many, where it may be said; null: fewer than `leastShown`, and how many fewer is nobody’s to know. */
export type Said = number | null;

export const said = (number: number): Said => (number < leastShown ? null : number);

/** Counts that part one number among themselves. A row that is left out is one that may not be said, or is none. */
export interface Parted<Label extends string> {
  rows: readonly { label: Label; count: number }[];
  /** How many rows are left out. */
  hidden: number;
  /** `few`: fewer than `leastShown` in all. `withheld`: it would say what a row that is left out comes to. */
  total: number | 'few' | 'withheld';
}

/**
 * The rows that may be said, the commonest first. A total beside them is said only where what it leaves for the rows
 * that are left out is itself no small number, and could be any of them: so no row is found by taking away.
 */
export function parted<Label extends string>(
  labels: readonly Label[],
  counts: ReadonlyMap<Label, number>,
): Parted<Label> {
  const all = labels.map((label) => ({ label, count: counts.get(label) ?? 0 }));
  const rows = all
    .filter(({ count }) => count >= leastShown)
    .toSorted((one, other) => other.count - one.count || one.label.localeCompare(other.label));
  const sum = (of: readonly { count: number }[]) => of.reduce((total, { count }) => total + count, 0);
  const total = sum(all);
  const hidden = all.length - rows.length;
  if (total < leastShown) return { rows, hidden, total: 'few' };
  const rest = total - sum(rows);
  const isSafe = hidden === 0 || (rest >= leastShown && rest <= (leastShown - 1) * (hidden - 1));
  return { rows, hidden, total: isSafe ? total : 'withheld' };
}
