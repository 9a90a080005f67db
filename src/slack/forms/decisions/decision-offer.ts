import { z } from 'zod';
import { decisionToSettle, type OneDecision } from '../../../casework/decisions/one-decision.ts';
import { textField } from '../../filling-in/fields.ts';
import { colleagueFields, ownerChosen, ownerQuestions } from '../../filling-in/owner-fields.ts';
import { decisionForm } from './decision-form.ts';
import { settles } from './settling.ts';

const others = ({ people, ownerId }: OneDecision) => people.filter(({ id }) => id !== ownerId);

export const decisionOffer = decisionForm({
  verb: 'offer',
  heading: 'Give it to somebody else',
  sends: 'Give it to them',
  prepare: decisionToSettle,
  questions: { ...ownerQuestions, note: z.string() },
  asks: (known, ask, given) =>
    ask({ ...colleagueFields(others(known), given), note: textField('Why?', { lines: true }) }),
  steers: ['owner'],
  check: (given, known) => {
    const chosen = ownerChosen(given, others(known));
    return 'problem' in chosen ? [chosen.problem] : [];
  },
  records: (perform, about, { note, ...given }) => {
    const chosen = ownerChosen(given, others(about.known));
    const newOwnerId = 'problem' in chosen ? '' : (chosen.ownerId ?? '');
    return settles(perform, about, { kind: 're-offered', newOwnerId, note });
  },
});
