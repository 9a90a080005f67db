import type { Button } from '@slack/types';
import type { Verb } from '../../../domain/decisions/verbs.ts';
import type { Id } from '../../../domain/records/id.ts';
import { button } from '../../message.ts';

interface Look {
  /** On its button. */
  label: string;
  /** On its form, where that is not the same. */
  title?: string;
}

const looks: Record<Verb, Look> = {
  done: { label: 'Done' },
  progress: { label: 'Update' },
  longer: { label: 'Need longer' },
  'not-mine': { label: 'Not mine' },
  cannot: { label: 'Can’t be done' },
  'give-out': { label: 'Give to a colleague' },
  confirm: { label: 'Confirm' },
  back: { label: 'Not yet' },
  'keep-date': { label: 'Keep the date' },
  extend: { label: 'Extend' },
  withdraw: { label: 'Withdraw' },
  close: { label: 'Close' },
  dispute: { label: 'Keep mine and dispute', title: 'Keep and dispute' },
  accept: { label: 'Accept the change' },
  answer: { label: 'Answer' },
  offer: { label: 'Give to somebody' },
  disagree: { label: 'Disagree' },
  'drop-challenge': { label: 'Don’t challenge it' },
};

export const titleOf = (verb: Verb): string => looks[verb].title ?? looks[verb].label;

interface Pressed {
  child: { id: Id };
  id: Id;
}

/** Opens the form that says this of a decision. `about`: what a screen reader says besides; `label`: where space is short. */
export const verbButton = (verb: Verb, { child, id }: Pressed, about?: string, label = looks[verb].label): Button =>
  button(label, `decision ${verb} ${child.id} ${id}`, about);
