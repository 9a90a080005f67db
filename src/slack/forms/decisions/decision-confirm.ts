import { decisionToConfirm } from '../../../casework/decisions/one-decision.ts';
import { withALine } from './settling.ts';

export const decisionConfirm = withALine({
  verb: 'confirm',
  heading: 'Confirm that it is done',
  sends: 'Confirm it is done',
  question: 'How do you know?',
  prepare: decisionToConfirm,
});
