import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Source } from '../../domain/records/source.ts';
import type { Participation, Review } from '../../domain/reviews/review.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { isNear } from '../history/near.ts';
import { isDenied, reviewsTold } from '../history/of-returns.ts';
import type { Account, StatedSsdReview } from '../history/says.ts';
import { type Pictured, reviewsInList8, reviewsInSsd } from '../history/told-periods.ts';
import { type NoteDisagreement, outweighs } from './disagree.ts';
import type { Ask } from './questions.ts';
import { giveReviewIds } from './review-ids.ts';

interface Ground {
  childId: Id;
  known: CaseFile | null;
  newId: () => Id;
  note: NoteDisagreement;
  ask: Ask;
}

/**
 * Every review, as the people here and all the sources together have it. What was recorded here comes first, then the
 * fuller records: a source’s review a few days from one that is held already is that one, and its date is kept beside it.
 * Two rows of one source are two reviews, unless they share a day. `gone`: no source gives them any more.
 */
export function reviewsOf(account: Account, ground: Ground) {
  const known = ground.known?.reviews ?? [];
  const all = known.filter(isOurs).map((row) => ({ ...row }));
  const joining = joiningTo(all, ground);
  const returned = reviewsTold(account);
  if (all.length === 0) for (const review of returned) all.push(rowOf(review, 'ssda903', ground));
  else
    for (const { row, said } of joining.place('ssda903', returned))
      takePart(row, said.participation, 'ssda903', { note: ground.note, isItsOwn: true });
  const inSsd = reviewsInSsd(account);
  for (const { row, said } of joining.place('ssd', inSsd.filter(wasHeld))) fill(row, said, ground.note);
  for (const said of inSsd) if (said.heldOn === null) expect(said, all, ground);
  const pictured = reviewsInList8(account);
  joining.place(
    'annex-a',
    pictured.filter((one) => !isDenied(account, one)),
  );
  noteDenied(account, pictured.at(-1), ground);
  giveReviewIds(all, known);
  const now = new Set(all.map(({ id }) => id));
  const gone = known.filter(({ id }) => !now.has(id));
  return leftOrKept({ rows: all, gone }, ground);
}

/** What list 8 says now, where a fuller record of the same time has no such review. */
function noteDenied(account: Account, latest: Pictured | undefined, { note }: Ground) {
  if (latest === undefined || !isDenied(account, latest)) return;
  const kept = reviewsTold(account).findLast(({ heldOn }) => heldOn <= (latest.asOf ?? ''))?.heldOn;
  if (kept) note({ about: 'held on', kept, keptFrom: 'ssda903', said: latest.heldOn, saidBy: 'annex-a' });
}

const isOurs = ({ source, kind }: Review) => source === 'entered' || kind !== 'statutory';

interface Placed {
  heldOn: Day;
  participation?: Participation | null;
  sourceReference?: string | null;
}
type HeldInSsd = StatedSsdReview & { heldOn: Day };
const wasHeld = (review: StatedSsdReview): review is HeldInSsd => review.heldOn !== null && !review.cancelled;

/** Written out, as there is one for every review there is. */
const rowOf = (
  { heldOn, participation = null }: { heldOn: Day | null; participation?: Participation | null },
  source: Source,
  { childId, newId }: Ground,
): Review => ({
  id: newId(),
  childId,
  kind: 'statutory',
  sourceReference: null,
  sourceDueOn: null,
  heldOn,
  adjournedOn: null,
  completedOn: heldOn,
  cancelled: false,
  participation,
  source,
});

function joiningTo(all: Review[], ground: Ground) {
  return {
    /** Finds each review of one source its row, or makes it one; those of the very day first. */
    place<Said extends Placed>(source: Source, reviews: readonly Said[]): { row: Review; said: Said }[] {
      const taken = new Set<Review>();
      const placed = new Map<Said, Review>();
      const settle = (said: Said, row: Review | undefined) => {
        if (row === undefined || placed.has(said)) return;
        taken.add(row);
        placed.set(said, row);
      };
      for (const said of reviews)
        settle(
          said,
          all.find((row) => isOn(row, said.heldOn)),
        );
      for (const said of reviews) {
        if (said.sourceReference)
          settle(
            said,
            all.find((row) => row.sourceReference === said.sourceReference && !taken.has(row)),
          );
      }
      for (const said of reviews) {
        if (placed.has(said)) continue;
        const near = all.filter((row) => !taken.has(row) && isHeldNear(row, said.heldOn));
        settle(said, near.sort((one, other) => apart(one, said.heldOn) - apart(other, said.heldOn))[0]);
      }
      for (const said of reviews) {
        const row = placed.get(said);
        if (row === undefined) {
          // Another of its own may have made the day’s row meanwhile.
          const fresh =
            all.find((one) => taken.has(one) && isOn(one, said.heldOn)) ??
            rowOf({ heldOn: said.heldOn }, source, ground);
          if (!all.includes(fresh)) all.push(fresh);
          settle(said, fresh);
        } else if (!isOn(row, said.heldOn) && row.source !== source) {
          const kept = row.completedOn ?? row.heldOn;
          if (kept !== null)
            ground.note({ about: 'held on', kept, keptFrom: row.source, said: said.heldOn, saidBy: source });
        }
      }
      return reviews.flatMap((said) => {
        const row = placed.get(said);
        return row ? [{ row, said }] : [];
      });
    },
  };
}

const isOn = ({ kind, cancelled, heldOn, adjournedOn, completedOn }: Review, day: Day) =>
  kind === 'statutory' && !cancelled && [heldOn, adjournedOn, completedOn].includes(day);

/** A review that was begun here and not ended is ended by nobody else’s date. */
const isHeldNear = ({ kind, cancelled, completedOn }: Review, day: Day) =>
  kind === 'statutory' && !cancelled && completedOn !== null && isNear(completedOn, day);

const apart = ({ completedOn }: Review, day: Day) => Math.abs(Date.parse(completedOn ?? '') - Date.parse(day));

/** A review that the extract expects, or has as cancelled. */
function expect(said: StatedSsdReview, all: Review[], ground: Ground) {
  const own = said.sourceReference && all.find((row) => row.sourceReference === said.sourceReference);
  if (own) {
    own.sourceDueOn = said.dueOn ?? own.sourceDueOn;
    return;
  }
  if (said.dueOn === null && !said.cancelled) return;
  all.push({
    ...rowOf({ heldOn: null }, 'ssd', ground),
    sourceReference: said.sourceReference,
    sourceDueOn: said.dueOn,
    cancelled: said.cancelled,
  });
}

function fill(row: Review, said: HeldInSsd, note: NoteDisagreement) {
  row.sourceReference ??= said.sourceReference;
  const isItsOwn = said.sourceReference === null || said.sourceReference === row.sourceReference;
  row.sourceDueOn = (isItsOwn ? said.dueOn : null) ?? row.sourceDueOn ?? said.dueOn;
  takePart(row, said.participation, 'ssd', { note, isItsOwn });
}

/** `isItsOwn` false: two reviews in one source fell on one day, and the first of them is believed. */
function takePart(
  row: Review,
  code: Participation | null,
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

/** Nothing recorded here is lost to a file: a review that no source gives any more stays where something hangs on it. */
function leftOrKept({ rows, gone }: { rows: Review[]; gone: readonly Review[] }, { known, ask }: Ground) {
  const hangs = (id: Id) =>
    [...(known?.reviewRecords ?? []), ...(known?.decisions ?? []), ...(known?.recordSteps ?? [])].some(
      ({ reviewId }) => reviewId === id,
    );
  const kept = gone.filter(({ id }) => hangs(id));
  for (const { heldOn } of kept) {
    if (heldOn !== null)
      ask(
        'review taken out',
        `the files no longer give the review of ${dateInWords(heldOn)}, and something was recorded of it here. It was kept.`,
      );
  }
  const left = gone.filter(({ id }) => !hangs(id));
  for (const { heldOn, cancelled } of left) {
    // One that another took in was put right, and not taken out.
    if (heldOn === null || cancelled || rows.some((row) => isHeldNear(row, heldOn))) continue;
    ask(
      'review taken out',
      `the files no longer give the review of ${dateInWords(heldOn)}, and it was taken out. If it was held, put it back in the case system; if this was an older copy, bring in the newer one again.`,
    );
  }
  return { rows: [...rows, ...kept], gone: left };
}
