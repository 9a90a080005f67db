import { iroIn } from '../../domain/people/allocating/ground.ts';
import { type Candidate, judge } from '../../domain/people/allocating/judging.ts';
import type { Person } from '../../domain/people/people.ts';
import {
  type Allocation,
  allocatedTo,
  type CaseFile,
  type Change,
  type Handover,
} from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { referenceInWords } from '../../domain/wording/reference.ts';
import { listed } from '../../domain/wording/words.ts';
import { passedOnBy, tellNewOwners } from '../decisions/new-owners.ts';
import { type ChildKey, groupAction } from '../perform/action.ts';
import { nameIn, personIn } from '../perform/who-is.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { rowsOf } from './allocation-rows.ts';
import { type Allocating, nobody } from './allocation-to-make.ts';
import { groundsOf, lookedAfter } from './grounds.ts';
import { isToldToIntroduce, tellAllocated, tellToIntroduce } from './tellings.ts';

export interface ToAllocate {
  children: readonly Id[];
  iroId: Id;
  /** Why so, where guidance is departed from. */
  because: string | null;
  /** Whose each child was when this was shown: see `AllocationToMake`. */
  seen: Readonly<Record<Id, Id>>;
}

export interface Allocated {
  children: readonly NamedChild[];
  iro: string;
  from: Day;
  because: string | null;
  /** What was departed from, by title. */
  departed: readonly string[];
  /** Colleagues who are told, by name. */
  told: readonly string[];
  /** Who is to introduce the next IRO, and by when; and the restricted children of whom they are not told here. */
  introduces: readonly { name: string; by: Day; untold: readonly NamedChild[] }[];
  /** For taking it back: the first of the press. */
  allocation: Id;
}

/** In one press: as many as one line to take it back can name (Slack holds 2,000 characters of it). */
export const mostAtOnce = 50;

export const tooManyAtOnce = `At most ${mostAtOnce} children at a time. Choose fewer now, and the others next.`;

/** These children have this IRO from now on: all of them, or none. A decision of the IRO manager, whatever is suggested. */
export const allocate = groupAction({
  name: 'allocate',
  auditedAs: 'named an IRO',
  permission: 'allocate',
  alters: true,
  children: ({ children }: ToAllocate): readonly ChildKey[] => children.map((id) => ({ id })),
  decide: (files, { iroId, because, seen }, circumstances) => {
    const { staff, today, law } = circumstances;
    const person = iroIn(staff, iroId);
    if (person === null) throw new Refusal(noLongerHere(iroId, circumstances), 'iro');
    if (files.length > mostAtOnce) throw new Refusal(tooManyAtOnce, 'children');
    for (const file of files) {
      lookedAfter(file, today);
      asItWasSeen(file, seen, circumstances);
    }
    const moving = files.filter((file) => allocatedTo(file, 'iro', today) !== iroId);
    if (moving.length === 0) throw new Refusal(`${person.name} is their IRO already.`, 'iro');
    // A brother or sister who has this IRO already is part of the group, and stays as they are.
    const judged = judge(person, groundsOf(files, circumstances));
    if (judged.isRefused) throw new Refusal(refusalOf(judged, files), 'iro');
    if (judged.wantsReason && because === null) {
      throw new Refusal(`Say why: ${listed(departures(judged))}. The reason is kept.`, 'because');
    }
    const reason = judged.wantsReason ? because : null;
    const rows = moving.map((file) => ({ file, ...rowsOf(file, iroId, reason, circumstances) }));
    const told = tellAllocated(rows, circumstances);
    // What goes with the role is said in the same message.
    const passed = rows.flatMap(({ file, changes: ofChild }) => passedOnBy(file, ofChild, { today, law }));
    const changes: Change[] = [
      ...rows.flatMap(({ changes: ofChild }) => ofChild),
      ...tellNewOwners(passed, new Set(told.map(({ tell }) => tell.to))),
    ];
    const introducing = tellToIntroduce(rows);
    const result: Allocated = {
      ...{ children: moving.map(childOf), iro: person.name, from: today, because: reason },
      departed: departures(judged),
      told: told.map(({ tell }) => nameIn(staff, tell.to) ?? '').sort(),
      introduces: introducersOf(rows, circumstances),
      allocation: rows[0]?.row.id ?? '',
    };
    return { result, changes: [...changes, ...told, ...introducing], about: { iro: iroId } };
  },
});

export interface MadeRows {
  file: CaseFile;
  row: Allocation;
  handover: Handover | null;
}

function noLongerHere(id: Id, { staff }: Allocating): string {
  const name = personIn(staff, id)?.name;
  return name === undefined
    ? 'That person no longer works here. Nothing was changed. Choose somebody else.'
    : `${name} is no longer an IRO. Nothing was changed. Choose somebody else.`;
}

/** Somebody else was quicker: they decided, so this one is told and decides anew. */
function asItWasSeen(file: CaseFile, seen: ToAllocate['seen'], { staff, today }: Allocating): void {
  const now = iroIn(staff, allocatedTo(file, 'iro', today))?.id ?? null;
  if ((now ?? nobody) === (seen[file.child.id] ?? nobody)) return;
  const reference = referenceInWords(file.child.reference);
  const made = file.allocations.findLast(({ role }) => role === 'iro');
  // Of an earlier day it is not what was quicker: the one named has left since, or the form was open over an undo.
  const by = made?.personId === now && made?.fromOn === today ? nameIn(staff, made.madeById) : null;
  const iro = nameIn(staff, now) ?? 'nobody';
  const what = by === null ? `${reference} has ${iro} as their IRO now` : `${by} has just given ${reference} to ${iro}`;
  throw new Refusal(`${what}. Nothing was changed. Open the form again to look before you allocate.`, 'iro');
}

const refusalOf = ({ judged, person }: Candidate, files: readonly CaseFile[]): string => {
  const refused = judged.filter(({ state }) => state === 'refused');
  const says = refused.map((one) => {
    const file = files.find(({ child }) => child.id === one.child) ?? files[0];
    return `${referenceInWords(file?.child.reference ?? '')}: ${one.says} (${one.rule.authority.words})`;
  });
  return `${person.name} can’t be the IRO. ${says.join('. ')}. Choose somebody else.`;
};

const departures = ({ judged }: Candidate): string[] => [
  ...new Set(
    judged
      .filter(({ state, rule }) => state === 'not met' && rule.wantsReason)
      .map(({ rule, says }) => `${rule.title.charAt(0).toLowerCase()}${rule.title.slice(1)} (${says})`),
  ),
];

const introducersOf = (rows: readonly MadeRows[], { staff }: { staff: Allocating['staff'] }) => {
  const found = new Map<string, Allocated['introduces'][number]>();
  for (const made of rows) {
    const name = made.handover && nameIn(staff, made.handover.fromId);
    if (!name || made.handover === null) continue;
    const { untold = [] } = found.get(name) ?? {};
    const by = made.handover.dueOn;
    found.set(name, { name, by, untold: isToldToIntroduce(made) ? untold : [...untold, childOf(made.file)] });
  }
  return [...found.values()];
};

export type AllocatedPerson = Pick<Person, 'id' | 'name'>;
