import { mayBeIro } from '../../domain/people/allocating/ground.ts';
import { loadOf, range } from '../../domain/people/allocating/load.ts';
import type { Person } from '../../domain/people/people.ts';
import type { Team } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Kin } from '../../domain/records/kin.ts';
import type { Law } from '../../domain/records/law.ts';
import { referenceInWords } from '../../domain/wording/reference.ts';
import { count } from '../../domain/wording/words.ts';
import type { FilesRead, ImportQuestion, SaidOfChild } from '../said.ts';
import { personNamed } from './allocations.ts';
import type { Roll } from './child-plan.ts';

interface Ground {
  people: readonly Person[];
  teams: readonly Team[];
  /** Every child the service knows. */
  known: readonly Kin[];
  reading: FilesRead;
  newId: () => Id;
}

/** Who and what the children of a reading may refer to; a child not known before is given an id here. */
export function rollOf({ people, teams, known, reading, newId }: Ground): Roll {
  const ids = new Map(known.map(({ reference, id }) => [reference, id]));
  for (const reference of reading.children.keys()) if (!ids.has(reference)) ids.set(reference, newId());
  const iros = irosOf(known, reading, people);
  const families = familiesOf(known, reading);
  return {
    people,
    teams,
    childIdOf: (reference) => ids.get(reference),
    familyIros(reference) {
      const theirs = (families.get(reference) ?? []).flatMap((relative) => iros.get(relative) ?? []);
      return new Set(theirs);
    },
  };
}

/** By reference: the IRO each child will have, the files having the last word. */
function irosOf(known: readonly Kin[], { children }: FilesRead, people: readonly Person[]) {
  const iros = new Map<string, Id>();
  for (const { reference, iroId } of known) if (iroId) iros.set(reference, iroId);
  // Whom somebody here has named stays, as long as they work here: see `keptFromHere`.
  const kept = new Set(
    known.flatMap(({ reference, iroId, isIroMadeHere }) =>
      isIroMadeHere && people.some(({ id, leftOn }) => id === iroId && leftOn === null) ? [reference] : [],
    ),
  );
  for (const [reference, { caseload }] of children) {
    const person = caseload?.iro ? personNamed(caseload.iro, people) : undefined;
    if (person && !kept.has(reference)) iros.set(reference, person.id);
  }
  return iros;
}

/** By reference: the looked-after parent; and a looked-after child whose own row is not being read, and so stays. */
function familiesOf(known: readonly Kin[], { children }: FilesRead) {
  const families = new Map<string, string[]>();
  const relate = (reference: string, relative: string) =>
    families.set(reference, [...(families.get(reference) ?? []), relative]);
  const referenceOf = new Map(known.map(({ id, reference }) => [id, reference]));
  for (const { reference, parentId } of known) {
    const parent = parentId && referenceOf.get(parentId);
    if (!parent || children.get(reference)?.caseload?.parent) continue;
    relate(reference, parent);
    if (!children.get(reference)?.caseload?.iro) relate(parent, reference);
  }
  for (const [reference, { caseload }] of children) {
    if (!caseload?.parent) continue;
    relate(reference, caseload.parent);
    if (!caseload.iro) relate(caseload.parent, reference);
  }
  return families;
}

/** Brothers and sisters who would have different IROs: allowed for a reason, and so asked about (`iro-siblings-same`). */
export function siblingQuestions({
  known,
  reading,
  people,
}: Pick<Ground, 'known' | 'reading' | 'people'>): ImportQuestion[] {
  const iros = irosOf(known, reading, people);
  // Somebody parted them here, and said why: that is not asked again.
  const decided = new Set(known.flatMap(({ reference, isIroForAReason }) => (isIroForAReason ? [reference] : [])));
  const groups = new Map<string, string[]>();
  const join = (group: string | null | undefined, reference: string) => {
    if (group) groups.set(group, [...(groups.get(group) ?? []), reference]);
  };
  for (const { reference, siblingGroup } of known) if (!reading.children.has(reference)) join(siblingGroup, reference);
  const groupOf = new Map(known.map(({ reference, siblingGroup }) => [reference, siblingGroup]));
  for (const [reference, { caseload }] of reading.children)
    join(caseload?.siblingGroup ?? groupOf.get(reference), reference);
  return [...groups.values()].flatMap((group): ImportQuestion[] => {
    const apart = new Set(group.flatMap((reference) => iros.get(reference) ?? [])).size;
    if (apart < 2 || group.some((reference) => decided.has(reference))) return [];
    const others = `${group.length - 1} brothers or sisters`;
    const says = `${referenceInWords(group[0] ?? '')} and ${group.length === 2 ? referenceInWords(group[1] ?? '') : others} have ${count(apart, 'IRO')} between them.`;
    const asked = { kind: 'brothers and sisters apart', reference: group[0] ?? null } as const;
    return [{ ...asked, says: `${says} One IRO is usual.`, named: group }];
  });
}

/** An IRO who would have more children than the Handbook’s range, and more than now (`iro-caseload`). */
export function loadQuestions(
  { known, reading, people }: Pick<Ground, 'known' | 'reading' | 'people'>,
  { siblingWeight }: Pick<Law, 'siblingWeight'>,
): ImportQuestion[] {
  const iros = irosOf(known, reading, people);
  const references = new Set([...known.map(({ reference }) => reference), ...reading.children.keys()]);
  const before = new Map(known.map((one) => [one.reference, one]));
  const after = [...references].map((reference) => ({
    iroId: iros.get(reference) ?? null,
    isLookedAfter: before.get(reference)?.isLookedAfter ?? true,
    siblingGroup:
      reading.children.get(reference)?.caseload?.siblingGroup ?? before.get(reference)?.siblingGroup ?? null,
  }));
  return people.flatMap((person): ImportQuestion[] => {
    if (!mayBeIro(person)) return [];
    const [now, then] = [known, after].map((kin) => loadOf(person.id, person.fte, kin, siblingWeight));
    if (now === undefined || then === undefined || then.perFullTime <= Math.max(range.most, now.perFullTime)) return [];
    const says = `${person.name} would have ${count(then.children, 'child', 'children')}, which is ${then.perFullTime} for full time. The range is ${range.room} to ${range.most}.`;
    return [{ kind: 'more children than the range', reference: null, says }];
  });
}

/** Parents before their children, so that every row a row refers to is written before it. */
export function parentsFirst(children: ReadonlyMap<string, SaidOfChild>): SaidOfChild[] {
  const ordered = new Set<SaidOfChild>();
  const add = (child: SaidOfChild | undefined, below: readonly SaidOfChild[]) => {
    if (!child || ordered.has(child) || below.includes(child)) return;
    if (child.caseload?.parent) add(children.get(child.caseload.parent), [...below, child]);
    ordered.add(child);
  };
  for (const child of children.values()) add(child, []);
  return [...ordered];
}
