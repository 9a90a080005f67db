import { isTheirOwn } from '../../../domain/people/access.ts';
import type { Id } from '../../../domain/records/id.ts';
import type { NextStep } from '../../../domain/records/next-step.ts';
import type { Day } from '../../../domain/time/day.ts';
import { confirmerOf, managerOf } from '../../decisions/decision-events.ts';
import { nameIn } from '../../perform/who-is.ts';
import { type FileRead, isTheirIro, type Waiting } from './day-row.ts';
import { type Open, openRows } from './decisions-today.ts';

/** One thing awaited from one person. */
export interface Awaited {
  who: string;
  personId: Id | null;
  what: Waiting['what'];
  by: Day | null;
}

/** Of a child who is not their own, only what they owe is read. */
export const openFor = (reading: FileRead): readonly Open[] => {
  const { actor, today } = reading.circumstances;
  const isTheirs = isTheirOwn(actor, reading.file, today);
  return openRows(reading).filter(({ row }) => isTheirs || row.isMine);
};

/** What others owe the reader: managers their answers, owners what is late, the IRO a confirmation. */
export function awaited(reading: FileRead, open: readonly Open[]): Awaited[] {
  const { file, circumstances } = reading;
  const { staff } = circumstances;
  const isIro = isTheirIro(reading);
  const managerId = managerOf(file, circumstances);
  const manager = nameIn(staff, managerId) ?? 'The team manager';
  return open.flatMap(({ row, standing }): Awaited[] => {
    if (row.isMine) {
      const personId = confirmerOf(file, standing, circumstances);
      const who = nameIn(staff, personId) ?? 'The IRO';
      return row.state === 'waiting for confirmation' ? [{ who, personId, what: 'confirmations', by: null }] : [];
    }
    if (!isIro) return [];
    const isManagersOwn = managerId !== null && standing.owner === managerId;
    if (row.manager === 'waiting' && row.onItsWay === null && !isManagersOwn)
      return [{ who: manager, personId: managerId, what: 'answers', by: row.answerBy }];
    const isLate = row.late !== null && row.state === 'open';
    return isLate ? [{ who: row.owner, personId: standing.owner, what: 'late decisions', by: row.dueOn }] : [];
  });
}

const steps: Record<Waiting['what'], NextStep> = {
  answers: { step: 'see the decisions' },
  'late decisions': { step: 'see the decisions' },
  confirmations: { step: 'see what waits for the IRO' },
  challenges: { step: 'see the challenges' },
};

/** A line for each person and kind of thing, the longest awaited first. */
export function grouped(all: readonly Awaited[]): Waiting[] {
  const groups = new Map<string, Waiting>();
  for (const { who, personId, what, by } of all) {
    const key = `${what} ${personId ?? who}`;
    const before = groups.get(key) ?? {
      who,
      personId,
      what,
      count: 0,
      by,
      next: steps[what],
    };
    const first = before.by === null || (by !== null && by < before.by) ? by : before.by;
    groups.set(key, { ...before, count: before.count + 1, by: first });
  }
  return [...groups.values()].sort((one, other) => (one.by ?? '9').localeCompare(other.by ?? '9'));
}
