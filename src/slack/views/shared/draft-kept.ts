import type { Draft } from '../../../domain/reviews/draft.ts';
import type { Topic } from '../../filling-in/form.ts';
import { button, buttons, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import type { Worded } from '../../posting/notice.ts';
import { topicNamed } from '../children/topic-name.ts';

/** Said privately to whoever closed a form: nothing that was sent is lost, and this is the way back. */
export function draftKept(title: string, { draft, topic }: { draft: Draft; topic: Topic }): Worded {
  const about = `${title}, ${topicNamed(topic)}`;
  return {
    text: neutral`1 draft was kept.`,
    about: topic.child === null ? [] : [topic.child],
    blocks: [
      section(`*Draft kept.* ${title} of ${topicNamed(topic)}, page ${draft.page + 1}.`),
      ...buttons(
        primary(button('Resume', `resume ${draft.id}`, about)),
        button('Discard', `discard ${draft.id}`, about),
      ),
    ],
  };
}
