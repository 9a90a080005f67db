import { allocatedTo, type Change, type Cover, type Telling } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { caseloadAction, type Staff, staffAction } from '../perform/action.ts';
import { undoOffered } from '../shared/undoable.ts';
import type { CoverDone } from './arrange-cover.ts';
import { arrangedIn, type CoverArranged, coveredAs, coversOf, idsOf, isToConfirm, tellingsOfCover } from './covers.ts';

/** Each IRO manager is told once; of cover that reaches no restricted child there is nothing to say. */
export const askToConfirm = (covers: readonly Cover[], staff: Staff): Asks[] =>
  covers.filter((one) => isToConfirm(one, staff)).flatMap((one) => tellManagers(one, staff));

type Asks = Extract<Change, { tell: Telling }>;

const tellManagers = ({ id }: Cover, { people }: Staff): Asks[] =>
  people
    .filter(({ role }) => role === 'iro manager')
    .map(({ id: to }) => ({
      tell: { key: `confirm-cover/${id}`, to, notice: 'cover to confirm', childId: null, subject: id },
    }));

export interface CoverToConfirm extends CoverArranged {
  id: Id;
  /** How many restricted children it would reach. */
  restricted: number;
}

/** What the IRO manager is asked: how many children, and none of them. Null where there is nothing to confirm. */
export const coverToConfirm = caseloadAction({
  name: 'cover-to-confirm',
  auditedAs: 'was told how many restricted children a colleague’s cover would reach',
  permission: 'confirm cover',
  among: (_: { cover: Id }, today) => ({ lookedAfterOn: today, restricted: true }),
  decide: (files, { cover }, { staff, today }) => {
    const found = coversOf(staff).find(({ id }) => id === cover);
    if (!found || !isToConfirm(found, staff)) return { result: null };
    const as = coveredAs(found, staff);
    const restricted = files.filter((file) => as && allocatedTo(file, as, today) === found.forPersonId).length;
    if (restricted === 0) return { result: null };
    return { result: { ...arrangedIn(staff, found), restricted } satisfies CoverToConfirm };
  },
});

/** From now on whoever covers sees the restricted children as well. */
export const confirmCover = staffAction({
  name: 'confirm-cover',
  auditedAs: 'confirmed cover',
  permission: 'confirm cover',
  alters: true,
  decide: ({ cover }: { cover: Id }, circumstances) => {
    const { actor, staff, today } = circumstances;
    const found = coversOf(staff).find(({ id }) => id === cover);
    if (!found) throw new Refusal('That cover has ended.');
    if (!isToConfirm(found, staff)) throw new Refusal('There is nothing to confirm: it is confirmed already.');
    const row: Cover = { ...found, confirmedById: actor.personId, confirmedOn: today };
    const changes: Change[] = [{ put: 'cover', row }, ...tellManagers(row, staff), ...tellingsOfCover(row, null)];
    const result: CoverDone = { ...arrangedIn(staff, row), undo: undoOffered(circumstances) };
    return { result, changes, about: idsOf(row), undo: result.undo.id };
  },
});
