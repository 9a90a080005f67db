import { lifeAreas } from '../../../../domain/reviews/reviewing.ts';
import { sentence } from '../../../../domain/wording/words.ts';
import { choiceField, type Field, textField } from '../../../filling-in/fields.ts';
import { section } from '../../../message.ts';
import { tookPlace, type WizardPage } from './wizard.ts';

const states = [
  { value: 'good', label: 'Good' },
  { value: 'needs action', label: 'Needs action' },
  { value: 'not covered', label: 'Not covered' },
];

/** Step 3: twelve areas, a tap and a line each, as they were last time until they are changed. */
export const areasOfLife: WizardPage = {
  title: 'Is life all right?',
  when: tookPlace,
  shows: ({ prepared }) =>
    prepared.areas.length > 0 ? [section('As it was at the last review. Change what has changed.')] : [],
  asks: () =>
    Object.fromEntries(
      lifeAreas.flatMap((area): [string, Field<unknown>][] => [
        [`area:${area}`, choiceField(sentence(area), states, { optional: true })],
        [`line:${area}`, textField(`${sentence(area)}: in a line`, { most: 200, optional: true })],
      ]),
    ),
};
