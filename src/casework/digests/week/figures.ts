import type { KnownToRule } from '../../../domain/drift/rule.ts';
import { midwayCheck } from '../../../domain/duties/midway.ts';
import { reviewRecordDistribute, reviewRecordFull } from '../../../domain/duties/record.ts';
import { irosContacts, type RoleOf } from '../../../domain/readiness/readiness-of.ts';
import { countsAsAlone, leadTo } from '../../../domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../../domain/records/case-file.ts';
import type { Day } from '../../../domain/time/day.ts';
import { figuresOf } from '../../../domain/time/our-spans.ts';
import { backFrom } from '../../../domain/time/span.ts';

/** So many of so many. */
export interface FigurePart {
  done: number;
  of: number;
}

export interface Figures {
  /** Reviews recorded here before which the IRO saw or spoke with the child alone. */
  seenBefore: FigurePart;
  /** Of midway checks whose time has come; one made late counts as made. */
  midway: FigurePart;
  /** Of records whose time has come. */
  writtenOnTime: FigurePart;
  sentOnTime: FigurePart;
}

export const noFigures = (): Figures => ({
  seenBefore: none(),
  midway: none(),
  writtenOnTime: none(),
  sentOnTime: none(),
});
const none = (): FigurePart => ({ done: 0, of: 0 });

/** Adds what one child’s file says of the last twelve months. Only what was recorded here is counted. */
export function addFigures(figures: Figures, { file, dues, today }: KnownToRule, roleOf: RoleOf): void {
  const from = backFrom(today, figuresOf);
  for (const { id, completedOn } of file.reviews) {
    if (completedOn === null || completedOn < from || !isRecorded(file, id)) continue;
    count(figures.seenBefore, irosContacts(file, leadTo(file, completedOn), roleOf).some(countsAsAlone));
  }
  for (const { duty, dueOn, state } of dues) {
    if (dueOn === null || dueOn < from || !isSettled(state, dueOn, today)) continue;
    if (duty === midwayCheck) count(figures.midway, state === 'met' || state === 'met late');
    if (duty === reviewRecordFull) count(figures.writtenOnTime, state === 'met');
    if (duty === reviewRecordDistribute) count(figures.sentOnTime, state === 'met');
  }
}

const isRecorded = ({ reviewRecords }: CaseFile, review: string) =>
  reviewRecords.some(({ reviewId }) => reviewId === review);

const isSettled = (state: string, dueOn: Day, today: Day) =>
  state !== 'no longer owed' && (state === 'met' || state === 'met late' || state === 'not met' || dueOn < today);

function count(part: FigurePart, isDone: boolean): void {
  part.of += 1;
  if (isDone) part.done += 1;
}
