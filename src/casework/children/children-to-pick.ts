import { isTheirOwn } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { byUrgency, type NamedChild, reviewLineOf } from '../shared/review-line.ts';

/** As many as are worth reading before typing another letter. */
const mostOffered = 20;

/** The children within reach whose reference or initials begin so: one’s own first, the most pressing before the rest. */
export const childrenToPick = caseloadAction({
  name: 'children-to-pick',
  auditedAs: 'was offered the child in a list to choose from',
  permission: 'see review dates',
  among: (_: { typed: string }, today) => ({ lookedAfterOn: today }),
  decide: (files, { typed }, circumstances) => {
    const found = files
      .filter(({ child }) => begins(child, plain(typed)))
      .map((file) => placed(file, circumstances))
      .toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn) || byPressure(one, other))
      .slice(0, mostOffered)
      .map(({ child }): NamedChild => child);
    return { result: found, shows: found.map(({ id }) => id) };
  },
});

function placed(file: CaseFile, circumstances: Circumstances) {
  const { id, reference, initials } = file.child;
  return {
    child: { id, reference, initials },
    isOwn: isTheirOwn(circumstances.actor, file, circumstances.today),
    line: reviewLineOf(file, circumstances).line,
  };
}

type Placed = ReturnType<typeof placed>;

/** A child with no review to come is last. */
function byPressure({ line: one }: Placed, { line: other }: Placed): number {
  if (one && other) return byUrgency(one, other);
  return Number(other !== null) - Number(one !== null);
}

/** “K.M.”, “km”, “CLA-2041” and “2041” all find. */
const plain = (written: string) => written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

const begins = ({ reference, initials }: NamedChild, typed: string): boolean =>
  [plain(reference), plain(`CLA${reference}`), plain(initials ?? '')].some((name) => name.startsWith(typed));
