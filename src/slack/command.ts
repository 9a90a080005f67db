import type { Perform } from '../casework/action.ts';
import type { Permission } from '../domain/access.ts';
import type { Message, Modal } from './message.ts';

/** A line typed after /iro, or the value of a button: the same thing. */
export interface Asked {
  /** The words after the verb. */
  words: readonly string[];
  perform: Perform;
  /** For a greeting: the hour in London. */
  hour: number;
  /** The registry, for help. */
  commands: readonly Command[];
}

/** What a command shows. `refreshes` takes the place of the list whose button was pressed: paging, not piling up. */
export type Answer = ({ shows: 'message'; refreshes?: boolean } & Message) | ({ shows: 'modal' } & Modal);

export interface Command {
  name: string;
  aliases: readonly string[];
  /** How the words go: “[child | team | everyone]”. */
  usage: string;
  /** What it does, as a phrase that follows the name. */
  summary: string;
  /** One paragraph for `/iro help <name>`. */
  detail: string;
  example: string;
  /** Whose table row says who may use it; null for everybody who is set up. */
  permission: Permission | null;
  /** `modal`: a light page is opened at once, before any work, because a trigger lives for three seconds. */
  opens: 'message' | 'modal';
  run: (asked: Asked) => Promise<Answer>;
}

export const message = (shown: Message): Answer => ({ shows: 'message', ...shown });
export const refreshed = (shown: Message): Answer => ({ shows: 'message', refreshes: true, ...shown });
export const modal = (shown: Modal): Answer => ({ shows: 'modal', ...shown });
