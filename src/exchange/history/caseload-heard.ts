import type { Statement } from '../../domain/records/statement.ts';
import type { SaidOfChild } from '../said.ts';
import { isEarlier } from './as-of.ts';

/**
 * Who sees a child is told by the caseload file, so an older copy of it must not give the child back to a former IRO. It
 * has no dates in it: only one whose name has a day or a month is remembered, and only such a one can be shown to be older.
 */
export function caseloadHeard(
  { byFile }: SaidOfChild,
  kept: readonly Statement[],
  { childId, today, newId }: { childId: string; today: string; newId: () => string },
): { statements: Statement[]; olderFile: string | null } {
  const held = kept.find(({ source }) => source === 'caseload');
  const of = byFile.caseload
    .map((part) => part.of)
    .reduce((latest, one) => (latest === undefined || isEarlier(latest, one) ? one : latest), byFile.caseload[0]?.of);
  if (of === undefined || of.namedFor === null) return { statements: held ? [held] : [], olderFile: null };
  if (held && isEarlier(of, held)) return { statements: [held], olderFile: of.file };
  const { asOf, firmTo, namedFor } = of;
  const fresh = {
    id: newId(),
    childId,
    source: 'caseload' as const,
    slice: 'caseload',
    place: 0,
    says: '{}',
    readOn: today,
  };
  return { statements: [{ ...(held ?? fresh), asOf, firmTo, namedFor }], olderFile: null };
}
