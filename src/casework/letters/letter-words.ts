import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { LetterWords } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, caseAction, type Staff } from '../perform/action.ts';
import { nameIfForAnother } from '../perform/who-is.ts';
import { recorded } from '../shared/about-review.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';

/** In characters: a few words, and not another letter. */
export const mostLetterWords = 600;

/** What the IRO put in a letter, of a review or (null) of introduction. Nobody signs what an IRO before them wrote. */
export function ownWordsIn(file: CaseFile, review: Id | null, today: Day): string | null {
  const written = file.letterWords.findLast(({ reviewId }) => reviewId === review);
  return written?.iroId === allocatedTo(file, 'iro', today) ? written.words : null;
}

/** Who wrote them for the IRO, where it was not the IRO: “Helen Whitaker, for Priya Nair”. */
export function wordsFor(file: CaseFile, review: Id | null, staff: Staff): string | null {
  const written = file.letterWords.findLast(({ reviewId }) => reviewId === review);
  return written ? nameIfForAnother(file, written.writtenById, written.writtenAt, staff) : null;
}

interface Writing {
  child: ChildKey;
  /** Null: for the letter of introduction. */
  review: Id | null;
  /** Null: there are to be none. */
  words: string | null;
}

/** A few words of the IRO’s own, in every form of one letter. What was there before is kept. */
export const writeLetterWords = caseAction({
  name: 'write-letter-words',
  auditedAs: 'put words of their own in a letter to the child',
  permission: 'write to the child',
  alters: true,
  child: ({ child }: Writing) => child,
  decide: (file, { review, words }, circumstances) => {
    const { actor, today, now, newId } = circumstances;
    if ((words ?? '').length > mostLetterWords)
      throw new Refusal(`Use ${mostLetterWords} characters or fewer.`, 'words');
    const row: LetterWords = {
      id: newId(),
      childId: file.child.id,
      reviewId: review === null ? null : recorded(file, review).reviewId,
      iroId: allocatedTo(file, 'iro', today),
      words,
      writtenById: actor.personId ?? '',
      writtenAt: now,
    };
    const result: { child: NamedChild; undo: UndoOffered } = { child: childOf(file), undo: undoOffered(circumstances) };
    return { result, changes: [{ put: 'letter_words', row }], undo: result.undo.id };
  },
});
