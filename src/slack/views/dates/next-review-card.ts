import type { NextReviewOfChild } from '../../../casework/shared/next-review-of-child.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { buttons, escaped, type Message, section } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { arrangedWords, doubts, dueWords, iroWords, rowButtons, timeLeft, workerWords } from './review-line.ts';

/** One child’s next review: the answer to the telephone question, in two lines. */
export function nextReviewCard({ child, next, noneBecause }: NextReviewOfChild): Message {
  if (!next) {
    return {
      text: 'No review is due.',
      blocks: [section(`${named(child)}: ${escaped(noneBecause)}`)],
    };
  }
  const people = [iroWords(next), workerWords(next)];
  return {
    text: '1 review.',
    blocks: [
      section(
        [
          `${named(child)} · ${sentence(next.which)} · *${dueWords(next)}*`,
          [timeLeft(next), ...people].join(' · '),
          arrangedWords(next),
          ...doubts(next),
        ].join('\n'),
      ),
      ...buttons(...rowButtons(next)),
    ],
  };
}
