import { describe, expect, test } from '@jest/globals';
import type { ConcernRow, EvidenceSaid } from '../../../src/casework/challenges/concern-row.ts';
import { type SlippingChildren, slippingRows } from '../../../src/casework/digests/channel/slipping-children.ts';
import type { DayRow } from '../../../src/casework/digests/day/day-row.ts';
import type { IrosDay } from '../../../src/casework/digests/iros-day.ts';
import type { Month } from '../../../src/casework/digests/month.ts';
import type { MyDay } from '../../../src/casework/digests/my-day.ts';
import { type TeamDay, teamRows } from '../../../src/casework/digests/team-day.ts';
import type { Week } from '../../../src/casework/digests/week.ts';
import type { FindingRow } from '../../../src/casework/drift/finding-row.ts';
import { challengeOutcomes, challengeThemes } from '../../../src/domain/challenges/challenges.ts';
import { driftRules } from '../../../src/domain/drift/index.ts';
import { driftKinds } from '../../../src/domain/drift/kinds.ts';
import type { ApprovalStands } from '../../../src/domain/wording/approval-words.ts';
import type { Message } from '../../../src/slack/message.ts';
import { dayDigest } from '../../../src/slack/views/digests/day-digest.ts';
import { missedWords } from '../../../src/slack/views/digests/digest-parts.ts';
import { irosDigestMessage } from '../../../src/slack/views/digests/iros-digest.ts';
import { monthDigestMessage } from '../../../src/slack/views/digests/month-digest.ts';
import { teamDigestMessage } from '../../../src/slack/views/digests/team-digest.ts';
import { weekDigestMessage } from '../../../src/slack/views/digests/week-digest.ts';
import { checkBlocks, textLength } from '../../../src/workbench/blocks/check-blocks.ts';

/** As long as a field can be, and every sign of it five characters once it is escaped. */
const long = (most: number) => '&'.repeat(most);
const id = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const child = { id, reference: '1234567890123456', initials: 'ABCDEFGH' };
const many = <Thing>(one: Thing, count = 500): Thing[] => Array.from({ length: count }, () => one);
const missed = missedWords(['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12']);

const [rule] = driftRules;
if (!rule) throw new Error('There are no drift rules.');
const found: FindingRow = {
  finding: {
    ...rule,
    why: rule.says,
    about: id,
    since: '2026-01-01',
    harm: 'act today',
    detail: long(300),
    dueOn: '2026-01-01',
    isConfidential: false,
    isOfIrosOwn: false,
    personId: null,
  },
  key: `${rule.code} ${id}`,
  child,
  owner: long(200),
  ownerId: id,
  workingDays: 250,
  snoozedUntil: null,
  mayAct: true,
  maySnooze: true,
  mayChallenge: true,
  theme: 'plan not progressing',
  mayTheme: true,
};
const late = { workingDays: 1_250, days: 1_750 };
const row: DayRow = {
  child,
  what: long(3_000),
  whose: long(200),
  by: '2026-06-16',
  at: null,
  late,
  harm: 'act today',
  next: { step: 'give to somebody', child: id, decision: id },
  key: null,
  found: null,
};
const day: MyDay = {
  on: '2026-06-16',
  since: '2026-06-15',
  today: many(row),
  slipping: many({ ...row, next: null, found }),
  fresh: 250,
  tellsStanding: true,
  owed: many(row),
  waiting: many({
    who: long(200),
    personId: 'person-1',
    what: 'late decisions',
    count: 1_250,
    by: '2026-06-16',
    next: { step: 'see the decisions' },
  }),
  moved: {
    'said done': 1_000,
    confirmed: 1_000,
    agreed: 1_000,
    disagreed: 1_000,
    'deemed agreed': 1_000,
    'given longer': 1_000,
    'sent back': 1_000,
  },
  takenUp: { 'team manager': 1_000, IRO: 1_000 },
  snoozed: 1_000,
  nextReviewOn: null,
  coveringFor: many(long(200), 5),
};
const slipping: SlippingChildren = {
  children: 1_250,
  things: 12_500,
  rows: many({ child, owners: many(long(200), 5), things: 1_250, oldest: 1_250 }, slippingRows),
  kinds: driftKinds.map((kind) => ({ kind, things: 1_250 })),
};
const service: IrosDay = {
  ...{ team: long(100), on: '2026-06-16', outsiders: 3, overdue: 1_250, oldest: 1_250, showsInitials: true },
  slipping,
};
const team: TeamDay = {
  team: long(100),
  on: '2026-06-16',
  since: '2026-06-15',
  outsiders: 3,
  overdue: 1_250,
  before: 1_250,
  oldest: 1_250,
  closed: 1_250,
  unowned: 1_250,
  rows: Array.from({ length: teamRows }, (_, at) => ({
    child,
    decision: id,
    owner: `${at}${long(200)}`,
    dueOn: '2026-06-16',
    late: 1_250,
    isKey: true,
    waitsFor: null,
  })),
  showsInitials: true,
  slipping,
};
const part = { done: 123_456, of: 234_567 };
const items = {
  decision: 100_000,
  finding: 100_000,
  contact: 100_000,
  challenge: 100_000,
  'management alert': 100_000,
};
const theme = 'plan not progressing';
const evidence: EvidenceSaid = {
  ...{ children: 100_000, teams: 500 },
  items: Object.entries(items).map(([kind, count]) => ({ kind: kind as keyof typeof items, count })),
};
const concern: ConcernRow = {
  ...{ id, theme, what: long(1_000), asks: long(1_000), wantedBy: '2026-06-15', raisedOn: '2026-05-18', evidence },
  ...{ raisedBy: long(200), asked: long(60), state: 'asked', late, answer: null, closed: null },
  may: { answer: false, close: true, undo: null },
};
const month: Month = {
  ...{ from: '2026-05-01', to: '2026-05-31' },
  raised: { rows: challengeThemes.map((label) => ({ label, count: 100_000 })), hidden: 1, total: 1_000_000 },
  open: { rows: many({ label: long(60), count: 100_000 }, 12), hidden: 1 },
  closed: { rows: challengeOutcomes.map((label) => ({ label, count: 100_000 })), hidden: 1, total: 500_000 },
  ...{ median: 1_250.5, plansDone: 100_000, director: { name: long(200), canBeTold: false } },
  concerns: many({
    ...{ theme, evidence, asked: long(200), state: 'closed' as const, wantedBy: '2026-06-15', late },
    outcome: 'practice has changed',
  }),
};
const waiting: ApprovalStands = {
  ...{ state: 'waiting', about: 'move', proposed: { on: '2026-07-03', at: '10:00' }, of: long(200) },
  ...{ answeredBy: null, answeredOn: null },
};
const week: Week = {
  on: '2026-06-16',
  children: 100_000,
  forecast: {
    due: 100_000,
    late: many(
      {
        ...{ child, which: '21st review', dueOn: '2026-06-16', late, because: 'booked after its limit' as const },
        ...{ waiting, ask: long(200) },
      },
      8,
    ),
    lateAlready: 100_000,
    likelyLate: 100_000,
  },
  withoutIro: many(
    {
      ...{ child, since: '2026-06-16', limit: '2026-06-16', late, told: { on: '2026-06-16', by: '2026-06-16' } },
      suggested: { name: long(200), met: 6, of: 6 },
    },
    8,
  ),
  lacking: 100_000,
  unanswered: { deemed: 1_000, toConfirm: 1_000, early: 1_000, approvals: 1_000 },
  loads: many({ name: long(200), perFullTime: 1_000 }),
  unreachable: many({ name: long(200), role: 'team manager', since: '2026-06-16', children: 100_000 }),
  figures: { seenBefore: part, midway: part, writtenOnTime: part, sentOnTime: part },
  challenges: { open: 120, late: 40, nearEnd: 12 },
  quiet: 100_000,
  patterns: many({ code: 'code', title: long(100), children: 100_000, teams: 500 }),
  proposed: challengeThemes.map((one) => ({ theme: one, children: 100_000, teams: 500, items })),
  concerns: many(concern),
  confirmed: 100_000,
};

const because =
  'This is for you alone. I won’t post in the team’s channel: 300 people there can’t see this team’s children.';
const digests: Record<string, Message> = {
  'a person’s day': dayDigest(day, { missed }),
  'a team’s day': teamDigestMessage(team, { because, missed }),
  'the service’s day': irosDigestMessage(service, { because, missed }),
  'the IRO manager’s week': weekDigestMessage(week, { missed }),
  'the director’s month': monthDigestMessage(month, { missed, unasked: true }),
};

describe('However much there is to say, a digest stays under 45 blocks and 8,000 characters', () => {
  test.each(Object.entries(digests))('%s', (_, { text, blocks }) => {
    expect(blocks.length).toBeLessThanOrEqual(45);
    expect(textLength(blocks)).toBeLessThanOrEqual(8_000);
    expect(checkBlocks(blocks, 'message')).toEqual([]);
    expect(text).toMatch(/^IRO: [\d,]+ /);
  });
});
