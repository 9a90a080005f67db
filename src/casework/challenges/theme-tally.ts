import { type ChallengeTheme, challengeThemes } from '../../domain/challenges/challenges.ts';
import { type ConcernEvidence, concernStanding } from '../../domain/challenges/concerns.ts';
import { leastShown } from '../../domain/challenges/few.ts';
import { type ThemedKind, themedIn } from '../../domain/challenges/themes.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { figuresOf } from '../../domain/time/our-spans.ts';
import { backFrom } from '../../domain/time/span.ts';
import type { Circumstances } from '../perform/action.ts';

interface Counted {
  children: number;
  teams: Set<Id>;
  items: Partial<Record<ThemedKind, number>>;
}

/** How many children share each theme: what was marked in the last twelve months, and since a concern of it was closed. */
export function tallyingThemes({ staff, today, law }: Circumstances) {
  const counted = new Map<ChallengeTheme, Counted>();
  const standings = staff.concerns.map((one) => concernStanding(one, staff.concernEvents, today, law.calendar));
  const closedOn = (theme: ChallengeTheme): Day =>
    standings
      .flatMap(({ concern, closed }) => (concern.theme === theme && closed ? [closed.on] : []))
      .sort()
      .at(-1) ?? '';
  const from = backFrom(today, figuresOf);
  const lastClosed = new Map(challengeThemes.map((theme) => [theme, closedOn(theme)]));
  const add = (file: CaseFile): void => {
    const items = themedIn(file).filter(({ theme, on }) => on >= from && on > (lastClosed.get(theme) ?? ''));
    for (const theme of new Set(items.map((one) => one.theme))) {
      const all = counted.get(theme) ?? { children: 0, teams: new Set(), items: {} };
      counted.set(theme, all);
      all.children += 1;
      if (file.child.teamId !== null) all.teams.add(file.child.teamId);
      for (const { kind } of items.filter((one) => one.theme === theme)) all.items[kind] = (all.items[kind] ?? 0) + 1;
    }
  };
  const evidence = (theme: ChallengeTheme): ConcernEvidence => {
    const { children, teams, items } = counted.get(theme) ?? { children: 0, teams: new Set(), items: {} };
    return { children, teams: teams.size, items: { ...items } };
  };
  /** Those that enough children share and of which no concern is open, the commonest first. */
  const proposed = (): readonly ProposedConcern[] =>
    challengeThemes
      .map((theme) => ({ theme, ...evidence(theme) }))
      .filter(
        ({ theme, children }) =>
          children >= leastShown &&
          !standings.some(({ concern, state }) => concern.theme === theme && state !== 'closed'),
      )
      .toSorted((one, other) => other.children - one.children || one.theme.localeCompare(other.theme));
  return { add, evidence, proposed };
}

/** A theme that five or more children share: worth raising as a concern about practice. */
export interface ProposedConcern extends ConcernEvidence {
  theme: ChallengeTheme;
}
