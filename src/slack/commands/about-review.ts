import type { AboutReview } from '../../casework/about-review.ts';
import type { Answer, Asked } from '../command.ts';
import { aboutChild } from './about-child.ts';

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** “2041” means the latest review recorded; a button names its review by id as well. */
export function aboutReview(
  asked: Asked,
  verb: string,
  goOn: (about: AboutReview) => Promise<Answer>,
): Promise<Answer> {
  const [, review] = asked.words;
  const named = review !== undefined && id.test(review) ? review : null;
  const words = named === null ? asked.words : asked.words.slice(0, 1);
  return aboutChild({ ...asked, words }, verb, (child) => goOn({ child, review: named }));
}
