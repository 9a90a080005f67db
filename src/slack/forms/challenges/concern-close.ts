import { z } from 'zod';
import { closeConcern, concernToClose } from '../../../casework/challenges/go-on-with-concern.ts';
import { concernOutcomes } from '../../../domain/challenges/concerns.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { concernFormOf } from './one-concern-form.ts';

const outcomes = concernOutcomes.map((value) => ({ value, label: sentence(value) }));

export const concernClose = concernFormOf({
  name: 'concern-close',
  title: 'Close the concern',
  sends: 'Close',
  prepare: concernToClose,
  questions: { outcome: oneOf(outcomes), note: z.string() },
  asks: (_, ask) =>
    ask({
      outcome: choiceField('What came of it?', outcomes),
      note: textField('What is different now, or why not?', { lines: true, most: 1000 }),
    }),
  records: (perform, concern, { outcome, note }, draft) => perform(closeConcern, { concern, outcome, note }, draft),
  says: 'Closed',
});
