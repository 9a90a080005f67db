import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { button } from '../../src/slack/message.ts';
import { notices } from '../../src/slack/notices/index.ts';
import { postOf } from '../../src/slack/posting/post.ts';
import { storeOn } from '../../src/store/store.ts';
import { aConcern, aConcernEvent } from '../support/a-concern.ts';
import { aCouncil, caseloadCsv, staffCsv } from '../support/a-council.ts';
import { attacksOn } from '../support/attacks.ts';
import { circulated, personId } from '../support/circulated.ts';
import { inTransaction } from '../support/in-transaction.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const hostile = 'K.M. <!channel> <https://evil.example|CLA-2041> @here *dentist*';

// Tuesday 16 June 2026, then Monday the 22nd: everything that the bot tells anybody unasked. Gareth can’t be reached.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({
    at: '2026-06-16T14:00:00Z',
    files: {
      ...aCouncil,
      'teams.csv': `${aCouncil['teams.csv']}IRO service,C0IROSERVICE,U0HELEN\n`,
      'staff.csv': staffCsv
        .replace('Priya Nair', 'Priya <!channel>')
        .replace('Dan Okafor', '<https://evil.example|Dan>'),
    },
    people: [{ id: 'U0GARETH', name: 'Gareth Pryce', deactivated: true }],
  });
  await tellEverything();
});
afterAll(() => slack.end());

async function tellEverything() {
  const review = await circulated(slack, [
    { wording: hostile, dueOn: '2026-06-18' },
    { wording: `${hostile} again`, dueOn: '2026-07-20' },
  ]);
  const { childId, reviewId } = review;
  const id = await review.decisionId(hostile);
  const fills = async (who: string, line: string, given: Record<string, string>) => {
    await slack.command(who, line);
    await slack.submit(who, given);
    await slack.closeModal(who);
  };
  await fills('U0DAN', 'early 2041', {
    'Who asks?': 'The child',
    'In their words': hostile,
    'What are they worried about?': 'Home',
    'How soon?': 'Within 2 weeks',
  });
  await fills('U0DAN', `decision progress ${childId} ${id}`, { 'What has happened so far?': hostile });
  for (const [who, as] of [
    ['U0FARAH', 'manager'],
    ['U0DAN', 'owner'],
  ] as const) {
    await fills(who, `ask ${as} ${childId} ${reviewId}`, { 'About which?': `1. ${hostile}`, 'Your question': hostile });
    await fills('U0PRIYA', `decision answer ${childId} ${id}`, { 'Your answer': hostile });
  }
  await fills('U0PRIYA', 'cover', {
    'Who covers?': 'U0MARCUS',
    'First day away': '2026-07-01',
    'Last day away': '2026-07-02',
  });
  const joss = slack.bot.casework.draftsOf({ slackUserId: 'U0JOSS' });
  const draft = await joss.begin({ form: 'record-review', childId, subject: null, page: 1, answers: {} });
  await joss.handOver(draft, await personId(slack, 'U0PRIYA'));
  const pages = [
    { 'The child’s reference': '2999', Initials: 'ZQ' },
    { 'The day care began': '2026-06-15', 'How?': 'V2' },
    { 'When was the IRO service told?': '2026-06-12' },
    { 'Care had not begun then. Why was it told before?': hostile },
  ];
  await slack.command('U0JOSS', 'new-child');
  for (const sent of pages) await slack.submit('U0JOSS', sent);
  await slack.closeModal('U0JOSS');
  await fills('U0PRIYA', 'schedule 2041', { 'Which day?': '2026-09-01' });
  await slack.command('U0PRIYA', 'schedule 2041');
  await slack.submit('U0PRIYA', { 'What has to change?': 'Cancel it: the review is still due', 'Why?': hostile });
  await slack.submit('U0PRIYA', { 'Which IRO manager is asked to approve it?': 'Helen Whitaker' });
  await slack.closeModal('U0PRIYA');
  const [approval] = await slack.database.query('select id from approval');
  await fills('U0HELEN', `not-approved ${childId} ${approval.id}`, { 'Why not?': hostile });
  await fills('U0HELEN', 'act-for 2041', { 'Why?': hostile });
  await slack.command('U0HELEN', 'allocate 2300');
  await slack.submit('U0HELEN', { 'Who is the IRO?': await personId(slack, 'U0PRIYA') });
  await slack.submit('U0HELEN', { 'Why this IRO?': hostile });
  await slack.closeModal('U0HELEN');
  await slack.command('U0HELEN', 'restrict 1950');
  for (const sent of [{ 'Is the child restricted?': 'yes' }, {}]) await slack.submit('U0HELEN', sent);
  await slack.closeModal('U0HELEN');
  await challenged(childId);
  await noted();
  await snoozedThrice();
  const [to, dan] = [await personId(slack, 'U0FARAH'), await personId(slack, 'U0DAN')];
  const inItsPlace = { key: 'decisions-manager/taken-back', to, childId } as const;
  await inTransaction(storeOn(slack.database), (tx) =>
    tx.apply([
      { tell: { key: `second-extension/${id}`, to, notice: 'second extension', childId, subject: id } },
      { tell: { ...inItsPlace, notice: 'second extension', subject: id } },
      { tell: { ...inItsPlace, key: 'early/taken-back', notice: 'second extension', subject: id } },
      { tell: { key: 'decisions-passed-on/x', to: dan, notice: 'decisions passed on', childId: null, subject: dan } },
    ]),
  );
  slack.clock.forward((Date.parse('2026-06-22T08:00:05Z') - Date.parse(slack.clock.now())) / 86_400_000);
  await slack.bot.ring();
  const byPriya = { subject: await personId(slack, 'U0PRIYA'), onlyAgain: true } as const;
  await inTransaction(storeOn(slack.database), (tx) =>
    tx.apply([
      { tell: { ...inItsPlace, ...byPriya, notice: 'review taken back' } },
      { tell: { ...inItsPlace, ...byPriya, key: 'early/taken-back', notice: 'taken back' } },
    ]),
  );
  await slack.command('U0PRIYA', 'remind');
  await slack.command('U0SANA', `quiet-note ${childId} ${id}`);
  await slack.command('U0PRIYA', 'record 2107');
  await slack.submit('U0PRIYA', { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-16' });
  await slack.closeModal('U0PRIYA');
  await slack.settled();
  slack.clock.forward((Date.parse('2026-07-01T08:00:05Z') - Date.parse(slack.clock.now())) / 86_400_000);
  await slack.bot.ring();
}

/** A note to two people, and a concern whose words got past what refuses a child’s. */
async function noted() {
  await slack.command('U0PRIYA', 'note 2041');
  await slack.submit('U0PRIYA', {
    'Which is it?': 'management alert',
    'What is it about?': 'health',
    'What do you want them to know?': hostile,
  });
  await slack.closeModal('U0PRIYA');
  const [raisedById, toId] = [await personId(slack, 'U0HELEN'), await personId(slack, 'U0RUTH')];
  const row = aConcern({ id: randomUUID(), what: hostile, asks: hostile, toId, raisedById });
  const answer = aConcernEvent({ id: randomUUID(), concernId: row.id, byId: toId, note: hostile });
  const about = { childId: null, subject: row.id };
  await inTransaction(storeOn(slack.database), (tx) =>
    tx.apply([
      { put: 'concern', row },
      { put: 'concern_event', row: answer },
      { tell: { ...about, key: `concern/${row.id}/${toId}`, to: toId, notice: 'concern to answer' } },
      { tell: { ...about, key: `concern-answered/${answer.id}`, to: raisedById, notice: 'concern answered' } },
    ]),
  );
}

/** Raised, answered, and found not enough. */
async function challenged(childId: string) {
  const send = async (who: string, line: string, ...pages: Record<string, string>[]) => {
    await slack.command(who, line);
    for (const sent of pages) await slack.submit(who, sent);
    await slack.closeModal(who);
  };
  const words = [
    'What has not happened, and for how long?',
    'What does that mean for the child?',
    'What do you ask for?',
  ];
  await send(
    'U0PRIYA',
    'challenge 2041',
    { 'What is it about?': 'health', ...Object.fromEntries(words.map((question) => [question, hostile])) },
    { 'Could the child be harmed while this waits?': 'yes', 'Who is asked?': `1 ${await personId(slack, 'U0FARAH')}` },
    {},
  );
  const [{ id }] = await slack.database.query('select id from challenge');
  const form = (name: string) => `challenge-form ${name} ${childId} ${id}`;
  await send('U0FARAH', form('differently'), { 'How do you see it, and why?': hostile });
  await send('U0PRIYA', form('not-enough'), { 'What is missing?': hostile });
}

/** What makes Farah hear of it. */
async function snoozedThrice() {
  const asked = await slack.command('U0PRIYA', 'drift 1986');
  const said = JSON.stringify(asked.said);
  const [, childId = '', finding = ''] =
    /why-drift ([0-9a-f-]{36}) (drift-not-participating [0-9a-f-]+)/.exec(said) ?? [];
  const [personOf, to] = [await personId(slack, 'U0PRIYA'), await personId(slack, 'U0FARAH')];
  const row = { childId, personId: personOf, finding, untilOn: '2026-06-24', because: hostile, madeOn: '2026-06-16' };
  const rows = [1, 2, 3].map((at) => ({ ...row, id: randomUUID(), madeAt: `2026-06-16T1${at}:00:00Z` }));
  const subject = rows[2]?.id ?? '';
  await inTransaction(storeOn(slack.database), (tx) =>
    tx.apply([
      ...rows.map((one) => ({ put: 'snooze' as const, row: one })),
      { tell: { key: `snoozed/${finding}`, to, notice: 'put off again', childId, subject } },
    ]),
  );
}

interface Posted {
  channel: string;
  text: string;
  blocks: unknown;
  metadata: { event_payload: { key: string } };
}
const calls = (method: string) =>
  slack.calls.filter((call) => call.method === method).map(({ args }) => args as unknown as Posted);
const keyOf = ({ metadata }: Posted) => metadata.event_payload.key;
const keysOf = async (notice: string) =>
  (await slack.database.query<{ key: string }[]>('select key from delivery where notice = $1', [notice])).map(
    ({ key }) => key,
  );
/** Every child there is, by both of their names, and everything that anybody typed of one. */
const children = caseloadCsv
  .split('\n')
  .slice(1, -1)
  .map((line) => line.split(','));
const references = ['CLA-2999', ...children.map(([reference]) => `CLA-${reference}`)];
const initials = children.map(([, letters = '']) => [...letters].map((letter) => `${letter}.`).join(''));
const typed = ['dentist', 'evil', 'channel>', '@here'];
const holds = (one: Posted, words: readonly string[]) =>
  words.filter((each) => JSON.stringify([one.text, one.blocks]).includes(each));

/** Without what Slack takes as it is written: plain text, and what is said of a button. */
const mrkdwnOf = ({ text, blocks }: Posted) =>
  JSON.stringify([text, blocks], (key, value) =>
    key === 'accessibility_label' || value?.type === 'plain_text' ? undefined : value,
  );

attacksOn('What notifies', 46, (attempt) => {
  for (const { name } of notices) {
    attempt(`“${name}” tells a phone or a desktop of no child, and nothing that anybody typed`, async () => {
      const keys = await keysOf(name);
      const posted = calls('chat.postMessage').filter((one) => keys.includes(keyOf(one)));
      expect(posted.length).toBeGreaterThan(0);
      for (const one of posted) {
        const isRoom = one.channel.startsWith('C');
        expect(holds(one, isRoom ? [...initials, 'dentist'] : [...references, ...initials, ...typed])).toEqual([]);
        expect(holds({ ...one, blocks: [] }, [...references, ...initials, ...typed])).toEqual([]);
        if (isRoom) continue;
        expect(JSON.stringify(one.blocks).match(/"type":"button"/g)).toHaveLength(1);
      }
    });
  }

  attempt('a form that was closed says which form, and of whom, only by the edit', () => {
    const kept = calls('chat.postMessage').filter((one) => keyOf(one).startsWith('draft-kept/'));
    expect(kept.flatMap((one) => holds(one, ['Review']))).toEqual([]);
    const [filled] = calls('chat.update').filter((one) => keyOf(one).startsWith('draft-kept/'));
    expect(holds(filled as Posted, ['CLA-2107', 'Discard'])).toEqual(['CLA-2107', 'Discard']);
  });

  attempt('nothing was ever posted that the guards refused', () => {
    expect(slack.faults).toEqual([]);
    expect(slack.logged()).not.toContain('would_tell');
  });

  attempt('the detail follows at once, and cannot ping a channel or plant a link', () => {
    const filled = calls('chat.update').filter((one) => JSON.stringify(one.blocks).includes('dentist'));
    expect(filled.length).toBeGreaterThan(5);
    expect(
      filled.flatMap((one) => ['<!channel>', '<https://evil'].filter((sign) => mrkdwnOf(one).includes(sign))),
    ).toEqual([]);
  });

  attempt('a colleague’s name in the sentence that answers is no ping either', async () => {
    await slack.command('U0PRIYA', 'cover');
    await slack.submit('U0PRIYA', {
      'Who covers?': 'U0MARCUS',
      'First day away': '2026-07-13',
      'Last day away': '2026-07-14',
    });
    await slack.closeModal('U0PRIYA');
    const [cover] = await slack.database.query<{ id: string }[]>(`select id from cover where from_on = '2026-07-13'`);
    await slack.command('U0PRIYA', `end-cover ${cover?.id}`);
    const said = slack.visibleTo('U0PRIYA').at(-1);
    expect(said?.text).toContain('Priya &lt;!channel&gt;');
    expect(JSON.stringify([said?.text, said?.blocks])).not.toContain('<!channel>');
  });

  attempt('Open shows what the message is about, privately, and to nobody who may not see it', async () => {
    const [posted] = calls('chat.postMessage').filter((one) => keyOf(one).startsWith('early/'));
    const [, line = ''] = /"value":"([^"]+)"/.exec(JSON.stringify(posted?.blocks)) ?? [];
    await slack.command('U0PRIYA', line);
    expect(slack.visibleTo('U0PRIYA').at(-1)?.onlyFor).toBe('U0PRIYA');
    expect(slack.lastWords('U0PRIYA')).toContain('The child asks for an earlier review');
    await slack.command('U0IVY', line);
    expect(slack.lastWords('U0IVY')).not.toContain('earlier review');
    expect(slack.lastWords('U0IVY')).not.toContain('2041');
  });

  attempt('a line for Open that nobody was sent opens nothing', async () => {
    for (const line of ['my-secret - 1', 'week - a', "cover - 1';drop", 'draft-for-the-iro x y', 'home - home']) {
      await slack.command('U0PRIYA', `open-message ${line}`);
      expect(slack.lastWords('U0PRIYA')).toBe('That message is not known.');
    }
  });

  attempt('where a council wants counts and references only, that is all the edit brings', () => {
    const worded = {
      text: '2 decisions.' as Parameters<typeof postOf>[0]['text'],
      blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: hostile } }],
      about: [{ reference: '2041', initials: 'KM' }],
    };
    const { blocks } = postOf(worded, button('Open', 'day'), 'counts');
    const words = JSON.stringify(blocks);
    expect(words).toContain('CLA-2041');
    expect(words).not.toMatch(/K\.M\.|dentist|evil/);
  });

  attempt('every direct message that is filled in was posted neutral before', () => {
    const posted = new Set(calls('chat.postMessage').map(keyOf));
    expect(
      calls('chat.update')
        .map(keyOf)
        .filter((key) => !posted.has(key)),
    ).toEqual([]);
  });
});
