import { findingsOf } from '../../domain/drift/findings-of.ts';
import type { Finding, Step } from '../../domain/drift/rule.ts';
import { findingKey } from '../../domain/snooze.ts';
import { type DayRow, type Press, type Reading, rowOf } from './day-row.ts';

/** Said elsewhere in the same digest, by its owner or of it: a decision past its date, or without an owner. */
const saidOfDecisions = new Set(['drift-decision-overdue', 'drift-decision-unassigned', 'drift-decisions-overdue']);

/** What is slipping and is this reader’s to do something about, less what they have put off. */
export function slippingIn({ file, known, circumstances }: Reading): { rows: DayRow[]; snoozed: number } {
  const { actor, today, law, may } = circumstances;
  if (!may('see drift', file)) return { rows: [], snoozed: 0 };
  const mine = findingsOf(known).filter((one) => isFor(actor.role, one) && !saidOfDecisions.has(one.code));
  const quiet = new Set(
    file.snoozes
      .filter(({ personId, untilOn }) => personId === actor.personId && untilOn >= today)
      .map(({ finding }) => finding),
  );
  const awake = mine.filter((one) => !quiet.has(findingKey(one)));
  return {
    snoozed: mine.length - awake.length,
    rows: awake.map((one) =>
      rowOf(file, {
        what: `${one.title}, ${one.detail}`,
        by: one.dueOn,
        late: one.dueOn === null ? 0 : Math.max(0, law.calendar.workingDaysBetween(one.dueOn, today)),
        harm: one.harm,
        press: pressFor(one.step, file.child.id),
        snooze: findingKey(one),
      }),
    ),
  };
}

/** An IRO hears of everything about their children; a worker and a manager of what is theirs to put right. */
function isFor(role: string, { whose, harm, isOfIrosOwn }: Finding): boolean {
  if (role === 'iro' || role === 'iro manager') return true;
  if (isOfIrosOwn) return false;
  return role === whose || (role === 'team manager' && harm === 'act today');
}

const presses: Record<Step, { label: string; verb: string }> = {
  'book the review': { label: 'Book it', verb: 'schedule' },
  'record the review': { label: 'Record', verb: 'record' },
  'get ready': { label: 'Getting ready', verb: 'ready' },
  'log a contact': { label: 'Log contact', verb: 'contact' },
  'ask for an earlier review': { label: 'Earlier review', verb: 'early' },
  'open the decisions': { label: 'Decisions', verb: 'decisions' },
  'open the papers': { label: 'Papers', verb: 'papers' },
  'send out the record': { label: 'Send the record', verb: 'distribute' },
  'open the child': { label: 'Open', verb: 'child' },
};

const pressFor = (step: Step, child: string): Press => ({
  label: presses[step].label,
  line: `${presses[step].verb} ${child}`,
});
