import type { Look } from '../../domain/people/look.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import type { PageOf } from '../perform/page-of.ts';
import type { NamedChild } from '../shared/review-line.ts';

export interface WhoOpened extends PageOf<Look> {
  child: NamedChild;
}

/** Everybody who opened the child’s records, newest first. Asking is itself one of them, from the next time on. */
export const whoOpened = caseAction({
  name: 'who-opened',
  auditedAs: 'saw who opened the records',
  permission: 'see who opened a child',
  child: ({ child }: { child: ChildKey; page: number }) => child,
  reads: ({ page }) => ({ looks: page }),
  decide: ({ child: { id, reference, initials } }, _, { looks }) => {
    const none: PageOf<Look> = { rows: [], page: 1, pages: 1, total: 0 };
    return { result: { child: { id, reference, initials }, ...(looks ?? none) } satisfies WhoOpened };
  },
});
