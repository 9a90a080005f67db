import {
  lengthsWithin,
  type SnoozeLength,
  snoozeEndsOn,
  snoozeLimit,
  timesSnoozed,
} from '../../domain/drift/snooze.ts';
import type { CaseFile, Change, Snooze } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { snoozedAtMost } from '../../domain/time/our-spans.ts';
import { spanInWords } from '../../domain/time/span.ts';
import { managerOf } from '../decisions/decision-events.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import type { NamedChild } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { findingOrGone } from './drift-of-child.ts';
import type { FindingRow } from './finding-row.ts';

export interface FindingToSnooze {
  child: NamedChild;
  row: FindingRow;
  /** Each with the working day on which it is told of again. */
  lengths: readonly { length: SnoozeLength; backOn: Day }[];
  /** From the second time on. */
  asksWhy: boolean;
  /** Who is told, from the third time on. */
  tells: string | null;
}

export interface Snoozed {
  row: FindingRow;
  backOn: Day;
  told: string | null;
  undo: UndoOffered;
}

interface Asked {
  child: ChildKey;
  finding: string;
}

/** What the form needs, under the permission of sending it. */
export const findingToSnooze = caseAction({
  name: 'finding-to-snooze',
  auditedAs: 'opened the form to put off something that is slipping',
  permission: 'see drift',
  child: ({ child }: Asked) => child,
  decide: (file, { finding }, circumstances) => ({ result: toSnooze(file, finding, circumstances) }),
});

/** Puts one finding off, for whoever asks and nobody else, and never for long. */
export const snoozeFinding = caseAction({
  name: 'snooze-finding',
  auditedAs: 'put off something that is slipping',
  permission: 'see drift',
  alters: true,
  child: ({ child }: Asked & { length: SnoozeLength; because: string | null }) => child,
  decide: (file, { finding, length, because }, circumstances) => {
    const { actor, today, now, law, newId } = circumstances;
    const { row, lengths, asksWhy, tells } = toSnooze(file, finding, circumstances);
    const chosen = lengths.find((one) => one.length === length);
    if (!chosen) throw new Refusal('That is longer than it may be snoozed. Choose a shorter time.', 'length');
    if (asksWhy && because === null) throw new Refusal('Say why it is to wait again.', 'because');
    const snooze: Snooze = {
      id: newId(),
      childId: file.child.id,
      personId: actor.personId ?? '',
      finding,
      untilOn: snoozeEndsOn(length, today, law.calendar),
      because,
      madeOn: today,
      madeAt: now,
    };
    const undo = undoOffered(circumstances);
    const result: Snoozed = { row, backOn: chosen.backOn, told: tells, undo };
    const changes: Change[] = [{ put: 'snooze', row: snooze }, ...telling(snooze, row, file, circumstances)];
    return { result, changes, undo: undo.id };
  },
});

function toSnooze(file: CaseFile, key: string, circumstances: Circumstances): FindingToSnooze {
  const { actor, today, law, staff } = circumstances;
  const row = findingOrGone(file, key, circumstances);
  const limit = snoozeLimit(row.finding, file, { today, calendar: law.calendar });
  if ('never' in limit) throw cannotSnooze[limit.never]();
  const times = timesSnoozed(file, actor.personId, key);
  const tells = times >= 2 ? toldOf(row, file, circumstances) : null;
  return {
    child: row.child,
    row,
    lengths: lengthsWithin(limit.until, today, law.calendar).map((length) => ({
      length,
      backOn: law.calendar.addWorkingDays(snoozeEndsOn(length, today, law.calendar), 1),
    })),
    asksWhy: times >= 1,
    tells: nameIn(staff, tells),
  };
}

const cannotSnooze = {
  'no IRO': () => new Refusal('This child has no IRO. Nothing of theirs can be snoozed until one is allocated.'),
  'too late': () =>
    new Refusal(`It is ${spanInWords(snoozedAtMost)} past its date or more, so it can’t be snoozed.`, undefined, {
      step: 'see what is slipping',
    }),
};

/** The team manager, or the IRO manager for what a team manager does, or may not see. */
function toldOf({ finding }: FindingRow, file: CaseFile, circumstances: Circumstances): Id | null {
  const { actor, staff } = circumstances;
  if (finding.isConfidential || actor.role === 'iro manager') return null;
  const isForTeam = actor.role !== 'team manager' && !finding.isOfIrosOwn;
  return (
    (isForTeam && managerOf(file, circumstances)) ||
    (staff.people.find(({ role }) => role === 'iro manager')?.id ?? null)
  );
}

/** One message for as often as it happens: the same is edited. */
function telling(snooze: Snooze, row: FindingRow, file: CaseFile, circumstances: Circumstances): Change[] {
  const { id, childId, personId, finding } = snooze;
  const to = timesSnoozed(file, personId, finding) >= 2 ? toldOf(row, file, circumstances) : null;
  if (to === null) return [];
  const key = `put-off-again/${personId}/${childId}/${finding}`;
  return [{ tell: { key, to, notice: 'put off again', childId, subject: id } }];
}
