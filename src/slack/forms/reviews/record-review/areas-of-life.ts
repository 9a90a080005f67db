import { lifeAreas } from '../../../../domain/reviews/reviewing.ts';
import { sentence } from '../../../../domain/wording/words.ts';
import type { Fields } from '../../../filling-in/ask.ts';
import { choiceField, textField } from '../../../filling-in/fields.ts';
import { section } from '../../../message.ts';
import { tookPlace, type WizardAnswers, type WizardPage } from './wizard.ts';
import { states } from './wizard-choices.ts';

/** Step 3: twelve areas, a tap and a line each, as they were last time until they are changed. */
export const areasOfLife: WizardPage = {
  title: 'Is life all right?',
  when: tookPlace,
  shows: ({ prepared }) =>
    prepared.areas.length > 0 ? [section('As it was at the last review. Change what has changed.')] : [],
  asks: (_, ask) => {
    const areas: Fields<WizardAnswers> = {};
    for (const area of lifeAreas) {
      areas[`area:${area}`] = choiceField(sentence(area), states, { optional: true });
      areas[`line:${area}`] = textField(`${sentence(area)}: in a line`, { most: 200, optional: true });
    }
    return ask(areas);
  },
};
