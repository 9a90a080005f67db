import { withALine } from './settling.ts';

export const decisionClose = withALine({
  verb: 'close',
  heading: 'Close the decision',
  sends: 'Close it',
  question: 'What came of it?',
});
