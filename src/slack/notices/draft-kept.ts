import { placeInWords } from '../filling-in/form-page.ts';
import { topicOf } from '../filling-in/form-steps.ts';
import { formNamed } from '../forms/index.ts';
import { button, buttons, primary, section } from '../message.ts';
import { neutral } from '../posting/neutral.ts';
import type { Notice, Worded } from '../posting/notice.ts';
import { topicNamed } from '../views/children/topic-name.ts';

/** In its place, with nothing to resume. It names nobody. */
const over = (says: string): Worded => ({
  text: neutral`1 draft was sent or thrown away.`,
  about: [],
  blocks: [section(says), ...buttons(button('My drafts', 'drafts'))],
});

/** Somebody closed a form: nothing that was sent is lost, and this is the way back, until it is sent or thrown away. */
export const draftKept: Notice<'draft kept'> = {
  name: 'draft kept',
  atOnce: true,
  word: async (perform, { subject, isThere }, drafts) => {
    const draft = await drafts.find(subject);
    // Nobody is told of what was over before it reached them.
    if (!isThere && (draft === null || draft.spentAt !== null)) return null;
    if (draft === null) return over('This draft was thrown away, or is somebody else’s now.');
    const form = formNamed(draft.form);
    if (draft.spentAt !== null) return over(`${form.title}: this draft was sent.`);
    const topic = await topicOf(perform, form, draft);
    const place = placeInWords(form, draft, topic);
    const about = `${form.title}, ${topicNamed(topic)}`;
    return {
      text: neutral`1 draft was kept.`,
      about: topic.child === null ? [] : [topic.child],
      opens: button('Resume', `resume ${draft.id}`),
      blocks: [
        section(
          [
            `*Draft kept.* ${form.title} of ${topicNamed(topic)}${place === null ? '' : `, ${place}`}.`,
            'Every answer is kept as it is given. Look over the last words you typed: Slack may not have passed them on.',
          ].join('\n'),
        ),
        ...buttons(
          primary(button('Resume', `resume ${draft.id}`, about)),
          button('Discard', `discard ${draft.id}`, about),
        ),
      ],
    };
  },
};
