import { decisionToConfirm } from '../../../casework/decisions/one-decision.ts';
import { withALine } from './settling.ts';

export const decisionConfirm = withALine({
  name: 'decision-confirm',
  title: 'Confirm',
  heading: 'Confirm that it is done',
  sends: 'Confirm it is done',
  question: 'How do you know?',
  kind: 'confirmed',
  prepare: decisionToConfirm,
});
