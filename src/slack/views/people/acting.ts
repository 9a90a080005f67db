import type { ActedFor, IroToActFor } from '../../../casework/people/act-for-iro.ts';
import type { Ours } from '../../../domain/records/id.ts';
import { inWords } from '../../../domain/wording/words.ts';
import { brief, button, buttons, escaped, type Message, type Notification, primary, section } from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { named, referenceShown } from '../children/child-name.ts';

const ways = [
  ['Record the review', 'record'],
  ['Midway check', 'midway'],
  ['Log a contact', 'contact'],
  ['Decisions', 'decisions'],
  ['Letter', 'letter'],
] as const;

/** They can go on to what they came for. */
export function actsNow({ child, iro }: IroToActFor, onTo: Ours | null): Message {
  const about = referenceShown(child);
  return {
    text: 'You act for the IRO today.',
    blocks: [
      section(
        `*You act for ${escaped(iro)} today* · ${named(child)}\nThey are told why. What you record is marked as done for them.`,
      ),
      ...buttons(
        ...(onTo === null ? [] : [primary(button('Go on', onTo, about))]),
        ...ways
          .map(([label, verb]) => [label, `${verb} ${child.id}`] as const)
          .filter(([, line]) => line !== onTo)
          .map(([label, line]) => button(label, line, about)),
      ),
    ],
  };
}

/** To the IRO: who does what is theirs, of which child, and why. */
export const actedForNotice = ({ child, by, because, on }: ActedFor): Notification => ({
  text: neutral`IRO: a colleague acts for you. 1 thing to know.`,
  blocks: [
    section(
      `*${escaped(by)} acts for you on ${inWords(on)}* · ${named(child)}\nWhy: ${brief(because, 400)}\nWhat they record is marked as done for you.`,
    ),
    ...buttons(button('Open', `child ${child.id}`, referenceShown(child))),
  ],
});
