import type { Button, KnownBlock } from '@slack/types';
import { buttons, escaped, section } from '../message.ts';
import { initialsOf, referenceShown } from '../views/children/child-name.ts';
import type { Worded } from './notice.ts';

/** What direct messages hold once they are filled in: everything, or counts and references and no more. */
export type DirectMessages = 'full' | 'counts';

/** A message as it goes out: posted neutral, because that notifies, and filled in by an edit, which does not. */
export interface Post {
  text: string;
  blocks: readonly KnownBlock[];
  neutral: readonly KnownBlock[];
  /** What nothing that is posted may hold. */
  never: readonly string[];
  toRoom?: boolean;
  said?: string;
  lines?: readonly string[];
}

/** The one place where what is posted is made (ruling Slack 2): its counts and days, and one thing to press. */
export function postOf(worded: Worded, open: Button, directMessages: DirectMessages): Post {
  const { blocks, about, toRoom, said, lines } = worded;
  const text = escaped(worded.text);
  const posted = (...between: KnownBlock[]) => [section(text), ...between, ...buttons(open)];
  return {
    text,
    blocks: toRoom || directMessages === 'full' ? blocks : posted(...references(worded)),
    neutral: posted(),
    never: about.flatMap((child) => [
      ...(toRoom ? [] : [referenceShown(child), ...lettered(child.reference)]),
      ...(toRoom && worded.initialsToo ? [] : (initialsOf(child) ?? [])),
    ]),
    ...(toRoom !== undefined && { toRoom }),
    ...(said !== undefined && { said }),
    ...(lines !== undefined && { lines }),
  };
}

/** A reference of figures alone might be a count; a child is never shown by it. */
const lettered = (written: string) => (/\d/.test(written) && /\D/.test(written) ? [written] : []);

const references = ({ about }: Worded): KnownBlock[] =>
  about.length === 0 ? [] : [section(escaped([...new Set(about.map(referenceShown))].join(' · ')))];
