import { carePlanning, handbook, handbookChapter, ours, procedures } from '../../duties/authorities.ts';
import type { Founded } from '../../duties/grounds.ts';
import type { CaseFile } from '../../records/case-file.ts';
import type { Id } from '../../records/id.ts';
import { parentAndChildren, siblingsOf } from '../../records/kin.ts';
import { weekdays } from '../../time/digest-times.ts';
import { count, dateInWords, listed } from '../../wording/words.ts';
import type { Person } from '../people.ts';
import { managedCase, manages, workersOf } from './conflicts.ts';
import { type AllocationGround, iroIn, mayBeIro } from './ground.ts';
import { loadOf, range, withMoved } from './load.ts';

/** What a rule says of one person for one child: as a phrase, that may hold a reference and colleagues’ names. */
export interface Verdict {
  state: 'met' | 'not met' | 'refused';
  says: string;
}

/** One rule of who may be a child’s IRO: a row of the table (statute.md, roles and independence). */
export interface AllocationRule extends Founded {
  /** The id in the catalogue: `iro-siblings-same`. */
  id: string;
  /** “Brothers and sisters together” */
  title: string;
  /** True: where it is not met, a reason is asked for and kept. Guidance is departed from only for good reason. */
  wantsReason: boolean;
  judge: (person: Person, ground: AllocationGround) => Verdict;
}

const met = (says: string): Verdict => ({ state: 'met', says });
const notMet = (says: string): Verdict => ({ state: 'not met', says });
const refused = (says: string): Verdict => ({ state: 'refused', says });

const byHandbook = { authority: handbook(), weight: 'guidance', confidence: 'reported' } as const;

/** A hard rule: whatever the reason, it is refused. */
export const parentAndChildApart: AllocationRule = {
  id: 'iro-parent-child-different',
  title: 'Parent and child apart',
  ...byHandbook,
  wantsReason: false,
  judge: (person, { file, kin, together }) => {
    const family = parentAndChildren(file.child, kin).filter(({ isLookedAfter }) => isLookedAfter);
    const shared = family.find(({ id, iroId }) => together.has(id) || iroId === person.id);
    if (family.length === 0) return met('no looked-after parent or child');
    if (shared === undefined) return met('another IRO has the parent or child');
    const whose = shared.id === file.child.parentId ? 'their parent' : 'their child';
    return refused(`${whose} is looked after with the same IRO. A parent and child must have different IROs`);
  },
};

/** Reported: as far as it can be told from what is kept here. Who the personal adviser is, is not. */
export const notConflicted: AllocationRule = {
  id: 'iro-not-conflicted',
  title: 'Not of this case',
  authority: carePlanning('reg 46(3)'),
  weight: 'statute',
  confidence: 'reported',
  wantsReason: false,
  judge: (person, { file, staff }) => {
    if (!mayBeIro(person)) return refused(`has the role ${person.role} in the staff file`);
    const conflict = managedCase(file, person.id);
    if (conflict) return refused(conflict.says);
    const managed = manages(person.id, { teamId: file.child.teamId, workers: workersOf(file) }, staff);
    return managed ? refused(managed) : met(`no part in this case${hasAdviser(file) ? whoIsNotKept : ''}`);
  },
};

/** A record says whether there is one, and not who. */
const hasAdviser = ({ reviewRecords }: CaseFile): boolean =>
  reviewRecords.findLast(({ answers }) => answers.plan.personalAdviser !== null)?.answers.plan.personalAdviser ===
  'named';

const whoIsNotKept = ' that is kept here; there is a personal adviser, and who that is can’t be judged, so ask';

export const siblingsTogether: AllocationRule = {
  id: 'iro-siblings-same',
  title: 'Brothers and sisters together',
  ...byHandbook,
  wantsReason: true,
  judge: (person, { file, kin, together, staff }) => {
    const others = siblingsOf(file.child, kin).filter(({ isLookedAfter }) => isLookedAfter);
    if (others.length === 0) return met('no brother or sister in care');
    const apart = others.filter(
      ({ id, iroId }) => !together.has(id) && iroIn(staff, iroId) !== null && iroId !== person.id,
    );
    if (apart.length > 0) {
      const iros = [...new Set(apart.map(({ iroId }) => iroIn(staff, iroId)?.name ?? ''))];
      return notMet(`${count(apart.length, 'brother or sister', 'brothers and sisters')} with ${listed(iros)}`);
    }
    const without = others.filter(({ id, iroId }) => !together.has(id) && iroId !== person.id).length;
    if (without > 0) return met(`${count(without, 'brother or sister', 'brothers and sisters')} with no IRO yet`);
    return met(others.length === 1 ? 'the same IRO' : `the same IRO for all ${others.length + 1}`);
  },
};

export const continuity: AllocationRule = {
  id: 'iro-continuity',
  title: 'The IRO they had before',
  ...byHandbook,
  wantsReason: true,
  judge: (person, ground) => {
    const before = [...ground.file.allocations].reverse().filter(({ role }) => role === 'iro');
    const possible = before.filter(({ personId }) => couldGoOn(personId, ground));
    // Whoever has the child goes on; where nobody does, anybody who had.
    const now = possible.find(({ toOn }) => toOn === null || toOn >= ground.today);
    const theirs = possible.find(({ personId }) => personId === person.id);
    if (theirs && (now ?? theirs).personId === person.id)
      return met(`has been their IRO, from ${dateInWords(theirs.fromOn)}`);
    const other = now ?? possible[0];
    if (other === undefined) return met('nobody who could go on');
    const name = iroIn(ground.staff, other.personId)?.name ?? '';
    return notMet(`${name} ${now ? 'is their IRO now' : 'was their IRO before'}`);
  },
};

const couldGoOn = (id: Id, ground: AllocationGround) => {
  const person = iroIn(ground.staff, id);
  return person !== null && law.every((rule) => rule.judge(person, ground).state !== 'refused');
};

export const room: AllocationRule = {
  id: 'iro-caseload',
  title: 'Room',
  authority: handbookChapter('chapter 7'),
  weight: 'guidance',
  confidence: 'reported',
  threshold: ours('How much less a brother or sister weighs who has the same IRO'),
  wantsReason: true,
  judge: ({ id, fte }, { kin, together, law: { siblingWeight } }) => {
    const now = loadOf(id, fte, kin, siblingWeight);
    const then = loadOf(id, fte, withMoved(kin, together, id), siblingWeight);
    const says = `${now.perFullTime} for full time, ${then.perFullTime} with ${together.size === 1 ? 'this child' : `these ${together.size}`}`;
    return then.perFullTime > range.most ? notMet(`${says}: over ${range.most}`) : met(says);
  },
};

/** Nobody publishes it: a child meets their IRO soon, so somebody who is away is a doubt, not a bar. */
export const here: AllocationRule = {
  id: 'iro-here',
  title: 'At work',
  authority: procedures('What any rota asks'),
  weight: 'practice',
  confidence: 'general',
  wantsReason: false,
  judge: ({ id }, { staff, today }) => {
    const away = [...staff.covers, ...staff.coversToCome].find(({ forPersonId }) => forPersonId === id);
    if (away && away.fromOn <= today) return notMet(`is away until ${dateInWords(away.toOn)}`);
    const days = staff.preferences.find(({ personId }) => personId === id)?.worksOn ?? [];
    const part = days.length > 0 && days.length < 5;
    const works = part
      ? `works ${listed(weekdays.filter(({ day }) => days.includes(day)).map(({ name }) => name))}`
      : 'here';
    return met(away ? `${works}, away from ${dateInWords(away.fromOn)} to ${dateInWords(away.toOn)}` : works);
  },
};

/** Those that are refused and never argued with. */
export const law: readonly AllocationRule[] = [parentAndChildApart, notConflicted];

/** In the order they are said. */
export const allocationRules: readonly AllocationRule[] = [...law, siblingsTogether, continuity, room, here];

/** What an allocation can’t be checked against, because it is not kept here: said wherever one is made. */
export const notKept =
  'Not kept here, so ask before you allocate: who is the child’s personal adviser, who else had a part in the plan, and who decides what is spent on it (reg 46(3)).';
