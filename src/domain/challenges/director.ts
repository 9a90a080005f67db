import type { Person } from '../people/people.ts';
import type { ChallengePractice } from './stages.ts';

/** The address that a council gives for its director: the setting, or else that of the last post a challenge can go to. */
export const directorsEmail = ({ director, stages }: Pick<ChallengePractice, 'director' | 'stages'>): string | null =>
  director ?? stages.at(-1)?.email ?? null;

/** Whoever that is here, as a senior manager: what is written for a director is nobody else’s to be sent. */
export function directorIn(people: readonly Person[], practice: ChallengePractice): Person | null {
  const email = directorsEmail(practice);
  if (email === null) return null;
  return people.find((one) => one.role === 'senior manager' && one.email?.toLowerCase() === email) ?? null;
}
