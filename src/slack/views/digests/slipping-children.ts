import type { KnownBlock } from '@slack/types';
import type { SlippingChild, SlippingChildren } from '../../../casework/digests/channel/slipping-children.ts';
import { count, listed } from '../../../domain/wording/words.ts';
import { brief, button, context, escaped, section } from '../../message.ts';
import { named, referenceShown } from '../children/child-name.ts';
import { sectionWith } from '../shared/section-with.ts';

/** A line a child, with no kind of thing on it; the kinds below, counted over all of them (ruling Slack 9). */
export function slippingBlocks(slipping: SlippingChildren, showsInitials: boolean): KnownBlock[] {
  const { children, things, rows, kinds } = slipping;
  if (children === 0) return [];
  const more = children - rows.length;
  return [
    section(`*What is slipping*\n${count(things, 'thing')} for ${count(children, 'child', 'children')}`),
    ...rows.map((row) =>
      sectionWith(rowWords(row, showsInitials), button('Open', `drift ${row.child.id}`, referenceShown(row.child))),
    ),
    ...(more > 0 ? [context(`And ${count(more, 'more child', 'more children')}.`)] : []),
    ...(kinds === null ? [] : [context(`Over all of them: ${kinds.map(kindWords).join(' · ')}`)]),
    context('Open answers you alone, and only about a child who is yours to see.'),
  ];
}

const kindWords = ({ kind, things }: { kind: string; things: number }) => `${kind} ${things}`;

const rowWords = ({ child, owners, things, oldest }: SlippingChild, showsInitials: boolean) =>
  [
    showsInitials ? named(child) : escaped(referenceShown(child)),
    brief(listed(owners), 120),
    count(things, 'thing'),
    `${things === 1 ? '' : 'the oldest '}${count(oldest, 'working day')}`,
  ].join(' · ');

/** “3 children have something slipping” */
export const slippingWords = ({ children }: SlippingChildren): string =>
  `${count(children, 'child', 'children')} ${children === 1 ? 'has' : 'have'} something slipping`;
