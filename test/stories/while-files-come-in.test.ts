import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFiles } from '../../src/exchange/reading/read-files.ts';
import { aCouncil, staffCsv, teamsCsv } from '../support/a-council.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

// 4,000 more children of the other team: enough that an import takes a while.
const more = Array.from({ length: 4_000 }, (_, at) => String(50_000 + at));
const large = {
  'caseload.csv': `child,initials,iro,social_worker,team,sibling_group,parent,restricted
${more.map((one) => `${one},QQ,U0MARCUS,U0IVY,South,,,no`).join('\n')}
`,
  'episodes.csv': `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
${more.map((one) => `${one},02/03/2026,S,V2,N1,U6,PR1,,,,,,`).join('\n')}
`,
  'staff.csv': staffCsv,
  'teams.csv': teamsCsv,
};

let slack: TheBot;
let folder: string;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  folder = await mkdtemp(path.join(tmpdir(), 'iro-large-'));
  for (const [name, text] of Object.entries(large)) await writeFile(path.join(folder, name), text);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await slack.end();
});

test('people are answered while an import runs, and two imports take turns', async () => {
  const reading = await readFiles([folder], { today: slack.clock.today() });
  const order: string[] = [];
  const asking: Promise<void>[] = [];
  const ask = async (who: string) => {
    await slack.command(who, 'next-review', { settle: false }).then(({ answered }) => answered);
    order.push('answered');
  };
  // A lane of the audit trail that the import held would keep one asker in sixteen waiting until it ends.
  let freeLanes = 0;
  const countFreeLanes = async () => {
    const lanes = await slack.database.query('select lane from audit_lane for update skip locked');
    if (!order.includes('imported')) freeLanes = lanes.length;
  };
  let second: ReturnType<typeof slack.bot.casework.importFiles> | undefined;
  const importing = slack.bot.casework
    .importFiles('test', {
      reading,
      dryRun: false,
      onProgress: (done) => {
        // The first has its turn by now.
        second ??= slack.bot.casework.importFiles('test', { reading, dryRun: false });
        if (done !== 1_000) return;
        asking.push(
          countFreeLanes().then(async () => void (await Promise.all(['U0PRIYA', 'U0DAN', 'U0FARAH'].map(ask)))),
        );
      },
    })
    .then((report) => {
      order.push('imported');
      return report;
    });
  const first = await importing;
  const again = await second;
  await Promise.all(asking);
  expect(order).toEqual(['answered', 'answered', 'answered', 'imported']);
  expect(freeLanes).toBe(16);
  expect(first.tally.child).toMatchObject({ added: 4_000 });
  expect(again?.tally.child).toMatchObject({ added: 0, corrected: 0, leftAlone: 4_000 });
});
