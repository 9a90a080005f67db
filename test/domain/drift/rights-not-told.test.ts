import { rightsNotTold } from '../../../src/domain/drift/rights-not-told.ts';
import { answered, aRecord } from '../../support/a-recorded-review.ts';
import { aChild } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const { whatHappened, child } = answered();
const told = (on: string, rightsTold: typeof child.rightsTold) =>
  aRecord({
    id: `record-${on}`,
    reviewId: `review-${on}`,
    answers: answered({ whatHappened: { ...whatHappened, on }, child: { ...child, rightsTold } }),
  });

testRule(rightsNotTold, {
  today: '2027-06-17',
  file: { reviewRecords: [aRecord()] },
  quiet: {
    'twelve months to the day': { today: '2027-06-16' },
    'told again since': { reviewRecords: [aRecord(), told('2026-12-01', ['complaints'])] },
    'nothing is recorded here yet': { reviewRecords: [] },
    'a child under 4': { child: aChild({ bornOn: '2023-06-18' }) },
  },
  speaks: {
    'the day after': { finds: { since: '2027-06-17', harm: 'watch', detail: 'last on 16 June 2026' } },
    'from the 4th birthday': {
      child: aChild({ bornOn: '2023-06-17' }),
      finds: { since: '2027-06-17', harm: 'watch' },
    },
    'a later review that told nothing changes nothing': {
      reviewRecords: [aRecord(), told('2026-12-01', [])],
      finds: { since: '2027-06-17', harm: 'watch', detail: 'last on 16 June 2026' },
    },
    'never, for 12 months from the first review recorded here': {
      reviewRecords: [told('2026-06-16', [])],
      finds: { since: '2027-06-17', harm: 'watch', detail: 'at no review recorded here' },
    },
    'put right since: the version that stands counts': {
      reviewRecords: [
        aRecord(),
        { ...told('2026-06-16', []), id: 'record-1b', reviewId: aRecord().reviewId, version: 2 },
      ],
      finds: { since: '2027-06-17', harm: 'watch', detail: 'at no review recorded here' },
    },
  },
});
