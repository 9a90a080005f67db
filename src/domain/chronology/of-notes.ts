import type { PracticeNote } from '../challenges/practice-notes.ts';
import type { CaseFile } from '../records/case-file.ts';
import { listed, sentence } from '../wording/words.ts';
import { type Chronicling, type ChronologyLine, recordedHere, saying } from './chronology-line.ts';

/** What was written of practice, good or bad, to the worker and their manager; and that each of them has seen it. */
export const ofPracticeNotes = (
  { practiceNotes, practiceNoteSeen }: CaseFile,
  { nameOf }: Chronicling,
): ChronologyLine[] => {
  const line = { kind: 'challenge', part: 'open', source: recordedHere } as const;
  return practiceNotes.flatMap((note) => [
    {
      ...{ ...line, on: note.on, at: note.at, who: nameOf(note.byId, note.at) },
      what: `${sentence(note.kind)}, ${note.theme}, ${toWhom(note, nameOf)}${saying(note.words)}`,
    },
    ...practiceNoteSeen
      .filter(({ noteId }) => noteId === note.id)
      .map(({ on, at, byId }) => ({
        ...{ ...line, on, at, who: nameOf(byId, at) },
        what: `Saw the ${note.kind} note.`,
      })),
  ]);
};

function toWhom({ workerId, managerId }: PracticeNote, nameOf: Chronicling['nameOf']): string {
  const people = [workerId, managerId].filter((id) => id !== null).map((id) => nameOf(id, null));
  return people.length === 0 ? 'with nobody to write it to' : `written to ${listed(people)}`;
}
