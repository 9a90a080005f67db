import type { CaseFile, Change, RowName } from '../../domain/records/case-file.ts';

/** Where a case file keeps each kind of row that a change to one child can bring. */
const lists = {
  review: 'reviews',
  review_record: 'reviewRecords',
  decision: 'decisions',
  decision_event: 'decisionEvents',
  record_step: 'recordSteps',
  permanence_plan: 'permanencePlans',
  booking: 'bookings',
  approval: 'approvals',
  challenge: 'challenges',
  challenge_event: 'challengeEvents',
  advice_step: 'adviceSteps',
  theme_mark: 'themeMarks',
  practice_note: 'practiceNotes',
  practice_note_seen: 'practiceNoteSeen',
} as const satisfies Partial<Record<RowName, keyof CaseFile>>;

/** The case file as it would be with these rows put: for showing what follows before anything is kept. */
export function applied(file: CaseFile, changes: readonly Change[]): CaseFile {
  const after: Record<string, unknown> = { ...file };
  for (const change of changes) {
    if (!('put' in change) || !(change.put in lists)) continue;
    const list = lists[change.put as keyof typeof lists];
    const rows = after[list] as readonly { id: string }[];
    after[list] = [...rows.filter(({ id }) => id !== change.row.id), change.row];
  }
  return after as unknown as CaseFile;
}
