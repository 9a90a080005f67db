import type { CaseFile } from '../records/case-file.ts';
import type { Chronicling, ChronologyLine } from './chronology-line.ts';
import { ofAdvice, ofChallenges } from './of-challenges.ts';
import { ofContacts, ofEarlyRequests, ofMidwayChecks } from './of-contacts.ts';
import { ofDecisions } from './of-decisions.ts';
import { ofPracticeNotes } from './of-notes.ts';
import { ofReviews } from './of-reviews.ts';

/**
 * Everything of a child’s history that bears on whether the council does what it said, oldest first: what was recorded,
 * and each day that went by with no answer. What somebody took back within minutes is left out; nothing else is.
 */
export const chronologyOf = (file: CaseFile, chronicling: Chronicling): readonly ChronologyLine[] =>
  [ofReviews, ofDecisions, ofContacts, ofMidwayChecks, ofEarlyRequests, ofChallenges, ofPracticeNotes, ofAdvice]
    .flatMap((part) => part(file, chronicling))
    .toSorted(byTime);

/** Within a day what has no hour comes first. */
export const byTime = (one: ChronologyLine, other: ChronologyLine): number =>
  one.on.localeCompare(other.on) || hourOf(one) - hourOf(other);

const hourOf = ({ at }: ChronologyLine): number => (at === null ? 0 : Date.parse(at));
