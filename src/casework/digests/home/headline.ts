import { type Standing, standingsOf } from '../../../domain/decisions/decision-standing.ts';
import type { CaseFile } from '../../../domain/records/case-file.ts';
import { participated } from '../../../domain/reviews/participation.ts';
import type { Day } from '../../../domain/time/day.ts';
import { figuresOf } from '../../../domain/time/our-spans.ts';
import { backFrom } from '../../../domain/time/span.ts';
import { mayRead } from '../../decisions/decision-row.ts';
import type { Circumstances } from '../../perform/action.ts';
import type { FigurePart } from '../week/figures.ts';

/** What the whole service is for, in the words of those it is for: of the last twelve months. */
export interface Headline {
  /** “Everyone does what they said”: decisions whose date has come, and those of them that are done. */
  kept: FigurePart;
  /** “The child has their say”: reviews of a child of 4 or more, and those in which the child took part. */
  say: FigurePart;
}

export const noHeadline = (): Headline => ({ kept: { done: 0, of: 0 }, say: { done: 0, of: 0 } });

export function addHeadline({ kept, say }: Headline, file: CaseFile, circumstances: Circumstances): void {
  const { today, law } = circumstances;
  const from = backFrom(today, figuresOf);
  for (const standing of file.decisions.length === 0 ? [] : standingsOf(file, today, law)) {
    if (!isPromise(standing, from, today) || !mayRead(standing, file, circumstances)) continue;
    kept.of += 1;
    if (isKept(standing)) kept.done += 1;
  }
  for (const { kind, cancelled, completedOn, participation } of file.reviews) {
    if (kind !== 'statutory' || cancelled || completedOn === null || completedOn < from) continue;
    if (participation === null || participation === 'PN0') continue;
    say.of += 1;
    if (participated(participation)) say.done += 1;
  }
}

// Closed is how the IRO says that somebody outside the service did what they said.
const isKept = ({ state }: Standing) => state === 'done' || state === 'closed';

/** Its day has come, and nothing took its place. */
const isPromise = ({ dueOn, state }: Standing, from: Day, today: Day) =>
  from <= dueOn && dueOn <= today && !replaced.some((one) => one === state);

const replaced = ['withdrawn', 'carried forward', 'replaced'] as const;
