import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type DecisionRow, decisionsFor } from './decision-row.ts';

interface Asked {
  child: ChildKey;
  /** The id of what was sent together, or of the review. */
  about: Id;
}

/** What a review decided and sent together, as far as this person may see it; in the order of the list, the key ones first. */
export interface DecisionsOfReview {
  child: NamedChild;
  about: Id;
  team: string | null;
  /** The last day for the manager’s answer; null where there is nothing to answer. */
  answerBy: Day | null;
  rows: readonly DecisionRow[];
  /** How many are the reader’s to carry out, and confidential. */
  inConfidence: number;
}

const child = ({ child }: Asked) => child;

/** For the manager, who answers. Nothing confidential but in a count of what is the manager’s own. */
export const decisionsForManager = caseAction({
  name: 'decisions-for-manager',
  auditedAs: 'was told of decisions to answer',
  permission: 'answer as manager',
  child,
  decide: (file, { about }: Asked, circumstances) => {
    const { rows, ...found } = ofReview(file, about, circumstances);
    return { result: { ...found, rows: rows.filter(({ isConfidential }) => !isConfidential) } };
  },
});

/** For one owner: theirs alone. */
export const decisionsForOwner = caseAction({
  name: 'decisions-for-owner',
  auditedAs: 'was told of decisions given to them',
  permission: 'report on own decisions',
  child,
  decide: (file, { about }: Asked, circumstances) => {
    const { rows, ...found } = ofReview(file, about, circumstances);
    return { result: { ...found, rows: rows.filter(({ isMine, state }) => isMine && state !== 'replaced') } };
  },
});

/** For the IRO: what has been answered, and what is said to be done. */
export const decisionsForIro = caseAction({
  name: 'decisions-for-iro',
  auditedAs: 'was told how decisions were answered',
  permission: 'turn the second key',
  child,
  decide: (file, { about }: Asked, circumstances) => ({ result: ofReview(file, about, circumstances) }),
});

/** For a manager who must know of a second extension: the one decision. */
export const decisionExtendedAgain = caseAction({
  name: 'decision-put-off-again',
  auditedAs: 'was told that a decision was put off again',
  permission: 'answer as manager',
  child: ({ child }: { child: ChildKey; decision: Id }) => child,
  decide: (file, { decision }, circumstances) => ({
    result: decisionsFor(file, circumstances).find(({ id }) => id === decision) ?? null,
  }),
});

function ofReview(file: CaseFile, about: Id, circumstances: Circumstances): DecisionsOfReview {
  const { teamId } = file.child;
  const rows = decisionsFor(file, circumstances)
    .filter(({ reviewId, sending }) => reviewId === about || sending === about)
    .toSorted((one, other) => Number(other.isKey) - Number(one.isKey) || one.dueOn.localeCompare(other.dueOn));
  return {
    child: childOf(file),
    about,
    team: circumstances.staff.teams.find((team) => team.id === teamId)?.name ?? null,
    answerBy: rows.find(({ manager }) => manager !== 'not asked' && manager !== 'own')?.answerBy ?? null,
    rows,
    inConfidence: rows.filter(({ isConfidential, may }) => isConfidential && may.report).length,
  };
}
