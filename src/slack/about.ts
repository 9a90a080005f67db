import type { ChildKey } from '../casework/perform/action.ts';
import type { Ours } from '../domain/records/id.ts';

export interface About {
  child: ChildKey;
  /** The id of what it is about besides the child. */
  subject: Ours | null;
}

/** For a form that is about no child: nobody is found under it. */
export const noChild: ChildKey = { references: [] };
