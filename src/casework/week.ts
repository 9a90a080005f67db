import { addDays } from '../domain/calendar.ts';
import { allocatedTo, type CaseFile, type Day, type Id } from '../domain/case-file.ts';
import { findingsOf } from '../domain/drift/findings-of.ts';
import { knownOf } from '../domain/drift/known.ts';
import type { Known } from '../domain/drift/rule.ts';
import { requestsNow } from '../domain/reviews/getting-ready.ts';
import { type Circumstances, caseloadAction, type Staff } from './action.ts';
import { loadOf } from './caseload.ts';
import { childOf } from './day/day-row.ts';
import type { NamedChild } from './review-line.ts';
import { addFigures, type Figures, noFigures } from './week/figures.ts';
import { type Forecast, forecastOf } from './week/forecast.ts';
import { addPatterns, type Pattern, patternsOf, type Tally } from './week/patterns.ts';

/** How the service stands at the start of a week: to the IRO manager alone. */
export interface Week {
  on: Day;
  children: number;
  forecast: Forecast;
  withoutIro: readonly { child: NamedChild; since: Day; limit: Day }[];
  unanswered: Unanswered;
  /** In order of name: a comparison, not a league table. */
  loads: readonly { name: string; perFullTime: number }[];
  figures: Figures;
  /** Children from whom nobody has heard. */
  quiet: number;
  patterns: readonly Pattern[];
  /** Decisions that IROs confirmed as done in the last seven days. */
  confirmed: number;
}

export interface Unanswered {
  /** Counted as agreed in the last seven days, because no manager answered. */
  deemed: number;
  /** Said to be done, and not confirmed for a week. */
  toConfirm: number;
  /** Requests for an earlier review, a week old. */
  early: number;
}

/** In working days: from becoming looked after to having a named IRO (IRO Handbook). */
const iroWithin = 5;
const aWeek = 7;

export const week = caseloadAction({
  name: 'week',
  permission: 'compare caseloads',
  among: (_: Record<string, never>, today) => ({ lookedAfterOn: today }),
  decide: (files, _, circumstances) => {
    const { today, law, staff } = circumstances;
    const sums = { unanswered: { deemed: 0, toConfirm: 0, early: 0 }, quiet: 0, confirmed: 0 };
    const figures = noFigures();
    const tallies = new Map<string, Tally>();
    for (const file of files) {
      const known = knownOf(file, today, law);
      const findings = findingsOf(known);
      addFigures(figures, known);
      addPatterns(tallies, file, findings);
      addAnswers(sums, known);
      if (findings.some(({ code }) => code === 'drift-quiet-child')) sums.quiet += 1;
    }
    const forecast = forecastOf(files, circumstances);
    const withoutIro = files.filter((file) => !hasIro(file, staff, today)).map((file) => lacking(file, circumstances));
    const result: Week = {
      on: today,
      children: files.length,
      forecast,
      withoutIro: withoutIro.sort((one, other) => one.since.localeCompare(other.since)),
      ...sums,
      loads: loadsOf(files, staff, today),
      figures,
      patterns: patternsOf(tallies),
    };
    return { result, shows: [...forecast.late, ...withoutIro].map(({ child }) => child.id) };
  },
});

function addAnswers(sums: { unanswered: Unanswered; confirmed: number }, { file, standings, today }: Known): void {
  const from = addDays(today, -aWeek);
  for (const { manager, answerBy, state, events } of standings) {
    if (manager === 'deemed agreed' && answerBy >= from) sums.unanswered.deemed += 1;
    const done = events.findLast(({ kind }) => kind === 'done');
    if (state === 'waiting for confirmation' && done && done.on < from) sums.unanswered.toConfirm += 1;
  }
  sums.unanswered.early += requestsNow(file).filter(({ askedOn, answer }) => answer === null && askedOn < from).length;
  sums.confirmed += file.decisionEvents.filter(({ kind, on }) => kind === 'confirmed' && on >= from).length;
}

/** Somebody who works here today, and is one. */
const hasIro = (file: CaseFile, { people }: Staff, today: Day): boolean => {
  const id = allocatedTo(file, 'iro', today);
  return people.some((one) => one.id === id && (one.role === 'iro' || one.role === 'iro manager'));
};

function lacking(file: CaseFile, { law }: Circumstances) {
  const period = file.periods.at(-1);
  const since = period?.becameLookedAfterOn ?? period?.firstSeenOn ?? '';
  return { child: childOf(file), since, limit: since === '' ? '' : law.calendar.addWorkingDays(since, iroWithin) };
}

function loadsOf(files: readonly CaseFile[], { people }: Staff, today: Day) {
  const counts = new Map<Id | null, number>();
  for (const file of files) {
    const iro = allocatedTo(file, 'iro', today);
    counts.set(iro, (counts.get(iro) ?? 0) + 1);
  }
  return people
    .filter(({ role }) => role === 'iro')
    .map(({ id, name, fte }) => ({ name, perFullTime: loadOf(counts.get(id) ?? 0, fte).perFullTime }));
}
