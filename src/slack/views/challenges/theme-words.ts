import type { ItemThemed } from '../../../casework/challenges/theme-item.ts';
import { type ChallengeTheme, challengeThemes } from '../../../domain/challenges/challenges.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { brief, buttons, type Message, section } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { undoButton } from '../shared/undo-button.ts';

/** Every theme, to choose from. */
export const themeChoices = challengeThemes.map((value) => ({ value, label: sentence(value) }));

/** As it stands in the line behind a button. */
export const themeSlug = (theme: ChallengeTheme): string => theme.replaceAll(' ', '-');

export const themed = ({ child, what, theme, undo }: ItemThemed): Message => ({
  text: '1 theme.',
  blocks: [
    section(
      `*${theme === null ? 'No theme' : `Theme: ${theme}`}* · ${named(child)}\n${brief(what, 200)}\nOnly the IRO service sees it, and it is only counted. Choose again to change it.`,
    ),
    ...buttons(undoButton('give-theme', undo, child)),
  ],
});
