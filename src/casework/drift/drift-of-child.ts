import type { CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type FindingRow, findingsFor } from './finding-row.ts';

export interface DriftOfChild extends PageOf<FindingRow> {
  child: NamedChild;
}

/** Everything slipping for one child, what this person has snoozed too. */
export const driftOfChild = caseAction({
  name: 'drift-of-child',
  auditedAs: 'saw what is slipping',
  permission: 'see drift',
  child: ({ child }: { child: ChildKey; page: number }) => child,
  decide: (file, { page }, circumstances) => {
    const result: DriftOfChild = {
      child: childOf(file),
      ...pageOf(findingsFor(file, circumstances), page),
    };
    return { result };
  },
});

/** Why one of them is there: its rule, who says so, and the facts. */
export const whyIsItSlipping = caseAction({
  name: 'why-drift',
  auditedAs: 'saw why something is slipping',
  permission: 'see drift',
  child: ({ child }: { child: ChildKey; finding: string }) => child,
  decide: (file, { finding }, circumstances) => ({ result: findingOrGone(file, finding, circumstances) }),
});

/** One that is not theirs to see is as if it were not so. */
export function findingOrGone(file: CaseFile, key: string, circumstances: Circumstances): FindingRow {
  const row = findingsFor(file, circumstances).find((one) => one.key === key);
  if (!row) throw new Refusal('That is not slipping any more.', undefined, { step: 'see what is slipping' });
  return row;
}
