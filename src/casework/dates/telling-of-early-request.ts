import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { EarlyRequest } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { reachesChild } from '../people/covers.ts';
import type { Staff } from '../perform/action.ts';
import { iroNow } from '../shared/allocated-now.ts';

/** Whoever covers for the child’s IRO today and may see the child, the IRO, or the IRO manager of a child who has none. */
export function whoAnswers(file: CaseFile, today: Day, staff: Staff): Id | null {
  const { people, covers } = staff;
  const iro = iroNow(file, { staff, today });
  const cover = covers.find((one) => one.forPersonId === iro && reachesChild(one, file))?.byPersonId;
  const found = people.find(({ id }) => id === (cover ?? iro)) ?? people.find(({ role }) => role === 'iro manager');
  return found?.id ?? null;
}

/** Told once, and edited when it is answered. An IRO who wrote the request down has it before them already. */
export const tellingOf = ({ id, childId, recordedById }: EarlyRequest, to: Id | null): Change[] =>
  to === null || to === recordedById
    ? []
    : [{ tell: { key: `early/${id}`, to, notice: 'early request for the iro', childId, subject: id } }];
