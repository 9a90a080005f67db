import { withALine } from './settling.ts';

export const decisionBack = withALine({
  name: 'decision-back',
  title: 'Not yet',
  heading: 'Send it back',
  sends: 'Send it back',
  question: 'What is still to be done?',
  kind: 'sent back',
});
