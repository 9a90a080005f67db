import type { Block } from './block-kit.ts';
import { viewShape } from './block-shapes.ts';
import { checkBlocks, fault, faultsOf } from './check-blocks.ts';

/** Bytes of JSON in a view. */
const largest = 250 * 1024;

export interface ViewRefusal {
  error: 'view_too_large' | 'invalid_arguments';
  messages: readonly string[];
}

/** What Slack would refuse in this view, or null. */
export function checkView(view: unknown, type: 'modal' | 'home'): ViewRefusal | null {
  if (Buffer.byteLength(JSON.stringify(view) ?? '') > largest) return { error: 'view_too_large', messages: [] };
  const messages = faultsIn(view, type);
  return messages.length > 0 ? { error: 'invalid_arguments', messages } : null;
}

function faultsIn(view: unknown, type: 'modal' | 'home'): readonly string[] {
  const result = viewShape.safeParse(view);
  if (!result.success) return faultsOf(result.error, '/view');
  if (result.data.type !== type) return [fault(`must be a ${type} view`, '/view/type')];
  const faults = checkBlocks(result.data.blocks, type, '/view/blocks');
  if (faults.length > 0 || result.data.type === 'home' || result.data.submit) return faults;
  const asks = (result.data.blocks as Block[]).some((block) => block.type === 'input');
  return asks ? [fault('submit is required when an input is present', '/view/submit')] : [];
}
