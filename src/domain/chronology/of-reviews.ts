import { duesOf } from '../duties/dues-of.ts';
import type { Due } from '../duties/duty.ts';
import { reviewDuties } from '../duties/index.ts';
import type { CaseFile } from '../records/case-file.ts';
import { isParticipation, participationCodes } from '../reviews/participation.ts';
import { newestRecordOf } from '../reviews/record-of.ts';
import type { Review } from '../reviews/review.ts';
import type { Booking, ReviewRecord } from '../reviews/reviewing.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { lateSince } from '../time/late.ts';
import { sourceWords } from '../wording/source-words.ts';
import { dateInWords, lateInWords, sentence } from '../wording/words.ts';
import { type Chronicling, type Entry, recordedHere, recordedLater, saying } from './entry.ts';

/** Reviews that were held, moved or missed, and what was changed in their records. */
export function ofReviews(file: CaseFile, chronicling: Chronicling): Entry[] {
  const { today, law } = chronicling;
  // A clock that rests on something assumed proves nothing.
  const dues = duesOf(file, today, law, reviewDuties).filter(({ assumed }) => assumed === undefined);
  return [
    ...file.reviews.flatMap((review) => heldOrNot(file, review, dues, chronicling)),
    ...file.reviewRecords.flatMap((record) => changed(record, chronicling)),
    ...file.bookings.flatMap((booking) => moved(booking, chronicling)),
    ...dues.flatMap(missed),
  ];
}

function heldOrNot(file: CaseFile, review: Review, dues: readonly Due[], chronicling: Chronicling): Entry[] {
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
  const who = record ? chronicling.nameOf(record.recordedById, record.recordedOn) : 'Not said there';
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
): Entry[] =>
  editedBecause === null
    ? []
    : [
        {
          ...{ on: recordedOn, at: recordedAt, kind: 'review', part: 'open', who: nameOf(recordedById, recordedOn) },
          what: `The record of the review of ${dateInWords(answers.whatHappened.on)} was changed${saying(editedBecause)}`,
          source: `${sentence('version')} ${version} of the record`,
        },
      ];

function moved(
  { on, bookedById, bookedOn, lateBecause, endedOn, endedBecause, approvedById }: Booking,
  { nameOf }: Chronicling,
): Entry[] {
  const approved = approvedById === null ? '' : ` Approved by ${nameOf(approvedById, endedOn ?? bookedOn)}.`;
  const entry = { at: null, kind: 'review', part: 'open', source: recordedHere } as const;
  return [
    ...(lateBecause === null
      ? []
      : [
          {
            ...{ ...entry, on: bookedOn, who: nameOf(bookedById, bookedOn) },
            what: `Review booked for ${dateInWords(on)}, past the legal limit${saying(lateBecause)}`,
          },
        ]),
    ...(endedOn === null || endedBecause === null
      ? []
      : [
          {
            ...{ ...entry, on: endedOn, who: 'Not recorded', source: recordedLater(endedOn, endedOn) },
            what: `The review booked for ${dateInWords(on)} was moved or cancelled${saying(endedBecause)}${approved}`,
          },
        ]),
  ];
}

/** Never held in its time: its limit went by, or it was never held at all. */
function missed({ state, dueOn, duty, fromWhat, from }: Due): Entry[] {
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
