import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '../../src/domain/time/calendar.ts';
import { app, type WorkbenchChannel } from '../../src/workbench/options.ts';
import { aCouncil, staffCsv } from '../support/a-council.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const channel = (id: string, given: Partial<WorkbenchChannel> = {}, ...others: string[]): WorkbenchChannel => ({
  id,
  name: id.toLowerCase(),
  private: true,
  members: ['U0FARAH', 'U0DAN', 'U0SANA', app.userId, ...others],
  ...given,
});

/** What a channel may be, and what the manager is told when the digest is not posted in it. */
const wrong: [string, WorkbenchChannel | string | null, string][] = [
  ['is public', channel('C1PUBLIC', { private: false }), 'the team’s channel isn’t private.'],
  [
    'is shared with another organisation',
    channel('C1SHARED', { shared: true }),
    'is shared with another organisation.',
  ],
  ['is archived', channel('C1ARCHIVED', { archived: true }), 'the team’s channel is archived.'],
  ['has lost the bot', channel('C1NOBOT', { members: ['U0FARAH'] }), 'can’t be found, or the bot isn’t in it.'],
  ['is one that Slack does not know', 'C1NOWHERE', 'can’t be found, or the bot isn’t in it.'],
  ['is not on record', null, 'the team has no channel on record.'],
  ['has a guest in it', channel('C1GUEST', {}, 'U0GUEST'), '1 person there can’t see this team’s children.'],
  ['has somebody with no staff record', channel('C1VISITOR', {}, 'U0VISITOR'), '1 person there can’t see'],
  ['has an IRO in it, who is not of the team', channel('C1IRO', {}, 'U0PRIYA'), '1 person there can’t see'],
  ['has another team’s social worker', channel('C1IVY', {}, 'U0IVY'), '1 person there can’t see'],
  ['has a colleague who left', channel('C1LEAVER', {}, 'U0TOM'), '1 person there can’t see'],
  ['has somebody from elsewhere', channel('C1ELSEWHERE', {}, 'U1ELSEWHERE'), '1 person there can’t see'],
  ['has another app', channel('C1APP', {}, 'U1APP'), '1 person there can’t see'],
  ['has somebody whom Slack will not name', channel('C1UNNAMED', {}, 'U1NOBODY'), '1 person there can’t see'],
  ['has two of them', channel('C1TWO', {}, 'U0GUEST', 'U0PRIYA'), '2 people there can’t see this team’s children.'],
];
const right: [string, WorkbenchChannel][] = [
  ['the team and the bot', channel('C1TEAM')],
  ['the IRO manager too, who sees every child', channel('C1HELEN', {}, 'U0HELEN')],
];
const turning = { ...channel('C1TURNING'), archived: false };

const files = {
  ...aCouncil,
  'staff.csv': `${staffCsv.replace('fte\n', 'fte,left_on\n').replaceAll(/(,\d(\.\d)?)\n/g, '$1,\n')}U0TOM,Tom Hughes,social worker,North,tom.hughes@example.gov.uk,,1,2026-06-01
`,
};

// Monday 15 June 2026, 9 in the morning in London.
let slack: TheBot;
let review: Circulated;
let today = '2026-06-15';
beforeAll(async () => {
  slack = await theBot({
    at: '2026-06-15T08:00:05Z',
    files,
    people: [
      { id: 'U1ELSEWHERE', name: 'Sam Price', otherTeam: 'T0OTHER' },
      { id: 'U1APP', name: 'another app', bot: true },
    ],
    channels: [
      ...wrong.flatMap(([, one]) => (typeof one === 'object' && one ? [one] : [])),
      ...right.map(([, one]) => one),
      turning,
    ],
  });
  review = await circulated(slack, [{ wording: 'Book a dental check', dueOn: '2026-05-11', madeOn: '2026-03-19' }]);
});
afterAll(() => slack.end());

/** The next morning at 9, with this as the channel of the North team. */
async function morningWith(id: string | null) {
  do {
    today = addDays(today, 1);
    slack.clock.forward(1);
  } while ([0, 6].includes(new Date(today).getUTCDay()));
  await slack.database.query(`update team set slack_channel_id = $1 where name = 'North'`, [id]);
  await slack.bot.ring();
}
const ofToday = (where: string, who = 'U0FARAH') =>
  slack
    .visibleTo(who, where)
    .filter(({ metadata }) => JSON.stringify(metadata ?? '').includes(`"team day/${today}/`))
    .map(({ text, blocks }) => ({ text, words: JSON.stringify(blocks) }));
const idOf = (one: WorkbenchChannel | string | null) => (typeof one === 'object' ? (one?.id ?? null) : one);

describe('The team’s digest is not posted where somebody might read it who may not: the manager has it, with the reason', () => {
  test.each(wrong)('when the channel %s', async (_, one, reason) => {
    await morningWith(idOf(one));
    expect(ofToday(slack.dm('U0FARAH'))).toEqual([
      { text: 'IRO: 1 review decision late.', words: expect.stringContaining(reason) },
    ]);
    expect(idOf(one) === null ? [] : ofToday(idOf(one) ?? '')).toEqual([]);
  });

  test('and their copy keeps the reason when it is edited', async () => {
    await morningWith('C1PUBLIC');
    const id = await review.decisionId('Book a dental check');
    await slack.command('U0DAN', `decision progress ${review.childId} ${id}`);
    await slack.submit('U0DAN', { 'What has happened so far?': 'Rang the dentist' });
    await slack.settled();
    expect(ofToday(slack.dm('U0FARAH'))).toEqual([
      { text: expect.anything(), words: expect.stringContaining('the team’s channel isn’t private.') },
    ]);
    expect(slack.calls.filter(({ method, args }) => method === 'chat.update' && args.channel === 'C1PUBLIC')).toEqual(
      [],
    );
  });

  test('when the channel is archived between the look and the post', async () => {
    const undo = slack.misbehave({ methods: ['chat.postMessage'], slow: 100 });
    const ringing = morningWith(turning.id);
    const toTurning = () =>
      slack.calls.some(({ method, args }) => method === 'chat.postMessage' && args.channel === turning.id);
    while (!toTurning()) await new Promise(setImmediate);
    turning.archived = true;
    await ringing;
    undo();
    expect(ofToday(turning.id)).toEqual([]);
    expect(ofToday(slack.dm('U0FARAH'))).toEqual([]);
    slack.clock.forward(1 / 1_440);
    await slack.bot.ring();
    expect(ofToday(slack.dm('U0FARAH'))).toEqual([
      { text: expect.anything(), words: expect.stringContaining('the team’s channel is archived.') },
    ]);
  });
});

describe('The team’s digest is posted, and the manager has no copy, in a private channel with', () => {
  test.each(right)('%s', async (_, { id }) => {
    await morningWith(id);
    expect(ofToday(id)).toHaveLength(1);
    expect(ofToday(slack.dm('U0FARAH'))).toEqual([]);
  });
});
