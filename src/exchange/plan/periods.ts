import type { CaseFile, PeriodOfCare } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { SaidOfChild } from '../said.ts';
import { collectionYear, firstDayOf, runUpTo } from '../ssda903/collection-year.ts';
import type { Chain } from './chain.ts';
import { type ClaimGround, claimStart, claimsOf, layOver, type PlannedPeriod, startOf } from './claims.ts';
import type { Ask } from './questions.ts';

/** Every period of care, from the chains of SSDA903 first, then what the other sources say of them. */
export function periodsOf(
  said: SaidOfChild,
  chains: readonly Chain[],
  ground: ClaimGround & { ask: Ask },
): PlannedPeriod[] {
  const unclaimed = [...(ground.known?.periods ?? [])];
  const planned = chains.map((chain): PlannedPeriod => {
    const before = matching(chain, unclaimed, ground.known);
    if (before) unclaimed.splice(unclaimed.indexOf(before), 1);
    return { row: fromChain(chain, before, ground), chain };
  });
  for (const row of unclaimed)
    if (!isEmptied(row, chains, ground.known)) planned.push({ row: { ...row }, chain: null });
  planned.sort((one, other) => (startOf(one.row) < startOf(other.row) ? -1 : 1));

  for (const claim of claimsOf(said)) layOver(planned, claim, ground);
  for (const period of planned) {
    period.row.reviewsCompleteFrom = completeFrom(period, said);
    endAfterItsStart(period.row, ground.ask);
  }
  return planned;
}

/** Two sources can each be right about themselves and not about one child: the end is left open, which shows. */
function endAfterItsStart(row: PeriodOfCare, ask: Ask) {
  const { becameLookedAfterOn: began, ceasedOn: ended } = row;
  if (began === null || ended === null || began <= ended) return;
  Object.assign(row, { ceasedOn: null, ceasedReason: null });
  const says = `care is said to end on ${dateInWords(ended)}, before it began on ${dateInWords(began)}.`;
  ask('dates that cannot all be right', `${says} The end was left out.`);
}

/** A known period whose every episode now belongs to another was never a period of its own. */
function isEmptied(row: PeriodOfCare, chains: readonly Chain[], known: CaseFile | null): boolean {
  const own = known?.episodes.filter(({ periodId, source }) => periodId === row.id && source !== 'annex-a') ?? [];
  return own.length > 0 && own.every(({ id }) => chains.some(({ links }) => links.some((link) => link.id === id)));
}

function matching(chain: Chain, periods: readonly PeriodOfCare[], known: CaseFile | null): PeriodOfCare | undefined {
  const ownerOf = (id: Id | null) => known?.episodes.find((episode) => episode.id === id)?.periodId;
  const owners = new Set(chain.links.map(({ id }) => ownerOf(id)));
  const { becameLookedAfterOn: began, ceasedOn } = chain;
  const from = began ?? chain.links[0]?.startedOn ?? '';
  return (
    periods.find((row) => began !== null && row.becameLookedAfterOn === began) ??
    periods.find(({ id }) => owners.has(id)) ??
    periods.find(
      (row) => (row.ceasedOn === null || from < row.ceasedOn) && (ceasedOn === null || startOf(row) < ceasedOn),
    )
  );
}

function fromChain(
  chain: Chain,
  before: PeriodOfCare | undefined,
  { childId, newId, note }: ClaimGround,
): PeriodOfCare {
  const firstLink = chain.links[0]?.startedOn ?? '';
  const row: PeriodOfCare = before
    ? { ...before }
    : {
        id: newId(),
        childId,
        becameLookedAfterOn: null,
        firstSeenOn: firstLink,
        ceasedOn: null,
        ceasedReason: null,
        reviewsCompleteFrom: null,
        source: 'ssda903',
      };
  if (chain.becameLookedAfterOn !== null) claimStart(row, chain.becameLookedAfterOn, 'ssda903', note);
  const began = row.becameLookedAfterOn;
  row.firstSeenOn = began !== null && began < firstLink ? began : firstLink;
  if (chain.ceasedOn !== null) {
    row.ceasedOn = chain.ceasedOn;
    row.ceasedReason = chain.ceasedReason;
  } else if (row.ceasedOn !== null && goesOnPast(row.ceasedOn, chain)) {
    row.ceasedOn = null;
    row.ceasedReason = null;
  }
  return row;
}

const goesOnPast = (day: Day, { links }: Chain) =>
  links.some(({ startedOn, endedOn, endReason }) => startedOn >= day || (endedOn === day && endReason === 'X1'));

/** Never later than it was: a narrower set of files does not unread a fuller one. */
function completeFrom({ row, chain }: PlannedPeriod, said: SaidOfChild): Day | null {
  const days = [row.reviewsCompleteFrom, fromReturns(chain, said)];
  if (said.ssd && said.coverage.ssdReviews) days.push(row.becameLookedAfterOn);
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** The unbroken run of returns that name the child, up to the last one the period is in. */
function fromReturns(chain: Chain | null, { coverage, episodes, years }: SaidOfChild): Day | null {
  if (!chain?.links.some(({ startedOn }) => episodes.some((episode) => episode.startedOn === startedOn))) return null;
  const shown = chain.links.flatMap(({ year }) => (year === null ? [] : [year]));
  const last = shown.length > 0 ? Math.max(...shown) : coverage.reviewYears.at(-1);
  if (last === undefined) return null;
  const began = collectionYear(chain.links[0]?.startedOn ?? '');
  const inHand = coverage.reviewYears.filter((year) => year === last || (years.includes(year) && year >= began));
  const first = runUpTo(last, inHand);
  return first === null ? null : firstDayOf(first);
}
