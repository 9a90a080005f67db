import type { FoundChild } from '../../../casework/children/find-children.ts';
import { count } from '../../../domain/wording/words.ts';
import { button, buttons, type Message, section } from '../../message.ts';
import { referenceShown } from './child-name.ts';

const most = 20;

/** Several children have these initials: pick one, and the command goes on. */
export function whichChild(children: readonly FoundChild[], verb: string): Message {
  const shown = children.slice(0, most);
  const more = children.length > most ? ` Here are the first ${most}: use the reference for another.` : '';
  return {
    text: `${count(children.length, 'child', 'children')} to choose from.`,
    blocks: [
      section(`*Which child?* ${count(children.length, 'child has', 'children have')} those initials.${more}`),
      ...buttons(...shown.map((child) => button(labelOf(child), `${verb} ${child.id}`))),
    ],
  };
}

const labelOf = (child: FoundChild) =>
  child.age === null ? referenceShown(child) : `${referenceShown(child)} · age ${child.age}`;
