import type { RowChange, RowName, Rows } from '../../domain/records/case-file.ts';
import type { Count, Tally } from './child-plan.ts';

export const noCount = (): Count => ({ added: 0, corrected: 0, leftAlone: 0 });

/** Compares rows as the files have them with rows as they are known: changes, and the count of each kind. */
export function ledger() {
  const changes: RowChange[] = [];
  const tally: Tally = {};

  function countOf(name: RowName): Count {
    const count = tally[name] ?? noCount();
    tally[name] = count;
    return count;
  }

  function remove(name: RowName, id: string) {
    countOf(name).corrected += 1;
    changes.push({ remove: name, id });
  }

  function settle<Name extends RowName>(name: Name, rows: readonly Rows[Name][], known: readonly Rows[Name][]) {
    const before = new Map(known.map((row) => [row.id, row]));
    for (const row of rows) {
      const old = before.get(row.id);
      const count = countOf(name);
      if (old && isSame(old, row)) {
        count.leftAlone += 1;
        continue;
      }
      count[old ? 'corrected' : 'added'] += 1;
      changes.push({ put: name, row } as RowChange);
    }
  }

  return { changes, tally, settle, remove };
}

function isSame<Row extends object>(one: Row, other: Row): boolean {
  const keys = Object.keys(other) as (keyof Row)[];
  return keys.every((key) => one[key] === other[key]);
}

/** One tally of many: `total` is added to. */
export function addTally(total: Tally, more: Tally): Tally {
  for (const [name, count] of Object.entries(more) as [RowName, Count][]) {
    const sum = total[name] ?? noCount();
    sum.added += count.added;
    sum.corrected += count.corrected;
    sum.leftAlone += count.leftAlone;
    total[name] = sum;
  }
  return total;
}
