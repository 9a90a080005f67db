import { withALine } from './settling.ts';

export const decisionAnswer = withALine({
  verb: 'answer',
  heading: 'Answer a question',
  sends: 'Send the answer',
  question: 'Your answer',
});
