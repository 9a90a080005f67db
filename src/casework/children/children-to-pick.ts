import { isTheirOwn, type Permission, reachOf } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Circumstances, caseloadAction } from '../perform/action.ts';
import { whoCan } from '../perform/who-can.ts';
import { iroNow } from '../shared/allocated-now.ts';
import { byUrgency, childOf, type NamedChild, reviewLineOf } from '../shared/review-line.ts';

/** As many as are worth reading before typing another letter. */
export const mostOffered = 20;

interface Asked {
  /** The beginning of a reference or initials. */
  typed: string;
  /** What is to be done for the child: nobody is offered a child for whom they may not do it. */
  permission: Permission | null;
  most: number;
}

/** The children within reach whose reference or initials begin so: one’s own first, the most pressing before the rest. */
export const childrenToPick = caseloadAction({
  name: 'children-to-pick',
  auditedAs: 'was offered the child in a list to choose from',
  permission: 'see review dates',
  among: (_: Asked, today) => ({ lookedAfterOn: today }),
  decide: (files, { typed, permission, most }, circumstances) => {
    const { actor, may, staff } = circumstances;
    if (permission !== null && reachOf(actor, permission) === 'none') throw new Refusal(whoCan(permission, staff));
    // Whoever is to name an IRO is looking for those who have none.
    const isWaiting = ({ hasIro }: Placed) => permission === 'allocate' && !hasIro;
    const found = files
      .filter((file) => begins(file.child, plain(typed)) && (permission === null || may(permission, file)))
      .map((file) => placed(file, circumstances))
      .toSorted(
        (one, other) =>
          Number(isWaiting(other)) - Number(isWaiting(one)) ||
          Number(other.isOwn) - Number(one.isOwn) ||
          byPressure(one, other),
      )
      .slice(0, most)
      .map(({ child }): NamedChild => child);
    return { result: found, shows: found.map(({ id }) => id) };
  },
});

function placed(file: CaseFile, circumstances: Circumstances) {
  return {
    child: childOf(file),
    hasIro: iroNow(file, circumstances) !== null,
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
