import type { ItemToTheme } from '../../../casework/challenges/theme-item.ts';
import { type ChallengeTheme, challengeThemes } from '../../../domain/challenges/challenges.ts';
import { sentence } from '../../../domain/wording/words.ts';
import { brief, type Message, section } from '../../message.ts';
import { named } from '../children/child-name.ts';

/** Every theme, to choose from. */
export const themeChoices = challengeThemes.map((value) => ({ value, label: sentence(value) }));

/** As it stands in the line behind a button. */
export const themeSlug = (theme: ChallengeTheme): string => theme.replaceAll(' ', '-');

export const themed = ({ child, what, theme }: ItemToTheme): Message => ({
  text: '1 theme.',
  blocks: [
    section(
      `*${theme === null ? 'No theme' : `Theme: ${theme}`}* · ${named(child)}\n${brief(what, 200)}\nOnly the IRO service sees it, and it is only counted. Choose again to change it.`,
    ),
  ],
});
