import type { PreparationAnswers } from '../../../domain/reviews/reviewing.ts';
import { listed } from '../../../domain/wording/words.ts';
import { clip, escaped } from '../../message.ts';

/** How each answer is introduced; what is not here is not shown. */
const introductions: readonly [keyof PreparationAnswers, string][] = [
  ['sharedWith', 'shared with'],
  ['who', 'with'],
  ['advocate', 'advocate'],
  ['interpreter', 'interpreter'],
  ['place', 'where'],
  ['wanted', 'wants there'],
  ['notWanted', 'does not want there'],
  ['views', 'will share views by'],
  ['runs', 'how it runs'],
  ['notRaise', 'not to raise'],
  ['preparedBy', 'prepared by'],
  ['chairs', 'chaired by'],
];

/** What was entered for an item, in a few words each. Ready for mrkdwn, and short however much was typed. */
export function answersInWords(name: string, answers: PreparationAnswers): string[] {
  if (name === 'report received') return reportWords(answers);
  return introductions.flatMap(([key, introduction]) => {
    const words = wordsOf(answers[key]);
    return words === '' ? [] : [`${introduction} ${words}`];
  });
}

const wordsOf = (answer: string | readonly string[] | null | undefined) =>
  escaped(clip(Array.isArray(answer) ? listed(answer) : String(answer ?? ''), 100));

function reportWords({ update, toChild, sharedWith }: PreparationAnswers): string[] {
  const shared = wordsOf(sharedWith);
  return [
    ...(update === 'yes' ? ['with an update'] : update === 'no' ? ['no update since the last review'] : []),
    ...(toChild === 'yes' ? ['written to the child'] : toChild === 'no' ? ['not written to the child'] : []),
    ...(!update && shared === '' ? [] : [shared === '' ? 'not shared yet' : `shared with ${shared}`]),
  ];
}
