import type { LetterShape } from './letter-shape.ts';
import type { LetterWording } from './letter-wording.ts';
import { toCarer, toCarerSimpler } from './wording-to-carer.ts';
import { toChild, toChildSimpler } from './wording-to-child.ts';

/** `name` is as it stands inside a sentence: initials, a forename, or “the child”. */
export function letterWordingOf({ to, simpler }: LetterShape, name: string): LetterWording {
  if (to === 'carer') return simpler ? toCarerSimpler(name) : toCarer(name);
  return simpler ? toChildSimpler : toChild;
}
