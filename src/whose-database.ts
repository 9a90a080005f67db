import { Refusal } from './domain/records/refusal.ts';
import { migrate, openDatabase } from './store/database/database.ts';
import { isOfTheWorkbench, markIfEmpty } from './store/database/workbench-mark.ts';

/** Where iro keeps its own database: for whoever begins again. */
const moveAway = 'move the folder .data away (and the one that a note in it names, if there is one)';

/** Invented people among real ones would be told of children; so a council’s service opens nothing of the workbench’s. */
export async function refuseTheWorkbenchs(url: string): Promise<void> {
  if (!(await isTheWorkbenchs(url))) return;
  throw new Refusal(
    'The workbench made this database: the people and children in it are invented, and a real Slack must not be told ' +
      `of them. To serve a council, set DATABASE_URL to its own, or ${moveAway}. To open the workbench, take the Slack ` +
      'settings out.',
  );
}

/** The workbench opens what it made, and what nobody has used yet, which it marks. Its tables are current then. */
export async function openForTheWorkbench(url: string, ownerUrl?: string): Promise<void> {
  await migrate(url, ownerUrl);
  const database = await openDatabase(url, 1);
  try {
    await markIfEmpty(database);
    if (await isOfTheWorkbench(database)) return;
    throw new Refusal(
      'The workbench did not make this database, and somebody is in it already, so the workbench leaves it alone. To ' +
        `serve it, set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET. To try the workbench, ${moveAway} first.`,
    );
  } finally {
    await database.destroy();
  }
}

export async function isTheWorkbenchs(url: string): Promise<boolean> {
  const database = await openDatabase(url, 1);
  try {
    return await isOfTheWorkbench(database);
  } finally {
    await database.destroy();
  }
}
