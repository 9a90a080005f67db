import type { Block, Element } from './blocks/block-kit.ts';
import { checkBlocks, textLength } from './blocks/check-blocks.ts';
import type { ShownInSlack } from './options.ts';
import { refused, SlackError } from './slack-error.ts';
import type { State } from './state.ts';

/** Characters of text in a message's blocks before `msg_blocks_too_long`: never documented, measured by others. */
const longest = 12_000;

/** The blocks of a message that Slack would take, each with its ids; throws what Slack would answer. */
export function acceptedBlocks(blocks: unknown, limit = longest): readonly Block[] {
  if (blocks === undefined || blocks === null) return [];
  if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
  const faults = checkBlocks(blocks, 'message');
  if (faults.length > 0) throw refused('invalid_blocks', faults);
  if (textLength(blocks) > limit) throw new SlackError('msg_blocks_too_long');
  return withIds(blocks as Block[]);
}

/** Slack names every block and element that came without a name. */
export const withIds = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => ({
    ...block,
    block_id: block.block_id || newId(),
    ...(block.element && { element: named(block.element) }),
    ...(block.accessory && { accessory: named(block.accessory) }),
    ...(block.type === 'actions' && { elements: block.elements?.map(named) }),
  }));

// Names only, dozens to a message: not worth real randomness.
const newId = (): string => Math.random().toString(36).slice(2, 8);

const named = (element: Element): Element =>
  element.type === 'image' || element.action_id ? element : { ...element, action_id: newId() };

/** The workbench's own rule: what must not be shown is refused, and said why. */
export function guarded(state: State, message: ShownInSlack): void {
  // An ephemeral is never a notification on a locked phone, so it may do without the sentence.
  const sentence = message.kind !== 'ephemeral' && message.text.trim() === '' ? 'Notification text is missing.' : null;
  const problem = sentence ?? state.options.guard?.(message) ?? null;
  if (problem === null) return;
  state.faults.push(problem);
  throw refused('workbench_guard', [problem]);
}
