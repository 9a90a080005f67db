import type { AboutReview } from '../../../casework/shared/about-review.ts';
import { idFrom } from '../../../domain/records/id.ts';
import type { Answer, LineAsked } from '../../command.ts';
import { aboutChild } from './about-child.ts';

/** “2041” means the latest review recorded; a button names its review by id as well. */
export function aboutReview(
  asked: LineAsked,
  verb: string,
  goOn: (about: AboutReview) => Promise<Answer>,
): Promise<Answer> {
  const named = idFrom(asked.words[1]);
  const words = named === null ? asked.words : asked.words.slice(0, 1);
  return aboutChild({ ...asked, words }, verb, (child) => goOn({ child, review: named }));
}
