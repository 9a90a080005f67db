import { clip, type Message } from '../../message.ts';

/** A command that wants a child and was given none: one’s own, to choose from, and the command goes on. */
export const pickChild = (verb: string): Message => ({
  text: 'Which child?',
  blocks: [
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: '*Which child?*\nThe most pressing come first. Type a reference or initials to search.',
      },
      accessory: {
        type: 'external_select',
        action_id: clip(`run ${verb}`, 255),
        placeholder: { type: 'plain_text', text: 'Choose a child' },
        min_query_length: 0,
      },
    },
  ],
});
