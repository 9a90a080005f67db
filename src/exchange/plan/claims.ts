import type { CaseFile, PeriodOfCare } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Source } from '../../domain/records/source.ts';
import type { Day } from '../../domain/time/day.ts';
import type { SaidOfChild } from '../said.ts';
import type { Chain } from './chain.ts';
import { type NoteDisagreement, outweighs } from './disagree.ts';

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

export interface ClaimGround {
  childId: Id;
  known: CaseFile | null;
  newId: () => Id;
  note: NoteDisagreement;
}

/** The start a source gives, weighed against the one held. */
export function claimStart(row: PeriodOfCare, day: Day, source: Source, note: NoteDisagreement) {
  const { becameLookedAfterOn: held, source: heldFrom } = row;
  if (held === day) return;
  const isBelieved = held === null || outweighs(source, heldFrom);
  if (isBelieved) Object.assign(row, { becameLookedAfterOn: day, source });
  // A source that now says otherwise has corrected itself.
  if (held === null || source === heldFrom) return;
  const [kept, keptFrom, said, saidBy] = isBelieved ? [day, source, held, heldFrom] : [held, heldFrom, day, source];
  note({ about: 'became looked after', kept, keptFrom, said, saidBy });
}

/** The periods that sources without episodes speak of. */
export function claimsOf({ ssd, list8 }: SaidOfChild): Claim[] {
  const claims: Claim[] = (ssd?.periods ?? []).map((period) => ({ ...period, source: 'ssd' }));
  if (list8?.becameLookedAfterOn) {
    const { becameLookedAfterOn, ceasedOn, ceasedReason } = list8;
    claims.push({ becameLookedAfterOn, ceasedOn, ceasedReason, source: 'annex-a' });
  }
  return claims;
}

export function layOver(planned: PlannedPeriod[], claim: Claim, { childId, newId, note }: ClaimGround) {
  const { becameLookedAfterOn, ceasedOn, ceasedReason, source } = claim;
  const row = meantBy(claim, planned);
  if (row === undefined) {
    const fresh = { becameLookedAfterOn, firstSeenOn: becameLookedAfterOn, ceasedOn, ceasedReason, source };
    planned.push({ row: { id: newId(), childId, ...fresh, reviewsCompleteFrom: null }, chain: null });
    planned.sort((one, other) => (startOf(one.row) < startOf(other.row) ? -1 : 1));
    return;
  }
  claimStart(row, becameLookedAfterOn, source, note);
  if (row.becameLookedAfterOn !== null && row.becameLookedAfterOn < row.firstSeenOn)
    row.firstSeenOn = row.becameLookedAfterOn;
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
