import { standingsOf } from '../../domain/decisions/decision-standing.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Circumstances } from '../perform/action.ts';
import { type DecisionRow, decisionRow, decisionsFor, isOpenRow } from './decision-row.ts';

/** What is still to be done for a child, in short: whose, by when, and what for those who may read it. */
export interface DecisionsOnCard {
  open: number;
  overdue: number;
  /** The latest first, and then the soonest. */
  first: readonly DecisionRow[];
  mayRead: boolean;
}

const shown = 3;

/** Nothing confidential is so much as counted for those who may not read the wording. */
export function decisionsOnCard(file: CaseFile, circumstances: Circumstances): DecisionsOnCard {
  const { may, today, law } = circumstances;
  const mayRead = may('read decisions', file);
  const rows = mayRead
    ? decisionsFor(file, circumstances)
    : standingsOf(file, today, law)
        .filter(({ decision }) => !decision.isConfidential)
        .map((standing) => ({ ...decisionRow(standing, file, circumstances), wording: '', measure: '', said: null }));
  const open = rows.filter(isOpenRow).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const overdue = open.filter(({ late }) => late !== null).length;
  return { open: open.length, overdue, first: open.slice(0, shown), mayRead };
}
