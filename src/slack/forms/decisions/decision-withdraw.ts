import { withALine } from './settling.ts';

export const decisionWithdraw = withALine({
  verb: 'withdraw',
  heading: 'Withdraw the decision',
  sends: 'Withdraw it',
  question: 'Why is it withdrawn?',
});
