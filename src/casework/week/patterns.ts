import type { CaseFile, Id } from '../../domain/case-file.ts';
import type { Finding } from '../../domain/drift/rule.ts';

/** Fewer than this are not shown: nobody should be known by being one of them (product N20). */
export const leastShown = 5;

/** The same thing for several children: a question for the service, not for one worker. */
export interface Pattern {
  code: string;
  title: string;
  children: number;
  teams: number;
}

export interface Tally {
  title: string;
  children: Set<Id>;
  teams: Set<Id>;
}

export function addPatterns(tallies: Map<string, Tally>, { child }: CaseFile, findings: readonly Finding[]): void {
  for (const { code, title } of findings) {
    const tally = tallies.get(code) ?? { title, children: new Set(), teams: new Set() };
    tallies.set(code, tally);
    tally.children.add(child.id);
    if (child.teamId !== null) tally.teams.add(child.teamId);
  }
}

/** The commonest first. */
export const patternsOf = (tallies: ReadonlyMap<string, Tally>): Pattern[] =>
  [...tallies]
    .map(([code, { title, children, teams }]) => ({ code, title, children: children.size, teams: teams.size }))
    .filter(({ children }) => children >= leastShown)
    .sort((one, other) => other.children - one.children || one.title.localeCompare(other.title));
