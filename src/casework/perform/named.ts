import type { Permission } from '../../domain/people/access.ts';
import type { NamedUnder } from '../../domain/people/named.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';

export type MayFor = (permission: Permission, file: CaseFile) => boolean;

/** Hears of every child that an answer shows. */
export type NoteNames = (named: readonly NamedUnder[]) => void;

/** Of a child who is somebody’s own a digest says more than of one for whom they only owe something. */
const ofTheirOwn = 'see review dates';

/** Remembers the files that were asked about, for as long as one answer takes. */
export function noting(may: MayFor, note: NoteNames) {
  const files = new Map<Id, CaseFile>();
  return {
    may: (permission: Permission, file: CaseFile) => {
      files.set(file.child.id, file);
      return may(permission, file);
    },
    shown: (children: readonly Id[], permission: Permission) =>
      note(
        children.flatMap((childId) => {
          const file = files.get(childId);
          const flowsFrom = new Set<Permission>([permission, ofTheirOwn]);
          return file
            ? [...flowsFrom].filter((one) => may(one, file)).map((one) => ({ childId, permission: one }))
            : [];
        }),
      ),
  };
}
