import type { CaseFile, Day, Id } from '../domain/case-file.ts';
import { type ChildKey, type Circumstances, caseAction } from './action.ts';
import { type DecisionRow, decisionsFor } from './decision-row.ts';
import type { NamedChild } from './review-line.ts';

interface Asked {
  child: ChildKey;
  review: Id;
}

/** What one review decided, as far as this person may see it; in the order of the list, the key ones first. */
export interface DecisionsOfReview {
  child: NamedChild;
  review: Id;
  team: string | null;
  /** The last day for the manager’s answer; null where there is nothing to answer. */
  answerBy: Day | null;
  rows: readonly DecisionRow[];
}

const child = ({ child }: Asked) => child;

/** For the manager, who answers. Nothing confidential, not even what the manager owns. */
export const decisionsForManager = caseAction({
  name: 'decisions-for-manager',
  permission: 'answer as manager',
  child,
  decide: (file, { review }: Asked, circumstances) => {
    const { rows, ...about } = ofReview(file, review, circumstances);
    return { result: { ...about, rows: rows.filter(({ isConfidential }) => !isConfidential) } };
  },
});

/** For one owner: theirs alone. */
export const decisionsForOwner = caseAction({
  name: 'decisions-for-owner',
  permission: 'report on own decisions',
  child,
  decide: (file, { review }: Asked, circumstances) => {
    const { rows, ...about } = ofReview(file, review, circumstances);
    const mine = rows.filter((row) => row.isMine);
    return { result: { ...about, rows: mine } };
  },
});

/** For the IRO: what has been answered, and what is said to be done. */
export const decisionsForIro = caseAction({
  name: 'decisions-for-iro',
  permission: 'confirm decisions',
  child,
  decide: (file, { review }: Asked, circumstances) => ({ result: ofReview(file, review, circumstances) }),
});

/** For a manager who must know of a second extension: the one decision. */
export const decisionPutOffAgain = caseAction({
  name: 'decision-put-off-again',
  permission: 'answer as manager',
  child: ({ child }: { child: ChildKey; decision: Id }) => child,
  decide: (file, { decision }, circumstances) => ({
    result: decisionsFor(file, circumstances).find(({ id }) => id === decision) ?? null,
  }),
});

function ofReview(file: CaseFile, review: Id, circumstances: Circumstances): DecisionsOfReview {
  const { id, reference, initials, teamId } = file.child;
  const rows = decisionsFor(file, circumstances)
    .filter(({ reviewId }) => reviewId === review)
    .toSorted((one, other) => Number(other.isKey) - Number(one.isKey) || one.dueOn.localeCompare(other.dueOn));
  return {
    child: { id, reference, initials },
    review,
    team: circumstances.staff.teams.find((team) => team.id === teamId)?.name ?? null,
    answerBy: rows.find(({ manager }) => manager !== 'not asked')?.answerBy ?? null,
    rows,
  };
}
