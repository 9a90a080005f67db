import type { EntityManager } from 'typeorm';
import type { CaseFile } from '../domain/records/case-file.ts';
import type { Id } from '../domain/records/id.ts';
import type { Day } from '../domain/time/day.ts';
import { selectCaseFiles, selectParentIros, selectVersions } from './reading.ts';

/** The case files of the children `c` that an SQL condition picks, in its order, as they are in this transaction. */
export type CaseFilesOf = (manager: EntityManager, where: string, values: readonly unknown[]) => Promise<CaseFile[]>;

interface Picked {
  id: Id;
  version: string | null;
}

interface Versioned {
  version: string | null;
  isKeepable: boolean;
  file: CaseFile;
}

/**
 * All the children of all but the largest councils. Of more, the first that were asked for: a morning asks for everyone
 * in turn, and would push each out of a list of the latest before it is asked for again.
 */
const filesKept = 2_500;

/**
 * Each reading asks the database which version every file is, and reads only those of which it holds another or none: a
 * child is in five digests of a morning, and most of what is asked for in an office was asked for a minute ago.
 */
export function caseFileReading(): CaseFilesOf {
  const kept = new Map<Id, Versioned>();
  const keep = (id: Id, one: Versioned) => {
    if (one.isKeepable && one.version !== null && (kept.size < filesKept || kept.has(id))) kept.set(id, one);
  };
  return async (manager, where, values) => {
    const found = new Map<Id, Versioned>();
    const isFound = ({ id, version }: Picked) => found.get(id)?.version === version;
    for (;;) {
      const picked = await manager.query<Picked[]>(`${selectVersions} where ${where}`, [...values]);
      for (const { id, version } of picked) {
        const before = kept.get(id);
        if (before?.version === version) found.set(id, before);
      }
      const wanted = picked.filter((one) => !isFound(one)).map(({ id }) => id);
      if (wanted.length > 0) {
        for (const one of await manager.query<Versioned[]>(`${selectCaseFiles} where c.id = any($1)`, [wanted])) {
          found.set(one.file.child.id, one);
          keep(one.file.child.id, one);
        }
      }
      // A file that was written to between the two statements is no longer of their moment, and may no longer be picked.
      if (picked.every(isFound))
        return withParentIros(
          manager,
          picked.flatMap(({ id }) => found.get(id)?.file ?? []),
        );
    }
  };
}

interface ParentIro {
  parentId: Id;
  personId: Id;
  fromOn: Day;
  toOn: Day | null;
}

/** Read each time: a parent’s allocation changes no version of the child’s own file. Few children have such a parent. */
async function withParentIros(manager: EntityManager, files: CaseFile[]): Promise<CaseFile[]> {
  const parents = files.flatMap(({ child: { parentId } }) => parentId ?? []);
  if (parents.length === 0) return files;
  const iros = await manager.query<ParentIro[]>(selectParentIros, [parents]);
  return files.map((file) => {
    const theirs = iros.filter(({ parentId }) => parentId === file.child.parentId);
    return theirs.length === 0
      ? file
      : { ...file, parentIros: theirs.map(({ personId, fromOn, toOn }) => ({ personId, fromOn, toOn })) };
  });
}
