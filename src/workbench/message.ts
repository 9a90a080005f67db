import type { Block } from './blocks/block-kit.ts';

/** One message, as the people in its channel see it. */
export interface Message {
  channel: string;
  ts: string;
  /** User id of whoever wrote it. */
  user: string;
  text: string;
  blocks: readonly Block[];
  metadata?: unknown;
  threadTs?: string;
  clientMsgId?: string;
  edited: boolean;
  /** The one person who sees it, when only one does. */
  onlyFor: string | null;
}
