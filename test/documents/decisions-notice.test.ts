import { expect, test } from '@jest/globals';
import type { DecisionLine } from '../../src/casework/shared/about-review.ts';
import { decisionsNoticeParts, decisionTable } from '../../src/documents/decisions-notice.ts';

const line: DecisionLine = {
  wording: 'Book a dental check',
  measure: 'The letter is on file',
  owner: 'Dan Okafor',
  ownerRole: 'social worker',
  dueOn: '2026-06-30',
  nowDueOn: '2026-06-30',
  state: 'with the manager',
  manager: 'waiting',
  isKey: false,
  isConfidential: false,
  timesMade: 1,
};

test('a decision withdrawn since says so, and not that the manager is still to answer', () => {
  expect(JSON.stringify(decisionTable([line]))).toContain('has not answered yet');
  const withdrawn = JSON.stringify(decisionTable([{ ...line, state: 'withdrawn' }]));
  expect(withdrawn).toContain('withdrawn since');
  expect(withdrawn).not.toContain('has not answered yet');
});

test('the star is explained where there is one', () => {
  const words = (decisions: DecisionLine[]) =>
    JSON.stringify(
      decisionsNoticeParts({
        child: { id: 'child-1', reference: '2041', initials: 'K.M.' },
        on: '2026-06-16',
        iro: null,
        decisions,
      }),
    );
  expect(words([line])).not.toContain('A star');
  expect(words([{ ...line, isKey: true }])).toContain('A star marks a key decision.');
});
