import { withALine } from './settling.ts';

export const decisionAnswer = withALine({
  name: 'decision-answer',
  title: 'Answer',
  heading: 'Answer a question',
  sends: 'Send the answer',
  question: 'Your answer',
  kind: 'answered',
});
