import type { Cover } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import { type ObjectionTo, objection } from '../records/objection-to.ts';
import type { Day } from '../time/day.ts';
import { coverAtMost } from '../time/our-spans.ts';
import { onFrom } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import type { Person, StaffRole } from './people.ts';

/** Those who have children or a team, or to whom a challenge may go, and so need somebody to stand in: each by somebody in the same role. */
export const coveredRoles: readonly StaffRole[] = [
  'iro',
  'social worker',
  'team manager',
  'iro manager',
  'senior manager',
];

/** It counts while both work here in the role that was covered: not for a leaver, nor for or by somebody in another role. */
export const coversThatCount = (covers: readonly Cover[], people: readonly Person[]): readonly Cover[] => {
  const roleOf = new Map(people.map(({ id, role }) => [id, role]));
  return covers.filter(
    ({ forPersonId, byPersonId, role }) =>
      coveredRoles.includes(role) && roleOf.get(forPersonId) === role && roleOf.get(byPersonId) === role,
  );
};

/** What somebody asks for: null where no colleague is known by what was chosen. */
export interface CoverAsked {
  forPersonId: Id | null;
  byPersonId: Id | null;
  fromOn: Day;
  toOn: Day;
  /** An IRO manager who arranges it says whether it reaches restricted children; anybody else can’t. */
  reachesRestricted: boolean;
}

interface Known {
  people: readonly Person[];
  /** Today’s and those to come. */
  covers: readonly Cover[];
  today: Day;
}

export type CoverQuestion = 'whom' | 'by' | 'fromOn' | 'toOn';
type Objection = ObjectionTo<CoverQuestion>;

/** What stands in the way, by question: a sentence each that says what to do. */
export function objectionsToCover(asked: CoverAsked, known: Known): readonly Objection[] {
  const whom = known.people.find(({ id }) => id === asked.forPersonId);
  const by = known.people.find(({ id }) => id === asked.byPersonId);
  if (!whom) return [objection('whom', notSetUp)];
  if (!by) return [objection('by', notSetUp)];
  const found = [...ofPeople(whom, by), ...ofDays(asked, known.today)];
  return found.length > 0 ? found : ofOthers(asked, whom, by, known);
}

const notSetUp = 'This person is not set up to use iro. Choose a colleague who is.';

function ofPeople(whom: Person, by: Person): Objection[] {
  if (!coveredRoles.includes(whom.role)) {
    return [
      objection(
        'whom',
        'Only an IRO, a social worker, a team manager, a senior manager or an IRO manager can be covered.',
      ),
    ];
  }
  if (whom.id === by.id) return [objection('by', 'Nobody can cover for themselves. Choose a colleague.')];
  if (whom.role === by.role) return [];
  return [objection('by', `${whom.name} is ${inRole(whom)} and ${by.name} is not. Choose somebody in the same role.`)];
}

const inRole = ({ role }: Person) => (role.startsWith('iro') ? `an ${role.replace('iro', 'IRO')}` : `a ${role}`);

/** The days of an absence. */
export type Absence = Pick<Cover, 'fromOn' | 'toOn'>;

const meets = (one: Absence, other: Absence): boolean => one.fromOn <= other.toOn && other.fromOn <= one.toOn;

/**
 * Of those in the same role, whoever works here and is not known to be away on any of these days: those who cover for
 * fewest on them first, and of as many, as they come in `leastFirst`, those with least to carry.
 */
export function couldCover(
  whom: Person,
  { people, covers, leastFirst }: Pick<Known, 'people' | 'covers'> & { leastFirst: readonly Id[] },
  days: Absence,
): readonly Person[] {
  const then = covers.filter((one) => meets(one, days));
  const coversBy = (id: Id) => then.filter(({ byPersonId }) => byPersonId === id).length;
  return people
    .filter(({ id, role, leftOn }) => id !== whom.id && role === whom.role && (leftOn === null || leftOn > days.toOn))
    .filter(({ id }) => !then.some(({ forPersonId }) => forPersonId === id))
    .toSorted(
      (one, other) =>
        coversBy(one.id) - coversBy(other.id) || leastFirst.indexOf(one.id) - leastFirst.indexOf(other.id),
    );
}

function ofDays({ fromOn, toOn }: CoverAsked, today: Day): Objection[] {
  if (fromOn < today) return [objection('fromOn', 'Cover can’t begin in the past. Choose today or a later day.')];
  if (toOn < fromOn) return [objection('toOn', 'The last day can’t be before the first. Choose a later day.')];
  return toOn > onFrom(today, coverAtMost) ? [objection('toOn', 'Cover can end a year from today at the latest.')] : [];
}

/** Somebody who is away can’t stand in, and somebody who stands in can’t be away. */
function ofOthers(asked: CoverAsked, whom: Person, by: Person, { people, covers }: Known): Objection[] {
  const name = (id: Id) => people.find((one) => one.id === id)?.name ?? 'Somebody who has left';
  const then = covers.filter((one) => meets(one, asked));
  const covered = then.find(({ forPersonId }) => forPersonId === whom.id);
  if (covered) {
    return [
      objection('fromOn', `${name(covered.byPersonId)} covers for ${whom.name} ${between(covered)}. End that first.`),
    ];
  }
  const away = then.find(({ forPersonId }) => forPersonId === by.id);
  if (away) return [objection('by', `${by.name} is away ${between(away)}. Choose somebody who is here.`)];
  const covering = then.find(({ byPersonId }) => byPersonId === whom.id);
  if (!covering) return [];
  return [
    objection(
      'fromOn',
      `${whom.name} covers for ${name(covering.forPersonId)} ${between(covering)}. Find them other cover first.`,
    ),
  ];
}

const between = ({ fromOn, toOn }: Cover) => `from ${dateInWords(fromOn)} to ${dateInWords(toOn)}`;
