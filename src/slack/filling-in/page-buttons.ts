import type { Button, KnownBlock } from '@slack/types';
import { button, buttons, clip } from '../message.ts';

/** Buttons of a form’s own page: they carry no line, because what they do is for the draft that the page is of. */
const pageButton = (label: string, does: string, about?: string): Button => ({
  ...button(label, does, about),
  action_id: `form ${does}`,
});

/** Adds one to the page’s items, in a view of its own. */
export const addButton = (label: string): Button => pageButton(label, 'item add');

/** What may be done with one of the page’s items; `words` say which, for a screen reader and before it is taken out. */
export const itemButtons = (at: number, words: string): KnownBlock[] =>
  buttons(
    pageButton('Edit', `item edit ${at}`, words),
    ...(at === 0 ? [] : [pageButton('Move up', `item up ${at}`, words)]),
    {
      ...pageButton('Take out', `item out ${at}`, words),
      confirm: {
        title: { type: 'plain_text', text: 'Take it out?' },
        text: { type: 'plain_text', text: clip(words, 300) },
        confirm: { type: 'plain_text', text: 'Take it out' },
        deny: { type: 'plain_text', text: 'Keep it' },
      },
    },
  );

/** Opens something over the page, by its name there. */
export const overButton = (label: string, name: string): Button => pageButton(label, `over ${name}`);

/** What a button of a page does: `item edit 3` as its words. */
export const pageButtonDoes = (actionId: string): readonly string[] => actionId.split(' ').slice(1);
