import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { JustDone } from '../../domain/records/just-done.ts';
import { noSuchChild, Refusal } from '../../domain/records/refusal.ts';
import { giveTheme } from '../challenges/theme-item.ts';
import { answerQuestion } from '../children/answer-question.ts';
import { addChild } from '../children/new-child.ts';
import { changeRestriction, referenceOf } from '../children/restrict.ts';
import { askEarlyReview } from '../dates/ask-early-review.ts';
import { bookReview } from '../dates/book-review.ts';
import { answerEarlyRequest } from '../dates/early-request.ts';
import { snoozeFinding } from '../drift/snooze-finding.ts';
import { wakeFinding } from '../drift/wake-finding.ts';
import { giveIntroduction } from '../letters/give-introduction.ts';
import { giveLetter } from '../letters/give-letter.ts';
import { writeLetterWords } from '../letters/letter-words.ts';
import { arrangeCover } from '../people/arrange-cover.ts';
import { changeSettings } from '../people/change-settings.ts';
import { setChannelInitials } from '../people/channel-initials.ts';
import { confirmCover } from '../people/confirm-cover.ts';
import { setDutyRota } from '../people/duty-rota.ts';
import { endCover } from '../people/end-cover.ts';
import { type ChildKey, caseAction, registerAction, staffAction } from '../perform/action.ts';
import { distributeRecord } from '../reviews/distribute-record.ts';
import { editReview } from '../reviews/edit-review.ts';
import { pasteRecord } from '../reviews/paste-record.ts';
import { updatePlan } from '../reviews/update-plan.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { allUndone } from '../shared/undoable.ts';

// What was just recorded is taken back whole by whoever recorded it, for ten minutes, as long as nobody has written to
// any of its rows since. Everything that is undone in this one way is in these three tables, under the action’s own name.

interface Undoing {
  done: Id;
}

export interface JustUndone {
  /** Null: it was about no child. */
  child: NamedChild | null;
  /** The form that is a draft again, unless its words have gone; null where it came from none. */
  draft: Id | null;
}

/** How it is undone. */
interface Way {
  auditedAs: string;
  /** Whoever was told is told that it was taken back: what they were told of is there no more. */
  goes?: true;
  /** Something else rests on it: a sentence, and null where nothing does. */
  rests?: (file: CaseFile, done: JustDone) => string | null;
}

type Of = Pick<typeof giveLetter | typeof changeSettings | typeof changeRestriction, 'permission'> & { name: string };

const undoing = ({ done }: Undoing): Id => done;

const ofChild = (of: Of, way: Way) =>
  caseAction({
    ...{ name: `undo-${of.name}`, auditedAs: way.auditedAs, permission: of.permission, alters: true, undoes: undoing },
    child: ({ child }: Undoing & { child: ChildKey }) => child,
    decide: (file, _, circumstances) => {
      const changes = allUndone(of.name, { ...way, child: file.child.id }, circumstances);
      const rests = circumstances.done ? (way.rests?.(file, circumstances.done) ?? null) : null;
      if (rests !== null) throw new Refusal(rests);
      const result: JustUndone = { child: childOf(file), draft: circumstances.done?.draftId ?? null };
      return { result, changes };
    },
  });

const ofStaff = (of: Of, way: Way) =>
  staffAction({
    ...{ name: `undo-${of.name}`, auditedAs: way.auditedAs, permission: of.permission, alters: true, undoes: undoing },
    decide: (_: Undoing, circumstances) => {
      const result: JustUndone = { child: null, draft: circumstances.done?.draftId ?? null };
      return { result, changes: allUndone(of.name, { ...way, child: null }, circumstances) };
    },
  });

/** What was done in the register, with the imports. `child`: where it is about one that they can open. */
const ofRegister = (of: Of, way: Way) =>
  registerAction({
    ...{ name: `undo-${of.name}`, auditedAs: way.auditedAs, permission: of.permission, alters: true, undoes: undoing },
    reads: () => ({ children: true }),
    inFull: ({ child }: Undoing & { child: Id | null }, { children }) =>
      child === null ? [] : referenceOf(child, children),
    decide: ({ files }, { child }, circumstances) => {
      const changes = allUndone(of.name, way, circumstances);
      const about = circumstances.done?.childId ?? null;
      const file = [...files.values()].find((read) => read.file.child.id === about)?.file ?? null;
      if (child !== null && (file === null || !circumstances.may(of.permission, file))) throw noSuchChild();
      const result: JustUndone = { child: file && childOf(file), draft: circumstances.done?.draftId ?? null };
      return { result, changes, ...(about !== null && { child: about }) };
    },
  });

const isAskedFor = ({ approvals }: CaseFile, { rows }: JustDone) =>
  approvals.some(({ rowId, answer }) => answer === null && rows.some(({ id }) => id === rowId))
    ? 'A change of this date waits to be approved. Take that back first.'
    : null;

const isEditedSince = ({ reviewRecords }: CaseFile, { rows }: JustDone) => {
  const mine = reviewRecords.find(({ id }) => rows.some((row) => row.id === id));
  return reviewRecords.some(({ reviewId, version }) => mine && reviewId === mine.reviewId && version > mine.version)
    ? 'It has been edited again since, so this can’t be undone. Edit it instead, with a reason.'
    : null;
};

export const undoForChild = {
  'give-letter': ofChild(giveLetter, { auditedAs: 'took back that the letter was given' }),
  'give-introduction': ofChild(giveIntroduction, {
    auditedAs: 'took back that the introduction was given',
  }),
  'write-letter-words': ofChild(writeLetterWords, {
    auditedAs: 'took back words of their own in a letter',
  }),
  'paste-record': ofChild(pasteRecord, { auditedAs: 'took back that the record was pasted' }),
  'update-plan': ofChild(updatePlan, { auditedAs: 'took back that the care plan was updated' }),
  'distribute-record': ofChild(distributeRecord, {
    auditedAs: 'took back who was sent the record',
  }),
  'edit-review': ofChild(editReview, {
    auditedAs: 'took back an edit of a record',
    rests: isEditedSince,
  }),
  'book-review': ofChild(bookReview, {
    auditedAs: 'took back a date just booked or moved',
    rests: isAskedFor,
  }),
  'ask-early-review': ofChild(askEarlyReview, {
    auditedAs: 'took back a request for an earlier review',
    goes: true,
  }),
  'answer-early-request': ofChild(answerEarlyRequest, {
    auditedAs: 'took back an answer to a request for an earlier review',
  }),
  'give-theme': ofChild(giveTheme, { auditedAs: 'took back what they said something is about' }),
  'snooze-finding': ofChild(snoozeFinding, { auditedAs: 'took back a snooze of their own' }),
  'wake-finding': ofChild(wakeFinding, { auditedAs: 'took back the end of a snooze' }),
} as const;

export const undoForStaff = {
  'change-settings': ofStaff(changeSettings, { auditedAs: 'took back their settings' }),
  'set-channel-initials': ofStaff(setChannelInitials, {
    auditedAs: 'took back what a channel shows',
  }),
  'set-duty-rota': ofStaff(setDutyRota, { auditedAs: 'took back the duty rota' }),
  'arrange-cover': ofStaff(arrangeCover, {
    auditedAs: 'took back cover just arranged',
    goes: true,
  }),
  'confirm-cover': ofStaff(confirmCover, { auditedAs: 'took back that they confirmed cover' }),
  'end-cover': ofStaff(endCover, { auditedAs: 'took back that cover ended' }),
} as const;

export const undoInRegister = {
  'change-restriction': ofRegister(changeRestriction, {
    auditedAs: 'took back who may see the child',
  }),
  'answer-question': ofRegister(answerQuestion, {
    auditedAs: 'took back an answer to a question of the files',
  }),
  'add-child': ofRegister(addChild, {
    auditedAs: 'took back a child they had just added',
    goes: true,
  }),
} as const;

/** What can be undone in this way, by the name of the action that did it. */
export type Undoable = keyof typeof undoForChild | keyof typeof undoForStaff | keyof typeof undoInRegister;
