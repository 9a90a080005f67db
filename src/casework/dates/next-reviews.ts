import { isInTeam, reachOf } from '../../domain/people/access.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { caseloadAction } from '../perform/action.ts';
import { pageOf } from '../perform/page-of.ts';
import { byUrgency, type ReviewLine, reviewLineOf } from '../shared/review-line.ts';

export interface NextReviews {
  whose: 'mine' | 'team';
  /** The person’s reach is wider than their own children, so the list is not “yours”. */
  isWide: boolean;
  /** One page of them. */
  lines: readonly ReviewLine[];
  page: number;
  pages: number;
  total: number;
  overdue: number;
  dueSoon: number;
  /** Children whose start of care nobody knows, so that no date can be worked out. */
  unknown: number;
}

/** The next review of every child within reach, the most pressing first, eight at a time. */
export const nextReviews = caseloadAction({
  name: 'next-reviews',
  auditedAs: 'saw the next review date, in a list',
  permission: 'see review dates',
  among: (_: { whose: 'mine' | 'team'; page: number }, today) => ({ lookedAfterOn: today }),
  decide: (files, { whose, page }, circumstances) => {
    const { actor } = circumstances;
    if (whose === 'team' && actor.teams.length === 0) {
      throw new Refusal('You have no team on record.', undefined, { step: 'see the next reviews' });
    }
    const asked = whose === 'team' ? files.filter((file) => isInTeam(actor, file)) : files;
    const lines = asked.flatMap((file) => reviewLineOf(file, circumstances).line ?? []).toSorted(byUrgency);
    const ordered = whose === 'team' ? lines.toSorted(byWorker) : lines;
    const { rows, ...place } = pageOf(ordered, page);
    const result: NextReviews = {
      whose,
      isWide: reachOf(actor, 'see review dates') !== 'own',
      lines: rows,
      ...place,
      overdue: lines.filter(({ state }) => state === 'overdue').length,
      dueSoon: lines.filter(({ state }) => state === 'due soon').length,
      unknown: lines.filter(({ state }) => state === 'unknown').length,
    };
    return { result, shows: rows.map(({ child }) => child.id) };
  },
});

const byWorker = (one: ReviewLine, other: ReviewLine) =>
  (one.socialWorker ?? '').localeCompare(other.socialWorker ?? '') || byUrgency(one, other);
