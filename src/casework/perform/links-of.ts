import type { NewLink, PaperLink, Store } from '../../store/store.ts';
import type { ClockAndLaw } from './clock-and-law.ts';
import type { DoorRow } from './door-rows.ts';
import { type Caller, recognised } from './recognised.ts';

/** A person’s own links to papers. What a paper says is asked for, and audited, each time its link opens it. */
export interface LinksOf {
  /** A link that opens one paper, for ten minutes, for this person; and the digits it asks for. */
  make(what: Omit<PaperLink, 'personId'>): Promise<NewLink>;
}

export const linksOf = (store: Store, clockAndLaw: ClockAndLaw, caller: Caller): LinksOf => ({
  make: (what) =>
    store.audited(async (tx) => {
      const actor = recognised(caller, await tx.staff(clockAndLaw.today()));
      const at = clockAndLaw.now();
      const action: DoorRow = 'make-paper-link';
      const about = { paper: what.paper, subject: what.subject };
      return {
        entries: [{ at, actor, action, childId: what.childId, ended: 'done', about }],
        result: await tx.paperLinks.make({ ...what, personId: actor.personId ?? '' }, at),
      };
    }),
});
