import type { CaseFile, Episode } from '../records/case-file.ts';
import type { IsSo } from '../reviews/care-episodes.ts';

/**
 * The first of the unbroken run of episodes, up to today’s, of which this is so. One whose code is missing or not known
 * does not break it, so that a code nobody can read takes no alarm away.
 */
export function runOf({ episodes }: CaseFile, now: Episode, isSo: IsSo): Episode | null {
  let first: Episode | null = null;
  for (let at = episodes.length - 1; at >= 0; at -= 1) {
    const one = episodes[at];
    const so = one?.periodId === now.periodId ? isSo(one) : false;
    if (!one || so === false) break;
    if (so) first = one;
  }
  return first;
}
