import type { Day, Id, Review, Source } from '../../domain/case-file.ts';
import type { SaidOfChild, SsdReviewSaid } from '../said.ts';
import { type Note, outweighs } from './disagree.ts';

interface Ground {
  childId: Id;
  known: readonly Review[];
  newId: () => Id;
  note: Note;
}

/** Reviews as the files have them: one row a day, whichever sources name it. Only the rows the files speak of. */
export function reviewsOf(said: SaidOfChild, { childId, known, newId, note }: Ground): Review[] {
  const all = known.map((row) => ({ ...row }));
  const spoken = new Set<Review>();

  function rowOn(day: Day, source: Source): Review {
    const before = all.find(
      ({ completedOn, heldOn, adjournedOn }) => completedOn === day || heldOn === day || adjournedOn === day,
    );
    const row = before ?? { ...blank, id: newId(), childId, heldOn: day, completedOn: day, source };
    if (!before) all.push(row);
    spoken.add(row);
    return row;
  }

  function expected(review: SsdReviewSaid): Review | null {
    if (review.dueOn === null && !review.cancelled) return null;
    const row: Review = { ...blank, id: newId(), childId, heldOn: null, completedOn: null, source: 'ssd' };
    all.push(row);
    return row;
  }

  for (const { heldOn, participation } of said.reviews) {
    takePart(rowOn(heldOn, 'ssda903'), participation, 'ssda903', note);
  }
  for (const review of said.ssd?.reviews ?? []) {
    const row = ssdRow(review, all) ?? (review.heldOn === null ? expected(review) : rowOn(review.heldOn, 'ssd'));
    if (row === null) continue;
    spoken.add(row);
    fill(row, review, note);
  }
  const latest = said.list8?.latestReviewOn;
  if (latest) rowOn(latest, 'annex-a');
  return all.filter((row) => spoken.has(row));
}

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

function fill(row: Review, said: SsdReviewSaid, note: Note) {
  row.sourceReference ??= said.sourceReference;
  row.sourceDueOn = said.dueOn ?? row.sourceDueOn;
  takePart(row, said.participation, 'ssd', note);
  // What a person or a return says was held stays held.
  if (row.source !== 'ssd') return;
  row.cancelled = said.cancelled;
  if (said.heldOn === null && !said.cancelled) return;
  row.heldOn = said.heldOn;
  row.completedOn = said.heldOn;
}

function takePart(row: Review, code: Review['participation'], source: Source, note: Note) {
  if (code === null || code === row.participation) return;
  const { participation: held, source: heldFrom } = row;
  const isBelieved = held === null || outweighs(source, heldFrom);
  if (isBelieved) row.participation = code;
  if (held === null || source === heldFrom) return;
  const [kept, keptFrom, said, saidBy] = isBelieved ? [code, source, held, heldFrom] : [held, heldFrom, code, source];
  note({ about: 'participation', kept, keptFrom, said, saidBy });
}
