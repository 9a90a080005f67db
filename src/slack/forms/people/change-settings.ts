import { z } from 'zod';
import { mySettings } from '../../../casework/digests/my-settings.ts';
import { changeSettings } from '../../../casework/people/change-settings.ts';
import { digestTimes, weekdays } from '../../../domain/time/digest-times.ts';
import { message } from '../../command.ts';
import { choiceField, choicesField } from '../../filling-in/fields.ts';
import { type AnswersTo, form } from '../../filling-in/form.ts';
import { settingsSaved } from '../../views/people/settings.ts';

const usual = 'usual';

const questions = { digestAt: z.string(), worksOn: z.array(z.string()).readonly() };

const givenIn = ({ digestAt, worksOn }: AnswersTo<typeof questions>) => ({
  digestAt: digestAt === usual ? null : digestAt,
  worksOn: worksOn.map(Number),
});

/** When somebody is told what needs them, and on which days. */
export const changeSettingsForm = form({
  name: 'change-settings',
  title: 'Your settings',
  questions,
  prepare: (perform) => perform(mySettings, { page: 1 }),
  begins: ({ digestAt, worksOn }) => ({ digestAt: digestAt ?? usual, worksOn: worksOn.map(String) }),
  pages: [
    {
      title: 'When do you want to be told?',
      asks: ({ prepared }, ask) =>
        ask({
          digestAt: choiceField(
            'When does your digest come?',
            [
              { value: usual, label: `${prepared.usualDigestAt}, the usual time` },
              ...digestTimes.map((time) => ({ value: time, label: time })),
            ],
            { hint: 'A digest that can’t go out by midday is missed, and the next one says so.' },
          ),
          worksOn: choicesField(
            'Which days do you work?',
            weekdays.map(({ day, name }) => ({ value: String(day), label: name })),
            { optional: false, hint: 'You are told nothing on other days, at weekends or on bank holidays.' },
          ),
        }),
    },
  ],
  sends: 'Save',
  submit: async (perform, { draft, answers }) =>
    message(settingsSaved(await perform(changeSettings, givenIn(answers), draft.id))),
});
