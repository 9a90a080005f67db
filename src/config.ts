import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { challengeKinds, challengeStages } from './challenge-settings.ts';
import type { ChallengePractice } from './domain/challenges/stages.ts';
import type { Law } from './domain/records/law.ts';
import type { AddedHoliday } from './domain/time/bank-holidays.ts';
import { isDay, weekdayOf } from './domain/time/calendar.ts';

/** What is wrong with the settings: every fault at once, each a sentence for whoever installs this. */
export class Misconfigured extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const says = (sentence: string) => ({ error: sentence });
/** This machine’s own, however it is written. */
export const isLoopbackHost = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);
const loopback = (url: string) => isLoopbackHost(new URL(url).hostname);
const blank = (value: unknown) => (value === '' ? undefined : value);
const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blank, schema);

const databaseAddress = (name: string) =>
  z
    .url(says(`${name} is not an address. It looks like postgres://user:password@host:5432/iro.`))
    .refine(
      (url) => /^postgres(ql)?:/.test(url),
      says(`${name} is not a PostgreSQL address. It begins with postgres://.`),
    )
    .optional();
const keyOf32Bytes = (sentence: string) =>
  z
    .string()
    .refine((key) => Buffer.from(key, 'base64').length === 32, says(sentence))
    .optional();
const isOutOfReach = (to: string) =>
  path.isAbsolute(to) || (URL.canParse(to) && (to.startsWith('https:') || (to.startsWith('http:') && loopback(to))));
const port = (name: string) =>
  z.coerce
    .number(says(`${name} is not a number.`))
    .int(says(`${name} is not a whole number.`))
    .min(0, says(`${name} must be from 0 to 65535.`))
    .max(65_535, says(`${name} must be from 0 to 65535.`));

const howToAddOne = 'Write each as: 2029-05-10 Coronation, added by A Patel on 2028-11-29. Put ; between two.';

/** A day that is no day, or on which nobody works anyway, is refused: a date reckoned from it would be wrong in silence. */
function holidaysAdded(said: string, context: z.RefinementCtx): AddedHoliday[] {
  const refused = (problem: string): AddedHoliday[] => {
    context.addIssue({ code: 'custom', message: `BANK_HOLIDAYS_ADDED: ${problem} ${howToAddOne}` });
    return [];
  };
  const all = said.split(';').map((one) => one.trim());
  return all.filter(Boolean).flatMap((one) => {
    const { on, name, by, addedOn } = addedHoliday(one);
    if (on === '') return refused(`“${one}” does not say which day, what it is called, who added it and when.`);
    if (!isDay(on)) return refused(`there is no day ${on}.`);
    if (!isDay(addedOn)) return refused(`${on} was added on ${addedOn}, and there is no such day.`);
    if (weekdayOf(on) % 6 === 0) return refused(`${on} is at a weekend, so it is no working day already.`);
    if (all.some((other) => other !== one && other.startsWith(on))) return refused(`${on} is named twice.`);
    return [{ on, name, by, addedOn }];
  });
}

/** Parted at the words between, from the end: a name may hold any of them. */
function addedHoliday(said: string): AddedHoliday {
  const [dayAndName = '', byAndDay = ''] = parted(said, ', added by ');
  const [by = '', addedOn = ''] = parted(byAndDay, ' on ');
  const [on = '', name = ''] = [dayAndName.slice(0, 10), dayAndName.slice(11)];
  const isWhole = dayForm.test(on) && dayAndName[10] === ' ' && name !== '' && by !== '' && dayForm.test(addedOn);
  return isWhole ? { on, name, by, addedOn } : { on: '', name: '', by: '', addedOn: '' };
}
const dayForm = /^\d\d\d\d-\d\d-\d\d$/;
const parted = (said: string, between: string): string[] => {
  const at = said.lastIndexOf(between);
  return at < 0 ? [] : [said.slice(0, at).trim(), said.slice(at + between.length).trim()];
};

const Settings = z.object({
  DATABASE_URL: setting(databaseAddress('DATABASE_URL')),
  MIGRATION_DATABASE_URL: setting(databaseAddress('MIGRATION_DATABASE_URL')),
  SLACK_BOT_TOKEN: setting(
    z.string().startsWith('xoxb-', says('SLACK_BOT_TOKEN is not a bot token. It begins with xoxb-.')).optional(),
  ),
  SLACK_SIGNING_SECRET: setting(
    z.string().min(16, says('SLACK_SIGNING_SECRET is too short. Copy it from “Basic Information”.')).optional(),
  ),
  SLACK_APP_TOKEN: setting(
    z.string().startsWith('xapp-', says('SLACK_APP_TOKEN is not an app-level token. It begins with xapp-.')).optional(),
  ),
  SLACK_API_URL: setting(
    z
      .url(says('SLACK_API_URL is not an address. Leave it out to use Slack itself.'))
      .refine(
        (url) => !URL.canParse(url) || url.startsWith('https:') || loopback(url),
        says('SLACK_API_URL is not safe. It must begin with https://, or be on this machine.'),
      )
      .optional(),
  ),
  SLACK_HISTORY: setting(z.enum(['yes', 'no'], says('SLACK_HISTORY is yes or no.')).default('no')),
  DIRECT_MESSAGES: setting(z.enum(['full', 'counts'], says('DIRECT_MESSAGES is full or counts.')).default('full')),
  SLACK_TEAM_ID: setting(
    z
      .string()
      .regex(/^T[A-Z0-9]+$/, says('SLACK_TEAM_ID is not a workspace’s id. It begins with T.'))
      .optional(),
  ),
  SLACK_APP_ID: setting(
    z
      .string()
      .regex(/^A[A-Z0-9]+$/, says('SLACK_APP_ID is not an app’s id. It begins with A.'))
      .optional(),
  ),
  PORT: setting(port('PORT').default(3000)),
  OPERATIONS_PORT: setting(port('OPERATIONS_PORT').optional()),
  OPERATIONS_HOST: setting(z.string().default('127.0.0.1')),
  CLOCK_START: setting(
    z.iso
      .datetime({ offset: true, error: 'CLOCK_START is not a moment. It looks like 2026-06-16T08:30:00Z.' })
      .optional(),
  ),
  PUBLIC_URL: setting(
    z
      .url(says('PUBLIC_URL is not an address. It looks like https://iro.example.gov.uk.'))
      .refine(
        (url) => !URL.canParse(url) || url.startsWith('https:') || loopback(url),
        says('PUBLIC_URL is not safe. It must begin with https://, or be on this machine.'),
      )
      .optional(),
  ),
  NAMES_KEY: setting(keyOf32Bytes('NAMES_KEY is not a key of 32 bytes. Make one with: openssl rand -base64 32')),
  AUDIT_KEY: setting(keyOf32Bytes('AUDIT_KEY is not a key of 32 bytes. Make one with: openssl rand -base64 32')),
  AUDIT_PUBLIC_KEY: setting(
    keyOf32Bytes('AUDIT_PUBLIC_KEY is not a key of 32 bytes. “npm run iro -- verify” says it where AUDIT_KEY is set.'),
  ),
  AUDIT_ANCHORS: setting(
    z
      .string()
      .refine(
        isOutOfReach,
        says('AUDIT_ANCHORS is neither a file, by its whole path, nor an address that begins with https://.'),
      )
      .optional(),
  ),
  SERIES_ANCHOR: setting(
    z
      .enum(['completed', 'first meeting'], says('SERIES_ANCHOR is either “completed” or “first meeting”.'))
      .default('completed'),
  ),
  FIRST_REVIEW_TARGET_DAYS: setting(
    z.coerce
      .number(says('FIRST_REVIEW_TARGET_DAYS is not a number of days. Leave it out for no local target.'))
      .int(says('FIRST_REVIEW_TARGET_DAYS is not a whole number of days.'))
      .min(1, says('FIRST_REVIEW_TARGET_DAYS must be 1 day or more.'))
      .optional(),
  ),
  LEAP_DAY_BIRTHDAY: setting(
    z
      .enum(['1 March', '28 February'], says('LEAP_DAY_BIRTHDAY is either “1 March” or “28 February”.'))
      .default('1 March'),
  ),
  BANK_HOLIDAYS_ADDED: setting(z.string().transform(holidaysAdded).optional()),
  MIDWAY_CHECKS: setting(z.enum(['yes', 'no'], says('MIDWAY_CHECKS is yes or no.')).default('yes')),
  ALLOCATE_WITHIN: setting(
    z
      .string()
      .regex(/^[1-9]\d? (working )?days?$/, says('ALLOCATE_WITHIN is a number and “working days” or “days”.'))
      .transform((words) =>
        words.includes('working') ? { workingDays: Number.parseInt(words, 10) } : { days: Number.parseInt(words, 10) },
      )
      .optional(),
  ),
  SIBLING_WEIGHT: setting(
    z.coerce
      .number(says('SIBLING_WEIGHT is a number between 0 and 1.'))
      .gt(0, says('SIBLING_WEIGHT is more than 0.'))
      .max(1, says('SIBLING_WEIGHT is at most 1, which is what any child weighs.'))
      .optional(),
  ),
  CHALLENGE_NAMES: setting(
    z
      .string()
      .transform(challengeKinds)
      .refine((kinds) => kinds.length > 0, says('CHALLENGE_NAMES names nothing. Put ; between two names.'))
      .refine(
        (kinds) => kinds.every((kind) => kind.length <= 40),
        says('CHALLENGE_NAMES has a name of more than 40 characters.'),
      )
      .optional(),
  ),
  CHALLENGE_INFORMAL_DAYS: setting(
    z.coerce
      .number(says('CHALLENGE_INFORMAL_DAYS is not a number of working days.'))
      .int(says('CHALLENGE_INFORMAL_DAYS is not a whole number.'))
      .min(1, says('CHALLENGE_INFORMAL_DAYS is 1 or more.'))
      .max(20, says('CHALLENGE_INFORMAL_DAYS is at most 20.'))
      .optional(),
  ),
  CHALLENGE_STAGES: setting(z.string().transform(challengeStages).optional()),
  DIRECTOR: setting(
    z
      .string()
      .toLowerCase()
      .pipe(z.email(says('DIRECTOR is not an e-mail address. It looks like ruth.adeyemi@example.gov.uk.')))
      .optional(),
  ),
  LOG_LEVEL: setting(
    // Nothing below “info”: at debug level the Slack libraries print what people typed.
    z.enum(['info', 'warn', 'error'], says('LOG_LEVEL is info, warn or error.')).default('info'),
  ),
});

export interface SlackSettings {
  botToken: string;
  signingSecret: string;
  appToken: string | null;
  apiUrl: string;
  /** The workspace’s id and the app’s, where the operator has said. */
  teamId?: string;
  appId?: string;
}

export interface Config {
  databaseUrl: string | null;
  /** The same database as the owner of its tables; null: the application owns them itself. */
  ownerUrl: string | null;
  /** Null: no Slack settings, so the workbench stands in. */
  slack: SlackSettings | null;
  /** The app has `im:history`, and may look for a message of its own whose reply was lost. */
  mayLook: boolean;
  /** What stands in a direct message: everything, or counts and references and no more. */
  directMessages: 'full' | 'counts';
  port: number;
  /** Where numbers are given to an operator’s machinery; null: nowhere. */
  operations: { port: number; host: string } | null;
  /** The service’s own address, without a slash at its end; null where the operator has not said. */
  publicUrl: string | null;
  /** 32 bytes, for children’s forenames; null: none is kept. */
  namesKey: Buffer | null;
  /** 32 bytes each, for signing the audit’s anchors and for checking them, and where they are; null: not set. */
  auditKey: Buffer | null;
  auditPublicKey: Buffer | null;
  auditAnchors: string | null;
  clockStart: string | null;
  seriesAnchor: 'completed' | 'first meeting';
  firstReviewTargetDays: number | null;
  leapDayBirthday: '1 March' | '28 February';
  /** Bank holidays that somebody here has added to those the law’s calendar knows. */
  bankHolidaysAdded: readonly AddedHoliday[];
  /** IROs are to check half-way between reviews how the plan is going. */
  midwayChecks: boolean;
  /** From the IRO service being told of a child to an IRO; null, as for the next: not set. */
  allocateWithin: Law['allocateWithin'] | null;
  /** What each further brother or sister under one IRO weighs in a caseload. */
  siblingWeight: number | null;
  /** What is set of challenges; what is left out is as usual. */
  challenges: Partial<ChallengePractice>;
  logLevel: 'info' | 'warn' | 'error';
  /** Where the embedded PostgreSQL keeps its data. */
  folder: string;
}

const defaultApi = 'https://slack.com/api/';

/** Reads the settings, or throws `Misconfigured` with all that is wrong with them. */
export function readConfig(environment: Record<string, string | undefined>, projectFolder: string): Config {
  const read = Settings.safeParse(environment);
  const values = read.success ? read.data : null;
  const faults = read.success ? [] : read.error.issues.map(({ message }) => message);
  const slack = slackFrom(environment, faults);
  if (environment.CLOCK_START && slack && !(URL.canParse(slack.apiUrl) && loopback(slack.apiUrl))) {
    faults.push('CLOCK_START is set, but Slack is the real one. Take CLOCK_START out.');
  }
  if (environment.MIGRATION_DATABASE_URL && !environment.DATABASE_URL) {
    faults.push('MIGRATION_DATABASE_URL is set, but DATABASE_URL is not. Set both, or neither.');
  }
  if (environment.AUDIT_KEY && !environment.AUDIT_ANCHORS) {
    faults.push('AUDIT_KEY is set, but AUDIT_ANCHORS is not. Say where the anchors go.');
  }
  if (environment.AUDIT_ANCHORS && !environment.AUDIT_KEY && !environment.AUDIT_PUBLIC_KEY) {
    faults.push('AUDIT_ANCHORS is set, but AUDIT_KEY is not. Make one with: openssl rand -base64 32');
  }
  if (!values || faults.length > 0) throw new Misconfigured(faults);
  return {
    databaseUrl: values.DATABASE_URL ?? null,
    ownerUrl: values.MIGRATION_DATABASE_URL ?? null,
    slack,
    directMessages: values.DIRECT_MESSAGES,
    mayLook: values.SLACK_HISTORY === 'yes',
    port: values.PORT,
    operations:
      values.OPERATIONS_PORT === undefined ? null : { port: values.OPERATIONS_PORT, host: values.OPERATIONS_HOST },
    publicUrl: values.PUBLIC_URL?.replace(/(?<!\/)\/+$/, '') ?? null,
    namesKey: bytesOf(values.NAMES_KEY),
    auditKey: bytesOf(values.AUDIT_KEY),
    auditPublicKey: bytesOf(values.AUDIT_PUBLIC_KEY),
    auditAnchors: values.AUDIT_ANCHORS ?? null,
    clockStart: values.CLOCK_START ?? null,
    seriesAnchor: values.SERIES_ANCHOR,
    firstReviewTargetDays: values.FIRST_REVIEW_TARGET_DAYS ?? null,
    leapDayBirthday: values.LEAP_DAY_BIRTHDAY,
    bankHolidaysAdded: values.BANK_HOLIDAYS_ADDED ?? [],
    midwayChecks: values.MIDWAY_CHECKS === 'yes',
    allocateWithin: values.ALLOCATE_WITHIN ?? null,
    siblingWeight: values.SIBLING_WEIGHT ?? null,
    challenges: {
      ...(values.CHALLENGE_NAMES && { kinds: values.CHALLENGE_NAMES }),
      ...(values.CHALLENGE_INFORMAL_DAYS && { informal: { workingDays: values.CHALLENGE_INFORMAL_DAYS } }),
      ...(values.CHALLENGE_STAGES && { stages: values.CHALLENGE_STAGES }),
      ...(values.DIRECTOR && { director: values.DIRECTOR }),
    },
    logLevel: values.LOG_LEVEL,
    folder: path.join(projectFolder, '.data'),
  };
}

const bytesOf = (base64: string | undefined) => (base64 ? Buffer.from(base64, 'base64') : null);

function slackFrom(environment: Record<string, string | undefined>, faults: string[]): SlackSettings | null {
  const botToken = environment.SLACK_BOT_TOKEN;
  const signingSecret = environment.SLACK_SIGNING_SECRET;
  const appToken = environment.SLACK_APP_TOKEN || null;
  if (!botToken && !signingSecret && !appToken) {
    if (environment.SLACK_API_URL)
      faults.push('SLACK_API_URL is set, but SLACK_BOT_TOKEN is not. Set both or neither.');
    return null;
  }
  if (!botToken) faults.push('SLACK_BOT_TOKEN is missing. Copy it from “OAuth & Permissions”.');
  if (!signingSecret) faults.push('SLACK_SIGNING_SECRET is missing. Copy it from “Basic Information”.');
  return {
    botToken: botToken ?? '',
    signingSecret: signingSecret ?? '',
    appToken,
    apiUrl: environment.SLACK_API_URL || defaultApi,
    ...(environment.SLACK_TEAM_ID && { teamId: environment.SLACK_TEAM_ID }),
    ...(environment.SLACK_APP_ID && { appId: environment.SLACK_APP_ID }),
  };
}

/** A service’s: a council’s records with a council’s Slack, or neither. The operator’s commands need no Slack. */
export function servedBy(config: Config): Config {
  if (config.databaseUrl === null || config.slack !== null) return config;
  throw new Misconfigured([
    'DATABASE_URL is set, but no Slack settings are, and the workbench never opens a council’s records.',
    'To serve them, set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET.',
    'To try the workbench, take DATABASE_URL out: it makes a database of its own.',
  ]);
}

/** The settings of this process, with those in `.env` beside the project where there is one. */
export function configOfThisProcess(projectFolder: string): Config {
  const file = path.join(projectFolder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return readConfig(process.env, projectFolder);
}
