import { withALine } from './settling.ts';

/** No to somebody who asks for longer. */
export const decisionKeepDate = withALine({
  verb: 'keep-date',
  heading: 'Say no to a later date',
  sends: 'Keep the date',
  question: 'Why does the date stand?',
});
