import { isDay } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { partsWithin } from '../time/our-spans.ts';
import { backFrom, spanInWords } from '../time/span.ts';
import { dateInWords, inWords } from '../wording/words.ts';
import type { KnownOfReview, Objection } from './objection.ts';
import type { ReviewAnswers } from './reviewing.ts';

/** Whether it took place, when, and in what parts. */
export function aboutTheDay({ whatHappened }: Pick<ReviewAnswers, 'whatHappened'>, known: KnownOfReview): Objection[] {
  const { on, outcome, because, parts } = whatHappened;
  const { today, lastCompletedOn, unfinished, dueOn } = known;
  const one = (about: Objection['about'], says: string): Objection[] => [{ about, says }];
  if (on > today) return one('on', 'The date must be today or in the past.');
  if (lastCompletedOn !== null && on <= lastCompletedOn) {
    return one('on', `The last review was completed on ${dateInWords(lastCompletedOn)}. Choose a later date.`);
  }
  if (unfinished && on < unfinished.on) {
    return one('on', `This review began on ${dateInWords(unfinished.on)}. Choose that date or a later one.`);
  }
  if (known.onRecord?.some((one) => one.outcome === outcome && one.on === on)) {
    return one('on', `${twice[outcome]} on ${dateInWords(on)}. To change what it says, edit that record.`);
  }
  const part = aboutParts(parts, on, lastCompletedOn);
  if (part !== null) return one('parts', part);
  if (outcome === 'adjourned' && unfinished?.how === 'adjourned') {
    return one('outcome', 'This review was adjourned once already, and can’t be again. Record what happened instead.');
  }
  if (outcome === 'adjourned' && because === null) return one('because', 'Say what information was not there.');
  if (outcome === 'did not happen' && because === null) return one('because', 'Say why it did not happen.');
  if (outcome === 'did not happen' && known.askOf === null && (known.approvers ?? []).length > 0) {
    return one('askOf', 'Choose the IRO manager who is asked to approve it.');
  }
  if (outcome === 'held' && dueOn !== null && on > dueOn && because === null) {
    return one('because', `It was due by ${inWords(dueOn)}. Say why it was late: it stays in your figures.`);
  }
  return [];
}

const twice: Record<ReviewAnswers['whatHappened']['outcome'], string> = {
  held: 'It is on record already that the review was held',
  'part held': 'It is on record already that a part was held',
  adjourned: 'It is on record already that the review was adjourned',
  'did not happen': 'It is on record already that the review did not happen',
};

/** Each part has a day of its own, from the last review until this one was completed. */
function aboutParts(parts: readonly { on: Day }[], on: Day, lastCompletedOn: Day | null): string | null {
  const impossible = parts.find((part) => !isDay(part.on));
  if (impossible) {
    const [, month, date] = impossible.on.split('-');
    return `There is no ${date}/${month}. Begin the line with the day and the month of that part: 03/06.`;
  }
  if (parts.some((part) => part.on > on)) return 'A part can’t be later than the day it was completed.';
  const earliest = parts.map((part) => part.on).toSorted()[0] ?? on;
  if (lastCompletedOn !== null && earliest <= lastCompletedOn) {
    return `A part on ${dateInWords(earliest)} would be before the last review ended, on ${dateInWords(lastCompletedOn)}. Check its day.`;
  }
  if (earliest < backFrom(on, partsWithin)) {
    return `A part on ${dateInWords(earliest)} would be more than ${spanInWords(partsWithin)} before. Check its day.`;
  }
  return null;
}
