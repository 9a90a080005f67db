import { type ChildKey, caseAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import { iroNow } from '../shared/allocated-now.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { byPressure, type DecisionRow, decisionsFor, isOpenRow } from './decision-row.ts';
import { type Unsent, unsentOf } from './unsent.ts';

export interface DecisionsOfChild extends PageOf<DecisionRow> {
  child: NamedChild;
  /** Done, withdrawn, closed, replaced or carried forward. */
  finished: number;
  unsent: readonly Unsent[];
  /** They could settle them once they have said why they act for the child’s IRO. */
  mayActFor: boolean;
}

/** Everything still to be done for one child. */
export const decisionsOfChild = caseAction({
  name: 'decisions-of-child',
  auditedAs: 'read the decisions',
  permission: 'read decisions',
  child: ({ child }: { child: ChildKey; page: number }) => child,
  decide: (file, { page }, circumstances) => {
    const { may } = circumstances;
    const rows = decisionsFor(file, circumstances);
    const open = rows.filter(isOpenRow).toSorted(byPressure);
    const result: DecisionsOfChild = {
      child: childOf(file),
      finished: rows.length - open.length,
      unsent: unsentOf(file, circumstances),
      mayActFor: may('act for an iro', file) && !may('confirm decisions', file) && iroNow(file, circumstances) !== null,
      ...pageOf(open, page),
    };
    return { result };
  },
});
