import type { NamedChild } from '../../casework/review-line.ts';
import type { Draft } from '../../domain/draft.ts';
import { button, buttons, type Message, primary, section } from '../message.ts';
import { named } from './child-name.ts';

/** Said privately to whoever closed a form: nothing that was sent is lost, and this is the way back. */
export const draftKept = (title: string, { draft, child }: { draft: Draft; child: NamedChild }): Message => ({
  text: '1 draft was kept.',
  blocks: [
    section(`*Draft kept.* ${title} of ${named(child)}, page ${draft.page + 1}.`),
    ...buttons(primary(button('Resume', `resume ${draft.id}`)), button('Discard', `discard ${draft.id}`)),
  ],
});
