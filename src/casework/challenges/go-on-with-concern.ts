import type { ConcernOutcome } from '../../domain/challenges/concerns.ts';
import type { Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { onOneLine } from '../../domain/wording/readable.ts';
import { type Circumstances, staffAction } from '../perform/action.ts';
import { nameOfAnybody } from '../perform/who-is.ts';
import { type ConcernRow, concernAfter, concernRow, openConcernIn } from './concern-row.ts';
import { concernEvent, retellConcern, tellConcern, tellRaiser } from './concern-tellings.ts';
import { mayBeAsked, seniorManagers, wrongInWords } from './raise-concern.ts';

export interface ConcernInHand {
  child: null;
  whom: string;
  row: ConcernRow;
  /** To whom it could be put instead. */
  people: readonly { id: Id; name: string }[];
}

const inHand = (id: Id, circumstances: Circumstances): ConcernInHand => {
  const standing = openConcernIn(id, circumstances);
  return {
    ...{ child: null, whom: 'IRO service', row: concernRow(standing, circumstances) },
    people: seniorManagers(circumstances).filter((one) => one.id !== standing.askedId),
  };
};

/** For whoever is asked. Refused at once where it has gone to somebody else. */
export const concernToAnswer = staffAction({
  name: 'concern-to-answer',
  auditedAs: 'opened a concern about practice to answer it',
  permission: 'answer a concern',
  decide: ({ concern }: { concern: Id }, circumstances) => ({ result: inHand(concern, circumstances) }),
});

/** What they will change, or how they see it. Another answer takes the place of the one before. */
export const answerConcern = staffAction({
  name: 'answer-concern',
  auditedAs: 'answered a concern about practice',
  permission: 'answer a concern',
  alters: true,
  decide: ({ concern, note }: { concern: Id; note: string }, circumstances) => {
    const standing = openConcernIn(concern, circumstances);
    if (!circumstances.actor.actsFor.includes(standing.askedId))
      throw new Refusal(
        `This is with ${nameOfAnybody(circumstances.staff, standing.askedId)} now. Nothing was recorded.`,
      );
    worded(note);
    const row = concernEvent(concern, 'answered', { note: onOneLine(note) }, circumstances);
    const changes: Change[] = [
      { put: 'concern_event', row },
      ...tellRaiser(standing, row, circumstances),
      ...retellConcern(standing),
    ];
    return { result: concernAfter(concern, changes, circumstances), changes };
  },
});

/** For the IRO manager, to put it to somebody else or to close it. */
export const concernToClose = staffAction({
  name: 'concern-to-close',
  auditedAs: 'opened a concern about practice to go on with it',
  permission: 'raise a concern',
  decide: ({ concern }: { concern: Id }, circumstances) => ({ result: inHand(concern, circumstances) }),
});

/** Whoever had it has left, or it was not theirs: its date stays. */
export const passConcern = staffAction({
  name: 'pass-concern',
  auditedAs: 'put a concern about practice to somebody else',
  permission: 'raise a concern',
  alters: true,
  decide: ({ concern, to, note }: { concern: Id; to: Id; note: string }, circumstances) => {
    const standing = openConcernIn(concern, circumstances);
    mayBeAsked(to, circumstances);
    if (to === standing.askedId) throw new Refusal('They have it already. Choose somebody else.', 'to');
    worded(note);
    const row = concernEvent(concern, 'passed', { note: onOneLine(note), toId: to }, circumstances);
    const changes: Change[] = [{ put: 'concern_event', row }, tellConcern(concern, to), ...retellConcern(standing)];
    return { result: concernAfter(concern, changes, circumstances), changes };
  },
});

/** Only the IRO manager ends it: whoever is asked answers, and an answer is not an end. */
export const closeConcern = staffAction({
  name: 'close-concern',
  auditedAs: 'closed a concern about practice',
  permission: 'raise a concern',
  alters: true,
  decide: ({ concern, outcome, note }: { concern: Id; outcome: ConcernOutcome; note: string }, circumstances) => {
    const standing = openConcernIn(concern, circumstances);
    worded(note);
    const row = concernEvent(concern, 'closed', { outcome, note: onOneLine(note) }, circumstances);
    const changes: Change[] = [{ put: 'concern_event', row }, ...retellConcern(standing)];
    return { result: concernAfter(concern, changes, circumstances), changes };
  },
});

function worded(note: string): void {
  const wrong = wrongInWords(note);
  if (wrong !== null) throw new Refusal(wrong, 'note');
}
