import type { CaseFile, Day, Id, PeriodOfCare, Source } from '../../domain/case-file.ts';
import type { SaidOfChild } from '../said.ts';
import { collectionYear, firstDayOf, runUpTo } from '../ssda903/collection-year.ts';
import type { Chain } from './chain.ts';
import { type Note, outweighs } from './disagree.ts';

/** A period as it will be, and the links of the chain that showed it. */
export interface PlannedPeriod {
  row: PeriodOfCare;
  chain: Chain | null;
}

interface Claim {
  becameLookedAfterOn: Day;
  ceasedOn: Day | null;
  ceasedReason: string | null;
  source: Source;
}

export const startOf = ({ becameLookedAfterOn, firstSeenOn }: PeriodOfCare): Day => becameLookedAfterOn ?? firstSeenOn;

interface Ground {
  childId: Id;
  known: CaseFile | null;
  newId: () => Id;
  note: Note;
}

/** Every period of care, from the chains of SSDA903 first, then what the other sources say of them. */
export function periodsOf(said: SaidOfChild, chains: readonly Chain[], ground: Ground): PlannedPeriod[] {
  const unclaimed = [...(ground.known?.periods ?? [])];
  const planned = chains.map((chain): PlannedPeriod => {
    const before = matching(chain, unclaimed, ground.known);
    if (before) unclaimed.splice(unclaimed.indexOf(before), 1);
    return { row: fromChain(chain, before, ground), chain };
  });
  for (const row of unclaimed) if (!isEmptied(row, chains, ground.known)) planned.push({ row: { ...row }, chain: null });
  planned.sort((one, other) => (startOf(one.row) < startOf(other.row) ? -1 : 1));

  for (const claim of claimsOf(said)) layOver(planned, claim, ground);
  for (const period of planned) period.row.reviewsCompleteFrom = completeFrom(period, said);
  return planned;
}

/** A known period whose every episode now belongs to another was never a period of its own. */
export function isEmptied(row: PeriodOfCare, chains: readonly Chain[], known: CaseFile | null): boolean {
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
    periods.find((row) => (row.ceasedOn === null || from < row.ceasedOn) && (ceasedOn === null || startOf(row) < ceasedOn))
  );
}

function fromChain(chain: Chain, before: PeriodOfCare | undefined, { childId, newId, note }: Ground): PeriodOfCare {
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

function claimStart(row: PeriodOfCare, day: Day, source: Source, note: Note) {
  const { becameLookedAfterOn: held, source: heldFrom } = row;
  if (held === day) return;
  const isBelieved = held === null || outweighs(source, heldFrom);
  if (isBelieved) Object.assign(row, { becameLookedAfterOn: day, source });
  // A source that now says otherwise has corrected itself.
  if (held === null || source === heldFrom) return;
  const [kept, keptFrom, said, saidBy] = isBelieved ? [day, source, held, heldFrom] : [held, heldFrom, day, source];
  note({ about: 'became looked after', kept, keptFrom, said, saidBy });
}

function claimsOf({ ssd, list8 }: SaidOfChild): Claim[] {
  const claims: Claim[] = (ssd?.periods ?? []).map((period) => ({ ...period, source: 'ssd' }));
  if (list8?.becameLookedAfterOn) {
    const { becameLookedAfterOn, ceasedOn, ceasedReason } = list8;
    claims.push({ becameLookedAfterOn, ceasedOn, ceasedReason, source: 'annex-a' });
  }
  return claims;
}

function layOver(planned: PlannedPeriod[], claim: Claim, { childId, newId, note }: Ground) {
  const { becameLookedAfterOn, ceasedOn, ceasedReason, source } = claim;
  const row = meantBy(claim, planned);
  if (row === undefined) {
    const fresh = { becameLookedAfterOn, firstSeenOn: becameLookedAfterOn, ceasedOn, ceasedReason, source };
    planned.push({ row: { id: newId(), childId, ...fresh, reviewsCompleteFrom: null }, chain: null });
    planned.sort((one, other) => (startOf(one.row) < startOf(other.row) ? -1 : 1));
    return;
  }
  claimStart(row, becameLookedAfterOn, source, note);
  if (row.becameLookedAfterOn !== null && row.becameLookedAfterOn < row.firstSeenOn) row.firstSeenOn = row.becameLookedAfterOn;
  if (ceasedOn === null || ceasedOn === row.ceasedOn) return;
  if (row.ceasedOn === null || row.source === source) Object.assign(row, { ceasedOn, ceasedReason });
  else note({ about: 'ceased', kept: row.ceasedOn, keptFrom: row.source, said: ceasedOn, saidBy: source });
}

/** The period that overlaps what the source says: the one it starts in, where there are several. */
function meantBy({ becameLookedAfterOn: from, ceasedOn }: Claim, planned: readonly PlannedPeriod[]) {
  const rows = planned.map(({ row }) => row);
  const overlapping = rows.filter(
    (row) => (row.ceasedOn === null || from < row.ceasedOn) && (ceasedOn === null || startOf(row) < ceasedOn),
  );
  return (
    rows.find((row) => row.becameLookedAfterOn === from) ??
    overlapping.find((row) => startOf(row) <= from) ??
    overlapping[0]
  );
}

/** Never later than it was: a narrower set of files does not unread a fuller one. */
function completeFrom({ row, chain }: PlannedPeriod, { coverage, ssd, episodes }: SaidOfChild): Day | null {
  const days: Day[] = row.reviewsCompleteFrom === null ? [] : [row.reviewsCompleteFrom];
  const inHand = chain?.links.some(({ startedOn }) => episodes.some((episode) => episode.startedOn === startedOn));
  if (chain && inHand) {
    const years = chain.links.flatMap(({ year }) => (year === null ? [] : [year]));
    const last = row.ceasedOn === null ? Math.max(...years, ...coverage.reviewYears.slice(0, 1)) : collectionYear(row.ceasedOn);
    const first = runUpTo(last, coverage.reviewYears);
    if (first !== null) days.push(firstDayOf(first));
  }
  if (ssd && coverage.ssdReviews && row.becameLookedAfterOn !== null) days.push(row.becameLookedAfterOn);
  return days.sort()[0] ?? null;
}
