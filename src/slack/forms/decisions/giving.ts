import { z } from 'zod';
import type { OneDecision } from '../../../casework/decisions/one-decision.ts';
import type { Id } from '../../../domain/records/id.ts';
import { textField } from '../../filling-in/fields.ts';
import { colleagueFields, ownerChosen, ownerQuestions } from '../../filling-in/owner-fields.ts';
import { decisionForm } from './decision-form.ts';

type Asking = Parameters<typeof decisionForm<typeof questions, Record<never, never>>>[0];

/** What differs: whose it is to give, and what is recorded of it. */
interface Giving extends Pick<Asking, 'verb' | 'heading' | 'prepare' | 'notes'> {
  /** What they are asked to say with it. */
  says: string;
  records: (...given: [...GivenOn, to: { newOwnerId: Id; note: string }]) => ReturnType<Asking['records']>;
}
type GivenOn = [Parameters<Asking['records']>[0], Parameters<Asking['records']>[1]];

const questions = { ...ownerQuestions, note: z.string() };

const others = ({ people, ownerId }: OneDecision) => people.filter(({ id }) => id !== ownerId);

/** A decision goes to somebody else, with a word of why. */
export const givingForm = ({ says, records, ...rest }: Giving) =>
  decisionForm({
    ...rest,
    sends: 'Give it to them',
    questions,
    asks: (known, ask, given) =>
      ask({ ...colleagueFields(others(known), given), note: textField(says, { lines: true }) }),
    steers: ['owner'],
    check: (given, known) => {
      const chosen = ownerChosen(given, others(known));
      return 'problem' in chosen ? [chosen.problem] : [];
    },
    records: (perform, about, { note, ...given }) => {
      const chosen = ownerChosen(given, others(about.known));
      const newOwnerId = 'problem' in chosen ? '' : (chosen.ownerId ?? '');
      return records(perform, about, { newOwnerId, note });
    },
  });
