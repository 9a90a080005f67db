import type { Perform } from '../casework/perform/action.ts';
import type { DraftsOf } from '../casework/perform/drafts-of.ts';
import type { LinksOf } from '../casework/perform/links-of.ts';
import type { Permission } from '../domain/people/access.ts';
import type { StaffRole } from '../domain/people/people.ts';
import type { Typed } from '../domain/records/id.ts';
import type { Draft } from '../domain/reviews/draft.ts';
import type { About } from './about.ts';
import type { Message, Modal } from './message.ts';

/** Shown side by side, to one person: whoever has only the address opens nothing. */
export interface PaperAddress {
  url: string;
  digits: string;
}

/** A line typed after /iro, or the value of a button: the same thing. */
export interface LineAsked {
  /** The words after the verb. */
  words: readonly Typed[];
  perform: Perform;
  drafts: DraftsOf;
  /** The address at which one paper opens for whoever asks, and the digits it asks for. */
  linkTo: (...what: Parameters<LinksOf['make']>) => Promise<PaperAddress>;
  /** For a greeting: the hour in London. */
  hour: number;
  /** The registry, for help. */
  groups: readonly CommandGroup[];
}

/** What a command shows. `refreshes` takes the place of the list whose button was pressed: paging, not piling up. */
export type AnswerShown = ({ shows: 'message'; refreshes?: boolean } & Message) | ({ shows: 'modal' } & Modal);

export type Answer =
  | AnswerShown
  /** A form to fill in, by its name in the registry. */
  | { shows: 'form'; form: string; about: About }
  /** A form somebody began earlier. */
  | { shows: 'draft'; draft: Draft };

export interface Command {
  name: string;
  aliases: readonly string[];
  /** How the words go: “[child | team | everyone]”. */
  usage: string;
  /** Words of the usage that are for these roles only: nobody else is shown them. */
  only?: Readonly<Record<string, readonly StaffRole[]>>;
  /** What it does, as a phrase that follows the name. */
  summary: string;
  /** One paragraph for `/iro help <name>`. */
  detail: string;
  example: string;
  /** Whose table row says who may use it; null for everybody who is set up. */
  permission: Permission | null;
  /** `modal`: a light page is opened at once, before any work, because a trigger lives for three seconds. */
  opens: 'message' | 'modal';
  run: (asked: LineAsked) => Promise<Answer>;
}

/** What one wants to do, and what can be typed for it. */
export interface CommandGroup {
  wants: string;
  commands: readonly Command[];
}

export const message = (shown: Message): AnswerShown => ({ shows: 'message', ...shown });
export const refreshed = (shown: Message): AnswerShown => ({ shows: 'message', refreshes: true, ...shown });
export const fillIn = (form: string, about: About): Answer => ({ shows: 'form', form, about });
export const modal = (shown: Modal): AnswerShown => ({ shows: 'modal', ...shown });
