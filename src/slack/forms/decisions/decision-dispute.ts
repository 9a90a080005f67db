import { withALine } from './settling.ts';

export const decisionDispute = withALine({
  verb: 'dispute',
  heading: 'Keep the decision and dispute the answer',
  sends: 'Keep and dispute',
  question: 'Why does it stand?',
});
