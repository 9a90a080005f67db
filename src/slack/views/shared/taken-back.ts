import type { TakenBack } from '../../../casework/shared/told-taken-back.ts';
import type { JustUndone, Undoable } from '../../../casework/undoing/undo-just-done.ts';
import type { Id } from '../../../domain/records/id.ts';
import { button, buttons, escaped, type Message, type Notification, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named, referenceShown } from '../children/child-name.ts';

/** What is so again, in a sentence. */
const soAgain: Record<Undoable, string> = {
  'give-letter': 'The letter is not marked as given any more.',
  'give-introduction': 'The introduction letter is not marked as given any more.',
  'write-letter-words': 'The letter says what it said before.',
  'paste-record': 'The text is not marked as pasted any more.',
  'update-plan': 'The care plan is not marked as updated any more.',
  'distribute-record': 'Who was sent the record, and from whom it is held back, is as it was before.',
  'edit-review': 'The record is as it was before the edit.',
  'book-review': 'The date of the review is as it was before.',
  'ask-early-review': 'The request is not kept any more. Whoever was told of it is told so.',
  'answer-early-request': 'The request waits for an answer again. Nothing had been sent to the person who asked.',
  'give-theme': 'What it is about stands as it did.',
  'snooze-finding': 'You hear of it as before.',
  'wake-finding': 'It is snoozed again, as long as it was.',
  'change-settings': 'Your digest comes as it did before.',
  'set-channel-initials': 'The channel shows what it did before. What was posted meanwhile stands.',
  'set-duty-rota': 'The duty rota is as it was before.',
  'arrange-cover': 'The cover is not arranged any more. Whoever was told of it is told so.',
  'confirm-cover': 'The cover leaves restricted children out again.',
  'end-cover': 'The cover goes on as it was arranged. Whoever was told is told so.',
  'change-restriction': 'Who may see the child is as it was before.',
  'answer-question': 'The question is asked again.',
  'add-child': 'The child is not kept any more. Whoever was told is told so.',
};

/** Nothing that was typed is lost with what is taken back. `draft`: where it is. */
export function justUndone(what: Undoable, { child }: JustUndone, draft: Id | null): Message {
  const about = child === null ? undefined : referenceShown(child);
  const kept = draft === null ? '' : ' What you filled in is a draft again.';
  return {
    text: 'Undone.',
    blocks: [
      section(`${child === null ? '*Undone*' : `*Undone* · ${named(child)}`}\n${soAgain[what]}${kept}`),
      ...buttons(
        ...(draft === null ? [] : [primary(button('Go on with it', `resume ${draft}`, about))]),
        ...(child === null ? [] : [button('Open', `child ${child.id}`, about)]),
      ),
    ],
  };
}

/** Privately, to whoever had been told of it: who took it back, of which child. */
export const somethingTakenBack = ({ by, child }: TakenBack): Notification => ({
  text: neutral`1 thing was taken back: nothing of it waits for you.`,
  blocks: [
    section(
      [
        child === null ? '*Taken back*' : `*Taken back* · ${named(child)}`,
        `${by === null ? 'Whoever did it' : escaped(by)} took back what this message said. Nothing of it waits for you here.`,
      ].join('\n'),
    ),
  ],
});
