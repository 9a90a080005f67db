import type { Perform } from '../../casework/perform/action.ts';
import { type TakenBack, takenBackBy, takenBackOfChild } from '../../casework/shared/told-taken-back.ts';
import type { Id } from '../../domain/records/id.ts';
import { NoSuchChild } from '../../domain/records/refusal.ts';
import type { Notice } from '../posting/notice.ts';
import { somethingTakenBack } from '../views/shared/taken-back.ts';

/** In the place of whatever somebody had been told of, which was undone: who never was hears nothing of it. */
export const takenBackTold: Notice<'taken back'> = {
  name: 'taken back',
  word: async (perform, { childId, subject: by, isThere }) => {
    if (!isThere) return null;
    const told = await whoTookBack(perform, childId, by);
    return { ...somethingTakenBack(told), about: told.child === null ? [] : [told.child] };
  },
};

/** Of which child only to whoever may see the child. */
export async function whoTookBack(perform: Perform, childId: Id | null, by: Id): Promise<TakenBack> {
  if (childId === null) return perform(takenBackBy, { by });
  return perform(takenBackOfChild, { child: { id: childId }, by }).catch((error: unknown) => {
    if (error instanceof NoSuchChild) return perform(takenBackBy, { by });
    throw error;
  });
}
