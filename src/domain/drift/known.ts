import { standingsOf } from '../decisions/decision-standing.ts';
import { duesIn } from '../duties/dues-of.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Law } from '../records/law.ts';
import { careHistoryOf } from '../reviews/care-history.ts';
import type { Day } from '../time/day.ts';
import { careNow, heardFrom } from './care-now.ts';
import type { KnownToRule } from './rule.ts';

const worked = new WeakMap<CaseFile, KnownToRule>();

/** Everything the rules read of one case file, worked out once for as long as that file is held, and this day. */
export function knownOf(file: CaseFile, today: Day, law: Law): KnownToRule {
  const before = worked.get(file);
  if (before?.today === today && before.law === law) return before;
  const known = workedOut(file, today, law);
  worked.set(file, known);
  return known;
}

function workedOut(given: CaseFile, today: Day, law: Law): KnownToRule {
  const history = careHistoryOf(given, today, law);
  const { file } = history;
  return {
    file,
    law,
    periods: history.periods,
    intervals: history.intervals,
    today,
    dues: duesIn(history, today),
    standings: standingsOf(file, today, law),
    care: careNow(file, history.periods.at(-1), today),
    heardFrom: heardFrom(file, today),
  };
}
