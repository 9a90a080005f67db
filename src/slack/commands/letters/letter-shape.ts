import { isShapeWord } from '../../../documents/letter-shape.ts';
import type { LineAsked } from '../../command.ts';

/** “2041 carer simpler”: the words that say how a letter is written, apart from those that say whose it is. */
export function shapeAsked<One extends Pick<LineAsked, 'words'>>(asked: One): { asked: One; ways: readonly string[] } {
  return {
    asked: { ...asked, words: asked.words.filter((word) => !isShapeWord(word)) },
    ways: asked.words.filter(isShapeWord),
  };
}
