import { allocatedTo, type CaseFile, type Change } from '../domain/case-file.ts';
import type { Day } from '../domain/day.ts';
import type { Id } from '../domain/id.ts';
import type { EarlyRequest } from '../domain/reviewing.ts';
import type { Staff } from './action.ts';

/** Whoever covers for the child’s IRO today, the IRO, or the IRO manager of a child who has none. */
export function whoAnswers(file: CaseFile, today: Day, { people, covers }: Staff): Id | null {
  const iro = allocatedTo(file, 'iro', today);
  const cover = covers.find(({ forPersonId }) => forPersonId === iro)?.byPersonId;
  const found = people.find(({ id }) => id === (cover ?? iro)) ?? people.find(({ role }) => role === 'iro manager');
  return found?.id ?? null;
}

/** Told once, and edited when it is answered. An IRO who wrote the request down has it before them already. */
export const tellingOf = ({ id, childId, recordedById }: EarlyRequest, to: Id | null): Change[] =>
  to === null || to === recordedById
    ? []
    : [{ tell: { key: `early/${id}`, to, notice: 'early request for the iro', childId, subject: id } }];
