import type { Draft } from '../../../domain/reviews/draft.ts';
import { count, dateInWords } from '../../../domain/wording/words.ts';
import { formNamed } from '../../forms/index.ts';
import { button, buttons, context, header, type Message, say, section } from '../../message.ts';

/** One unfinished form, and what it is about: null where the person may no longer see the child. */
export interface ListedDraft {
  draft: Draft;
  whose: string | null;
}

/** How many are shown at once, the newest of them. */
export const mostDrafts = 8;

/** Each with its way back, and how many more there are besides. */
export function draftList(listed: readonly ListedDraft[], all: number): Message {
  if (all === 0) return say('You have no unfinished forms.');
  const more = all - listed.length;
  return {
    text: `${count(all, 'draft')}.`,
    blocks: [
      header('Forms you have not sent'),
      ...listed.flatMap(rowOf),
      ...(more > 0 ? [context(`And ${more} more. Send or discard some of these to see them.`)] : []),
    ],
  };
}

function rowOf({ draft, whose }: ListedDraft) {
  const { title } = formNamed(draft.form);
  const about = [title, whose].filter((words) => words !== null).join(', ');
  return [
    section(
      `*${title}* · ${whose ?? 'a child you can no longer open'}\n${placeOf(draft)} ${dateInWords(dayOf(draft))}`,
    ),
    ...buttons(
      ...(whose ? [button('Resume', `resume ${draft.id}`, about)] : []),
      button('Discard', `discard ${draft.id}`, about),
    ),
  ];
}

/** By its heading: its number depends on the child, who is not looked up for a list. */
function placeOf({ form, page }: Draft): string {
  const { pages } = formNamed(form);
  return pages.length === 1 ? 'Saved' : `At “${pages[page]?.title ?? ''}” · saved`;
}

const dayOf = ({ savedAt }: Draft) => new Date(savedAt).toISOString().slice(0, 10);
