import type { CaseFile, PeriodOfCare } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { laterOf } from '../history/as-of.ts';
import { enteredOf, type NewChildSays, periodsByHand } from '../history/by-hand.ts';
import { isSameStart } from '../history/near.ts';
import { yearsTold } from '../history/of-returns.ts';
import type { Account, Heard, List8Says } from '../history/says.ts';
import { list8ReachesTo, periodsInList8, periodsInSsd, ssdReachesTo } from '../history/told-periods.ts';
import { firstDayOf, runUpTo } from '../ssda903/collection-year.ts';
import type { Chain } from './chain.ts';
import { type ClaimGround, claimStart, layOver, type PlannedPeriod, startOf } from './claims.ts';
import type { Ask } from './questions.ts';

export interface Periods {
  planned: PlannedPeriod[];
  /** By each of list 8’s pictures: the period it shows. */
  shown: Map<Heard<List8Says>, PlannedPeriod>;
  /** By each form for a new child: the period it begins. */
  byHand: Map<Heard<NewChildSays>, PlannedPeriod>;
}

/** Every period of care, from the chains of SSDA903 first, then what people entered and the other sources say of them. */
export function periodsOf(account: Account, chains: readonly Chain[], ground: ClaimGround): Periods {
  const planned = chains.map((chain) => fromChain(chain, ground));
  const { note } = ground;
  const ids = idsOf(planned, ground.known);
  for (const row of ground.known?.periods ?? []) if (row.source === 'entered') layEntered(row, planned, ids, ground);
  for (const told of periodsInSsd(account)) layOver(planned, { told, source: 'ssd' }, ground);
  const list8 = periodsInList8(account);
  const meant = new Map(
    list8.periods.map((told) => [told, layOver(planned, { told, source: 'annex-a' }, ground)] as const),
  );
  const byHand = new Map(
    periodsByHand(account).map(
      ([one, told]) => [one, layOver(planned, { told, source: 'new child' }, ground)] as const,
    ),
  );
  for (const { says } of enteredOf(account, 'start')) {
    const own = periodMeant(planned, says.period);
    if (own) claimStart(own.row, says.day, 'entered', note);
  }
  for (const { says } of newestEnds(account)) {
    const own = periodMeant(planned, says.period);
    if (own) enterEnd(own, says.day, note);
  }
  giveIds(planned, ids, ground.known);
  for (const [at, period] of planned.entries()) {
    Object.assign(period.row, reachOf(period, account));
    endAfterItsStart(period.row, ground.ask);
    if (!isEntered(period, account)) askEnd(period, planned[at + 1], ground.ask);
  }
  const shown = new Map<Heard<List8Says>, PlannedPeriod>();
  const last = planned.at(-1);
  for (const picture of account.list8) {
    const told = list8.shown.get(picture);
    // One that does not say when care began shows the latest period.
    const period = told ? meant.get(told) : last;
    if (period) shown.set(picture, period);
  }
  return { planned, shown, byHand };
}

/** The period of care that somebody answered about: what it was known by may have been put right since. */
const periodMeant = (planned: readonly PlannedPeriod[], day: Day): PlannedPeriod | undefined =>
  planned.find(({ row }) => startOf(row) === day || row.firstSeenOn === day) ??
  planned.find(({ row }) => isSameStart(startOf(row), day)) ??
  planned.find(({ row }) => startOf(row) <= day && (row.ceasedOn === null || day < row.ceasedOn));

/** Of two answers about one period’s end the later counts. */
const newestEnds = (account: Account) => [
  ...new Map(enteredOf(account, 'end').map((one) => [one.says.period, one])).values(),
];

/** Asked once: whoever answered knew what the files say. */
const isEntered = (period: PlannedPeriod, account: Account) =>
  newestEnds(account).some(({ says }) => periodMeant([period], says.period) !== undefined);

/** What a person here answered stands over what a file says; the difference is kept. */
function enterEnd(period: PlannedPeriod, day: Day | null, note: ClaimGround['note']) {
  const { row, endFrom } = period;
  const before = row.ceasedOn;
  if (before === day) return;
  if (before !== null)
    note({
      about: 'ceased',
      kept: day ?? 'not ended',
      keptFrom: 'entered',
      said: before,
      saidBy: endFrom ?? row.source,
    });
  Object.assign(row, { ceasedOn: day, ceasedReason: day === null ? null : (row.ceasedReason ?? lastReason(period)) });
  period.endFrom = 'entered';
}

/** An episode that ended care and gives no date says how. */
const lastReason = ({ chain }: PlannedPeriod): string | null => {
  const reason = chain?.links.at(-1)?.endReason ?? null;
  return reason?.startsWith('E') ? reason : null;
};

/** Two sources can each be right about themselves and not about one child: the end is left open, which shows. */
function endAfterItsStart(row: PeriodOfCare, ask: Ask) {
  const { becameLookedAfterOn: began, ceasedOn: ended } = row;
  if (began === null || ended === null || began <= ended) return;
  Object.assign(row, { ceasedOn: null, ceasedReason: null });
  const says = `care is said to end on ${dateInWords(ended)}, before it began on ${dateInWords(began)}.`;
  ask('dates that cannot all be right', `${says} The end was left out.`);
}

/** A child is in care once at a time: that an earlier period ended is certain, and when is not. */
function askEnd({ row, chain }: PlannedPeriod, next: PlannedPeriod | undefined, ask: Ask) {
  if (row.ceasedOn !== null || next === undefined) return;
  // Of two chains it is asked where they are told apart.
  if (chain !== null && next.chain?.links[0]?.startReason === 'S') return;
  const [from, again] = [dateInWords(startOf(row)), dateInWords(startOf(next.row))];
  ask(
    'end of care unclear',
    `looked after from ${from}, and again from ${again}. No file says when care ended in between. Add a file that does.`,
    startOf(row),
  );
}

type Ids = Map<PlannedPeriod, Id>;

/** The row that a chain’s episodes belonged to before. */
function idsOf(planned: readonly PlannedPeriod[], known: CaseFile | null): Ids {
  const ids: Ids = new Map();
  if (known === null) return ids;
  const taken = new Set<Id>();
  const give = (period: PlannedPeriod, row: PeriodOfCare | undefined) => {
    if (row === undefined || ids.has(period)) return;
    ids.set(period, row.id);
    taken.add(row.id);
  };
  const free = (isIt: (row: PeriodOfCare) => boolean) => known.periods.find((row) => !taken.has(row.id) && isIt(row));
  for (const period of planned) {
    const began = period.row.becameLookedAfterOn;
    if (began !== null)
      give(
        period,
        free((row) => row.becameLookedAfterOn === began),
      );
  }
  const ownerOf = new Map(known.episodes.map(({ id, periodId }) => [id, periodId]));
  for (const period of planned) {
    const owners = new Set(period.chain?.links.map(({ id }) => ownerOf.get(id ?? '')));
    give(
      period,
      free(({ id }) => owners.has(id)),
    );
  }
  return ids;
}

/** A start that somebody here gave stands, in whatever the files say of that time. */
function layEntered(row: PeriodOfCare, planned: PlannedPeriod[], ids: Ids, { note }: ClaimGround) {
  const own =
    planned.find((period) => ids.get(period) === row.id) ??
    planned.find(
      (period) =>
        !ids.has(period) &&
        (row.ceasedOn === null || startOf(period.row) < row.ceasedOn) &&
        (period.row.ceasedOn === null || startOf(row) < period.row.ceasedOn),
    );
  if (own && row.becameLookedAfterOn !== null) {
    claimStart(own.row, row.becameLookedAfterOn, 'entered', note);
    ids.set(own, row.id);
  }
  if (own) return;
  const period = { row: { ...row }, chain: null, knownTo: null, endFrom: null };
  planned.push(period);
  planned.sort((one, other) => (startOf(one.row) < startOf(other.row) ? -1 : 1));
  ids.set(period, row.id);
}

/** What hangs on a row goes on hanging on it, whatever was put right in it. */
function giveIds(planned: readonly PlannedPeriod[], ids: Ids, known: CaseFile | null) {
  const taken = new Set(ids.values());
  const give = (period: PlannedPeriod, isIt: (row: PeriodOfCare) => boolean) => {
    const id = ids.get(period) ?? known?.periods.find((row) => !taken.has(row.id) && isIt(row))?.id;
    if (id === undefined) return;
    taken.add(id);
    ids.set(period, id);
    period.row.id = id;
  };
  for (const period of planned) give(period, (row) => startOf(row) === startOf(period.row));
  for (const period of planned) give(period, (row) => isSameStart(startOf(row), startOf(period.row)));
  for (const period of planned) {
    const { row: now } = period;
    give(
      period,
      (row) =>
        (row.ceasedOn === null || startOf(now) < row.ceasedOn) &&
        (now.ceasedOn === null || startOf(row) < now.ceasedOn),
    );
  }
}

function fromChain(chain: Chain, { childId, newId }: ClaimGround): PlannedPeriod {
  const firstSeenOn = chain.links[0]?.startedOn ?? '';
  return {
    row: {
      id: newId(),
      childId,
      becameLookedAfterOn: chain.becameLookedAfterOn,
      firstSeenOn,
      ceasedOn: chain.ceasedOn,
      ceasedReason: chain.ceasedReason,
      reviewsCompleteFrom: null,
      reviewsCompleteTo: null,
      source: 'ssda903',
    },
    chain,
    knownTo: chain.links.at(-1)?.knownTo ?? null,
    endFrom: chain.ceasedOn === null ? null : 'ssda903',
  };
}

/** From when to when the files in hand give every review of the period. */
function reachOf(
  { row, chain }: PlannedPeriod,
  account: Account,
): Pick<PeriodOfCare, 'reviewsCompleteFrom' | 'reviewsCompleteTo'> {
  const told = yearsTold(account);
  const days = [fromReturns(chain, told.years)];
  const inSsd = account.ssd.some(
    ({ says: { period, reviews } }) => reviews !== null && period?.becameLookedAfterOn === row.becameLookedAfterOn,
  );
  if (inSsd) days.push(row.becameLookedAfterOn);
  for (const { start, from } of account.loose.flatMap(({ says }) => says.complete ?? []))
    if (start >= startOf(row) && (row.ceasedOn === null || start < row.ceasedOn)) days.push(from);
  return {
    reviewsCompleteFrom: days.filter((day) => day !== null).sort()[0] ?? null,
    reviewsCompleteTo: [told.to, list8ReachesTo(account), ssdReachesTo(account)].reduce(laterOf, null),
  };
}

/** The unbroken run of returns that name the child, up to the last one the period is in. */
function fromReturns(chain: Chain | null, years: readonly number[]): Day | null {
  const shown = chain?.links.flatMap(({ year }) => (year === null ? [] : [year])) ?? [];
  if (shown.length === 0) return null;
  const first = runUpTo(Math.max(...shown), years);
  return first === null ? null : firstDayOf(first);
}
