import type { CaseFile } from '../domain/case-file.ts';
import type { ChildPlan, Circumstances, Roll } from './plan/child-plan.ts';
import type { SaidOfChild } from './said.ts';

export type { ChildPlan, Circumstances, Count, Roll, StaffPlan, Tally } from './plan/child-plan.ts';

/** What the files would alter for one child: pure, so that a preview and an import cannot differ. */
export function planChild(_said: SaidOfChild, _known: CaseFile | null, _roll: Roll, _on: Circumstances): ChildPlan {
  throw new Error('to be written');
}
