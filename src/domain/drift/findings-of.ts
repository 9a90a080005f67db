import { driftRules } from './index.ts';
import { overdueDuties } from './overdue-duties.ts';
import { type DriftRule, type Finding, type Found, harms, type KnownToRule } from './rule.ts';

const before = new WeakMap<KnownToRule, readonly Finding[]>();

/** What is slipping for this child, in the order of `byHarm`: worked out once for everybody who is told of it. */
export function findingsOf(known: KnownToRule): readonly Finding[] {
  const found = before.get(known) ?? findingsUnder(driftRules, known);
  before.set(known, found);
  return found;
}

/** The same under these rules alone, and of what is past its date. */
export function findingsUnder(rules: readonly DriftRule[], known: KnownToRule): readonly Finding[] {
  const found = overdueDuties(known);
  for (const rule of rules) for (const one of rule.find(known)) found.push(findingOf(rule, one));
  return found.length > 1 ? found.sort(byHarm) : found;
}

function findingOf(rule: DriftRule, found: Found): Finding {
  const { code, title, says, authority, weight, confidence, threshold, whose, todo, step, isOfIrosOwn = false } = rule;
  return {
    code,
    title,
    why: says,
    authority,
    weight,
    confidence,
    threshold,
    whose,
    todo,
    step,
    isOfIrosOwn,
    dueOn: null,
    ...found,
  };
}

/** The most harmful first; of those, what has a date that can still be met, and then what has been so the longest. */
export const byHarm = (one: Finding, other: Finding): number =>
  harms.indexOf(one.harm) - harms.indexOf(other.harm) ||
  Number(isInTime(other)) - Number(isInTime(one)) ||
  byText(one.since, other.since);

const isInTime = ({ dueOn, since }: Finding) => dueOn !== null && since <= dueOn;

// Days sort as text, and a plain comparison is many times faster than one that knows about languages.
const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
