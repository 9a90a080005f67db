import { reachOf } from '../../domain/people/access.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { staffAction } from '../perform/action.ts';
import { undoOffered } from '../shared/undoable.ts';
import type { CoverDone } from './arrange-cover.ts';
import { askToConfirm } from './confirm-cover.ts';
import { arrangedIn, coversOf, idsOf, tellingsOfCover } from './covers.ts';

/** Cover ends now: its last day was yesterday, or it never began. */
export const endCover = staffAction({
  name: 'end-cover',
  auditedAs: 'ended cover',
  permission: 'arrange cover',
  alters: true,
  decide: ({ cover }: { cover: Id }, circumstances) => {
    const { actor, staff, today } = circumstances;
    const found = coversOf(staff).find(({ id }) => id === cover);
    const isTheirs = found?.forPersonId === actor.personId || reachOf(actor, 'arrange cover') === 'all';
    if (!found || !isTheirs) throw new Refusal('That cover has ended, or is for somebody else to end.');
    const ended = { ...found, toOn: addDays(today, -1) };
    const result: CoverDone = { ...arrangedIn(staff, found), undo: undoOffered(circumstances) };
    return {
      result,
      changes: [
        found.fromOn < today ? { put: 'cover', row: ended } : { remove: 'cover', id: cover },
        ...tellingsOfCover(found, actor.personId),
        ...askToConfirm([found], staff),
      ],
      about: idsOf(found),
      undo: result.undo.id,
    };
  },
});
