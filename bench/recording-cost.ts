import type { Figure } from './bench.ts';
import { median, plain } from './figures.ts';
import { type TimedStatement, watchedCasework } from './watched-casework.ts';
import { recordWith } from './wizard-in-process.ts';

interface ToRecord {
  slackUserId: string;
  childId: string;
}

/** What the recording of a review asks of the database: all of it, and nothing that the pages before it asked. */
export async function recordingCost(url: string, reviews: readonly ToRecord[], decisions: number): Promise<Figure[]> {
  const watched = await watchedCasework(url);
  const made: (readonly TimedStatement[])[] = [];
  for (const review of reviews) made.push(await recordWith(watched, { ...review, decisions }));
  await watched.close();
  const counted = (words: RegExp) => median(made.map((all) => all.filter(({ sql }) => words.test(sql)).length));
  const took = made.map((all) => all.reduce((sum, one) => sum + one.took, 0));
  return [
    {
      what: `a review with ${decisions} decisions: transactions begun, committed`,
      ours: `${counted(/^(begin|start transaction)/i)}, ${counted(/^commit/i)}`,
      aim: '1, 1',
    },
    { what: 'its statements', ours: plain(median(made.map((all) => all.length))) },
    { what: 'its database time', ours: `${plain(median(took))} ms`, aim: 'under 100 ms' },
  ];
}
