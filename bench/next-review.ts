import path from 'node:path';
import { ask } from './ask.ts';
import type { Asked, Bench, Figure } from './bench.ts';
import type { ServerWanted } from './bot-process.ts';
import { startChild } from './child.ts';
import { councilsMoment, inventCouncil } from './council.ts';
import { percentile, plain, spread } from './figures.ts';
import type { FloorWanted } from './floor-process.ts';
import { importFiles } from './import-files.ts';
import { load, type Round } from './load.ts';
import { type SmallSlack, startSmallSlack } from './small-slack.ts';
import { statementsOfNextReview } from './statements.ts';

const iros = 30;
// One in four leaves care in the year, so that about 2,000 are still looked after.
const children = 2_660;
const atOnce = 32;
const connections = 10;
const rounds = 5;
const [warmUp, whileMeasured] = [4, 4];

export const nextReview: Bench = {
  name: 'next-review',
  says: [
    `/iro next-review over signed HTTP, ${atOnce} at once, ${iros} IROs, 2,000 children looked after.`,
    'Floor: a bare Bolt listener that runs the same statements and audit insert with pg, and sends a made-up answer.',
    `Each in its own process with ${connections} connections; they, the load and PostgreSQL share the machine’s cores.`,
    `${rounds} rounds of ${whileMeasured} seconds, ours and the floor in turn. Figures: the median (least to most).`,
  ],
  async run({ postgres }: Asked) {
    const slack = await startSmallSlack();
    try {
      const databaseUrl = await postgres.database('next_review');
      const folder = path.join(postgres.folder, 'council');
      const people = await inventCouncil(folder, { children, iros });
      await importFiles({ url: databaseUrl, folders: [folder], at: councilsMoment });
      await postgres.settle(databaseUrl);
      return await compare(slack, people, { databaseUrl, apiUrl: slack.apiUrl, connections });
    } finally {
      slack.close();
    }
  },
};

interface Listening {
  port: number;
}

async function compare(slack: SmallSlack, people: readonly string[], wanted: ServerWanted): Promise<Figure[]> {
  const bot = await startChild<ServerWanted, Listening>('bot-process.ts', wanted);
  const statements = await statementsOfNextReview(wanted.databaseUrl, people);
  const answers: FloorWanted['answers'] = {};
  for (const person of people) {
    const { answer } = await ask(slack, bot.said.port, person, 'next-review');
    if (!answer.includes('Your next reviews')) throw new Error(`the answer was not a list of reviews: ${answer}`);
    answers[person] = { statements: statements[person] ?? [], message: JSON.parse(answer) };
  }
  const floor = await startChild<FloorWanted, Listening>('floor-process.ts', { ...wanted, answers });

  const once = (port: number, seconds: number) =>
    load((turn) => asked(slack, port, people[turn % people.length] ?? ''), { atOnce, seconds });
  const [ours, theirs]: [Round[], Round[]] = [[], []];
  for (const { said } of [bot, floor]) await once(said.port, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await once(bot.said.port, whileMeasured));
    theirs.push(await once(floor.said.port, whileMeasured));
  }
  await Promise.all([bot.stop(), floor.stop()]);
  return figuresOf(ours, theirs);
}

/** An apology would be quick, and is no answer. */
async function asked(slack: SmallSlack, port: number, person: string) {
  const exchange = await ask(slack, port, person, 'next-review');
  if (exchange.answer.length < 2_000) throw new Error(`not an answer: ${exchange.answer}`);
  return exchange;
}

function figuresOf(ours: readonly Round[], floor: readonly Round[]): Figure[] {
  const share = ours.map(({ perSecond }, at) => perSecond / (floor[at]?.perSecond ?? Number.NaN));
  const perSecond = (rounds: readonly Round[]) => spread(rounds.map((round) => round.perSecond));
  const waits = (what: 'acknowledged' | 'whole', part: number): Omit<Figure, 'what'> => {
    const [one, other] = [ours, floor].map((rounds) => rounds.map((round) => percentile(round[what], part)));
    const ratios = (one ?? []).map((wait, at) => wait / (other?.[at] ?? Number.NaN));
    return { ours: spread(one ?? [], ' ms'), floor: spread(other ?? [], ' ms'), ratio: spread(ratios) };
  };
  return [
    {
      what: 'answers a second',
      ours: perSecond(ours),
      floor: perSecond(floor),
      ratio: spread(share),
      aim: `${plain(0.6)} of the floor or more`,
    },
    { what: 'to the answer, half within', ...waits('whole', 0.5) },
    { what: 'to the answer, 99% within', ...waits('whole', 0.99), aim: 'ours under 250 ms' },
    { what: 'to the acknowledgement, half within', ...waits('acknowledged', 0.5) },
    { what: 'to the acknowledgement, 99% within', ...waits('acknowledged', 0.99) },
  ];
}
