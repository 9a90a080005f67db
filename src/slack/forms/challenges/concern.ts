import { z } from 'zod';
import {
  type ConcernToRaise,
  concernToRaise,
  raiseConcern,
  wrongInWords,
} from '../../../casework/challenges/raise-concern.ts';
import type { ChallengeTheme } from '../../../domain/challenges/challenges.ts';
import { challengeThemes } from '../../../domain/challenges/challenges.ts';
import { objection } from '../../../domain/records/objection-to.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField, dayField, textField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { oneOf } from '../../filling-in/kept-answers.ts';
import { context, section } from '../../message.ts';
import { evidenceWords } from '../../views/challenges/concern-words.ts';
import { concernDone } from '../../views/challenges/concerns.ts';
import { themeChoices } from '../../views/challenges/theme-words.ts';

type Prepared = ConcernToRaise & { theme: ChallengeTheme | null };

/** A pattern, put to somebody senior. From the week all of it is filled in already. */
export const concernForm = form({
  name: 'concern',
  title: 'Concern',
  questions: {
    ...{ theme: oneOf(themeChoices), what: z.string(), asks: z.string(), to: z.string(), wantedBy: z.iso.date() },
  },
  prepare: async (perform, { subject }): Promise<Prepared> => ({
    ...(await perform(concernToRaise, {})),
    theme: challengeThemes.find((one) => one === subject) ?? null,
  }),
  begins: ({ theme, to, wantedBy }) => ({
    wantedBy,
    ...(theme !== null && { theme, what: `The same thing holds several children up: ${theme}.` }),
    asks: 'Say what stands behind it, what will change, and by when.',
    ...(to !== null && { to }),
  }),
  pages: [
    {
      title: 'A concern about practice',
      shows: ({ prepared: { evidence }, answers: { theme } }) => [
        ...(theme === undefined
          ? []
          : [section(`*${sentence(theme)}*  ${evidence[theme] ? evidenceWords(evidence[theme]) : ''}`)]),
        context(
          'It is about no child: leave out references, initials and names. What is counted is kept as it is today.',
        ),
      ],
      asks: ({ prepared: { people } }, ask) =>
        ask({
          theme: choiceField('What is it about?', themeChoices),
          what: textField('What do you see?', { lines: true, most: 1000 }),
          asks: textField('What do you ask for?', { lines: true, most: 1000 }),
          to: choiceField(
            'Who is asked?',
            people.map(({ id, name }) => ({ value: id, label: name })),
          ),
          wantedBy: dayField('By when?'),
        }),
      steers: ['theme'],
      check: ({ answers: { theme, what = '', asks = '', wantedBy = '' }, prepared: { open, today } }) => [
        ...(theme !== undefined && open.includes(theme)
          ? [objection('theme', 'A concern about this is open already. /iro concerns lists it.')]
          : []),
        ...Object.entries({ what, asks } as const).flatMap(([field, words]) => {
          const wrong = wrongInWords(words);
          return wrong === null ? [] : [objection(field as 'what' | 'asks', wrong)];
        }),
        ...(wantedBy <= today ? [objection('wantedBy', 'Give them until a day to come.')] : []),
      ],
    },
  ],
  sends: 'Raise it',
  submit: async (perform, { answers: { to, ...raising }, draft }) =>
    message(concernDone('Raised', await perform(raiseConcern, { ...raising, toId: to }, draft.id))),
});
