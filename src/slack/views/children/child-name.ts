import type { Child } from '../../../domain/records/case-file.ts';
import { referenceInWords } from '../../../domain/wording/reference.ts';
import { escaped } from '../../message.ts';

export type Named = Pick<Child, 'reference' | 'initials'>;

export const referenceShown = ({ reference }: Named) => referenceInWords(reference);

/** “K.M.” */
export const initialsOf = ({ initials }: Named): string | null =>
  initials === null ? null : [...initials].map((letter) => `${letter}.`).join('');

/** “CLA-2041 · K.M.”, for a label, which is plain text. */
export const namedPlainly = (child: Named): string =>
  [referenceShown(child), initialsOf(child)].filter((part) => part !== null).join(' · ');

/** The same for mrkdwn. Both are for private answers. */
export const named = (child: Named): string => escaped(namedPlainly(child));
