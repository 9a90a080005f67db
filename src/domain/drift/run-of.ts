import type { CaseFile, Episode } from '../records/case-file.ts';

/** The first of the unbroken run of episodes, up to today’s, of which this is so. */
export function runOf({ episodes }: CaseFile, now: Episode, isSo: (episode: Episode) => boolean): Episode | null {
  if (!isSo(now)) return null;
  let first = now;
  for (let at = episodes.length - 1; at >= 0; at -= 1) {
    const one = episodes[at];
    if (!one || one.periodId !== now.periodId || !isSo(one)) break;
    first = one;
  }
  return first;
}
