import type { Cell } from './day-cell.ts';

/** A column’s name with everything taken off that spreadsheets put on. */
export const headerKey = (cell: Cell): string =>
  String(cell ?? '')
    .replace(/^(?:\uFEFF|ï»¿)/, '')
    .replaceAll(/[‘’`]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll('))', ')')
    .trim()
    .toLowerCase();
