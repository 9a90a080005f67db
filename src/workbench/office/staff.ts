import type { DateTime } from 'luxon';
import { app, type WorkbenchChannel, type WorkbenchPerson } from '../options.ts';
import { triesOf } from './tries.ts';

/** One invented member of staff, as `staff.csv` has them. */
export interface OfficePerson {
  id: string;
  name: string;
  role: string;
  team: string;
  fte: number;
}

export const teams = ['North', 'South', 'East', 'West'] as const;

const person = (id: string, name: string, role: string, team = '', fte = 1): OfficePerson => ({
  id,
  name,
  role,
  team,
  fte,
});

export const staff: readonly OfficePerson[] = [
  person('U0PRIYA', 'Priya Nair', 'iro', '', 0.8),
  person('U0MARCUS', 'Marcus Webb', 'iro'),
  person('U0SIOBHAN', 'Siobhan Keane', 'iro', '', 0.6),
  person('U0MARTA', 'Marta Silva', 'iro', '', 0.4),
  person('U0HELEN', 'Helen Whitaker', 'iro manager'),
  person('U0FARAH', 'Farah Tariq', 'team manager', 'North'),
  person('U0GARETH', 'Gareth Pryce', 'team manager', 'South'),
  person('U0LENA', 'Lena Kowalska', 'team manager', 'East'),
  person('U0OSCAR', 'Oscar Bright', 'team manager', 'West'),
  person('U0DAN', 'Dan Okafor', 'social worker', 'North'),
  person('U0SANA', 'Sana Rahman', 'social worker', 'North'),
  person('U0TOM', 'Tom Hughes', 'social worker', 'North', 0.5),
  person('U0IVY', 'Ivy Chen', 'social worker', 'South'),
  person('U0BEN', 'Ben Marsh', 'social worker', 'South'),
  person('U0RUBY', 'Ruby Lowe', 'social worker', 'South'),
  person('U0NADIA', 'Nadia Petrov', 'social worker', 'East'),
  person('U0KIT', 'Kit Dawson', 'social worker', 'East'),
  person('U0ESME', 'Esme Grant', 'social worker', 'East', 0.8),
  person('U0YUSUF', 'Yusuf Demir', 'social worker', 'West'),
  person('U0CLARE', 'Clare Doyle', 'social worker', 'West'),
  person('U0ROHAN', 'Rohan Mehta', 'social worker', 'West'),
  person('U0JOSS', 'Joss Bell', 'business support'),
  person('U0AMA', 'Ama Kyei', 'participation worker'),
  person('U0RUTH', 'Ruth Adeyemi', 'senior manager'),
];

/** Somebody who has left, so many days before the day it opens on. */
export interface OfficeLeaver {
  id: string;
  days: number;
  /** Who has their children since; empty: nobody yet. */
  work: string;
}

/** A social worker whose children went to a colleague; and an IRO whose post is vacant, as nobody has been named yet. */
export const leavers: readonly OfficeLeaver[] = [
  { id: 'U0ROHAN', days: 21, work: 'U0CLARE' },
  { id: 'U0MARTA', days: 4, work: '' },
];

export const leftOn = ({ days }: OfficeLeaver, today: DateTime): DateTime => today.minus({ days });

export const isLeaver = (id: string): boolean => leavers.some((one) => one.id === id);

/** Who manages a team; empty: nobody. */
export const managerOf = (team: string): string =>
  staff.find((one) => one.role === 'team manager' && one.team === team)?.id ?? '';

const strangers: readonly WorkbenchPerson[] = [
  {
    id: 'U0VISITOR',
    name: 'Vic Stone',
    title: 'no staff record',
    tries: [{ line: '/iro', shows: 'what somebody is told who is not set up' }],
  },
  { id: 'U0GUEST', name: 'Gia Moore', title: 'guest', guest: true },
];

const titleOf = ({ id, role, team }: OfficePerson) =>
  [role.replace('iro', 'IRO'), ...(team === '' ? [] : [`${team} team`]), ...(isLeaver(id) ? ['has left'] : [])].join(
    ', ',
  );

/** Everyone whom the workbench lets you be. */
export const people: readonly WorkbenchPerson[] = [
  ...staff.map((one) => ({ id: one.id, name: one.name, title: titleOf(one), tries: triesOf[one.role] ?? [] })),
  ...strangers,
];

const inTeam = (team: string) => staff.filter((one) => one.team === team).map(({ id }) => id);

export const channelOf = (team: string) => `C0${team.toUpperCase()}`;

export const iroChannel = 'C0IROSERVICE';

export const channels: readonly WorkbenchChannel[] = [
  { id: 'C0GENERAL', name: 'general', private: false, members: [...people.map(({ id }) => id), app.userId] },
  ...teams.map((team) => ({
    id: channelOf(team),
    name: `${team.toLowerCase()}-team`,
    private: true,
    members: [...inTeam(team), app.userId],
  })),
  {
    id: iroChannel,
    name: 'iro-service',
    private: true,
    members: ['U0PRIYA', 'U0MARCUS', 'U0SIOBHAN', 'U0HELEN', 'U0JOSS', app.userId],
  },
];
