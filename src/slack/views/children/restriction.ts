import type { RestrictionChanged, RestrictionTold } from '../../../casework/children/restrict.ts';
import { listed } from '../../../domain/wording/words.ts';
import { button, buttons, escaped, type Message, type Notification, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { undoButton } from '../shared/undo-button.ts';
import { named as nameOf } from './child-name.ts';

const standing = (restricted: boolean, names: readonly string[]): string => {
  if (!restricted) return 'Not restricted: seen by everybody whose role reaches the child.';
  const whom = names.length === 0 ? '' : `, and by ${listed(names.map(escaped))}`;
  return `Restricted: seen by their IRO and social worker, the IRO manager${whom}.`;
};

export const restrictionSaved = ({ child, restricted, named, told, keptOut, undo }: RestrictionChanged): Message => ({
  text: 'Saved.',
  blocks: [
    section(
      [
        `*${nameOf(child)}*`,
        standing(
          restricted,
          named.map(({ name }) => name),
        ),
        ...(keptOut.length === 0
          ? []
          : [
              `Named, and still can’t open the child: ${listed(keptOut.map(escaped))}. To be named lets nobody in whose role or team doesn’t reach the child.`,
            ]),
        ...(told === null ? [] : [`${escaped(told)}, the child’s IRO, is told.`]),
      ].join('\n'),
    ),
    ...buttons(
      button('Change it', `restrict ${child.id}`),
      button('Open', `child ${child.id}`),
      undoButton('change-restriction', undo, child),
    ),
  ],
});

export const restrictionChangedMessage = ({ child, restricted, named, by }: RestrictionTold): Notification => ({
  text: neutral`IRO: who may see 1 child has changed.`,
  blocks: [
    section(`*${nameOf(child)}*\n${escaped(by)} changed who may see the child.\n${standing(restricted, named)}`),
    ...buttons(button('Open', `child ${child.id}`)),
  ],
});
