import type { Day } from '../../domain/time/day.ts';
import { count, dateInWords } from '../../domain/wording/words.ts';

/** A next review that is due on another day than before the files were read. Null: none was, or is, due. */
export interface MovedReview {
  reference: string;
  was: Day | null;
  is: Day | null;
  /** Only because the files bring a review that was held since: nothing was put right. */
  wasHeldSince: boolean;
}

const shown = 3;

/** “3 children’s next review moved: 8201 from 24 October to 21 October 2026; ...” */
export function movedLines(moved: readonly MovedReview[], dryRun: boolean): string[] {
  const corrected = moved.filter(({ wasHeldSince }) => !wasHeldSince);
  const heldSince = moved.length - corrected.length;
  const verb = dryRun ? 'would move' : 'moved';
  return [
    ...(corrected.length > 0
      ? [
          `${childrens(corrected.length)} next review ${verb}: ${[...corrected.slice(0, shown).map(inWords), ...more(corrected)].join('; ')}.`,
        ]
      : []),
    ...(heldSince > 0 ? [`${childrens(heldSince)} next review ${verb} on, as one was held.`] : []),
  ];
}

const childrens = (children: number) => `${count(children, 'child', 'children')}’s`;
const more = ({ length }: readonly unknown[]) =>
  length > shown ? [`and ${(length - shown).toLocaleString('en-GB')} more`] : [];

/** “8201 from 24 October to 21 October 2026” */
export function inWords({ reference, was, is }: MovedReview): string {
  if (is === null) return `${reference} from ${was === null ? 'none' : dateInWords(was)} to none due`;
  if (was === null) return `${reference} from none due to ${dateInWords(is)}`;
  const sameYear = was.slice(0, 4) === is.slice(0, 4);
  return `${reference} from ${sameYear ? dateInWords(was).replace(/ \d{4}$/, '') : dateInWords(was)} to ${dateInWords(is)}`;
}
