import { parseArgs } from 'node:util';
import { type Clock, clockFrom, instantAt } from './clock.ts';
import { type Config, configOfThisProcess, Misconfigured } from './config.ts';
import { databaseFor } from './databases.ts';
import { RecordsAway, Refusal } from './domain/records/refusal.ts';
import { isDay } from './domain/time/calendar.ts';
import { digestTimetable } from './domain/time/digest-times.ts';
import { faultOf, logTo } from './log.ts';
import { projectFolder } from './project-folder.ts';
import { isDatabaseAway, isReadOnly } from './store/database/away.ts';
import { migrate } from './store/database/database.ts';
import { isTheWorkbenchs, refuseTheWorkbenchs } from './whose-database.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const exits = { done: 0, refused: 1, misused: 2 } as const;
type Exit = (typeof exits)[keyof typeof exits];

const usage = `npm run iro -- <verb>

  import FILE-OR-FOLDER... [--dry-run] [--strict] [--into-the-workbench]
      Brings in a council’s files. --dry-run shows what would change and changes nothing.
      --strict changes nothing unless every row of every file can be used.
      --into-the-workbench lets them in among the invented people of the workbench’s database.
  digest --on DAY [--dry-run]
      Sends today’s digests now, to whoever has not had theirs; the running service delivers them.
      --dry-run says who would be told how much on that day, and sends nothing. A day is 2026-06-16.
  verify [--anchors FILE]
      Walks the audit trail, its triggers and its anchors, and names what was altered or removed.
      --anchors reads the anchors from a copy of them.
  migrate
      Brings the tables up to date, as starting the service does.
  doctor [--post-to MEMBER-ID]
      Looks at what an installer can get wrong, changes nothing, and says what to do.
      --post-to sends that person in Slack one message, to see that it arrives.`;

interface Work {
  databaseUrl: string;
  ownerUrl: string;
  config: Config;
  clock: Clock;
  words: readonly string[];
  flags: {
    'dry-run'?: boolean | undefined;
    strict?: boolean | undefined;
    'into-the-workbench'?: boolean | undefined;
    on?: string | undefined;
    anchors?: string | undefined;
    'post-to'?: string | undefined;
  };
}

/**
 * The operator’s commands: each ends with an exit code that a script can rely on. What only one of them needs is loaded
 * when it is asked for.
 */
const verbs: Record<string, (work: Work) => Promise<Exit>> = {
  async import(work) {
    if (work.words.length === 0) return misused('Name the files or folders to bring in.');
    const isInvented = await open(work);
    const { databaseUrl, config, clock, words: inputs, flags } = work;
    const dryRun = flags['dry-run'] === true;
    if (isInvented && !dryRun && flags['into-the-workbench'] !== true) throw notAmongInventedPeople();
    const { bringIn } = await import('./bring-in.ts');
    const used = await bringIn({ databaseUrl, config, clock, inputs, dryRun, strict: flags.strict === true, say });
    return used ? exits.done : exits.refused;
  },
  async digest(work) {
    const { databaseUrl, config, clock, flags } = work;
    if (flags.on === undefined || !isDay(flags.on)) return misused('Say which day: --on 2026-06-16.');
    await open(work);
    const onThatDay = flags.on === clock.today() ? clock : clockFrom(instantAt(flags.on, digestTimetable['my day'].at));
    const dryRun = flags['dry-run'] === true;
    const { sayDigests } = await import('./say-digests.ts');
    await sayDigests({ databaseUrl, config, clock: onThatDay, today: clock.today(), dryRun, say });
    return exits.done;
  },
  async verify(work) {
    await open(work);
    const { databaseUrl, config, flags } = work;
    const { verifyAudit } = await import('./verify-audit.ts');
    const isWhole = await verifyAudit({ databaseUrl, config, anchorsFile: flags.anchors, say });
    return isWhole ? exits.done : exits.refused;
  },
  async migrate({ databaseUrl, ownerUrl }) {
    const done = await migrate(databaseUrl, ownerUrl);
    say(
      done.length === 0 ? 'The tables are up to date already.' : `Brought the tables up to date: ${done.join(', ')}.`,
    );
    return exits.done;
  },
  async doctor({ databaseUrl, config, clock, flags }) {
    const postTo = flags['post-to'] ?? null;
    if (postTo !== null && !/^[UW][A-Z0-9]+$/.test(postTo)) return misused('Say to whom: --post-to U0123456789.');
    const { seeDoctor } = await import('./see-doctor.ts');
    const isWell = await seeDoctor({ databaseUrl, config, clock, projectFolder, postTo, say });
    return isWell ? exits.done : exits.refused;
  },
};

/** With its tables current. With a council’s Slack, not the workbench’s. True where it is the workbench’s, which is said. */
async function open({ databaseUrl, ownerUrl, config }: Work): Promise<boolean> {
  await migrate(databaseUrl, ownerUrl);
  if (config.slack) await refuseTheWorkbenchs(databaseUrl);
  const isInvented = await isTheWorkbenchs(databaseUrl);
  if (isInvented) say('This is the workbench’s database: the council in it is invented.');
  return isInvented;
}

/** Whoever forgot a setting has real files in their hand, and the workbench shows them to anybody on this machine. */
const notAmongInventedPeople = () =>
  new Refusal(
    'Nothing was brought in. For a council, set DATABASE_URL to its own. To try your files in the workbench, add ' +
      '--into-the-workbench; --dry-run shows what would change.',
  );

function misused(sentence: string): Exit {
  say(`${sentence}\n\n${usage}`);
  return exits.misused;
}

async function run(): Promise<Exit> {
  const options = {
    'dry-run': { type: 'boolean' },
    strict: { type: 'boolean' },
    'into-the-workbench': { type: 'boolean' },
    on: { type: 'string' },
    anchors: { type: 'string' },
    'post-to': { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [verb = '', ...words] = positionals;
  if (values.help) {
    say(usage);
    return exits.done;
  }
  const work = verbs[verb];
  if (!work) return misused(verb === '' ? 'Say what to do.' : 'There is no such verb.');
  const config = configOfThisProcess(projectFolder);
  const database = await databaseFor(config, say);
  try {
    const { url: databaseUrl, ownerUrl } = database;
    return await work({ databaseUrl, ownerUrl, config, clock: clockFrom(config.clockStart), words, flags: values });
  } finally {
    await database.leave();
  }
}

/** Every fault gets a sentence; one of ours gets its place in the log and no quotation of anybody’s row. */
function explain(error: unknown): Exit {
  if (error instanceof Misconfigured) {
    for (const fault of error.faults) say(fault);
    return exits.refused;
  }
  if (error instanceof Refusal) {
    say(error.message);
    return exits.refused;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return misused('That option is not known.');
  }
  if (isReadOnly(error)) {
    say(
      'The database may only be read, and nothing was changed. It is a standby, or default_transaction_read_only is on.',
    );
    say('Set DATABASE_URL to the database that takes changes.');
    return exits.refused;
  }
  if (error instanceof RecordsAway || isDatabaseAway(error)) {
    say('The database does not answer, and nothing was changed. Check DATABASE_URL, and that PostgreSQL runs.');
    return exits.refused;
  }
  logTo('error').error(faultOf(error), 'it could not be done, and nothing was changed');
  return exits.refused;
}

// Whoever reads what is said may stop reading, as `| head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// What ends before it has said how it went did not go well.
process.exitCode = exits.refused;
void run()
  .catch(explain)
  .then((exit) => {
    process.exitCode = exit;
  });
