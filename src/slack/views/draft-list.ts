import type { Draft } from '../../domain/draft.ts';
import { count, dateInWords } from '../../domain/words.ts';
import { formNamed } from '../forms/index.ts';
import { button, buttons, header, type Message, say, section } from '../message.ts';

const most = 8;

/** Each with its way back. A draft names no child here: its page does, to whoever may see them. */
export function draftList(drafts: readonly Draft[]): Message {
  if (drafts.length === 0) return say('You have no unfinished forms.');
  return {
    text: `${count(drafts.length, 'draft')}.`,
    blocks: [
      header('Forms you have not sent'),
      ...drafts
        .slice(0, most)
        .flatMap((draft) => [
          section(`*${formNamed(draft.form).title}* · page ${draft.page + 1} · saved ${dateInWords(dayOf(draft))}`),
          ...buttons(button('Resume', `resume ${draft.id}`), button('Discard', `discard ${draft.id}`)),
        ]),
    ],
  };
}

const dayOf = ({ savedAt }: Draft) => new Date(savedAt).toISOString().slice(0, 10);
