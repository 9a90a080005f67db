import { findingsOf } from '../../domain/drift/findings-of.ts';
import { knownOf } from '../../domain/drift/known.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { sweepAction } from '../perform/action.ts';
import { teamIn } from '../perform/who-is.ts';
import { type SlippingChildren, slippingChildren } from './channel/slipping-children.ts';
import { lateDecisionsIn, outsidersOf } from './team-day.ts';

/** What is slipping across the service, as the IRO service’s own channel may show it. */
export interface IrosDay {
  team: string;
  on: Day;
  /** How many people in the channel may not read it; null where there is no channel to look at. */
  outsiders: number | null;
  /** Decisions past their date, and the oldest of them in working days. */
  overdue: number;
  oldest: number;
  slipping: SlippingChildren;
  showsInitials: boolean;
}

export interface IrosDayAsked {
  teamId: Id;
  /** The Slack ids of whoever would read it; null: nobody but the person it is for. */
  members: readonly string[] | null;
}

/** As the IRO manager. A restricted child is in no list that others read. */
export const irosDay = sweepAction({
  name: 'iros-day',
  auditedAs: 'had it in what is slipping across the service',
  permission: 'compare caseloads',
  among: (_: IrosDayAsked, today) => ({ lookedAfterOn: today, orDeciding: true }),
  begin: ({ teamId, members }, circumstances) => {
    const { today, law, staff } = circumstances;
    const setting = staff.teamPreferences.find((one) => one.teamId === teamId);
    const slipping = slippingChildren({ circumstances, ofIros: true, namesIros: setting?.namesIros === true });
    const late: number[] = [];
    return {
      add: (file) => {
        if (file.child.restricted) return;
        const known = knownOf(file, today, law);
        slipping.add(file, findingsOf(known));
        for (const { standing } of lateDecisionsIn(file, known.standings)) late.push(standing.late?.workingDays ?? 0);
      },
      end: () => {
        const result: IrosDay = {
          team: teamIn(staff, teamId)?.name ?? '',
          on: today,
          outsiders: members && outsidersOf(staff, teamId, members),
          overdue: late.length,
          oldest: Math.max(0, ...late),
          slipping: slipping.end(),
          showsInitials: setting?.initialsInChannel === true,
        };
        return { result, shows: result.slipping.rows.map(({ child }) => child.id) };
      },
    };
  },
});
