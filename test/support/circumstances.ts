import type { Circumstances, Staff } from '../../src/casework/perform/action.ts';
import { recognised } from '../../src/casework/perform/recognised.ts';
import { allows } from '../../src/domain/people/access.ts';
import type { Person } from '../../src/domain/people/people.ts';
import type { Change } from '../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { aPerson, aStaff } from './builders.ts';

const colleague = (id: string, name: string, role: Person['role'], teamId: Person['teamId'] = null): Person =>
  aPerson({ id: `person-${id}`, slackUserId: `U01${id.toUpperCase()}`, name, role, teamId });

/** One of each role, and a second IRO. */
export const office = {
  priya: aPerson(),
  marcus: colleague('marcus', 'Marcus Webb', 'iro'),
  helen: colleague('helen', 'Helen Whitaker', 'iro manager'),
  dan: colleague('dan', 'Dan Okafor', 'social worker', 'team-north'),
  farah: colleague('farah', 'Farah Tariq', 'team manager', 'team-north'),
  joss: colleague('joss', 'Joss Bell', 'business support'),
  ama: colleague('ama', 'Ama Kyei', 'participation worker'),
  ruth: colleague('ruth', 'Ruth Adeyemi', 'senior manager'),
} as const;

/** Everybody of the office, in two teams: North is Farah’s, South is nobody’s. */
export const theOffice = (given: Partial<Staff> = {}): Staff =>
  aStaff({
    people: Object.values(office),
    teams: [
      { id: 'team-north', name: 'North', slackChannelId: 'C0NORTH', managerId: 'person-farah' },
      { id: 'team-south', name: 'South', slackChannelId: null, managerId: null },
    ],
    ...given,
  });

interface Given extends Partial<Omit<Circumstances, 'actor' | 'may'>> {
  /** Who asks: the child’s IRO, unless told. */
  as?: keyof typeof office;
}

/** Tuesday 16 June 2026, at nine, in that office; new rows are called `id-1`, `id-2` and so on. */
export function aCircumstances({ as = 'priya', ...given }: Given = {}): Circumstances {
  const { today = '2026-06-16', staff = theOffice() } = given;
  const actor = recognised({ personId: office[as].id }, staff);
  let made = 0;
  return {
    ...{ actor, today, staff, time: '09:00', now: `${today}T08:00:00.000Z`, law: lawOfEngland, forename: null },
    newId: () => {
      made += 1;
      return `id-${made}`;
    },
    may: (permission, file) => allows(actor, permission, file, today),
    ...given,
  };
}

/** What is said at nine can be undone until ten past, by the id that was new. */
export const offered = (id: string) => ({ id, until: '09:10' });

/** Who is told, as “notice to person”, with the key that the same message goes on under; told twice, it stands twice. */
export function toldIn(changes: readonly Change[] = []): Record<string, string> {
  const told: Record<string, string> = {};
  for (const change of changes) {
    if (!('tell' in change)) continue;
    const { notice, to, key } = change.tell;
    const who = `${notice} to ${to}`;
    told[who] = who in told ? `${told[who]} and ${key}` : key;
  }
  return told;
}

/** Every row that is put or taken away, and nothing of who is told, or of a form. */
export const rowsIn = (changes: readonly Change[] = []): Change[] =>
  changes.filter((change) => 'put' in change || 'remove' in change);
