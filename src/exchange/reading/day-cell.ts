import { dayFrom } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { londonDay } from '../../domain/time/london-day.ts';
import { Broken, brokenIn } from './broken-cell.ts';

/** What a cell of a CSV or a workbook holds. */
export type Cell = string | number | boolean | Date | Broken | null | undefined;

const blanks = new Set(['', '#n/a', 'n/a', 'null']);
export const isBlank = (cell: unknown): boolean =>
  cell === null ||
  cell === undefined ||
  cell === '' ||
  (typeof cell === 'string' && /^[\s#n]/i.test(cell) && blanks.has(cell.trim().toLowerCase()));

type Read = Day | null | { problem: string };

const notADate: Read = { problem: 'This is not a date we can read. Write it as 14/01/2026.' };
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const read = new Map<string, Read>();

/** The day a cell means: UK or ISO text, an Excel date or its serial number. Null when blank. */
export function readDay(cell: Cell): Read {
  if (isBlank(cell)) return null;
  if (cell instanceof Date && Number.isNaN(cell.getTime())) return notADate;
  // Half a second, because a workbook’s fraction of a day can fall a hair short of midnight.
  if (cell instanceof Date) return plausible(new Date(cell.getTime() + 500).toISOString().slice(0, 10));
  if (typeof cell === 'number') return fromSerial(cell);
  if (cell instanceof Broken) return cell;
  if (typeof cell !== 'string') return notADate;
  const known = read.get(cell);
  if (known !== undefined) return known;
  const text = cell.replaceAll('\u00a0', ' ').trim();
  const day = brokenIn(text) ?? fromText(text);
  if (read.size < 100_000) read.set(cell, day);
  return day;
}

function fromText(text: string): Read {
  const uk = /^(\d{1,2})[/.\- ](\d{1,2}|[a-z]{3,9})[/.\- ,]+(\d{2}|\d{4})(?:[ T]+[\d:.]+(?: ?[AP]M)?)?$/i.exec(text);
  if (uk) return fromParts(fullYear(uk[3] ?? ''), monthOf(uk[2] ?? ''), Number(uk[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]([\d:.]+)\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(text);
  if (iso?.[5]) return inLondon(text);
  if (iso) return fromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return /^\d{5}(\.\d+)?$/.test(text) ? fromSerial(Number(text)) : notADate;
}

/** A two-digit year: 70 to 99 are the last century’s. */
const fullYear = (digits: string) => (digits.length === 4 ? 0 : Number(digits) < 70 ? 2000 : 1900) + Number(digits);

const monthOf = (text: string) =>
  /^\d/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3).toLowerCase()) + 1;

function fromParts(year: number, month: number, date: number): Read {
  const day = dayFrom(year, month, date);
  return day ? plausible(day) : { problem: 'There is no such day. Correct the date in the case system.' };
}

/** A moment with its zone: midnight in British Summer Time is written as 11pm the day before. */
function inLondon(text: string): Read {
  const moment = new Date(text.replace(' ', 'T'));
  if (Number.isNaN(moment.getTime())) return notADate;
  return plausible(londonDay(moment));
}

/** Days since 30 December 1899, as Excel counts them. */
function fromSerial(days: number): Read {
  if (!(days > 20_000 && days < 80_000)) return notADate;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days + 1e-5) * 86_400_000).toISOString().slice(0, 10);
}

function plausible(day: Day): Read {
  if (day >= '1960' && day < '2100') return day;
  return { problem: `The year ${day.slice(0, 4)} can’t be right. Correct the date in the case system.` };
}
