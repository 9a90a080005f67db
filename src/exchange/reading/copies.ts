import { count } from '../../domain/wording/words.ts';
import { byDay } from '../history/as-of.ts';
import type { CellPlace } from '../reporting/fault.ts';
import type { FileReport, FileSaid, Part } from '../said.ts';

/** What came of comparing the files of one kind that speak of the same children or people. */
export interface Copies {
  /** Of two files that differ the later is used for each fact. */
  see<Row extends CellPlace>(parts: readonly Part<Row>[]): void;
  /** Neither their dates nor their names say which of two files that differ is the later: both are refused. */
  isRefused(of: FileSaid): boolean;
  readonly anyRefused: boolean;
  report(files: readonly FileReport[]): FileReport[];
}

export function copies(): Copies {
  /** By the later file: how many are in both. */
  const overruled = new Map<FileSaid, Map<FileSaid, number>>();
  const undecided = new Map<FileSaid, FileSaid>();

  function differ(one: FileSaid, other: FileSaid) {
    const order = byDay(one, other);
    // Files without dates say whose a child is: the order of two folders is too little to go by.
    if (order === 0 && (one.folder === other.folder || one.asOf === null)) {
      undecided.set(one, other);
      undecided.set(other, one);
      return;
    }
    const [older, newer] = order > 0 ? [other, one] : [one, other];
    const byNewer = overruled.get(older) ?? new Map<FileSaid, number>();
    overruled.set(older, byNewer.set(newer, (byNewer.get(newer) ?? 0) + 1));
  }

  return {
    see(parts) {
      for (const [at, one] of parts.entries())
        for (const other of parts.slice(at + 1))
          if (one.of.file !== other.of.file && !isSame(one.rows, other.rows)) differ(one.of, other.of);
    },
    isRefused: (of) => undecided.has(of),
    get anyRefused() {
      return undecided.size > 0;
    },
    report: (files) =>
      files.map((one) => {
        const refused = [...undecided].find(([{ file }]) => file === one.file);
        if (refused) return { ...one, state: 'refused', why: notToldApart(refused[1].file), rowsUsed: 0 };
        const [older] = [...overruled].filter(([{ file }]) => file === one.file);
        if (!older) return one;
        const said = [...older[1]].map(([newer, shared]) => isLater(newer.file, shared));
        return { ...one, why: [one.why, ...said].filter((part) => part !== null).join(' ') };
      }),
  };
}

const notToldApart = (other: string) =>
  `It and ${other} differ, and nothing says which is the later. Give one of them, or put the day it was made in each name, as in 2026-06-16.`;

const isLater = (newer: string, shared: number) =>
  `${newer} is the later by its dates or its name, and is used for the ${count(shared, 'row')} that differ.`;

/** The same, wherever it stands. */
const isSame = <Row extends CellPlace>(one: readonly Row[], other: readonly Row[]) => bare(one) === bare(other);
const bare = <Row extends CellPlace>(rows: readonly Row[]) =>
  JSON.stringify(rows, (key, value) => (key === 'file' || key === 'line' ? undefined : value));

/** Oldest first; those of whose order nothing is known as they were read. */
export const inOrder = <Row>(parts: readonly Part<Row>[]): readonly Part<Row>[] =>
  parts.length < 2 ? parts : parts.toSorted((one, other) => byDay(one.of, other.of));

/** Of one person or team in several files the row of the latest, and of one file all of them: a second is a fault there. */
export function latestOfEach<Row extends CellPlace>(
  parts: readonly Part<Row>[],
  keysOf: (row: Row) => readonly string[],
): Row[] {
  const seen = new Set<string>();
  const kept: Row[][] = [];
  for (const { rows } of inOrder(parts).toReversed()) {
    const fresh = rows.filter((row) => !keysOf(row).some((key) => seen.has(key)));
    for (const row of rows) for (const key of keysOf(row)) seen.add(key);
    kept.unshift(fresh);
  }
  return kept.flat();
}

/** The rows of each person or team, file by file. */
export function byKey<Row extends CellPlace>(parts: readonly Part<Row>[], keyOf: (row: Row) => string): Part<Row>[][] {
  const all = new Map<string, Part<Row>[]>();
  for (const { of, rows } of parts) {
    for (const row of rows) all.set(keyOf(row), [...(all.get(keyOf(row)) ?? []), { of, rows: [row] }]);
  }
  return [...all.values()].filter((one) => one.length > 1);
}
