import { withALine } from './settling.ts';

export const decisionClose = withALine({
  name: 'decision-close',
  title: 'Close',
  heading: 'Close the decision',
  sends: 'Close it',
  question: 'What came of it?',
  kind: 'closed',
});
