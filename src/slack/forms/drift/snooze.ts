import { z } from 'zod';
import { findingToSnooze, snoozeFinding } from '../../../casework/drift/snooze-finding.ts';
import { type SnoozeLength, snoozeLengths } from '../../../domain/drift/snooze.ts';
import { count, inWords, sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { ifAsked } from '../../filling-in/kept-answers.ts';
import { context, escaped, section } from '../../message.ts';
import { howLong } from '../../views/drift/finding-row.ts';
import { snoozed } from '../../views/drift/snoozed.ts';

const lengthWords = (length: SnoozeLength) =>
  length === 'Monday' ? 'Until Monday' : count(Number(length), 'working day');

/** Not to hear of one thing for a few days. */
export const snoozeForm = form({
  name: 'snooze',
  title: 'Snooze',
  questions: { length: z.enum(snoozeLengths), because: ifAsked(z.string()) },
  prepare: (perform, { child, subject }) => perform(findingToSnooze, { child, finding: subject ?? '' }),
  begins: () => ({}),
  pages: [
    {
      title: 'Leave it out of your lists for a while',
      shows: ({ prepared: { row, tells } }) => [
        section(`*${row.finding.title}*\n${sentence(howLong(row).join(' · '))}`),
        context('Nothing else changes, and nobody else hears less of it.'),
        ...(tells === null ? [] : [context(`This is the third time or more. ${escaped(tells)} will be told.`)]),
      ],
      asks: ({ prepared: { lengths, asksWhy } }, ask) =>
        ask({
          length: choiceField(
            'For how long?',
            lengths.map(({ length, backOn }) => ({
              value: length,
              label: `${lengthWords(length)}: back on ${inWords(backOn)}`,
            })),
          ),
          ...(asksWhy && {
            because: textField('You have snoozed this before. Why does it wait again?', { lines: true }),
          }),
        }),
    },
  ],
  sends: 'Snooze it',
  submit: async (perform, { about, answers: { length, because = null }, draft, prepared }) => {
    const asked = { child: about.child, finding: prepared.row.key, length, because };
    return message(snoozed(await perform(snoozeFinding, asked, draft.id)));
  },
});
