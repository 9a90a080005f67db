import type { DecisionsPassedOn } from '../../../casework/decisions/decisions-passed-on.ts';
import { count, countLate } from '../../../domain/wording/words.ts';
import { button, buttons, type Notification, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';

/** To whoever takes over from a colleague: a number, and no child. */
export const passedOnNotice = ({ owed, late }: DecisionsPassedOn): Notification => ({
  text: neutral`IRO: ${count(owed, 'decision')} from reviews for you to carry out.`,
  blocks: [
    section(
      `*Decisions from earlier reviews have come to you*\nThey go with the children you have now. In all you have ${count(owed, 'decision')} to carry out${late === 0 ? '' : `: ${countLate(late, 'decision')}`}.`,
    ),
    ...buttons(primary(button('What I owe', 'mine'))),
  ],
});
