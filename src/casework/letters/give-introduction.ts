import { Refusal } from '../../domain/records/refusal.ts';
import type { Preparation } from '../../domain/reviews/reviewing.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import { childOf } from '../shared/review-line.ts';
import { undoOffered } from '../shared/undoable.ts';
import type { GivenNow, HowGiven } from './give-letter.ts';
import { cameIntoCareOn, irosAllocation } from './introduction-facts.ts';

export interface IntroductionGivenTo extends HowGiven {
  child: ChildKey;
}

/** The child, or the carer of a very young one, has the letter that says who the IRO is. */
export const giveIntroduction = caseAction({
  name: 'give-introduction',
  auditedAs: 'marked the introduction as given',
  permission: 'write to the child',
  alters: true,
  child: ({ child }: IntroductionGivenTo) => child,
  decide: (file, { to, how, by, on }, circumstances) => {
    const { today, now, actor, newId } = circumstances;
    if (on > today) throw new Refusal('The letter can’t have been given in the future. Change the date.', 'on');
    const since = cameIntoCareOn(file);
    if (since !== null && on < since) {
      throw new Refusal('The letter can’t have been given before the child came into care. Change the date.', 'on');
    }
    // The day of an allocation is the day a file said so: the letter may have been given before.
    const allocation = irosAllocation(file, today).id;
    const row: Preparation = {
      id: newId(),
      childId: file.child.id,
      item: 'introduction letter given',
      doneOn: on,
      note: null,
      answers: { allocation, to, how, by },
      recordedById: actor.personId ?? '',
      recordedOn: today,
      recordedAt: now,
    };
    const result: GivenNow = { child: childOf(file), on, undo: undoOffered(circumstances) };
    return { result, changes: [{ put: 'preparation', row }], undo: result.undo.id };
  },
});
