import type { ChallengeTheme } from '../../domain/challenges/challenges.ts';
import {
  type PracticeNote,
  type PracticeNoteKind,
  type PracticeNoteSeen,
  unseenBy,
} from '../../domain/challenges/practice-notes.ts';
import { isCleared } from '../../domain/people/access.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { onOneLine } from '../../domain/wording/readable.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { recognised } from '../perform/recognised.ts';
import { managerOfTeam, nameIn, nameOfAnybody, nameWithWhom } from '../perform/who-is.ts';
import { socialWorkerNow } from '../shared/allocated-now.ts';
import { applied } from '../shared/applied.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { isUndoable, undoableUntil } from '../shared/undoable.ts';

export interface NoteToWrite {
  child: NamedChild;
  worker: string | null;
  manager: string | null;
}

/** A note as its readers and its writer see it. */
export interface NoteRow extends Pick<PracticeNote, 'id' | 'kind' | 'theme' | 'words' | 'on'> {
  child: NamedChild;
  by: string;
  /** Those it was written to, in words. */
  to: readonly string[];
  seen: readonly { name: string; on: Day }[];
  notSeen: readonly string[];
  /** The reader has still to say that they have seen it. */
  isYours: boolean;
  /** They wrote it, and may take it back until this time, while nobody has seen it. */
  undo: string | null;
}

interface OneNote {
  child: ChildKey;
  note: Id;
}

/** Who is written to: the child’s worker, and the manager of the team; not who may not see the child. */
function readersOf(file: CaseFile, circumstances: Circumstances): { workerId: Id | null; managerId: Id | null } {
  const { staff, today, actor } = circumstances;
  const manager = managerOfTeam(staff, file.child.teamId)?.id ?? null;
  const sees = manager !== null && isCleared(recognised({ personId: manager }, staff), file, today);
  const worker = socialWorkerNow(file, circumstances);
  return {
    workerId: worker === actor.personId ? null : worker,
    managerId: sees && manager !== worker ? manager : null,
  };
}

export const noteToWrite = caseAction({
  name: 'note-to-write',
  auditedAs: 'opened the form to write a note about practice',
  permission: 'write a note',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => {
    const { workerId, managerId } = someReader(readersOf(file, circumstances));
    const { staff } = circumstances;
    const result: NoteToWrite = {
      ...{ child: childOf(file), worker: nameIn(staff, workerId), manager: nameIn(staff, managerId) },
    };
    return { result };
  },
});

interface Writing {
  child: ChildKey;
  kind: PracticeNoteKind;
  theme: ChallengeTheme;
  words: string;
}

/** Each of the two has a message of their own, with one thing to press. */
export const writeNote = caseAction({
  name: 'write-note',
  auditedAs: 'wrote a note about practice',
  permission: 'write a note',
  alters: true,
  child: ({ child }: Writing) => child,
  decide: (file, { kind, theme, words }, circumstances) => {
    if (words.trim() === '') throw new Refusal('Say it in a line, in your own words.', 'words');
    const { actor, today, now, newId } = circumstances;
    const row: PracticeNote = {
      ...{ id: newId(), childId: file.child.id, kind, theme, words: onOneLine(words) },
      ...someReader(readersOf(file, circumstances)),
      ...{ byId: actor.personId ?? '', on: today, at: now },
    };
    const put: Change = { put: 'practice_note', row };
    const result: NoteRow = noteRow(row, applied(file, [put]), circumstances);
    return { result, changes: [put, ...tellReaders(row)] };
  },
});

const tellReaders = ({ id, childId, workerId, managerId }: PracticeNote, again?: 'again'): Change[] =>
  [workerId, managerId]
    .filter((to) => to !== null)
    .map((to) => ({
      tell: {
        ...{ key: `note/${id}/${to}`, to, notice: 'note to see', childId, subject: id },
        ...(again && { onlyAgain: true as const }),
      },
    }));

/** One note, for whoever wrote it, those it is to, and the IRO manager. */
export const noteTold = caseAction({
  name: 'note-told',
  auditedAs: 'saw a note about practice',
  permission: 'see notes',
  child: ({ child }: OneNote) => child,
  decide: (file, { note }, circumstances) => ({
    result: noteRow(noteIn(file, note, circumstances), file, circumstances),
  }),
});

/** Seen, and no more than that: it neither agrees to anything nor answers. */
export const markNoteSeen = caseAction({
  name: 'mark-note-seen',
  auditedAs: 'said that they have seen a note about practice',
  permission: 'mark a note as seen',
  alters: true,
  child: ({ child }: OneNote) => child,
  decide: (file, { note: id }, circumstances) => {
    const note = noteIn(file, id, circumstances);
    const { actor, today, now, newId } = circumstances;
    const whose = unseenBy(note, file, today).filter((one) => actor.actsFor.includes(one));
    const changes = whose.map((forId): Change => {
      const row: PracticeNoteSeen = {
        ...{ id: newId(), childId: note.childId, noteId: id, forId, byId: actor.personId ?? '', on: today, at: now },
      };
      return { put: 'practice_note_seen', row };
    });
    const result: NoteRow = noteRow(note, applied(file, changes), circumstances);
    return { result, changes: [...changes, ...(changes.length > 0 ? tellReaders(note, 'again') : [])] };
  },
});

/** The writer takes it back, for ten minutes and until one of them has seen it. */
export const undoNote = caseAction({
  name: 'undo-note',
  auditedAs: 'took back a note about practice',
  permission: 'write a note',
  alters: true,
  child: ({ child }: OneNote) => child,
  decide: (file, { note: id }, circumstances) => {
    const note = noteIn(file, id, circumstances);
    if (note.byId !== circumstances.actor.personId) throw new Refusal('There is nothing of yours to undo here.');
    if (file.practiceNoteSeen.some(({ noteId }) => noteId === id))
      throw new Refusal('It has been seen, so it can’t be undone. Write another note, or talk to them.');
    if (!isUndoable(note.at, circumstances.now))
      throw new Refusal('More than 10 minutes have passed, so it can’t be undone. Write another note instead.');
    const result: { child: NamedChild } = { child: childOf(file) };
    const changes: Change[] = [
      { remove: 'practice_note', id },
      { unspend: { form: 'note', personId: note.byId, childId: note.childId } },
      ...tellReaders(note, 'again'),
    ];
    return { result, changes };
  },
});

export function noteRow(note: PracticeNote, file: CaseFile, circumstances: Circumstances): NoteRow {
  const { staff, actor, today, now, time } = circumstances;
  const { id, kind, theme, words, on, byId, at, workerId, managerId } = note;
  const seen = file.practiceNoteSeen.filter(({ noteId }) => noteId === id);
  const unseen = unseenBy(note, file, today);
  const mayUndo = byId === actor.personId && seen.length === 0 && isUndoable(at, now);
  return {
    ...{ id, kind, theme, words, on, child: childOf(file) },
    by: nameWithWhom(file, byId, on, staff) ?? nameOfAnybody(staff, byId),
    to: [workerId, managerId].flatMap((one) => (one === null ? [] : [nameOfAnybody(staff, one)])),
    seen: seen.map((one) => ({ name: nameOfAnybody(staff, one.forId), on: one.on })),
    notSeen: unseen.map((one) => nameOfAnybody(staff, one)),
    isYours: unseen.some((one) => actor.actsFor.includes(one)),
    undo: mayUndo ? undoableUntil(at, { now, time }) : null,
  };
}

/** Whoever it is not for hears what they would hear of one that is not there. */
function noteIn(file: CaseFile, id: Id, circumstances: Circumstances): PracticeNote {
  const note = file.practiceNotes.find((one) => one.id === id);
  const { actor, may } = circumstances;
  const isFor =
    note !== undefined &&
    (may('write a note', file) ||
      actor.role === 'iro manager' ||
      [note.workerId, note.managerId].some((one) => one !== null && actor.actsFor.includes(one)));
  if (!isFor) throw new Refusal('There is no such note for you to see. It may have been taken back.');
  return note;
}

function someReader<Readers extends { workerId: Id | null; managerId: Id | null }>(readers: Readers): Readers {
  if (readers.workerId === null && readers.managerId === null)
    throw new Refusal('This child has neither a social worker nor a manager here to read a note. Ask the IRO manager.');
  return readers;
}
