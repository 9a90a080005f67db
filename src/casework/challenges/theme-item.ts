import type { ChallengeTheme } from '../../domain/challenges/challenges.ts';
import { type ThemeMark, themeOf } from '../../domain/challenges/themes.ts';
import { findingKey } from '../../domain/drift/snooze.ts';
import type { CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Ours } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { mayRead, standingIn } from '../decisions/decision-row.ts';
import { findingsSeen } from '../drift/finding-row.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';

export interface ItemToTheme {
  child: NamedChild;
  item: Ours;
  /** What it is, as it reads. */
  what: string;
  theme: ChallengeTheme | null;
}

export interface ItemThemed extends ItemToTheme {
  undo: UndoOffered;
}

interface Asked {
  child: ChildKey;
  item: Ours;
}

export const itemToTheme = caseAction({
  name: 'item-to-theme',
  auditedAs: 'opened the form to say what something is about',
  permission: 'give a theme',
  child: ({ child }: Asked) => child,
  decide: (file, { item }, circumstances) => ({ result: toTheme(file, item, circumstances) }),
});

/** Says what a decision, a finding or a contact is about, or that it is about nothing after all. It is only counted. */
export const giveTheme = caseAction({
  name: 'give-theme',
  auditedAs: 'said what something is about',
  permission: 'give a theme',
  alters: true,
  child: ({ child }: Asked & { theme: ChallengeTheme | null }) => child,
  decide: (file, { item, theme }, circumstances) => {
    const before = toTheme(file, item, circumstances);
    const { actor, today, now, newId } = circumstances;
    const row: ThemeMark = {
      ...{ id: newId(), childId: file.child.id, item, theme, byId: actor.personId ?? '', on: today, at: now },
    };
    const changes: Change[] = before.theme === theme ? [] : [{ put: 'theme_mark', row }];
    const result: ItemThemed = { ...before, theme, undo: undoOffered(circumstances) };
    return { result, changes, undo: result.undo.id };
  },
});

function toTheme(file: CaseFile, item: Ours, circumstances: Circumstances): ItemToTheme {
  return { child: childOf(file), item, what: whatOf(file, item, circumstances), theme: themeOf(file, item) };
}

function whatOf(file: CaseFile, item: Ours, circumstances: Circumstances): string {
  const standing = standingIn(file, item, circumstances);
  if (standing && mayRead(standing, file, circumstances)) return standing.decision.wording;
  const contact = file.contacts.find(({ id }) => id === item);
  if (contact) return `Contact on ${dateInWords(contact.on)}`;
  const finding = findingsSeen(file, circumstances).find((one) => findingKey(one) === item);
  if (finding) return `${finding.title}: ${finding.detail}`;
  throw new Refusal('That is not there any more. Nothing was changed.');
}
