import type { Id } from '../../domain/records/id.ts';
import { staffAction } from '../perform/action.ts';
import { type PageOf, pageOf } from '../perform/page-of.ts';
import { type ConcernRow, concernIn, concernRow, concernsFor } from './concern-row.ts';

export interface ConcernList extends PageOf<ConcernRow> {
  open: number;
  /** This person may raise one. */
  mayRaise: boolean;
}

/** The open ones first, the soonest of them; then those that are closed. */
export const concerns = staffAction({
  name: 'concerns',
  auditedAs: 'saw the concerns about practice',
  permission: 'see concerns',
  decide: ({ page }: { page: number }, circumstances) => {
    const all = concernsFor(circumstances);
    const shown = pageOf(all, page);
    const result: ConcernList = {
      ...shown,
      rows: shown.rows.map((one) => concernRow(one, circumstances)),
      open: all.filter(({ state }) => state !== 'closed').length,
      mayRaise: circumstances.actor.role === 'iro manager',
    };
    return { result };
  },
});

/** One, as a message says it. */
export const concernTold = staffAction({
  name: 'concern-told',
  auditedAs: 'was told of a concern about practice',
  permission: 'see concerns',
  decide: ({ concern }: { concern: Id }, circumstances) => ({
    result: concernRow(concernIn(concern, circumstances), circumstances),
  }),
});
