import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bot } from '../bot.ts';
import type { Casework } from '../casework/casework.ts';
import { type Clock, instantAt } from '../clock.ts';
import { Refusal } from '../domain/records/refusal.ts';
import { addDays, type Calendar } from '../domain/time/calendar.ts';
import type { Day, Instant } from '../domain/time/day.ts';
import { digestTimetable } from '../domain/time/digest-times.ts';
import { readFiles } from '../exchange/reading/read-files.ts';
import { weekDigestJob } from '../jobs/week-digest.ts';
import { officeFiles } from '../workbench/office/files.ts';
import { doneBy } from './doing.ts';
import { firstOfWeek } from './hours.ts';
import { filesCameIn, mornings, sixMonths } from './six-months.ts';

/** The council that lives: its bot, and the clock it goes by. */
export interface Living {
  bot: Bot;
  clock: Clock;
  calendar: Calendar;
  /** Nobody waits for it any more. */
  isStopping: () => boolean;
}

interface Moment {
  day: Day;
  time: string;
  does: () => Promise<unknown>;
}

/**
 * Lives the six months before the workbench opens: files come in, people act through the one door, and everything is
 * told in the local Slack as it happens; from where it was left, where it was. Says what was refused, which is nothing
 * unless the story is out of date.
 */
export async function live(
  { bot, clock, calendar, isStopping }: Living,
  opens: Day,
  since: Instant | null,
): Promise<readonly string[]> {
  const { casework } = bot;
  const refused: string[] = [];
  const moments: Moment[] = [
    ...filesCameIn.map((ago): Moment => {
      const day = calendar.lastWorkingDayOnOrBefore(addDays(opens, -ago));
      return { day, time: '07:30', does: () => bringIn(casework, opens, addDays(day, -1)) };
    }),
    ...sixMonths(opens, calendar).map(
      ({ day, time, by, does }): Moment => ({
        ...{ day, time },
        does: () =>
          doneBy(casework, by, does, day).catch((error: unknown) => {
            // A demonstration goes on without what its story can no longer do.
            refused.push(`${day} ${by} ${does.kind}: ${error instanceof Refusal ? error.message : String(error)}`);
          }),
      }),
    ),
    { day: lastWeek(opens, calendar), time: digestTimetable.week.at, does: () => weekDigestJob.run(casework) },
    ...mornings.flatMap((ago) => {
      const day = calendar.addWorkingDays(opens, -ago);
      return [digestTimetable['my day'].at, digestTimetable.week.at].map((time) => ({ day, time, does: bot.ring }));
    }),
  ];
  const inOrder = moments.toSorted((one, other) =>
    `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`),
  );
  for (const { day, time, does } of inOrder) {
    const at = instantAt(day, time);
    if (isStopping()) break;
    if (since !== null && at <= since) continue;
    clock.moveTo(at);
    await does();
    await bot.atRest();
  }
  return refused;
}

/** The last first day of a week: whoever runs the service has read that one too. */
function lastWeek(opens: Day, calendar: Calendar): Day {
  const before = calendar.addWorkingDays(opens, -1);
  return firstOfWeek(before, calendar);
}

/** The invented people and children come in as a council’s own would: from files, through the import. */
export async function bringIn(casework: Casework, opens: Day, known = opens): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'iro-office-'));
  try {
    for (const { name, text } of officeFiles(opens, known)) await writeFile(path.join(folder, name), text);
    const reading = await readFiles([folder], { today: known });
    await casework.importFiles('the workbench', { reading, dryRun: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
