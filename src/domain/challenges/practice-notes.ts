import { allocatedTo, type CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day, Instant } from '../time/day.ts';
import type { ChallengeTheme } from './challenges.ts';

/** What an IRO writes of practice, once, to a child’s worker and their manager: no answer is wanted, only that it is seen. */
export const practiceNoteKinds = ['management alert', 'good practice'] as const;
export type PracticeNoteKind = (typeof practiceNoteKinds)[number];

export interface PracticeNote {
  id: Id;
  childId: Id;
  kind: PracticeNoteKind;
  theme: ChallengeTheme;
  words: string;
  /** Those it was written to. Null: there was nobody, or they may not see this child. */
  workerId: Id | null;
  managerId: Id | null;
  byId: Id;
  on: Day;
  at: Instant;
}

/** One of those it was written to has seen it. */
export interface PracticeNoteSeen {
  id: Id;
  childId: Id;
  noteId: Id;
  /** To whom it was written; somebody who covers for them may have seen it in their place. */
  forId: Id;
  byId: Id;
  on: Day;
  at: Instant;
}

/**
 * Those who have still to see it: once somebody has left, or has the child or the team no more, it is not for them
 * any longer, and nobody waits for them.
 */
export function unseenBy(note: PracticeNote, file: CaseFile, today: Day): readonly Id[] {
  const seen = file.practiceNoteSeen.filter(({ noteId }) => noteId === note.id).map(({ forId }) => forId);
  const worker = note.workerId !== null && allocatedTo(file, 'social worker', today) === note.workerId;
  const manager = note.managerId !== null && isStillManager(note.managerId, file);
  return [...(worker ? [note.workerId] : []), ...(manager ? [note.managerId] : [])].filter(
    (id): id is Id => id !== null && !seen.includes(id),
  );
}

/** They have the team, and may see the child: both may have changed since it was written. */
const isStillManager = (id: Id, { child, staffing, restrictionExceptions }: CaseFile): boolean =>
  (staffing === undefined || staffing.managerId === id) &&
  (!child.restricted || restrictionExceptions.some(({ personId }) => personId === id));
