import { childOfDraft, childOfOwnersDraft } from '../../../casework/children/child-of-draft.ts';
import type { Perform } from '../../../casework/perform/action.ts';
import { verbOf, verbs } from '../../../domain/decisions/verbs.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import type { Draft } from '../../../domain/reviews/draft.ts';
import { type Command, message } from '../../command.ts';
import { named } from '../../views/children/child-name.ts';
import { draftList, type ListedDraft, mostDrafts } from '../../views/shared/draft-list.ts';

export const drafts: Command = {
  name: 'drafts',
  aliases: [],
  usage: '',
  summary: 'forms you began and have not sent',
  detail: 'Lists your unfinished forms, the newest first. Resume opens one where you left it, on any device.',
  example: '/iro drafts',
  permission: null,
  opens: 'message',
  run: async ({ drafts, perform }) => {
    const unfinished = await drafts.unfinished();
    const listed = await Promise.all(unfinished.slice(0, mostDrafts).map((draft) => withChild(draft, perform)));
    return message(draftList(listed, unfinished.length));
  },
};

const isOwners = ({ form }: Draft) => {
  const verb = verbOf(form);
  return verb !== null && verbs[verb].may === 'report on own decisions';
};

/** The child as far as they may still see it: a form may be older than the allocation. */
async function withChild(draft: Draft, perform: Perform): Promise<ListedDraft> {
  if (draft.childId === null) return { draft, whose: 'yours' };
  const naming = isOwners(draft) ? childOfOwnersDraft : childOfDraft;
  const child = await perform(naming, { child: { id: draft.childId } }).catch(orNone);
  return { draft, whose: child && named(child) };
}

function orNone(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
