import type { KnownBlock } from '@slack/types';
import type { Post } from './post-office.ts';

const line = (text: string): KnownBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });

const only = (text: string): Post => ({
  text,
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
  neutral: [],
  never: [],
});

/** What a message becomes when there is nothing to tell its reader any more. */
export const hasMovedOn = only('This has moved on. There is nothing for you to do here.');

/** What a digest of another day becomes when it names somebody its reader may no longer see. */
export const earlierDay = only(
  'This list is from an earlier day. Today’s is the newest here, and stands on your Home.',
);

/** The same in a channel, where nobody is to be sent looking. */
export const earlierDayHere = only('This list is from an earlier day.');

export const emptyHome = only('There is nothing here for you now. Your IRO manager can say why.');

const repeat = 'You may have seen this already.';

/** Slack takes 50 blocks a message. */
const mostBlocks = 50;

/** Sent once more after its reply was lost, and saying so (ruling Delivery 1). */
export const asRepeat = (letter: Post): Post => ({
  ...letter,
  text: `${letter.text} ${repeat}`,
  blocks: [line(repeat), ...letter.blocks].slice(0, mostBlocks),
  neutral: [line(repeat), ...letter.neutral],
});
