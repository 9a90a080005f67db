import type { ScratchPostgres } from './scratch-postgres.ts';

/** What one benchmark measures. It prints figures beside a floor taken in the same run, and never passes or fails. */
export interface Bench {
  name: string;
  /** What is measured, and against what floor: a sentence for whoever reads the figures. */
  says: readonly string[];
  run(asked: Asked): Promise<readonly Figure[]>;
}

export interface Asked {
  postgres: ScratchPostgres;
  /** Folders of a council’s own files; none where none was given. */
  data: readonly string[];
}

/** One line of figures, each with its unit. */
export interface Figure {
  what: string;
  ours: string;
  floor?: string;
  ratio?: string;
  aim?: string;
}

/** Lined up under their headings, as plain text. */
export function figureLines(figures: readonly Figure[]): string[] {
  const columns = ['what', 'ours', 'floor', 'ratio', 'aim'] as const;
  const headings = Object.fromEntries(columns.map((column) => [column, column])) as Partial<Figure>;
  const rows = [headings, ...figures].map((figure) => columns.map((column) => figure[column] ?? '-'));
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   ')}`.trimEnd());
}
