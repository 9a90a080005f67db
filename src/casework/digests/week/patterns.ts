import { leastShown } from '../../../domain/challenges/few.ts';
import type { Finding } from '../../../domain/drift/rule.ts';
import type { CaseFile } from '../../../domain/records/case-file.ts';
import type { Id } from '../../../domain/records/id.ts';

/** The same thing for several children: a question for the service, not for one worker. */
export interface WeekPattern {
  code: string;
  title: string;
  children: number;
  teams: number;
}

export interface PatternTally {
  title: string;
  children: number;
  teams: Set<Id>;
}

/** Once for each child, however often it is so of them. */
export function addPatterns(
  tallies: Map<string, PatternTally>,
  { child }: CaseFile,
  findings: readonly Finding[],
): void {
  const titles = new Map(findings.map(({ code, title }) => [code, title]));
  for (const [code, title] of titles) {
    const tally = tallies.get(code) ?? { title, children: 0, teams: new Set() };
    tallies.set(code, tally);
    tally.children += 1;
    if (child.teamId !== null) tally.teams.add(child.teamId);
  }
}

/** The commonest first. */
export const patternsOf = (tallies: ReadonlyMap<string, PatternTally>): WeekPattern[] =>
  [...tallies]
    .map(([code, { title, children, teams }]) => ({ code, title, children, teams: teams.size }))
    .filter(({ children }) => children >= leastShown)
    .sort((one, other) => other.children - one.children || one.title.localeCompare(other.title));
