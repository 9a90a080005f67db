import { z } from 'zod';
import { textCell } from '../reading/cells.ts';
import { table } from '../reading/table.ts';

/**
 * Our own: answers to the questions of an import. It is the list of questions that an import writes, given back with its
 * last column filled in. A blank answers nothing.
 */
export const answers = table({
  title: 'answers',
  columns: ['child', 'kind', 'question', 'about', 'answer'],
  needs: ['about', 'answer'],
  row: z.object({ about: textCell, answer: textCell }),
  firm: [],
  open: ['about', 'answer'],
  check: ({ about, answer }) =>
    answer !== null && about === null
      ? [
          {
            column: 'answer',
            problem: 'This question is not answered here. Do what it says, and bring the file in again.',
            refuse: true,
          },
        ]
      : [],
  gather: (rows, into) => {
    for (const { about, answer, file, line } of rows) {
      if (about !== null && answer !== null) into.answersSaid.push({ about, answer, file, line });
    }
  },
});
