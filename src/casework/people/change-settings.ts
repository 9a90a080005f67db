import type { Preference } from '../../domain/people/people.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { digestTimes, weekdays } from '../../domain/time/digest-times.ts';
import { staffAction } from '../perform/action.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';

export interface SettingsChanged extends Preference {
  undo: UndoOffered;
}

/** When the person’s digest comes, and the days they work. */
export const changeSettings = staffAction({
  name: 'change-settings',
  auditedAs: 'changed their settings',
  permission: 'change own settings',
  alters: true,
  decide: ({ digestAt, worksOn }: Pick<Preference, 'digestAt' | 'worksOn'>, circumstances) => {
    const { actor } = circumstances;
    if (digestAt !== null && !digestTimes.includes(digestAt)) {
      throw new Refusal('A digest can come from 08:00 to 11:45, every quarter of an hour.', 'digestAt');
    }
    const days = weekdays.map(({ day }) => day).filter((day) => worksOn.includes(day));
    if (days.length === 0) throw new Refusal('Choose at least one day that you work.', 'worksOn');
    const personId = actor.personId ?? '';
    const row: Preference = { id: personId, personId, worksOn: days, digestAt };
    const result: SettingsChanged = { ...row, undo: undoOffered(circumstances) };
    return { result, changes: [{ put: 'preference', row }], undo: result.undo.id };
  },
});
