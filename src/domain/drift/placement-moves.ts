import { carePlanning, stabilityMeasure } from '../duties/authorities.ts';
import { startReasonOf } from '../records/care-codes.ts';
import type { CaseFile, Episode } from '../records/case-file.ts';
import { isTemporary } from '../reviews/care-episodes.ts';
import type { Day } from '../time/day.ts';
import { backFrom, type Span, spanInWords } from '../time/span.ts';
import { count, dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

const within: Span = { months: 12 };

export const placementMoves: DriftRule = {
  code: 'drift-placement-moves',
  title: `Three placements in ${spanInWords(within)}`,
  says: `The child has lived in three placements or more in the last ${spanInWords(within)}. A temporary placement, and going back from one, are not counted.`,
  authority: carePlanning('reg 14'),
  weight: 'statute',
  confidence: 'general',
  threshold: {
    what: `Three in ${spanInWords(within)}`,
    authority: stabilityMeasure(),
    weight: 'practice',
    confidence: 'general',
  },
  whose: 'social worker',
  todo: 'Say what will keep this placement, or ask for an earlier review',
  step: 'ask for an earlier review',
  find({ file, care, today }) {
    if (!care || file.episodes.length < 3) return [];
    const from = backFrom(today, within);
    const began = placementsFrom(file, care.facts.period.id);
    // The one that the child was in as that time began counts too.
    const earlier = began.findLastIndex(({ startedOn }) => startedOn <= from);
    const inYear = began.slice(Math.max(earlier, 0));
    const last = inYear.at(-1);
    if (!last || inYear.length < 3) return [];
    const detail = `${count(inYear.length, 'placement')}, the last from ${dateInWords(last.startedOn)}`;
    return [{ about: last.id, since: since(inYear), harm: 'act this week', detail }];
  },
};

const since = (inYear: readonly Episode[]): Day => inYear[2]?.startedOn ?? '';

/** The episode that began each placement: not a new legal status, nor a new code with the same carer. */
const placementsFrom = ({ episodes }: CaseFile, periodId: string): readonly Episode[] =>
  episodes.filter((one, at) => {
    const before = episodes[at - 1];
    if (one.periodId !== periodId || isTemporary(one)) return false;
    if (before?.periodId !== periodId) return true;
    if (isTemporary(before)) return false;
    const reason = startReasonOf(one.startReason);
    return reason === undefined ? one.placement !== before.placement : reason.carer === true;
  });
