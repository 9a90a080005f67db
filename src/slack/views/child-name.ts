import type { Child } from '../../domain/case-file.ts';
import { escaped } from '../message.ts';

type Named = Pick<Child, 'reference' | 'initials'>;

/** “CLA-2041”: the only name a channel may show. A council’s own lettering is left as it is. */
export const reference = ({ reference }: Named) => (/^\d+$/.test(reference) ? `CLA-${reference}` : reference);

/** “CLA-2041 · K.M.”, for private answers. Ready for mrkdwn. */
export function named(child: Named): string {
  const initials = child.initials === null ? null : [...child.initials].map((letter) => `${letter}.`).join('');
  return escaped([reference(child), initials].filter((part) => part !== null).join(' · '));
}
