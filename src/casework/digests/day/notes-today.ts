import { unseenBy } from '../../../domain/challenges/practice-notes.ts';
import { noteSeenWithin } from '../../../domain/duties/challenge-limits.ts';
import { listed, shortWords } from '../../../domain/wording/words.ts';
import { nameOfAnybody } from '../../perform/who-is.ts';
import { type DayRow, type FileRead, isTheirIro, rowOf } from './day-row.ts';

/** A note about practice that somebody has not seen in its days: said to the child’s IRO, and to nobody else. */
export function notesUnseen({ file, circumstances }: FileRead): DayRow[] {
  if (file.practiceNotes.length === 0 || !isTheirIro({ file, circumstances })) return [];
  const { today, law, staff } = circumstances;
  return file.practiceNotes.flatMap((note) => {
    const by = law.calendar.addWorkingDays(note.on, noteSeenWithin.workingDays);
    const unseen = unseenBy(note, file, today);
    if (today <= by || unseen.length === 0) return [];
    const names = listed(unseen.map((id) => nameOfAnybody(staff, id)));
    return [
      rowOf(file, circumstances, {
        what: `Your ${note.kind} note of ${shortWords(note.on)} is not seen yet`,
        whose: names,
        by,
        harm: 'watch',
        next: { step: 'open a note', child: file.child.id, note: note.id },
      }),
    ];
  });
}
