import type { Permission } from '../../domain/people/access.ts';
import type { NamedUnder } from '../../domain/people/named.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';

export type MayFor = (permission: Permission, file: CaseFile) => boolean;

/** Hears of every child that an answer shows. */
export type NoteNames = (named: readonly NamedUnder[]) => void;

/** Of a child who is somebody’s own a digest says more than of one for whom they only owe something. */
const ofTheirOwn = 'see review dates';

/**
 * Remembers of every file that was asked about what naming its child would flow from, for as long as one answer takes;
 * and not the file: a sweep goes through a whole service’s.
 */
export function noting(may: MayFor, note: NoteNames, permission: Permission) {
  const asked = [...new Set<Permission>([permission, ofTheirOwn])];
  const flowsFrom = new Map<Id, readonly Permission[]>();
  // One list of each kind, however many children there are.
  const lists = new Map<string, readonly Permission[]>();
  const listOf = (file: CaseFile) => {
    const found = asked.filter((one) => may(one, file));
    const same = lists.get(found.join()) ?? found;
    lists.set(found.join(), same);
    return same;
  };
  return {
    may: (which: Permission, file: CaseFile) => {
      const { id } = file.child;
      if (!flowsFrom.has(id)) flowsFrom.set(id, listOf(file));
      return may(which, file);
    },
    shown: (children: readonly Id[]) =>
      note(children.flatMap((childId) => (flowsFrom.get(childId) ?? []).map((one) => ({ childId, permission: one })))),
  };
}
