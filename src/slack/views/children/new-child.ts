import type { ChildAdded } from '../../../casework/children/new-child.ts';
import type { NewChildTold } from '../../../casework/children/new-child-told.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { button, buttons, context, escaped, type Message, type Notification, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { undoButton } from '../shared/undo-button.ts';
import { named, referenceShown } from './child-name.ts';

/** The line by which a child is given an IRO. */
const allocate = (child: string) => primary(button('Allocate', `allocate ${child}`));

/** The same words whatever is known of the child that whoever sent it may not see. */
export const childAdded = ({ child, id, toldOn, managers, undo }: ChildAdded): Message => {
  const kept = `*Kept: ${named(child)}*\nThe IRO service was told on ${dateInWords(toldOn)}.`;
  const next =
    id === null ? `${escaped(managers)}, is told, and names an IRO.` : 'Name an IRO now: the clock runs from that day.';
  return {
    text: '1 child kept.',
    blocks: [
      section(`${kept} ${next}`),
      ...buttons(
        ...(id === null ? [] : [allocate(id), button('Open', `child ${id}`, referenceShown(child))]),
        button('Add another', 'new-child'),
        undoButton('add-child', undo),
      ),
    ],
  };
};

export const newChildMessage = ({ child, by, becameLookedAfterOn, toldOn, hasNoIro }: NewChildTold): Notification => ({
  text: neutral`IRO: 1 new child was added.`,
  blocks: [
    section(
      [
        `*New: ${named(child)}*`,
        `Added by ${escaped(by)}.`,
        ...(becameLookedAfterOn === null ? [] : [`Care began on ${dateInWords(becameLookedAfterOn)}.`]),
        ...(toldOn === null ? [] : [`The IRO service was told on ${dateInWords(toldOn)}.`]),
      ].join('\n'),
    ),
    ...(hasNoIro ? [] : [context('The child has an IRO.')]),
    ...buttons(...(hasNoIro ? [allocate(child.id)] : []), button('Open', `child ${child.id}`, referenceShown(child))),
  ],
});
