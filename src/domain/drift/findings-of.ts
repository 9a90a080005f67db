import type { CaseFile, Day } from '../case-file.ts';
import { standingsOf } from '../decision-standing.ts';
import { duesOf } from '../duties/dues-of.ts';
import type { Law } from '../law.ts';
import { careHistoryOf } from '../reviews/care-history.ts';
import { driftRules } from './index.ts';
import { overdueDuties } from './overdue-duties.ts';
import { type DriftRule, type Finding, type Found, harms, type Known } from './rule.ts';

/** Everything the rules read of one case file, worked out once. */
export const knownOf = (file: CaseFile, today: Day, law: Law): Known => ({
  ...careHistoryOf(file, law),
  today,
  dues: duesOf(file, today, law),
  standings: standingsOf(file, today, law),
});

/** What is slipping for this child, the most harmful first, and of those the longest. */
export function findingsOf(known: Known, rules: readonly DriftRule[] = driftRules): readonly Finding[] {
  const found: Finding[] = [...overdueDuties(known)];
  for (const rule of rules) for (const one of rule.find(known)) found.push(findingOf(rule, one));
  return found.sort(byHarm);
}

const findingOf = ({ code, title, says, authority, weight, confidence, whose, todo }: DriftRule, found: Found) => ({
  code,
  title,
  why: says,
  authority,
  weight,
  confidence,
  whose,
  todo,
  dueOn: null,
  ...found,
});

export const byHarm = (one: Finding, other: Finding): number =>
  harms.indexOf(one.harm) - harms.indexOf(other.harm) || one.since.localeCompare(other.since);
