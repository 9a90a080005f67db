import { z } from 'zod';
import { concernToClose, passConcern } from '../../../casework/challenges/go-on-with-concern.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { concernFormOf } from './one-concern-form.ts';

export const concernPass = concernFormOf({
  name: 'concern-pass',
  title: 'Ask somebody else',
  sends: 'Ask them',
  prepare: concernToClose,
  questions: { to: z.string(), note: z.string() },
  notes: ({ people }) => (people.length === 0 ? ['No other senior manager is set up here.'] : []),
  asks: ({ people }, ask) =>
    ask({
      ...(people.length > 0 && {
        to: choiceField(
          'Who is asked?',
          people.map(({ id, name }) => ({ value: id, label: name })),
        ),
      }),
      note: textField('Why?', { most: 400 }),
    }),
  records: (perform, concern, { to, note }, draft) => perform(passConcern, { concern, to, note }, draft),
  says: 'Put to somebody else',
});
