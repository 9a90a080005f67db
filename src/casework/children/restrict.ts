import { allows } from '../../domain/people/access.ts';
import type { Person } from '../../domain/people/people.ts';
import { allocatedTo, type CaseFile, type Change, type RowChange } from '../../domain/records/case-file.ts';
import type { ChildKey } from '../../domain/records/child-key.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Registered } from '../../domain/records/import-answer.ts';
import { type ObjectionTo, objection } from '../../domain/records/objection-to.ts';
import { noSuchChild, Refusal } from '../../domain/records/refusal.ts';
import { saidAgain } from '../../exchange/by-hand/new-child.ts';
import { planChild, rollOf } from '../../exchange/plan.ts';
import { askToConfirm } from '../people/confirm-cover.ts';
import { coversOf } from '../people/covers.ts';
import { notInTheStaffFile } from '../people/not-in-the-staff-file.ts';
import { type Circumstances, caseAction, registerAction } from '../perform/action.ts';
import { recognised } from '../perform/recognised.ts';
import { nameIn, personIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';

export interface Restriction {
  child: NamedChild;
  restricted: boolean;
  /** Who may see the child besides those who work with them, by name. */
  named: readonly { id: Id; name: string; slackUserId: string | null }[];
  /** The accounts of those who work here. */
  people: readonly Pick<Person, 'id' | 'name' | 'slackUserId'>[];
  notInTheFile: string;
}

export const restrictionToChange = caseAction({
  name: 'restriction-to-change',
  auditedAs: 'opened the restriction',
  permission: 'restrict a child',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, { staff }) => ({ result: restrictionOf(file, staff) }),
});

export interface RestrictionAsked {
  child: Id;
  restricted: boolean;
  /** Slack accounts. */
  seenBy: readonly string[];
  /** Asked for where a restriction is lifted. */
  because: string | null;
}

export interface RestrictionChanged extends Restriction {
  /** The child’s IRO, where they are told. */
  told: string | null;
  /** Named, and still not able to open the child: a restriction lets nobody in whom their role or team keeps out. */
  keptOut: readonly string[];
  undo: UndoOffered;
}

export type RestrictionQuestion = 'restricted' | 'seenBy' | 'because';

/** What stands in the way, by question. */
export function objectionsToRestriction(
  { restricted, seenBy, because }: Omit<RestrictionAsked, 'child'>,
  before: Restriction,
): ObjectionTo<RestrictionQuestion>[] {
  if (!restricted)
    return before.restricted && !because
      ? [objection('because', 'Say why the restriction is lifted: it is kept.')]
      : [];
  const accounts = before.people.map(({ slackUserId }) => slackUserId);
  return seenBy.every((one) => accounts.includes(one)) ? [] : [objection('seenBy', before.notInTheFile)];
}

/**
 * The child is restricted, or is not, and these people are named: kept as what a person here said, so that no file undoes
 * it in silence.
 */
export const changeRestriction = registerAction({
  name: 'change-restriction',
  auditedAs: 'changed who may see the child',
  permission: 'restrict a child',
  alters: true,
  reads: () => ({ children: true }),
  inFull: ({ child }: RestrictionAsked, { children }) => referenceOf(child, children),
  decide: (register, asked, circumstances) => {
    const { actor, staff, today, newId } = circumstances;
    const [reference = ''] = referenceOf(asked.child, register.children);
    const read = register.files.get(reference);
    if (!read || !circumstances.may('restrict a child', read.file)) throw noSuchChild();
    const { file, statements } = read;
    const before = restrictionOf(file, staff);
    const [wrong] = objectionsToRestriction(asked, before);
    if (wrong) throw new Refusal(wrong.says, wrong.about);
    const { restricted, because } = asked;
    const { people, teams } = register.everyone ?? staff;
    const reading = { files: [], staff: [], teams: [], faults: [], answers: [], spellings: [], children: new Map() };
    const roll = rollOf({ people, teams, known: register.kin, reading, newId });
    const entered = { of: 'restriction' as const, restricted, by: actor.personId, because };
    const said = saidAgain(reference, restricted === before.restricted ? undefined : { entered });
    const { changes } = planChild(said, { file, statements }, roll, { today, newId });
    const child = { ...file.child, restricted };
    const names = namesChanged(file, asked, circumstances);
    const after = { ...file, child, restrictionExceptions: exceptionsAfter(file, names) };
    const iro = allocatedTo(file, 'iro', today);
    const isTold = iro !== null && iro !== actor.personId && personIn(staff, iro) !== null;
    const result: RestrictionChanged = {
      ...restrictionOf(after, staff),
      told: isTold ? nameIn(staff, iro) : null,
      keptOut: after.restrictionExceptions.flatMap(({ personId }) => {
        const person = personIn(staff, personId);
        if (person === null || allows(recognised({ personId }, staff), 'see review dates', after, today)) return [];
        return person.name;
      }),
      undo: undoOffered(circumstances),
    };
    const all: Change[] = [
      ...changes.filter((change) => !('put' in change && change.put === 'child')),
      { put: 'child', row: child },
      ...names,
      ...(restricted && !before.restricted ? askToConfirm(coversOf(staff), staff) : []),
      ...(isTold && iro !== null ? tellIro(file, iro, circumstances) : []),
    ];
    return { result, changes: all, child: file.child.id, about: aboutNames(names, file), undo: result.undo.id };
  },
});

export const referenceOf = (child: Id, children: readonly Registered[]): string[] =>
  children.filter(({ id }) => id === child).map(({ reference }) => reference);

const restrictionOf = (file: CaseFile, staff: Circumstances['staff']): Restriction => ({
  child: childOf(file),
  restricted: file.child.restricted,
  named: file.restrictionExceptions.flatMap(({ personId }) => {
    const person = personIn(staff, personId);
    return person ? [{ id: person.id, name: person.name, slackUserId: person.slackUserId }] : [];
  }),
  people: staff.people.map(({ id, name, slackUserId }) => ({ id, name, slackUserId })),
  notInTheFile: notInTheStaffFile(staff),
});

const peopleWith = (accounts: readonly string[], people: readonly Person[]) =>
  people.filter(({ slackUserId }) => slackUserId !== null && accounts.includes(slackUserId));

function namesChanged(
  file: CaseFile,
  { restricted, seenBy }: RestrictionAsked,
  { staff, newId }: Circumstances,
): RowChange[] {
  const now = restricted ? peopleWith(seenBy, staff.people).map(({ id }) => id) : [];
  // Somebody without an account can’t be chosen here, and is not taken away by that.
  const unseen = file.restrictionExceptions.filter(({ personId }) => personIn(staff, personId)?.slackUserId === null);
  const kept = restricted ? unseen.map(({ personId }) => personId) : [];
  const before = new Set(file.restrictionExceptions.map(({ personId }) => personId));
  return [
    ...file.restrictionExceptions
      .filter(({ personId }) => ![...now, ...kept].includes(personId))
      .map(({ id }): RowChange => ({ remove: 'restriction_exception', id })),
    ...now
      .filter((personId) => !before.has(personId))
      .map(
        (personId): RowChange => ({
          put: 'restriction_exception',
          row: { id: newId(), childId: file.child.id, personId },
        }),
      ),
  ];
}

function exceptionsAfter({ restrictionExceptions }: CaseFile, names: readonly RowChange[]) {
  const gone = new Set(names.flatMap((change) => ('remove' in change ? change.id : [])));
  const added = names.flatMap((change) =>
    'put' in change && change.put === 'restriction_exception' ? change.row : [],
  );
  return [...restrictionExceptions.filter(({ id }) => !gone.has(id)), ...added];
}

/** Who was named, and who was taken away, for the audit. */
const aboutNames = (names: readonly RowChange[], { restrictionExceptions }: CaseFile): Record<string, Id> =>
  Object.fromEntries(
    names.flatMap((change, at): [string, Id][] => {
      if ('put' in change)
        return change.put === 'restriction_exception' ? [[`named ${at + 1}`, change.row.personId]] : [];
      const gone = restrictionExceptions.find(({ id }) => id === change.id);
      return gone ? [[`taken away ${at + 1}`, gone.personId]] : [];
    }),
  );

const tellIro = ({ child }: CaseFile, to: Id, { actor, newId }: Circumstances): Change[] => [
  {
    tell: {
      ...{ key: `restriction/${newId()}`, to, notice: 'restriction changed', childId: child.id },
      subject: actor.personId ?? '',
    },
  },
];

export interface RestrictionTold extends Pick<Restriction, 'child' | 'restricted'> {
  by: string;
  named: readonly string[];
}

/** What the child’s IRO is told. */
export const restrictionTold = caseAction({
  name: 'restriction-told',
  auditedAs: 'was told that who may see the child has changed',
  permission: 'be told of what concerns them',
  child: ({ child }: { child: Id; by: Id }) => ({ id: child }),
  decide: (file, { by }, { staff }) => {
    const { child, restricted, named } = restrictionOf(file, staff);
    const result: RestrictionTold = {
      ...{ child, restricted, named: named.map(({ name }) => name) },
      by: nameIn(staff, by) ?? 'The IRO manager',
    };
    return { result };
  },
});
