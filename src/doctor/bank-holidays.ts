import { type AddedHoliday, bankHolidaysKnownUntil, knownAlready } from '../domain/time/bank-holidays.ts';
import type { Day } from '../domain/time/day.ts';
import { holidaysKnownFor } from '../domain/time/our-spans.ts';
import { onFrom } from '../domain/time/span.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const bankHolidaysCheck: Check = {
  name: 'bank holidays',
  looksAt: 'how long the bank holidays are known for, and which were added here',
  run: async ({ clock, config }) => [
    judgeHolidays(bankHolidaysKnownUntil, clock.today()),
    ...config.bankHolidaysAdded.map(judgeAdded),
  ],
};

export function judgeHolidays(knownUntil: Day, today: Day): InstallationFinding {
  const todo = 'Upgrade: a later version knows more. Until then, add what is proclaimed to BANK_HOLIDAYS_ADDED.';
  if (knownUntil < today) return wrong(`Bank holidays are known only to ${knownUntil}: dates may be wrong.`, todo);
  if (knownUntil < onFrom(today, holidaysKnownFor)) return look(`Bank holidays run out on ${knownUntil}.`, todo);
  return ok(`Bank holidays are known to ${knownUntil}.`);
}

export function judgeAdded({ on, name, by, addedOn }: AddedHoliday): InstallationFinding {
  const known = knownAlready(on);
  if (known)
    return look(
      `${on} is a bank holiday that iro knows already: ${known.name}.`,
      'Take it out of BANK_HOLIDAYS_ADDED.',
    );
  return ok(`${on} is a bank holiday here: ${name}, added by ${by} on ${addedOn}.`);
}
