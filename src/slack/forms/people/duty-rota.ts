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

/** Week by week. */
const byWeek = <Week, Value>(weeks: readonly Week[], of: (week: Week) => Value) =>
  Object.fromEntries(weeks.map((week, at) => [keys[at], of(week)])) as Record<keyof Answers, Value>;

const downFor = ({ personId }: DutyRota['weeks'][number]): string => personId ?? nobody.value;
const asId = (chosen: string) => (chosen === nobody.value ? null : chosen);

/** Who is on duty, for whoever can’t reach a child’s own IRO. */
export const dutyRotaForm = form({
  name: 'duty-rota',
  title: 'Duty rota',
  questions: {
    /** Each week with who was down for it when it was opened: a form left over a Sunday is about the same weeks still. */
    seen: z.array(z.object({ weekOn: z.iso.date(), was: z.string() })).readonly(),
    ...{ first: z.string(), second: z.string(), third: z.string() },
    ...{ fourth: z.string(), fifth: z.string(), sixth: z.string() },
  },
  prepare: (perform) => perform(dutyRota, {}),
  begins: ({ weeks }) => ({
    seen: weeks.map((week) => ({ weekOn: week.weekOn, was: downFor(week) })),
    ...byWeek(weeks, downFor),
  }),
  pages: [
    {
      title: 'Which IRO is on duty?',
      shows: () => [section('Everybody sees who it is in `/iro who`, on their Home and in help.')],
      asks: ({ prepared, answers: { seen = [] } }, ask) => {
        const choices = [nobody, ...prepared.iros.map(({ id, name }) => ({ value: id, label: name }))];
        return ask(byWeek(seen, ({ weekOn }) => choiceField(`Week of ${inWords(weekOn)}`, choices)));
      },
    },
  ],
  sends: 'Save the rota',
  submit: async (perform, { answers, draft }) => {
    const weeks = answers.seen.map(({ weekOn, was }, at) => ({
      ...{ weekOn, was: asId(was) },
      personId: asId(answers[keys[at] ?? 'first']),
    }));
    return message(rotaSet(await perform(setDutyRota, { weeks }, draft.id)));
  },
});
