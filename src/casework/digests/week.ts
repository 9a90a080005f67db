import { type ChallengeStanding, challengesOf, isOpenChallenge } from '../../domain/challenges/challenge-standing.ts';
import { saidOn } from '../../domain/decisions/decisions.ts';
import { findingsOf } from '../../domain/drift/findings-of.ts';
import { knownOf } from '../../domain/drift/known.ts';
import type { KnownToRule } from '../../domain/drift/rule.ts';
import { iroNamed } from '../../domain/duties/iro-named.ts';
import { lastDayOf } from '../../domain/duties/limit.ts';
import { loadOf } from '../../domain/people/allocating/load.ts';
import { requestsNow } from '../../domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { type Kin, kinOf } from '../../domain/records/kin.ts';
import { approvalsWaiting } from '../../domain/reviews/approval.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Late, lateSince } from '../../domain/time/late.ts';
import { aWeek } from '../../domain/time/our-spans.ts';
import { backFrom } from '../../domain/time/span.ts';
import { clocksOf } from '../allocating/allocation-to-make.ts';
import { comparedFor } from '../allocating/grounds.ts';
import { type ConcernRow, concernRow, concernsFor } from '../challenges/concern-row.ts';
import { type ProposedConcern, tallyingThemes } from '../challenges/theme-tally.ts';
import { countingChildren, type UnreachablePerson } from '../people/unreachable.ts';
import { type Circumstances, sweepAction } from '../perform/action.ts';
import { iroNow } from '../shared/allocated-now.ts';
import { childOf, type NamedChild, roleIn } from '../shared/review-line.ts';
import { addFigures, type Figures, noFigures } from './week/figures.ts';
import { addForecast, type Forecast, inTimeFirst, isForecastLate, noForecast } from './week/forecast.ts';
import { addPatterns, type PatternTally, patternsOf, type WeekPattern } from './week/patterns.ts';

/** How the service stands at the start of a week: to the IRO manager alone. */
export interface Week {
  on: Day;
  children: number;
  /** How many are late already, how many more are likely to be, and the first of both. */
  forecast: Forecast & { lateAlready: number; likelyLate: number };
  /** Those who have been without the longest; and how many there are. */
  withoutIro: readonly Lacking[];
  lacking: number;
  unanswered: Unanswered;
  /** In order of name: a comparison, not a league table. */
  loads: readonly { name: string; perFullTime: number }[];
  unreachable: readonly UnreachablePerson[];
  figures: Figures;
  /** Children from whom nobody has heard. */
  quiet: number;
  /** Open ones, those whose next step is late, and those near the end of their formal days: counts, and no league. */
  challenges: { open: number; late: number; nearEnd: number };
  patterns: readonly WeekPattern[];
  /** Themes that five or more children share: worth putting to somebody senior. */
  proposed: readonly ProposedConcern[];
  /** Concerns about practice that are open, the soonest first. */
  concerns: readonly ConcernRow[];
  /** Decisions that IROs confirmed as done in the last seven days, to the moment: each is in one week’s message. */
  confirmed: number;
}

/** A child with no IRO; both days are empty where the start of care is not known. */
export interface Lacking {
  child: NamedChild;
  since: Day;
  limit: Day;
  late: Late | null;
  /** When the IRO service was told, and the council’s own limit from then; null where nobody has said. */
  told: { on: Day; by: Day | null } | null;
  /** Whom we would suggest, and how many of the rules are met; null where every IRO is refused. */
  suggested: { name: string; met: number; of: number } | null;
}

export interface Unanswered {
  /** Counted as agreed in the last seven days, because no manager answered. */
  deemed: number;
  /** Said to be done, and not confirmed for a week. */
  toConfirm: number;
  /** Requests for an earlier review, a week old. */
  early: number;
  /** Asked of an IRO manager to approve, a week old. */
  approvals: number;
}

function addChallenges(sums: Week['challenges'], all: readonly ChallengeStanding[]): void {
  for (const one of all.filter(isOpenChallenge)) {
    sums.open += 1;
    if (one.owed?.late) sums.late += 1;
    if (one.isNearEnd) sums.nearEnd += 1;
  }
}

export const week = sweepAction({
  name: 'week',
  auditedAs: 'had it in how the week stands',
  permission: 'compare caseloads',
  among: (_: Record<string, never>, today) => ({ lookedAfterOn: today }),
  begin: (_, circumstances) => {
    const { today, law, staff } = circumstances;
    const sums = {
      children: 0,
      unanswered: { deemed: 0, toConfirm: 0, early: 0, approvals: 0 },
      quiet: 0,
      confirmed: 0,
      challenges: { open: 0, late: 0, nearEnd: 0 },
    };
    const forecast = noForecast();
    const figures = noFigures();
    const roleOf = roleIn(staff);
    const tallies = new Map<string, PatternTally>();
    const themes = tallyingThemes(circumstances);
    const aWeekAgo = Date.parse(circumstances.now) - aWeek.days * 86_400_000;
    const kin: Kin[] = [];
    const lacking = { total: 0, first: [] as WithoutIro[] };
    const unreached = countingChildren(circumstances);
    return {
      add: (file) => {
        const known = knownOf(file, today, law);
        const findings = findingsOf(known);
        const iro = iroNow(file, circumstances);
        sums.children += 1;
        addForecast(forecast, file, circumstances);
        addFigures(figures, known, roleOf);
        addPatterns(tallies, file, findings);
        themes.add(file);
        addAnswers(sums, known, aWeekAgo);
        addChallenges(sums.challenges, challengesOf(file, today, law));
        unreached.add(file);
        if (findings.some(({ code }) => code === 'drift-quiet-child')) sums.quiet += 1;
        kin.push(kinOf(file, iro));
        if (iro === null) addLacking(lacking, file);
      },
      end: () => {
        const late = forecast.late.toSorted(inTimeFirst).slice(0, rowsShown);
        const lateAlready = forecast.late.filter(isForecastLate).length;
        const longest = lacking.first.toSorted(longestFirst).map((one) => lackingOf(one, { ...circumstances, kin }));
        const result: Week = {
          on: today,
          ...sums,
          forecast: { due: forecast.due, late, lateAlready, likelyLate: forecast.late.length - lateAlready },
          withoutIro: longest,
          lacking: lacking.total,
          loads: loadsOf(kin, circumstances),
          unreachable: unreached.people(),
          figures,
          patterns: patternsOf(tallies),
          proposed: themes.proposed(),
          concerns: openConcerns(circumstances),
        };
        return { result, shows: [...late, ...longest].map(({ child }) => child.id) };
      },
    };
  },
});

const openConcerns = (circumstances: Circumstances): readonly ConcernRow[] =>
  concernsFor(circumstances)
    .filter(({ state }) => state !== 'closed')
    .map((one) => concernRow(one, circumstances));

/** The rest are counted. */
const rowsShown = 8;

interface WithoutIro {
  file: CaseFile;
  since: Day;
}

/** Counts them all, and holds no more files than will be shown. */
function addLacking(lacking: { total: number; first: WithoutIro[] }, file: CaseFile): void {
  lacking.total += 1;
  const since = file.periods.at(-1)?.becameLookedAfterOn ?? '';
  lacking.first.push({ file, since });
  if (lacking.first.length > rowsShown) lacking.first.sort(longestFirst).pop();
}

const longestFirst = (one: WithoutIro, other: WithoutIro) => one.since.localeCompare(other.since);

function addAnswers(
  sums: { unanswered: Unanswered; confirmed: number },
  { file, standings, today }: KnownToRule,
  aWeekAgo: number,
): void {
  const from = backFrom(today, aWeek);
  for (const { manager, answerBy, state, events } of standings) {
    sums.confirmed += events.filter(({ kind, at }) => kind === 'confirmed' && Date.parse(at) > aWeekAgo).length;
    if (manager === 'deemed agreed' && answerBy >= from) sums.unanswered.deemed += 1;
    const done = events.findLast(({ kind }) => kind === 'done');
    if (state === 'waiting for confirmation' && done && saidOn(done) < from) sums.unanswered.toConfirm += 1;
  }
  sums.unanswered.approvals += approvalsWaiting(file).filter(({ askedOn }) => askedOn < from).length;
  sums.unanswered.early += requestsNow(file).filter(({ askedOn, answer }) => answer === null && askedOn < from).length;
}

function lackingOf({ file, since }: WithoutIro, knowing: Circumstances & { kin: readonly Kin[] }): Lacking {
  const { told, limit } = clocksOf(file, knowing);
  const { candidates, suggestedId } = comparedFor([file], knowing);
  const one = candidates.find(({ id }) => id === suggestedId);
  const { today, law } = knowing;
  const by = limit ?? (since === '' ? '' : lastDayOf(iroNamed, since, law.calendar));
  return {
    child: childOf(file),
    since,
    limit: by,
    late: lateSince(by === '' ? null : by, today, law.calendar),
    told,
    suggested: one ? { name: one.name, met: one.met, of: one.of } : null,
  };
}

const loadsOf = (kin: readonly Kin[], { staff, law }: Circumstances) =>
  staff.people
    .filter(({ role }) => role === 'iro')
    .map(({ id, name, fte }) => ({ name, perFullTime: loadOf(id, fte, kin, law.siblingWeight).perFullTime }));
