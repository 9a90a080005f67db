import { reviewRowFacts } from '../casework/reviews/ssda903-row-facts.ts';
import { childName } from './child-name.ts';
import { paper } from './paper.ts';

/** The row that the figures are counted from, as the yearly return has it. */
export const ssda903ReviewRow = paper({
  code: 'ssda903-review-row',
  summary: 'the SSDA903 row the figures are counted from',
  facts: reviewRowFacts,
  title: ({ child }) => `SSDA903 review row: ${childName(child)}`,
  write: ({ row }) =>
    row === null
      ? [
          {
            paragraph:
              'This review does not go into the return: it is not complete, it has no date of birth or code that ' +
              'fits, or the child has short breaks only.',
          },
        ]
      : [{ table: [Object.keys(row), Object.values(row)] }],
});
