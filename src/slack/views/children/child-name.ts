import type { Child } from '../../../domain/records/case-file.ts';
import { escaped } from '../../message.ts';

export type Named = Pick<Child, 'reference' | 'initials'>;

/** “CLA-2041”: the only name a channel may show. A council’s own lettering is left as it is. */
export const referenceShown = ({ reference }: Named) => (/^\d+$/.test(reference) ? `CLA-${reference}` : reference);

/** “K.M.” */
export const initialsOf = ({ initials }: Named): string | null =>
  initials === null ? null : [...initials].map((letter) => `${letter}.`).join('');

/** “CLA-2041 · K.M.”, for a label, which is plain text. */
export const namedPlainly = (child: Named): string =>
  [referenceShown(child), initialsOf(child)].filter((part) => part !== null).join(' · ');

/** The same for mrkdwn. Both are for private answers. */
export const named = (child: Named): string => escaped(namedPlainly(child));
