import { describe, expect, test } from '@jest/globals';
import { Misconfigured, readConfig, servedBy } from '../src/config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/srv/iro');
const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof Misconfigured) return error.faults;
  }
  return [];
};
const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' };

test('with no settings at all it runs the workbench on its own database', () => {
  expect(read({})).toMatchObject({ databaseUrl: null, slack: null, port: 3000, folder: '/srv/iro/.data' });
});

test('a service has a council’s records and its Slack, or neither; the operator’s commands need no Slack', () => {
  const records = { DATABASE_URL: 'postgres://iro@db.example.gov.uk/iro' };
  for (const settings of [{}, slack, { ...slack, ...records }])
    expect(servedBy(read(settings))).toEqual(read(settings));
  expect(read(records)).toMatchObject({ slack: null });
  expect(() => servedBy(read(records))).toThrow(Misconfigured);
});

test('a blank setting is a setting left out', () => {
  expect(read({ DATABASE_URL: '', PORT: '', SLACK_BOT_TOKEN: '' })).toMatchObject({ databaseUrl: null, port: 3000 });
});

test('the bot token and the signing secret are enough for real Slack over HTTP', () => {
  expect(read(slack).slack).toEqual({
    botToken: 'xoxb-1',
    signingSecret: '0123456789abcdef',
    appToken: null,
    apiUrl: 'https://slack.com/api/',
  });
});

test('its own address is kept without a slash at its end, and a key for names as its 32 bytes', () => {
  const key = Buffer.alloc(32, 7);
  const given = { PUBLIC_URL: 'https://iro.example.gov.uk/', NAMES_KEY: key.toString('base64') };
  expect(read(given)).toMatchObject({ publicUrl: 'https://iro.example.gov.uk', namesKey: key });
  expect(read({})).toMatchObject({ publicUrl: null, namesKey: null });
});

test('an app token as well means Socket Mode', () => {
  expect(read({ ...slack, SLACK_APP_TOKEN: 'xapp-1' }).slack?.appToken).toBe('xapp-1');
});

test('numbers are given nowhere unless a port is named, and then on this machine only unless an address is', () => {
  expect(read({}).operations).toBeNull();
  expect(read({ OPERATIONS_PORT: '9464' }).operations).toEqual({ port: 9464, host: '127.0.0.1' });
  const elsewhere = { OPERATIONS_PORT: '9464', OPERATIONS_HOST: '10.0.0.5' };
  expect(read(elsewhere).operations).toEqual({ port: 9464, host: '10.0.0.5' });
});

test('whose workspace and which app it is may be said', () => {
  const named = { ...slack, SLACK_TEAM_ID: 'T0123', SLACK_APP_ID: 'A0123' };
  expect(read(named).slack).toMatchObject({ teamId: 'T0123', appId: 'A0123' });
});

test('everything that is wrong is listed at once', () => {
  const faults = faultsOf({ DATABASE_URL: 'mysql://db', SLACK_BOT_TOKEN: 'oops', PORT: 'seventy', LOG_LEVEL: 'debug' });
  expect(faults).toHaveLength(5);
  expect(faults.join(' ')).toContain('SLACK_SIGNING_SECRET is missing');
});

describe('What is refused, and why', () => {
  test.each([
    [
      'a Slack address that is neither https nor on this machine',
      { ...slack, SLACK_API_URL: 'http://slack.example/api/' },
      'not safe',
    ],
    ['an app token without the rest', { SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
    ['a Slack address without a token', { SLACK_API_URL: 'http://127.0.0.1:9/api/' }, 'SLACK_BOT_TOKEN is not'],
    ['a moved clock on the real Slack', { ...slack, CLOCK_START: '2026-06-16T08:30:00Z' }, 'Take CLOCK_START out'],
    ['a clock that is not a moment', { CLOCK_START: 'Tuesday' }, 'CLOCK_START is not a moment'],
    [
      'an owner’s address without the application’s',
      { MIGRATION_DATABASE_URL: 'postgres://a:b@db/iro' },
      'MIGRATION_DATABASE_URL is set, but DATABASE_URL is not',
    ],
    [
      'a key for anchors that go nowhere',
      { AUDIT_KEY: Buffer.alloc(32).toString('base64') },
      'Say where the anchors go',
    ],
    ['anchors without a key', { AUDIT_ANCHORS: '/srv/anchors' }, 'AUDIT_ANCHORS is set, but AUDIT_KEY is not'],
    ['anchors sent in the open', { AUDIT_ANCHORS: 'http://anchors.example' }, 'an address that begins with https://'],
    [
      'anchors in a file wherever it is started',
      { AUDIT_ANCHORS: 'anchors.jsonl' },
      'neither a file, by its whole path',
    ],
    ['half a public key', { AUDIT_PUBLIC_KEY: 'AAAA' }, 'AUDIT_PUBLIC_KEY is not a key of 32 bytes'],
    ['a port for numbers that is none', { OPERATIONS_PORT: '70000' }, 'OPERATIONS_PORT must be from 0 to 65535'],
    ['a workspace’s name for its id', { ...slack, SLACK_TEAM_ID: 'council' }, 'It begins with T'],
    ['a workspace’s id for the app’s', { ...slack, SLACK_APP_ID: 'T0123' }, 'It begins with A'],
    ['a short signing secret', { ...slack, SLACK_SIGNING_SECRET: 'short' }, 'too short'],
    ['a half-hearted leave to read messages back', { SLACK_HISTORY: 'perhaps' }, 'yes or no'],
    ['an address of its own that is not safe', { PUBLIC_URL: 'http://iro.example' }, 'PUBLIC_URL is not safe'],
    ['a key for names that is too short', { NAMES_KEY: 'c2hvcnQ=' }, 'openssl rand -base64 32'],
    ['a port beyond the last', { PORT: '70000' }, '65535'],
    ['a log level that would print what people typed', { LOG_LEVEL: 'debug' }, 'info, warn or error'],
  ])('%s', (_, environment, says) => {
    expect(faultsOf(environment as Record<string, string>).join(' ')).toContain(says);
  });
});

test('direct messages hold everything, unless the council wants counts and references only', () => {
  expect(read({}).directMessages).toBe('full');
  expect(read({ DIRECT_MESSAGES: 'counts' }).directMessages).toBe('counts');
  expect(faultsOf({ DIRECT_MESSAGES: 'none' })).toEqual(['DIRECT_MESSAGES is full or counts.']);
});

describe('Bank holidays that are added', () => {
  const added = (words: string) => read({ BANK_HOLIDAYS_ADDED: words }).bankHolidaysAdded;

  test('say who added each, and when', () => {
    expect(
      added('2029-05-10 Coronation, added by A Patel on 2028-11-29; 2029-06-05 Jubilee, added by B Obi on 2028-12-01;'),
    ).toEqual([
      { on: '2029-05-10', name: 'Coronation', by: 'A Patel', addedOn: '2028-11-29' },
      { on: '2029-06-05', name: 'Jubilee', by: 'B Obi', addedOn: '2028-12-01' },
    ]);
    expect(read({}).bankHolidaysAdded).toEqual([]);
  });

  test.each([
    ['2029-05-10', 'does not say which day, what it is called, who added it and when.'],
    ['10/05/2029 Coronation, added by A Patel on 2028-11-29', 'does not say which day'],
    ['2029-02-30 Coronation, added by A Patel on 2028-11-29', 'there is no day 2029-02-30.'],
    ['2029-05-10 Coronation, added by A Patel on 2028-11-31', 'was added on 2028-11-31, and there is no such day.'],
    [
      '2029-05-12 Coronation, added by A Patel on 2028-11-29',
      '2029-05-12 is at a weekend, so it is no working day already.',
    ],
    [
      '2029-05-10 One, added by A on 2028-11-29; 2029-05-10 Two, added by B on 2028-11-29',
      '2029-05-10 is named twice.',
    ],
  ])('%s is refused with a sentence', (words, sentence) => {
    const [fault = ''] = faultsOf({ BANK_HOLIDAYS_ADDED: words });
    expect(fault).toContain(sentence);
    expect(fault).toContain('Write each as: 2029-05-10 Coronation, added by A Patel on 2028-11-29.');
  });
});

test('a director is named by an address, however it is written, and by nothing else', () => {
  expect(read({ DIRECTOR: 'Ruth.Adeyemi@Example.gov.uk' }).challenges.director).toBe('ruth.adeyemi@example.gov.uk');
  expect(read({}).challenges.director).toBeUndefined();
  expect(faultsOf({ DIRECTOR: 'Ruth' })).toEqual([expect.stringContaining('DIRECTOR is not an e-mail address.')]);
});

describe('What a council sets of challenges', () => {
  const set = (settings: Record<string, string>) => read(settings).challenges;

  test('its names, posts, days and who has a post; what is left out is as usual', () => {
    expect(set({})).toEqual({});
    expect(set({ CHALLENGE_NAMES: 'IRO alert; Dispute', CHALLENGE_INFORMAL_DAYS: '10' })).toEqual({
      ...{ kinds: ['IRO alert', 'Dispute'], informal: { workingDays: 10 } },
    });
    const said = 'Team manager, 3 working days; Head of service, 1 working day, Jo.Reed@example.gov.uk;';
    expect(set({ CHALLENGE_STAGES: said }).stages).toEqual([
      { post: 'Team manager', workingDays: 3, email: null },
      { post: 'Head of service', workingDays: 1, email: 'jo.reed@example.gov.uk' },
    ]);
  });

  test.each([
    ['CHALLENGE_STAGES', 'Team manager', '“Team manager” does not say which post, and how many working days it has.'],
    ['CHALLENGE_STAGES', 'Team manager, 0 working days', '“Team manager” has no day to answer in.'],
    ['CHALLENGE_STAGES', 'Head, 5 working days; head, 5 working days', '“head” is named twice.'],
    ['CHALLENGE_NAMES', ' ; ', 'CHALLENGE_NAMES names nothing.'],
    ['CHALLENGE_INFORMAL_DAYS', 'five', 'CHALLENGE_INFORMAL_DAYS is not a number of working days.'],
    ['CHALLENGE_INFORMAL_DAYS', '21', 'CHALLENGE_INFORMAL_DAYS is at most 20.'],
  ])('refused: %s=%s', (setting, words, sentence) => {
    expect(faultsOf({ [setting]: words }).join()).toContain(sentence);
  });
});
