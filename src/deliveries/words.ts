import type { KnownBlock } from '@slack/types';
import type { Letter } from './post-office.ts';

const line = (text: string): KnownBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });

const moved = 'This has moved on. There is nothing for you to do here.';

/** What a message becomes when there is nothing to tell its reader any more. */
export const movedOn: Letter = {
  text: moved,
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: moved } }],
  neutral: [],
  never: [],
};

const repeat = 'You may have seen this already.';

/** Slack takes 50 blocks a message. */
const mostBlocks = 50;

/** Sent once more after its reply was lost, and saying so (ruling Delivery 1). */
export const asRepeat = (letter: Letter): Letter => ({
  ...letter,
  text: `${letter.text} ${repeat}`,
  blocks: [line(repeat), ...letter.blocks].slice(0, mostBlocks),
  neutral: [line(repeat), ...letter.neutral],
});
