import type { Review } from '../reviews/review.ts';
import type { KnownToRule } from './rule.ts';

/** The last review, where the child said nothing at it or at the one before. Null where it was otherwise. */
export function saidNothingTwice({ care }: KnownToRule): Review | null {
  const [before, last] = care?.facts.reviews.slice(-2) ?? [];
  return before && last && saidNothing(before) && saidNothing(last) ? last : null;
}

const saidNothing = ({ participation }: Review) => participation === 'PN4' || participation === 'PN7';

/** Not even there, twice, nothing overdue, and nothing of the child has come in since: no visit, no talk, no form. */
export function isQuiet({ care, dues, file }: KnownToRule, last: Review): boolean {
  const since = last.completedOn ?? '';
  return (
    care?.facts.reviews.slice(-2).every(({ participation }) => participation === 'PN7') === true &&
    !dues.some(({ state }) => state === 'overdue') &&
    !file.contacts.some(({ on }) => on > since) &&
    !file.preparations.some(({ item, recordedOn }) => fromTheChild.includes(item) && recordedOn > since)
  );
}

const fromTheChild: readonly string[] = ['choices', 'consultation back', 'social worker talked with the child'];
