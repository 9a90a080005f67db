import { isInReturn, placementOf } from '../../domain/records/care-codes.ts';
import type { SaidOfChild } from '../said.ts';
import { collectionYear } from '../ssda903/collection-year.ts';
import type { Ask } from './questions.ts';

/** Placement codes that no return has, or not the return of the file: kept as they are, and asked about once each. */
export function askPlacementCodes({ episodes, list8 }: SaidOfChild, ask: Ask) {
  const asked = new Set<string>();
  const once = (says: string) => {
    if (!asked.has(says)) ask('placement code not known', says);
    asked.add(says);
  };
  const unknown = (code: string) =>
    once(`nobody has said what the placement code ${code} means. It was kept, and takes no alarm away.`);
  for (const { placement, year, endedOn } of episodes) {
    if (placement === null) continue;
    const meant = placementOf(placement);
    const of = year ?? (endedOn === null ? null : collectionYear(endedOn));
    if (meant === undefined) unknown(placement);
    else if (of !== null && !isInReturn(meant, of))
      once(`the placement code ${placement} is not one of the return of ${of} to ${of + 1}. It was kept.`);
  }
  const shown = list8?.placement ?? null;
  if (shown !== null && placementOf(shown) === undefined) unknown(shown);
}
