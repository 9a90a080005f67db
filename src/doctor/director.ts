import { directorIn, directorsEmail } from '../domain/challenges/director.ts';
import { type ChallengePractice, usualPractice } from '../domain/challenges/stages.ts';
import type { Staff } from '../domain/people/staff.ts';
import { type Check, type InstallationFinding, look, ok } from './check.ts';

export const directorCheck: Check = {
  name: 'director',
  looksAt: 'whether anybody has the month’s counts of challenges as the director',
  run: async ({ records, config }) =>
    records?.staff ? judgeDirector(records.staff, { ...usualPractice, ...config.challenges }) : [],
};

const todo = 'Set DIRECTOR to the e-mail of a senior manager in staff.csv. Until then the IRO manager has the message.';

export function judgeDirector({ people }: Pick<Staff, 'people'>, practice: ChallengePractice): InstallationFinding[] {
  if (directorsEmail(practice) === null) return [look('Nobody is named as the director.', todo)];
  if (directorIn(people, practice) === null)
    return [look('Whoever is named as the director is no senior manager in the staff file.', todo)];
  return [ok('The director is a senior manager in the staff file.')];
}
