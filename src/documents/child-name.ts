import type { Child } from '../domain/records/case-file.ts';

/** “2041, K.M.”: as a paper for the record names a child. The name in full is in the council’s own system. */
export const childName = ({ reference, initials }: Pick<Child, 'reference' | 'initials'>): string =>
  initials === null ? reference : `${reference}, ${[...initials].map((letter) => `${letter}.`).join('')}`;
