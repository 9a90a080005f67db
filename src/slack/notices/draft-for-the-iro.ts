import { draftHandedOver } from '../../casework/children/child-of-draft.ts';
import { button, buttons, escaped, primary, section } from '../message.ts';
import { neutral } from '../posting/neutral.ts';
import type { Notice } from '../posting/notice.ts';
import { named } from '../views/children/child-name.ts';

/** Somebody began the record of a review and handed it on. It is about the draft, and whoever began it. */
export const draftForTheIro: Notice<'draft for the iro'> = {
  name: 'draft for the iro',
  word: async (perform, { childId, subject }, drafts) => {
    const { draft, begunBy } = subject;
    const kept = await drafts.find(draft);
    if (kept === null || kept.spentAt !== null) return null;
    const handed = await perform(draftHandedOver, { child: { id: childId ?? '' }, begunBy });
    const by = handed.begunBy === null ? '' : ` by ${escaped(handed.begunBy)}`;
    return {
      text: neutral`1 draft is waiting for you.`,
      about: [handed.child],
      blocks: [
        section(
          `*A review form was begun for you${by}.* ${named(handed.child)}\nNothing is recorded until you send it.`,
        ),
        ...buttons(primary(button('Resume', `resume ${draft}`)), button('Discard', `discard ${draft}`)),
      ],
    };
  },
};
