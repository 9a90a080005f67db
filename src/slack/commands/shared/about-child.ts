import { findChildren } from '../../../casework/children/find-children.ts';
import type { ChildKey } from '../../../casework/perform/action.ts';
import { noSuchChild } from '../../../domain/records/refusal.ts';
import { childFrom } from '../../child-words.ts';
import { type Answer, type LineAsked, message } from '../../command.ts';
import { pickChild } from '../../views/children/pick-child.ts';
import { whichChild } from '../../views/children/which-child.ts';

/** Finds the child that was meant and goes on; asks which, where none was said or several have the initials. */
export async function aboutChild(
  { words, perform }: LineAsked,
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
