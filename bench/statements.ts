import { caseworkOn } from '../src/casework/casework.ts';
import { nextReviews } from '../src/casework/dates/next-reviews.ts';
import { clockFrom } from '../src/clock.ts';
import { clockAndLawOf } from '../src/clock-and-law.ts';
import { lawOfEngland } from '../src/domain/records/law.ts';
import { databaseAt } from '../src/store/database/database.ts';
import { storeOn } from '../src/store/store.ts';
import { councilsMoment } from './council.ts';

export interface Statement {
  sql: string;
  values: readonly unknown[];
}

/**
 * What our own answer to `/iro next-review` asks of the database, so that the floor asks exactly the same: from the second
 * time on, when the case files have been read and only their versions are asked for.
 */
export async function statementsOfNextReview(url: string, people: readonly string[]) {
  const clock = clockFrom(councilsMoment);
  const database = databaseAt(url, 1);
  let made: Statement[] = [];
  const silent = () => undefined;
  const recorder = {
    logQuery: (sql: string, values: readonly unknown[] = []) => made.push({ sql, values }),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  await database.setOptions({ logger: recorder, logging: ['query'] }).initialize();
  const clockAndLaw = clockAndLawOf(clock, lawOfEngland);
  const casework = caseworkOn(storeOn(database), clockAndLaw);
  const byPerson: Record<string, readonly Statement[]> = {};
  for (const slackUserId of people) {
    const asking = () => casework.as({ slackUserId })(nextReviews, { whose: 'mine', page: 1 });
    await asking();
    made = [];
    await asking();
    byPerson[slackUserId] = [...made];
  }
  await database.destroy();
  return byPerson;
}
