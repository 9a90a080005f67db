import { caseworkOn } from '../src/casework/casework.ts';
import { clockFrom } from '../src/clock.ts';
import { clockAndLawOf } from '../src/clock-and-law.ts';
import { lawOfEngland } from '../src/domain/records/law.ts';
import { readFiles } from '../src/exchange/reading/read-files.ts';
import { openDatabase } from '../src/store/database/database.ts';
import { storeOn } from '../src/store/store.ts';
import { inChild } from './child.ts';
import { seconds } from './figures.ts';
import type { Imported, ImportWanted } from './import-files.ts';

// The same steps as the operator’s command, in a process that does nothing else.
inChild(async ({ url, folders, at }: ImportWanted): Promise<Imported> => {
  const clock = clockFrom(at);
  const database = await openDatabase(url, 2);
  const clockAndLaw = clockAndLawOf(clock, lawOfEngland);
  const casework = caseworkOn(storeOn(database), clockAndLaw);
  let reading: Awaited<ReturnType<typeof readFiles>> | undefined;
  const read = await seconds(async () => {
    reading = await readFiles(folders, { today: clock.today() });
  });
  if (!reading) throw new Error('nothing was read');
  const asked = { reading, dryRun: false };
  let said = '';
  const planAndWrite = await seconds(async () => {
    const report = await casework.importFiles('bench', asked);
    said = report.text({ dryRun: false, faultsFile: null });
  });
  await database.destroy();
  return { read, planAndWrite, peakMegabytes: process.resourceUsage().maxRSS / 1_024, said };
});
