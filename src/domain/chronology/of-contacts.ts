import type { CaseFile } from '../records/case-file.ts';
import type { Moving } from '../reviews/midway.ts';
import type { Contact, EarlyRequest } from '../reviews/reviewing.ts';
import { askers } from '../wording/askers.ts';
import { dateInWords, listed } from '../wording/words.ts';
import {
  type Chronicling,
  type ChronologyLine,
  noAnswer,
  recordedHere,
  recordedLater,
  saying,
} from './chronology-line.ts';

/** Who saw or spoke with the child. */
export const ofContacts = ({ contacts }: CaseFile, { nameOf }: Chronicling): ChronologyLine[] =>
  contacts.map(({ personId, on, how, alone, recordedOn, loggedAs }) => ({
    ...{
      on,
      at: null,
      kind: 'contact',
      part: 'open',
      who: `${nameOf(personId, null)}${loggedAs === null ? '' : `, ${loggedAs === 'iro' ? 'IRO' : loggedAs}`}`,
    },
    what: `${hows[how]}${alone ? ', alone with the child' : ', not alone with the child'}.`,
    source: recordedLater(on, recordedOn),
  }));

const hows: Record<Contact['how'], string> = {
  visit: 'Visited the child',
  telephone: 'Talked with the child by telephone',
  video: 'Talked with the child by video',
  'observed, too young to talk': 'Observed the child, who is too young to talk',
};

export const ofMidwayChecks = ({ midwayChecks }: CaseFile, { nameOf }: Chronicling): ChronologyLine[] =>
  midwayChecks.map(({ on, moving, planIsCurrent, spokeTo, childSays, recordedById, recordedAt }) => ({
    ...{ on, at: recordedAt, kind: 'midway check', part: 'open', who: nameOf(recordedById, recordedAt) },
    what: [
      `Midway check: ${movingWords[moving]}, and the plan is ${planIsCurrent ? 'current' : 'not current'}.`,
      ...(spokeTo.length === 0 ? [] : [`Spoke to the ${listed(spokeTo)}.`]),
      ...(childSays === null ? [] : [`The child says${saying(childSays)}`]),
    ].join(' '),
    source: recordedHere,
  }));

const movingWords: Record<Moving, string> = {
  'as planned': 'life is moving as planned',
  slowly: 'life is moving slowly',
  'not moving': 'life is not moving as planned',
};

/** Asked, and answered or not. Who of the IRO service answered is not kept apart. */
export const ofEarlyRequests = ({ earlyRequests }: CaseFile, { nameOf }: Chronicling): ChronologyLine[] =>
  earlyRequests.flatMap((one) => [
    {
      ...({ on: one.askedOn, at: null, kind: 'early request', part: 'open' } as const),
      who: nameOf(one.recordedById, null),
      what: `${askers[one.askedBy]} for an earlier review, by ${dateInWords(one.soonBy)}${saying(one.words)}${one.answer === null ? noAnswer : ''}`,
      source: recordedHere,
    },
    ...(one.answer === null || one.answeredOn === null
      ? []
      : [
          {
            ...({ on: one.answeredOn, at: null, kind: 'early request', part: 'open' } as const),
            ...{ who: 'The IRO service', what: answerWords(one, one.answer), source: recordedHere },
          },
        ]),
  ]);

const answerWords = (
  { askedOn, because, reply, reviewBy }: EarlyRequest,
  answer: NonNullable<EarlyRequest['answer']>,
) =>
  [
    `The request of ${dateInWords(askedOn)} for an earlier review was answered: ${answers[answer]}${saying(because)}`,
    ...(reviewBy === null ? [] : [`The review is to be by ${dateInWords(reviewBy)}.`]),
    ...(reply === null ? [] : [`What they were told${saying(reply)}`]),
  ].join(' ');

const answers = { yes: 'yes', 'meet first': 'they will meet first', no: 'no' };
