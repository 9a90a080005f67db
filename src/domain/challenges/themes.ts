import type { CaseFile } from '../records/case-file.ts';
import type { Id, Ours } from '../records/id.ts';
import type { Day, Instant } from '../time/day.ts';
import { type ChallengeTheme, eventsOfChallenge } from './challenges.ts';

/** What somebody in the IRO service says an item is about, for counting: never for judging one child’s worker. */
export interface ThemeMark {
  id: Id;
  childId: Id;
  /** A decision’s id, a contact’s, or a finding as `findingKey` names it. */
  item: Ours;
  /** Null: they took the theme off again. */
  theme: ChallengeTheme | null;
  byId: Id;
  on: Day;
  at: Instant;
}

/** What can carry a theme. A challenge and a management alert have theirs from the start. */
export const themedKinds = ['decision', 'finding', 'contact', 'challenge', 'management alert'] as const;
export type ThemedKind = (typeof themedKinds)[number];

/** One item with its theme, and since when it has it. */
export interface Themed {
  theme: ChallengeTheme;
  kind: ThemedKind;
  on: Day;
}

/** The theme an item has now: the newest word on it counts. */
export const themeOf = ({ themeMarks }: CaseFile, item: Ours): ChallengeTheme | null =>
  themeMarks.findLast((one) => one.item === item)?.theme ?? null;

/** Every item of this child’s with a theme. A challenge that was withdrawn says nothing, and praise is no pattern. */
export function themedIn(file: CaseFile): readonly Themed[] {
  const { themeMarks, challenges, practiceNotes } = file;
  if (themeMarks.length === 0 && challenges.length === 0 && practiceNotes.length === 0) return [];
  const newest = new Map(themeMarks.map((mark) => [mark.item, mark]));
  return [
    ...[...newest.values()].flatMap(({ theme, item, on }): Themed[] => {
      const kind = kindOf(file, item);
      return theme === null || kind === null ? [] : [{ theme, kind, on }];
    }),
    ...challenges.flatMap((one): Themed[] => {
      const ended = eventsOfChallenge(one, file.challengeEvents).findLast(({ kind }) => kind === 'closed');
      return ended?.outcome === 'withdrawn' ? [] : [{ theme: one.theme, kind: 'challenge', on: one.raisedOn }];
    }),
    ...practiceNotes.flatMap(({ kind, theme, on }): Themed[] =>
      kind === 'management alert' ? [{ theme, kind, on }] : [],
    ),
  ];
}

/** A finding is named by more than an id. Null: what it was said of was taken back. */
function kindOf({ decisions, contacts }: CaseFile, item: Ours): ThemedKind | null {
  if (item.includes(' ')) return 'finding';
  if (decisions.some(({ id }) => id === item)) return 'decision';
  return contacts.some(({ id }) => id === item) ? 'contact' : null;
}
