import { Refusal } from '../domain/refusal.ts';
import type { PaperLink, Store } from '../store/store.ts';
import { type Caller, recognised } from './recognised.ts';
import type { World } from './world.ts';

/** A person’s own links to papers. What a paper says is asked for, and audited, when its link is opened. */
export interface LinksOf {
  /** The token of a link that opens one paper, once, for this person. */
  make(what: Omit<PaperLink, 'personId'>): Promise<string>;
}

export const linksOf = (store: Store, world: World, caller: Caller): LinksOf => ({
  make: (what) =>
    store.audited(async (tx) => {
      const actor = recognised(caller, await tx.staff(world.today()));
      const at = world.now();
      const about = { paper: what.paper, subject: what.subject };
      return {
        entries: [{ at, actor, action: 'make-paper-link', childId: what.childId, ended: 'done', about }],
        result: await tx.paperLinks.make({ ...what, personId: actor.personId ?? '' }, at),
      };
    }),
});

/** One sentence for a link that is unknown, used, or out of date. */
export const linkGone = () =>
  new Refusal('This link has been used or is out of date. Open the paper again from Slack.');
