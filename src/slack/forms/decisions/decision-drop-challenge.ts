import { withALine } from './settling.ts';

/** What they meant to challenge when they recorded a review is let be, with a reason. */
export const decisionDropChallenge = withALine({
  verb: 'drop-challenge',
  heading: 'You will not challenge it after all',
  sends: 'Don’t challenge it',
  question: 'Why not?',
});
