import type { ChildKey } from '../casework/action.ts';

export interface About {
  child: ChildKey;
  /** The id of what it is about besides the child. */
  subject: string | null;
}

/** For a form that is about no child: nobody is found under it. */
export const noChild: ChildKey = { references: [] };
