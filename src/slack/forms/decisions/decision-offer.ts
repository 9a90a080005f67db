import { decisionToSettle } from '../../../casework/decisions/one-decision.ts';
import { givingForm } from './giving.ts';
import { settles } from './settling.ts';

export const decisionOffer = givingForm({
  verb: 'offer',
  heading: 'Give it to somebody else',
  prepare: decisionToSettle,
  says: 'Why?',
  records: (perform, about, to) => settles(perform, about, { kind: 're-offered', ...to }),
});
