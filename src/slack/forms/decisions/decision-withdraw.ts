import { withALine } from './settling.ts';

export const decisionWithdraw = withALine({
  name: 'decision-withdraw',
  title: 'Withdraw',
  heading: 'Withdraw the decision',
  sends: 'Withdraw it',
  question: 'Why is it withdrawn?',
  kind: 'withdrawn',
});
