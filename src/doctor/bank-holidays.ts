import { bankHolidaysKnownUntil } from '../domain/time/bank-holidays.ts';
import type { Day } from '../domain/time/day.ts';
import { holidaysKnownFor } from '../domain/time/our-spans.ts';
import { onFrom } from '../domain/time/span.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const bankHolidaysCheck: Check = {
  name: 'bank holidays',
  looksAt: 'how long the bank holidays are known for',
  run: async ({ clock }) => [judgeHolidays(bankHolidaysKnownUntil, clock.today())],
};

export function judgeHolidays(knownUntil: Day, today: Day): InstallationFinding {
  const todo = 'Upgrade: a later version knows more.';
  if (knownUntil < today) return wrong(`Bank holidays are known only to ${knownUntil}: dates may be wrong.`, todo);
  if (knownUntil < onFrom(today, holidaysKnownFor)) return look(`Bank holidays run out on ${knownUntil}.`, todo);
  return ok(`Bank holidays are known to ${knownUntil}.`);
}
