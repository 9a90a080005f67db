import { withALine } from './settling.ts';

export const decisionDispute = withALine({
  name: 'decision-dispute',
  title: 'Keep and dispute',
  heading: 'Keep the decision and dispute the answer',
  sends: 'Keep and dispute',
  question: 'Why does it stand?',
  kind: 'disputed',
});
