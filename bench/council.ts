import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateReturn } from './return-generator.ts';

/** The moment an invented council’s clock starts at, after the year that its return is of. */
export const councilsMoment = '2026-06-16T07:35:00Z';

export const councilsTeam = 'T0BENCH';

interface Wanted {
  children: number;
  iros: number;
}

const teams = ['North', 'South', 'East', 'West'];
const workers = 60;

const id = (kind: string, number: number) => `U0${kind}${String(number).padStart(3, '0')}`;

/** A whole council as the operator would bring it in: a year’s return, and our own three files. Answers the IROs. */
export async function inventCouncil(folder: string, { children, iros }: Wanted): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  await generateReturn(folder, { children, seed: 1, year: 2025 });
  const write = (name: string, header: string, lines: string[]) =>
    writeFile(path.join(folder, name), `${[header, ...lines].join('\n')}\n`);
  const iroIds = numbered(iros).map((number) => id('IRO', number));

  await write('staff.csv', 'slack_user_id,name,role,team,email,phone,fte', [
    ...iroIds.map((iro, at) => `${iro},Invented Iro ${at},iro,,,,1`),
    ...teams.map((team, at) => `${id('MGR', at)},Invented Lead ${at},team manager,${team},,,1`),
    ...numbered(workers).map((at) => `${id('SWK', at)},Invented Worker ${at},social worker,${teamOf(at)},,,1`),
  ]);
  await write(
    'teams.csv',
    'team,slack_channel_id,manager',
    teams.map((team, at) => `${team},C0TEAM${at},${id('MGR', at)}`),
  );
  await write(
    'caseload.csv',
    'child,initials,iro,social_worker,team,sibling_group,parent,restricted',
    numbered(children).map((at) => {
      const worker = at % workers;
      return `${100_000 + at},${initials(at)},${iroIds[at % iros]},${id('SWK', worker)},${teamOf(worker)},,,`;
    }),
  );
  return iroIds;
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => at);
const teamOf = (worker: number) => teams[worker % teams.length];
const letter = (number: number) => String.fromCharCode(65 + (number % 26));
const initials = (number: number) => `${letter(number * 7)}${letter(Math.floor(number / 26))}`;
