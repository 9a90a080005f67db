import { questionsCounted } from '../casework/children/import-questions.ts';
import type { Perform } from '../casework/perform/action.ts';
import { reachOf } from '../domain/people/access.ts';
import type { Actor } from '../domain/people/people.ts';

/** How many questions of the files somebody may answer; null for a role that answers none. */
export const questionsOpen = async (perform: Perform, me: Actor): Promise<number | null> =>
  reachOf(me, 'answer questions about the files') === 'none' ? null : await perform(questionsCounted, {});
