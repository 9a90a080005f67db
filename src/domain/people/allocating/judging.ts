import type { Id } from '../../records/id.ts';
import type { Person } from '../people.ts';
import { type AllocationGround, irosIn } from './ground.ts';
import { type IroLoad, loadOf } from './load.ts';
import { type AllocationRule, allocationRules, type Verdict } from './rules.ts';

export interface Judged extends Verdict {
  rule: AllocationRule;
  /** Of which of the children it is so, where they differ; null: of all. */
  child: Id | null;
}

/** One person, against every rule, for all the children of a press. */
export interface Candidate {
  person: Person;
  load: IroLoad;
  judged: readonly Judged[];
  /** How many rules are met for every child, of how many. */
  met: number;
  of: number;
  isRefused: boolean;
  wantsReason: boolean;
}

/** A rule that is the same for all of them is said once. */
export function judge(person: Person, grounds: readonly AllocationGround[]): Candidate {
  const judged = allocationRules.flatMap((rule) => judgedBy(rule, person, grounds));
  const failed = judged.filter(({ state }) => state !== 'met');
  const [first] = grounds;
  return {
    person,
    load: loadOf(person.id, person.fte, first?.kin ?? [], first?.law.siblingWeight ?? 1),
    judged,
    met: allocationRules.filter((rule) => !failed.some((one) => one.rule === rule)).length,
    of: allocationRules.length,
    isRefused: failed.some(({ state }) => state === 'refused'),
    wantsReason: failed.some(({ rule }) => rule.wantsReason),
  };
}

function judgedBy(rule: AllocationRule, person: Person, grounds: readonly AllocationGround[]): Judged[] {
  const each = grounds.map((ground) => ({ child: ground.file.child.id, ...rule.judge(person, ground) }));
  const [first] = each;
  if (first === undefined) return [];
  if (each.every(({ state, says }) => state === first.state && says === first.says)) {
    return [{ rule, state: first.state, says: first.says, child: null }];
  }
  const failed = each.filter(({ state }) => state !== 'met');
  return failed.length === 0
    ? [{ rule, state: 'met', says: first.says, child: null }]
    : failed.map((one) => ({ rule, ...one }));
}

/** Every IRO, those with most rules met first; of those, who has most room. A comparison, in which nobody is chosen. */
export const candidatesFor = (grounds: readonly AllocationGround[]): readonly Candidate[] =>
  irosIn(grounds[0]?.staff ?? { people: [] })
    .map((person) => judge(person, grounds))
    .sort(
      (one, other) =>
        Number(one.isRefused) - Number(other.isRefused) ||
        Number(isManager(one)) - Number(isManager(other)) ||
        broken(one) - broken(other) ||
        other.met - one.met ||
        one.load.perFullTime - other.load.perFullTime ||
        one.person.name.localeCompare(other.person.name),
    );

const isManager = ({ person }: Candidate) => person.role === 'iro manager';
/** Guidance weighs before what is only our own check. */
const broken = ({ judged }: Candidate) =>
  new Set(judged.filter(({ state, rule }) => state !== 'met' && rule.wantsReason).map(({ rule }) => rule)).size;

/** Whom we would suggest; a suggestion and no more. Null where every IRO is refused. */
export const suggested = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.find(({ isRefused, person }) => !isRefused && person.role === 'iro') ?? null;
