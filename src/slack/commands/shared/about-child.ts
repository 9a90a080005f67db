import { childrenToPick } from '../../../casework/children/children-to-pick.ts';
import { findChildren } from '../../../casework/children/find-children.ts';
import type { ChildKey } from '../../../casework/perform/action.ts';
import { noSuchChild, Refusal } from '../../../domain/records/refusal.ts';
import { type ChildWords, childFrom } from '../../child-words.ts';
import { type Answer, type LineAsked, message } from '../../command.ts';
import { mostPressing, pickChild } from '../../views/children/pick-child.ts';
import { whichChild } from '../../views/children/which-child.ts';

/** Finds the child that was meant and goes on; asks which, where none was said or several have the initials. */
export async function aboutChild(
  asked: LineAsked,
  verb: string,
  goOn: (key: ChildKey) => Promise<Answer>,
): Promise<Answer> {
  const { words, perform } = asked;
  if (words.join('') === '') return picking(asked, verb, null);
  const meant = meantBy(words);
  if (meant instanceof Refusal) return picking(asked, verb, meant.message);
  if ('key' in meant) return goOn(meant.key);
  const found = await perform(findChildren, meant);
  const [only] = found;
  if (!only) throw noSuchChild();
  return found.length === 1 ? goOn({ id: only.id }) : message(whichChild(found, verb));
}

function meantBy(words: LineAsked['words']): ChildWords | Refusal {
  try {
    return childFrom(words);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Their own to choose from; refused for whoever may not do it for anybody. */
async function picking({ perform, groups }: LineAsked, verb: string, because: string | null): Promise<Answer> {
  const command = groups.flatMap(({ commands }) => commands).find(({ name }) => name === verb);
  const permission = command?.permission ?? null;
  const pressing = await perform(childrenToPick, { typed: '', permission, most: mostPressing });
  return message(pickChild(verb, pressing, because));
}
