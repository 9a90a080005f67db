import type { PlainTextOption } from '@slack/types';
import { childrenToPick } from '../casework/children/children-to-pick.ts';
import { faultOf, type Log } from '../log.ts';
import { clip } from './message.ts';
import { initialsOf, referenceShown } from './views/children/child-name.ts';
import type { Colleague } from './ways-in/let-in.ts';

/** What a list of children offers for what was typed in it. Whoever may not see any, or is a stranger, is offered none. */
export async function childrenOffered(
  colleague: Promise<Colleague>,
  typed: string,
  log: Log,
): Promise<PlainTextOption[]> {
  try {
    const { perform } = await colleague;
    const found = await perform(childrenToPick, { typed });
    return found.map((child) => ({
      value: child.id,
      text: {
        type: 'plain_text',
        text: clip([referenceShown(child), initialsOf(child)].filter(Boolean).join(' · '), 75),
      },
    }));
  } catch (error) {
    log.warn(faultOf(error), 'no child could be offered');
    return [];
  }
}
