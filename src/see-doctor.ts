import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { examine, findingsTold } from './doctor/examine.ts';
import { meetRecords } from './doctor/records-met.ts';
import { meetSlack } from './doctor/slack-met.ts';

interface Asked {
  databaseUrl: string;
  config: Config;
  clock: Clock;
  projectFolder: string;
  postTo: string | null;
  say: (line: string) => void;
}

/** Looks at what an installer can get wrong, and says what to do. True: nothing is wrong. */
export async function seeDoctor({ databaseUrl, config, clock, projectFolder, postTo, say }: Asked): Promise<boolean> {
  const records = await meetRecords(databaseUrl, clock.today());
  try {
    const slack = config.slack && (await meetSlack(config.slack, clock));
    const findings = await examine({ config, projectFolder, clock, records, slack, postTo });
    for (const line of findingsTold(findings)) say(line);
    return findings.every(({ verdict }) => verdict !== 'wrong');
  } finally {
    await records?.leave();
  }
}
