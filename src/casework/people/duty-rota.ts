import type { DutyWeek } from '../../domain/people/people.ts';
import type { Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { addDays, mondayOf } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Circumstances, staffAction } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';
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
    personId: personIn(staff, staff.dutyWeeks.find((one) => one.weekOn === weekOn)?.personId ?? null)?.id ?? null,
  })),
  iros: staff.people.filter(isIro).map(({ id, name }) => ({ id, name })),
});

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

/** Who is on duty in each of these weeks; null takes whoever was down off it. */
export const setDutyRota = staffAction({
  name: 'set-duty-rota',
  auditedAs: 'set the duty rota',
  permission: 'set the duty rota',
  alters: true,
  decide: ({ weeks }: { weeks: readonly { weekOn: Day; personId: Id | null }[] }, circumstances) => {
    const { staff, newId } = circumstances;
    const changes = weeks.flatMap(({ weekOn, personId }): Change[] => {
      const before = staff.dutyWeeks.find((one) => one.weekOn === weekOn);
      if (personId === null) return before ? [{ remove: 'duty_week', id: before.id }] : [];
      const person = personIn(staff, personId);
      if (person === null || !isIro(person)) throw new Refusal('They are no IRO here now. Choose another.');
      const row: DutyWeek = { id: before?.id ?? newId(), weekOn, personId };
      return before?.personId === personId ? [] : [{ put: 'duty_week', row }];
    });
    const result: RotaSet = {
      weeks: weeks.map(({ weekOn, personId }) => ({ weekOn, name: personIn(staff, personId)?.name ?? null })),
      undo: undoOffered(circumstances),
    };
    return { result, changes, undo: result.undo.id };
  },
});
