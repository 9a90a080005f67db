import { withALine } from './settling.ts';

export const decisionBack = withALine({
  verb: 'back',
  heading: 'Send it back',
  sends: 'Send it back',
  question: 'What is still to be done?',
});
