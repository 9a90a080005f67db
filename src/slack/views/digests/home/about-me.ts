import type { KnownBlock } from '@slack/types';
import type { Top } from '../../../../casework/digests/home.ts';
import type { CoverLine } from '../../../../casework/digests/my-settings.ts';
import type { NamedChild } from '../../../../casework/shared/review-line.ts';
import { reachOf } from '../../../../domain/people/access.ts';
import type { Actor } from '../../../../domain/people/people.ts';
import type { Draft } from '../../../../domain/reviews/draft.ts';
import { count, listed, shortWords } from '../../../../domain/wording/words.ts';
import { formNamed } from '../../../forms/index.ts';
import { button, context, escaped } from '../../../message.ts';
import { named } from '../../children/child-name.ts';
import { coverWords, noCover } from '../../people/cover.ts';
import { sectionWith } from '../../shared/section-with.ts';
import { heading } from './lists.ts';

const draftsShown = 3;

/** Forms they began, each with the way back into it. */
export function draftBlocks(drafts: readonly Draft[], children: readonly NamedChild[]): KnownBlock[] {
  if (drafts.length === 0) return [];
  const about = ({ childId }: Draft) => children.find(({ id }) => id === childId);
  return [
    heading('Drafts', drafts.length),
    ...drafts.slice(0, draftsShown).map((draft) => {
      const child = about(draft);
      const whose = child ? ` · ${named(child)}` : '';
      const saved = shortWords(new Date(draft.savedAt).toISOString().slice(0, 10));
      return sectionWith(
        `${formNamed(draft.form).title}${whose} · page ${draft.page + 1}, saved ${saved}`,
        button('Resume', `resume ${draft.id}`),
      );
    }),
    ...(drafts.length > draftsShown
      ? [sectionWith(`And ${drafts.length - draftsShown} more.`, button('All drafts', 'drafts'))]
      : []),
  ];
}

export const quietBlocks = (quiet: number, see: string): KnownBlock[] =>
  quiet === 0
    ? []
    : [sectionWith(`*Quiet*: ${children(quiet)} from whom nobody has heard`, button('See', see, 'quiet'))];

/** Who covers for whom, and the way to change it. */
export function myCoverBlocks({ rows, total }: Top<CoverLine>, isWide: boolean): KnownBlock[] {
  const lines = rows.length === 0 ? [noCover(isWide)] : rows.map(coverWords);
  const more = total > rows.length ? [`And ${total - rows.length} more.`] : [];
  return [sectionWith(['*Cover*', ...lines, ...more].join('\n'), button('Change', 'settings', 'cover'))];
}

export const initialsBlocks = ({ rows, total }: Top<string>): KnownBlock[] => [
  sectionWith(
    `*Initials in channels*\n${total === 0 ? 'none: every channel shows references only' : `${escaped(listed(rows))}${total > rows.length ? ` and ${total - rows.length} more` : ''}`}`,
    button('Change', 'channels 1', 'initials in channels'),
  ),
];

/** What they can see, who can see that they did, and what becomes of it. */
export const whatISee = (me: Actor, number: number): KnownBlock[] => [
  sectionWith(
    `*What I can see*: ${children(number)}`,
    reachOf(me, 'see who opened a child') === 'none' ? null : button('Who opened a child', 'opened'),
  ),
  context('Only you see this page. Every look at a child is kept, with your name and the time.'),
];

export const children = (number: number): string => count(number, 'child', 'children');
