import type { DutyWeek } from '../../domain/people/people.ts';
import type { Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { addDays, mondayOf } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { type Circumstances, staffAction } from '../perform/action.ts';
import { nameIn, personIn } from '../perform/who-is.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { isIro } from './whom-to-ask.ts';

/** The weeks that the form asks about, from this one on. */
const weeksAhead = 6;

export interface DutyRota {
  child: null;
  whom: string;
  weeks: readonly { weekOn: Day; personId: Id | null }[];
  /** Who may be on duty, by name. */
  iros: readonly { id: Id; name: string }[];
}

const rotaOf = ({ staff, today }: Circumstances): DutyRota => ({
  child: null,
  whom: 'IRO service',
  weeks: Array.from({ length: weeksAhead }, (_, at) => addDays(mondayOf(today), at * 7)).map((weekOn) => ({
    weekOn,
    personId: downFor(weekOn, staff),
  })),
  iros: staff.people.filter(isIro).map(({ id, name }) => ({ id, name })),
});

/** Whoever has left is down for nothing. */
const downFor = (weekOn: Day, staff: Circumstances['staff']): Id | null =>
  personIn(staff, staff.dutyWeeks.find((one) => one.weekOn === weekOn)?.personId ?? null)?.id ?? null;

export const dutyRota = staffAction({
  name: 'duty-rota',
  auditedAs: 'opened the duty rota',
  permission: 'set the duty rota',
  decide: (_: Record<string, never>, circumstances) => ({ result: rotaOf(circumstances) }),
});

export interface RotaSet {
  weeks: readonly { weekOn: Day; name: string | null }[];
  undo: UndoOffered;
}

/** A week, who is to be on duty, and who was down for it when that was chosen; null: nobody. */
export interface WeekToSet {
  weekOn: Day;
  personId: Id | null;
  was: Id | null;
}

/**
 * Who is on duty in each of these weeks; null takes whoever was down off it. A week that was left as it was shown stays as
 * it is now; one that somebody else has changed meanwhile is refused, and with it all the others.
 */
export const setDutyRota = staffAction({
  name: 'set-duty-rota',
  auditedAs: 'set the duty rota',
  permission: 'set the duty rota',
  alters: true,
  decide: ({ weeks }: { weeks: readonly WeekToSet[] }, circumstances) => {
    const { staff, newId } = circumstances;
    const changes = weeks.flatMap(({ weekOn, personId, was }): Change[] => {
      if (personId === was) return [];
      const now = downFor(weekOn, staff);
      if (now !== was) {
        const says = `${nameIn(staff, now) ?? 'Nobody'} is down for the week of ${dateInWords(weekOn)} now: somebody changed it meanwhile. Nothing was saved. Open the rota again.`;
        throw new Refusal(says);
      }
      const before = staff.dutyWeeks.find((one) => one.weekOn === weekOn);
      if (personId === null) return before ? [{ remove: 'duty_week', id: before.id }] : [];
      const person = personIn(staff, personId);
      if (person === null || !isIro(person)) throw new Refusal('They are no IRO here now. Choose another.');
      const row: DutyWeek = { id: before?.id ?? newId(), weekOn, personId };
      return [{ put: 'duty_week', row }];
    });
    const result: RotaSet = {
      weeks: weeks.map(({ weekOn, personId, was }) => ({
        weekOn,
        name: nameIn(staff, personId === was ? downFor(weekOn, staff) : personId),
      })),
      undo: undoOffered(circumstances),
    };
    return { result, changes, undo: result.undo.id };
  },
});
