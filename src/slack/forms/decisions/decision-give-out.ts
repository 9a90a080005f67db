import { z } from 'zod';
import { decisionToReport, type OneDecision } from '../../../casework/decisions/one-decision.ts';
import { textField } from '../../filling-in/fields.ts';
import { colleagueFields, ownerChosen, ownerQuestions } from '../../filling-in/owner-fields.ts';
import { decisionForm } from './decision-form.ts';
import { reports } from './reporting.ts';

const others = ({ people, ownerId }: OneDecision) => people.filter(({ id }) => id !== ownerId);

/** For whoever a leaver’s decision has fallen to. */
export const decisionGiveOut = decisionForm({
  verb: 'give-out',
  heading: 'Give it to a colleague',
  sends: 'Give it to them',
  prepare: decisionToReport,
  notes: () => ['It keeps its date. They and the IRO hear of it.'],
  questions: { ...ownerQuestions, note: z.string() },
  asks: (known, ask, given) =>
    ask({ ...colleagueFields(others(known), given), note: textField('What do they need to know?', { lines: true }) }),
  steers: ['owner'],
  check: (given, known) => {
    const chosen = ownerChosen(given, others(known));
    return 'problem' in chosen ? [chosen.problem] : [];
  },
  records: (perform, about, { note, ...given }) => {
    const chosen = ownerChosen(given, others(about.known));
    const newOwnerId = 'problem' in chosen ? '' : (chosen.ownerId ?? '');
    return reports(perform, about, { kind: 'given out', newOwnerId, note });
  },
});
