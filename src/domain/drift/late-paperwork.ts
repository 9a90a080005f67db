import { handbook, ours } from '../duties/authorities.ts';
import { limitInWords } from '../duties/limit.ts';
import { swReportToIro } from '../duties/preparation.ts';
import { dateInWords } from '../wording/words.ts';
import { heldOn } from './care-now.ts';
import type { DriftRule } from './rule.ts';

export const latePaperwork: DriftRule = {
  code: 'drift-late-paperwork',
  title: 'The social worker’s report late twice running',
  says: `At the last two reviews recorded here the social worker’s report had not come at least ${limitInWords(swReportToIro.limit)}.`,
  authority: handbook(),
  weight: 'guidance',
  confidence: 'reported',
  threshold: ours('Twice running'),
  whose: 'team manager',
  todo: 'Say how the next report will be in time',
  step: 'get ready',
  find({ care }) {
    const [before, last] = care?.records.slice(-2) ?? [];
    if (!before || !last || [before, last].some(({ answers }) => answers.plan.reportOnTime !== false)) return [];
    const detail = `late for the reviews of ${dateInWords(heldOn(before))} and ${dateInWords(heldOn(last))}`;
    return [{ about: last.reviewId, since: heldOn(last), harm: 'act this week', detail }];
  },
};
