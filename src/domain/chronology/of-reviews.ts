import { duesOf } from '../duties/dues-of.ts';
import type { Due } from '../duties/duty.ts';
import { reviewDuties } from '../duties/index.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Approval } from '../reviews/approval.ts';
import { isParticipation, participationCodes } from '../reviews/participation.ts';
import { newestRecordOf } from '../reviews/record-of.ts';
import type { Review } from '../reviews/review.ts';
import type { Booking, BookingEnded, ReviewRecord } from '../reviews/reviewing.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { lateSince } from '../time/late.ts';
import { sourceWords } from '../wording/source-words.ts';
import { dateInWords, lateInWords, sentence } from '../wording/words.ts';
import { type Chronicling, type ChronologyLine, noAnswer, recordedHere, saying } from './chronology-line.ts';

/** Reviews that were held, moved or missed, and what was changed in their records. */
export function ofReviews(file: CaseFile, chronicling: Chronicling): ChronologyLine[] {
  const { today, law } = chronicling;
  // A clock that rests on something assumed proves nothing.
  const dues = duesOf(file, today, law, reviewDuties).filter(({ assumed }) => assumed === undefined);
  return [
    ...file.reviews.flatMap((review) => heldOrNot(file, review, dues, chronicling)),
    ...file.reviewRecords.flatMap((record) => changed(record, chronicling)),
    ...file.bookings.flatMap((booking) => moved(booking, chronicling)),
    ...file.approvals.flatMap((one) => approvals(one, chronicling)),
    ...dues.flatMap(missed),
  ];
}

function heldOrNot(file: CaseFile, review: Review, dues: readonly Due[], chronicling: Chronicling): ChronologyLine[] {
  const record = file.reviewRecords.some(({ reviewId }) => reviewId === review.id)
    ? newestRecordOf(file, review.id)
    : null;
  const on = record?.answers.whatHappened.on ?? review.completedOn ?? review.heldOn ?? review.adjournedOn;
  if (on === null || (review.cancelled && record === null)) return [];
  const lateness = dues.find(({ metOn, state }) => state === 'met late' && metOn === review.completedOn);
  const what = [
    ...(record ? recordWords(record) : fileWords(review)),
    ...(lateness ? latenessWords(lateness, review.completedOn, chronicling) : []),
  ].join(' ');
  const source = record ? 'The record of the review' : `From ${sourceWords[review.source]}`;
  const who = record ? chronicling.nameOf(record.recordedById, record.recordedAt) : 'Not said in the file';
  return [{ on, at: null, kind: 'review', part: 'open', who, what, source }];
}

function recordWords({ answers: { whatHappened: what, child, plan } }: ReviewRecord): string[] {
  return [
    `Review ${what.outcome}${what.format === null ? '' : `, ${what.format}`}${saying(what.because)}`,
    ...(isParticipation(child.participation) ? [`The child ${participationCodes[child.participation].means}.`] : []),
    ...(child.words === null ? [] : [`The child said${saying(child.words)}`]),
    ...(child.notGoingWell === null ? [] : [`Not going well${saying(child.notGoingWell)}`]),
    ...(child.wantsChanged === null ? [] : [`The child wants changed${saying(child.wantsChanged)}`]),
    ...(plan.disagreements === null ? [] : [`Disagreement${saying(plan.disagreements)}`]),
  ];
}

const fileWords = ({ kind, completedOn, adjournedOn, participation }: Review): string[] => [
  `${kind === 'statutory' ? 'Review' : 'Review of secure accommodation'} ${completedOn === null ? (adjournedOn === null ? 'begun' : 'adjourned') : 'held'}.`,
  ...(participation === null ? [] : [`The child ${participationCodes[participation].means}.`]),
];

function latenessWords({ dueOn, duty }: Due, completedOn: Day | null, { law }: Chronicling): string[] {
  const late = completedOn && lateSince(dueOn, completedOn, law.calendar);
  return late && dueOn
    ? [`It was due by ${dateInWords(dueOn)}, ${duty.says}: ${lateInWords(late)} (${duty.authority.words}).`]
    : [];
}

/** Both versions can be read in the record itself. */
const changed = (
  { editedBecause, version, recordedById, recordedOn, recordedAt, answers }: ReviewRecord,
  { nameOf }: Chronicling,
): ChronologyLine[] =>
  editedBecause === null
    ? []
    : [
        {
          ...{ on: recordedOn, at: recordedAt, kind: 'review', part: 'open', who: nameOf(recordedById, recordedAt) },
          what: `The record of the review of ${dateInWords(answers.whatHappened.on)} was changed${saying(editedBecause)}`,
          source: `${sentence('version')} ${version} of the record`,
        },
      ];

function moved(booking: Booking, { nameOf }: Chronicling): ChronologyLine[] {
  const { on, bookedById, bookedOn, lateBecause, endedOn, endedBecause, endedAs } = booking;
  const entry = { at: null, kind: 'review', part: 'open', source: recordedHere } as const;
  return [
    ...(lateBecause === null
      ? []
      : [
          {
            ...{ ...entry, on: bookedOn, who: nameOf(bookedById, null) },
            what: `Review booked for ${dateInWords(on)}, past the legal limit${saying(lateBecause)}`,
          },
        ]),
    ...(endedOn === null || endedAs === null || endedAs === 'kept'
      ? []
      : [
          {
            ...{ ...entry, on: endedOn, who: 'Not kept with the date' },
            what: `The review booked for ${dateInWords(on)}${ends[endedAs]}${saying(endedBecause)}`,
          },
        ]),
  ];
}

const ends: Record<Exclude<BookingEnded, 'kept'>, string> = {
  moved: ' was moved',
  cancelled: ' was cancelled',
  'did not happen': ' did not happen',
};

/** Somebody had to agree that a date was given up, and did, or not. */
function approvals(one: Approval, { nameOf }: Chronicling): ChronologyLine[] {
  const { about, because, askedById, ofId, askedOn, askedAt, answer, answeredById, answeredOn, answeredAt, note } = one;
  const entry = { part: 'open', source: recordedHere } as const;
  const of = ofId === null ? 'nobody, as nobody could be asked' : nameOf(ofId, null);
  return [
    {
      ...{ ...entry, on: askedOn, at: askedAt, kind: 'request' },
      who: askedById === null ? 'Not recorded' : nameOf(askedById, askedAt),
      what:
        answer === 'named'
          ? `${of} was named as having approved ${approved[about]}, and was not asked${saying(because)}`
          : `Asked ${of} to approve ${approved[about]}${saying(because)}${answer === null ? noAnswer : ''}`,
    },
    ...(answer === null || answer === 'named' || answeredOn === null
      ? []
      : [
          {
            ...({ ...entry, on: answeredOn, at: answeredAt, kind: 'answer' } as const),
            who: answeredById === null ? 'Not recorded' : nameOf(answeredById, answeredAt),
            what: `${sentence(answer)}: ${approved[about]}${saying(note)}`,
          },
        ]),
  ];
}

const approved: Record<Approval['about'], string> = {
  move: 'that the review is moved past its limit',
  cancel: 'that the date of the review is cancelled',
  'did not happen': 'that the review did not happen',
};

/** Never held in its time: its limit went by, or it was never held at all. */
function missed({ state, dueOn, duty, fromWhat, from }: Due): ChronologyLine[] {
  if (dueOn === null || (state !== 'overdue' && state !== 'not met')) return [];
  const so = state === 'overdue' ? 'has not been held' : 'was not held, and is not owed any more';
  return [
    {
      ...{ on: addDays(dueOn, 1), at: null, kind: 'silence', part: 'open', who: sentence(duty.owedBy) },
      what: `${duty.title}: due by ${dateInWords(dueOn)}, ${so}.`,
      source: `Worked out: ${duty.says}${from === null ? '' : `, from ${dateInWords(from)} (${fromWhat})`}. ${duty.authority.words}`,
    },
  ];
}
