import type { Draft } from '../../domain/draft.ts';
import type { Topic } from '../form.ts';
import { button, buttons, type Message, primary, section } from '../message.ts';
import { topicNamed } from './topic-name.ts';

/** Said privately to whoever closed a form: nothing that was sent is lost, and this is the way back. */
export function draftKept(title: string, { draft, topic }: { draft: Draft; topic: Topic }): Message {
  const about = `${title}, ${topicNamed(topic)}`;
  return {
    text: '1 draft was kept.',
    blocks: [
      section(`*Draft kept.* ${title} of ${topicNamed(topic)}, page ${draft.page + 1}.`),
      ...buttons(
        primary(button('Resume', `resume ${draft.id}`, about)),
        button('Discard', `discard ${draft.id}`, about),
      ),
    ],
  };
}
