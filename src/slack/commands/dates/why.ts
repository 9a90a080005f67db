import { whyThisDate } from '../../../casework/dates/why-this-date.ts';
import { idFrom } from '../../../domain/records/id.ts';
import { type Command, modal } from '../../command.ts';
import { explanationPage } from '../../views/dates/explanation.ts';
import { aboutChild } from '../shared/about-child.ts';

export const why: Command = {
  name: 'why',
  aliases: [],
  usage: '<child>',
  summary: 'the rule, the start and the working behind a child’s next review date',
  detail:
    'Shows which rule sets the date, from which day it runs, the days that do not count, your local target and ' +
    'what your own system says. The “Why this date?” button does the same for any date.',
  example: '/iro why 2041',
  permission: 'see review dates',
  opens: 'modal',
  run: (asked) => {
    const [, dutyId, word] = asked.words;
    const about = idFrom(word);
    const due = dutyId !== undefined && about !== null ? { dutyId, about } : null;
    return aboutChild(
      { ...asked, words: dutyId?.includes('-') ? asked.words.slice(0, 1) : asked.words },
      'why',
      async (child) => modal(explanationPage(await asked.perform(whyThisDate, { child, due }))),
    );
  },
};
