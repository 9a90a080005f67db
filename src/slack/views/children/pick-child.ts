import type { NamedChild } from '../../../casework/shared/review-line.ts';
import { button, buttons, clip, escaped, type Message, section } from '../../message.ts';
import { namedPlainly } from './child-name.ts';

/** The most pressing, to press; any other is a few letters away. */
export const mostPressing = 5;

/**
 * A command that wants a child and was given none, or none that could be told: one’s own, to choose from, and the command
 * goes on. `because`: why what was typed would not do.
 */
export function pickChild(verb: string, pressing: readonly NamedChild[], because: string | null): Message {
  const why = because === null ? [] : [section(escaped(because))];
  if (pressing.length === 0) {
    const none = 'There is no child for whom you can do that today.';
    return { text: none, blocks: [...why, section(none)] };
  }
  return {
    text: 'Which child?',
    blocks: [
      ...why,
      section('*Which child?*\nThe most pressing come first.'),
      ...buttons(...pressing.map((child) => button(namedPlainly(child), `${verb} ${child.id}`))),
      {
        type: 'section',
        text: { type: 'mrkdwn', text: 'Or search by reference or initials.' },
        accessory: {
          type: 'external_select',
          action_id: clip(`run ${verb}`, 255),
          placeholder: { type: 'plain_text', text: 'Choose a child' },
          min_query_length: 0,
        },
      },
    ],
  };
}
