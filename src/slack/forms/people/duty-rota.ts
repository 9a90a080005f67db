import { z } from 'zod';
import { type DutyRota, dutyRota, setDutyRota } from '../../../casework/people/duty-rota.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { choiceField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { section } from '../../message.ts';
import { rotaSet } from '../../views/people/who.ts';

const nobody = { value: 'nobody', label: 'Nobody yet' };
const keys = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;
type Answers = Record<(typeof keys)[number], string>;

/** Week by week, from this one on. */
const byWeek = <Value>({ weeks }: DutyRota, of: (week: DutyRota['weeks'][number]) => Value) =>
  Object.fromEntries(weeks.map((week, at) => [keys[at], of(week)])) as Record<keyof Answers, Value>;

/** Who is on duty, for whoever can’t reach a child’s own IRO. */
export const dutyRotaForm = form({
  name: 'duty-rota',
  title: 'Duty rota',
  questions: {
    ...{ first: z.string(), second: z.string(), third: z.string() },
    ...{ fourth: z.string(), fifth: z.string(), sixth: z.string() },
  },
  prepare: (perform) => perform(dutyRota, {}),
  begins: (rota) => byWeek(rota, ({ personId }) => personId ?? nobody.value),
  pages: [
    {
      title: 'Which IRO is on duty?',
      shows: () => [section('Everybody sees who it is in `/iro who`, on their Home and in help.')],
      asks: ({ prepared }, ask) => {
        const choices = [nobody, ...prepared.iros.map(({ id, name }) => ({ value: id, label: name }))];
        return ask(byWeek(prepared, ({ weekOn }) => choiceField(`Week of ${inWords(weekOn)}`, choices)));
      },
    },
  ],
  sends: 'Save the rota',
  submit: async (perform, { answers, prepared, draft }) => {
    const weeks = prepared.weeks.map(({ weekOn }, at) => {
      const chosen = answers[keys[at] ?? 'first'];
      return { weekOn, personId: chosen === nobody.value ? null : chosen };
    });
    return message(rotaSet(await perform(setDutyRota, { weeks }, draft.id)));
  },
});
