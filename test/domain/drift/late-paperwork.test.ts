import { latePaperwork } from '../../../src/domain/drift/late-paperwork.ts';
import { answered, aRecord } from '../../support/a-recorded-review.ts';
import { testRule } from '../../support/test-rule.ts';

const { whatHappened, plan } = answered();
const report = (on: string, reportOnTime: boolean | null) =>
  aRecord({
    id: `record-${on}`,
    reviewId: `review-${on}`,
    answers: answered({ whatHappened: { ...whatHappened, on }, plan: { ...plan, reportOnTime } }),
  });

testRule(latePaperwork, {
  today: '2026-06-25',
  quiet: {
    once: { reviewRecords: [report('2026-03-30', true), report('2026-06-24', false)] },
    'the time before was not said': { reviewRecords: [report('2026-03-30', null), report('2026-06-24', false)] },
    'the first was part of an earlier time in care': {
      reviewRecords: [report('2026-02-25', false), report('2026-06-24', false)],
    },
  },
  speaks: {
    'twice running': {
      reviewRecords: [report('2026-03-30', false), report('2026-06-24', false)],
      finds: {
        since: '2026-06-24',
        harm: 'act this week',
        detail: 'late for the reviews of 30 March 2026 and 24 June 2026',
      },
    },
    'in whichever order they were written down': {
      reviewRecords: [report('2026-06-24', false), report('2026-03-30', false)],
      finds: { since: '2026-06-24', harm: 'act this week', about: 'review-2026-06-24' },
    },
  },
});
