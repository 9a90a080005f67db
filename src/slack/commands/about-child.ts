import type { ChildKey } from '../../casework/action.ts';
import { findChildren } from '../../casework/find-children.ts';
import { noSuchChild } from '../../domain/refusal.ts';
import { childFrom } from '../child-words.ts';
import { type Answer, type Asked, message } from '../command.ts';
import { pickChild } from '../views/pick-child.ts';
import { whichChild } from '../views/which-child.ts';

/** Finds the child that was meant and goes on; asks which, where none was said or several have the initials. */
export async function aboutChild(
  { words, perform }: Asked,
  verb: string,
  goOn: (key: ChildKey) => Promise<Answer>,
): Promise<Answer> {
  if (words.join('') === '') return message(pickChild(verb));
  const meant = childFrom(words);
  if ('key' in meant) return goOn(meant.key);
  const found = await perform(findChildren, meant);
  const [only] = found;
  if (!only) throw noSuchChild();
  return found.length === 1 ? goOn({ id: only.id }) : message(whichChild(found, verb));
}
