import path from 'node:path';
import { Client } from 'pg';
import type { Asked, Bench, Figure } from './bench.ts';
import type { ServerWanted } from './bot-process.ts';
import { startChild } from './child.ts';
import { councilsMoment, inventCouncil } from './council.ts';
import type { FloorWanted } from './floor-process.ts';
import { importFiles } from './import-files.ts';
import { recordingCost } from './recording-cost.ts';
import { startSmallSlack } from './small-slack.ts';
import { watchedCasework } from './watched-casework.ts';
import { timesOf, wizardFigures } from './wizard-figures.ts';
import { walkThrough } from './wizard-in-process.ts';

const iros = 16;
const children = 640;
const connections = 10;
const [warmUpEach, reviewsEach] = [2, 8];
const [decisions, recordings] = [12, 20];

export const record: Bench = {
  name: 'record',
  says: [
    `/iro record over signed HTTP: ${iros} IROs at once, each recording ${reviewsEach} reviews, a page at a time.`,
    'Floor: a bare Bolt listener that makes the same statements with pg, and shows pages made beforehand.',
    `Each in its own process with ${connections} connections, one after the other; ours sends its messages meanwhile.`,
    'To the page: until it is filled, with the acknowledgement or after it. Figures: half within, 99% within.',
    `Database time: the median of ${recordings} reviews with ${decisions} decisions, from each statement to its result.`,
  ],
  async run({ postgres }: Asked) {
    const databaseUrl = await postgres.database('record');
    const folder = path.join(postgres.folder, 'council-of-record');
    await inventCouncil(folder, { children, iros });
    await importFiles({ url: databaseUrl, folders: [folder], at: councilsMoment });
    await postgres.settle(databaseUrl);
    const people = await childrenByIro(databaseUrl);
    const rest = people.flatMap(({ iro, own }) =>
      own.slice(1 + warmUpEach + reviewsEach).map(({ id }) => ({ slackUserId: iro, childId: id })),
    );
    return [
      ...(await compare(databaseUrl, people)),
      ...(await recordingCost(databaseUrl, rest.slice(0, recordings), decisions)),
    ];
  },
};

interface Person {
  iro: string;
  own: readonly { id: string; reference: string }[];
}

/** Each IRO’s children who are looked after: one review of each can be recorded. */
async function childrenByIro(url: string): Promise<Person[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Person>(
    `select slack_user_id as iro, json_agg(json_build_object('id', child.id, 'reference', reference)) as own
     from child join allocation on child_id = child.id and allocation.role = 'iro'
     join person on person.id = person_id
     where exists (select 1 from period_of_care p where p.child_id = child.id and p.ceased_on is null)
     group by 1`,
  );
  await client.end();
  return rows;
}

/** Everybody’s first child shows the floor what to do; the others are recorded by ours, and then by the floor. */
async function compare(databaseUrl: string, people: readonly Person[]): Promise<Figure[]> {
  const watched = await watchedCasework(databaseUrl);
  const pages: FloorWanted['pages'] = {};
  for (const { iro, own } of people) pages[iro] = await walkThrough(watched, iro, own[0]?.id ?? '');
  await watched.close();
  const slack = await startSmallSlack();
  const wanted: ServerWanted = { databaseUrl, apiUrl: slack.apiUrl, connections };
  const measured = async (module: string, given: ServerWanted | FloorWanted) => {
    const server = await startChild<ServerWanted | FloorWanted, { port: number }>(module, given);
    const round = (from: number, to: number) =>
      timesOf(
        slack,
        server.said.port,
        people.map(({ iro, own }) => ({ iro, children: own.slice(from, to) })),
      );
    await round(1, 1 + warmUpEach);
    const times = await round(1 + warmUpEach, 1 + warmUpEach + reviewsEach);
    await server.stop();
    return times;
  };
  try {
    const ours = await measured('bot-process.ts', wanted);
    const floor = await measured('floor-process.ts', { ...wanted, pages });
    return wizardFigures(ours, floor);
  } finally {
    slack.close();
  }
}
