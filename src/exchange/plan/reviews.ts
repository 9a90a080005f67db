import type { Id } from '../../domain/records/id.ts';
import type { Source } from '../../domain/records/source.ts';
import type { Review } from '../../domain/reviews/review.ts';
import type { Day } from '../../domain/time/day.ts';
import type { SaidOfChild, SsdReviewSaid } from '../said.ts';
import { type NoteDisagreement, outweighs } from './disagree.ts';

interface Ground {
  childId: Id;
  known: readonly Review[];
  newId: () => Id;
  note: NoteDisagreement;
}

/**
 * Reviews as the files have them: one row a day, whichever sources name it. Only the rows the files speak of.
 * `gone`: expected, or dated otherwise, until a source said it was a review already known.
 */
export function reviewsOf(said: SaidOfChild, { childId, known, newId, note }: Ground) {
  const all = known.map((row) => ({ ...row }));
  const spoken = new Set<Review>();
  const gone: Review[] = [];

  function rowOn(day: Day, source: Source): Review {
    const before = all.find((row) => isOn(row, day));
    const row = before ?? { id: newId(), childId, heldOn: day, completedOn: day, source, ...blank };
    if (!before) all.push(row);
    return row;
  }

  function expected(review: SsdReviewSaid): Review | null {
    if (review.dueOn === null && !review.cancelled) return null;
    const row: Review = { id: newId(), childId, heldOn: null, completedOn: null, source: 'ssd', ...blank };
    all.push(row);
    return row;
  }

  /** The row itself; or the one that has its day already, which takes in what this one knew. */
  function onItsDay(row: Review, { heldOn }: SsdReviewSaid): Review {
    if (row.source !== 'ssd' || heldOn === null) return row;
    const other = all.find((one) => one !== row && isOn(one, heldOn));
    if (!other) return row;
    other.sourceReference ??= row.sourceReference;
    other.sourceDueOn ??= row.sourceDueOn;
    takePart(other, row.participation, row.source, { note, isItsOwn: false });
    all.splice(all.indexOf(row), 1);
    spoken.delete(row);
    if (known.some(({ id }) => id === row.id)) gone.push(row);
    return other;
  }

  for (const { heldOn, participation } of said.reviews) {
    const row = rowOn(heldOn, 'ssda903');
    spoken.add(row);
    takePart(row, participation, 'ssda903', { note, isItsOwn: true });
    if (!outweighs(row.source, 'ssda903')) row.source = 'ssda903';
  }
  for (const review of said.ssd?.reviews ?? []) {
    const found = ssdRow(review, all) ?? (review.heldOn === null ? expected(review) : rowOn(review.heldOn, 'ssd'));
    if (found === null) continue;
    const row = onItsDay(found, review);
    spoken.add(row);
    fill(row, review, note);
  }
  const latest = said.list8?.latestReviewOn;
  if (latest) spoken.add(rowOn(latest, 'annex-a'));
  return { rows: all.filter((row) => spoken.has(row)), gone };
}

const isOn = ({ kind, cancelled, heldOn, adjournedOn, completedOn }: Review, day: Day) =>
  kind === 'statutory' && !cancelled && [heldOn, adjournedOn, completedOn].includes(day);

const blank = {
  kind: 'statutory' as const,
  sourceReference: null,
  sourceDueOn: null,
  adjournedOn: null,
  cancelled: false,
  participation: null,
};

/** By the system’s own id; without one, an expected review is told by its due date. */
function ssdRow({ sourceReference, dueOn, heldOn }: SsdReviewSaid, all: readonly Review[]): Review | null {
  const row = all.find((one) => sourceReference !== null && one.sourceReference === sourceReference);
  if (row || sourceReference !== null || heldOn !== null) return row ?? null;
  return all.find((one) => one.source === 'ssd' && one.heldOn === null && one.sourceDueOn === dueOn) ?? null;
}

function fill(row: Review, said: SsdReviewSaid, note: NoteDisagreement) {
  row.sourceReference ??= said.sourceReference;
  const isItsOwn = said.sourceReference === null || said.sourceReference === row.sourceReference;
  row.sourceDueOn = (isItsOwn ? said.dueOn : null) ?? row.sourceDueOn ?? said.dueOn;
  takePart(row, said.participation, 'ssd', { note, isItsOwn });
  // What a person or a return says was held stays held.
  if (row.source !== 'ssd' || !isItsOwn) return;
  row.cancelled = said.cancelled;
  if (said.heldOn === null && !said.cancelled) return;
  row.heldOn = said.heldOn;
  row.completedOn = said.heldOn;
}

/** `isItsOwn` false: two reviews in one source fell on one day, and the first of them is believed. */
function takePart(
  row: Review,
  code: Review['participation'],
  source: Source,
  { note, isItsOwn }: { note: NoteDisagreement; isItsOwn: boolean },
) {
  if (code === null || code === row.participation) return;
  const { participation: held, source: heldFrom } = row;
  const isBelieved = held === null || (isItsOwn && outweighs(source, heldFrom));
  if (isBelieved) row.participation = code;
  if (held === null || (isItsOwn && source === heldFrom)) return;
  const [kept, keptFrom, said, saidBy] = isBelieved ? [code, source, held, heldFrom] : [held, heldFrom, code, source];
  note({ about: 'participation', kept, keptFrom, said, saidBy });
}
