import { afterAll, beforeAll, expect } from '@jest/globals';
import { reachOf } from '../../src/domain/people/access.ts';
import type { StaffRole } from '../../src/domain/people/people.ts';
import { commands } from '../../src/slack/commands/index.ts';
import { app } from '../../src/workbench/options.ts';
import { aCouncil } from '../support/a-council.ts';
import { linkIn, pressed } from '../support/a-paper.ts';
import { attacksInTurnOn } from '../support/attacks.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { type TheBot, theBot, wordsIn } from '../support/the-bot.ts';

// Tuesday 16 June 2026, 8:35 in London. Priya is the IRO of 2041, Dan the worker, Farah the manager of the team: they and
// Helen, the IRO manager, may know. Sana is of the same team, and carries out a decision of the same child.
const north = {
  ...{ id: 'C1NORTH', name: 'north', private: true },
  members: ['U0FARAH', 'U0DAN', 'U0SANA', app.userId],
};

let slack: TheBot;
let review: Circulated;
let decision: string;
beforeAll(async () => {
  slack = await theBot({
    files: { ...aCouncil, 'teams.csv': aCouncil['teams.csv'].replace('C0NORTH', north.id) },
    channels: [north],
  });
  const sana = await personId(slack, 'U0SANA');
  review = await circulated(slack, [
    { wording: 'Send the therapy referral', ownerRole: 'social worker' },
    { wording: 'Ask the school for a quiet place', ownerId: sana, ownerRole: 'other staff', isKey: false },
  ]);
  decision = await review.decisionId('Ask the school for a quiet place');
});
afterAll(() => slack.end());

const outside = [
  ['U0MARCUS', 'iro', 'another IRO'],
  ['U0SANA', 'social worker', 'a colleague in the team who owes a decision of the child'],
  ['U0IVY', 'social worker', 'a social worker of another team'],
  ['U0GARETH', 'team manager', 'the manager of another team'],
  ['U0JOSS', 'business support', 'business support'],
  ['U0AMA', 'participation worker', 'a participation worker'],
  ['U0RUTH', 'senior manager', 'a senior manager whom nobody has asked'],
] as const;

/** Nothing of ours says this: wherever it is found, it was typed in the challenge. */
const marker = 'zqsleep';
const sql = (text: string, values: unknown[] = []) => slack.database.query(text, values);
const closed = async (who: string) => {
  while (slack.view(who)) await slack.closeModal(who);
};
const asks = async (who: string, line: string) => {
  await closed(who);
  await slack.command(who, line);
  const said = slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
  await closed(who);
  return said;
};

/** What lists and counts, and what tells of the child; what a role may not ask at all is refused unread. */
const linesFor = (role: StaffRole) => {
  const open = commands.filter(
    ({ opens, permission }) =>
      opens === 'message' && (permission === null || reachOf({ role } as never, permission) !== 'none'),
  );
  const ofMany = open.filter(({ usage }) => usage.startsWith('[')).map(({ name }) => name);
  return [...ofMany, ...open.map(({ name }) => `${name} 2041`)];
};
/** Every message that this person has been shown by now, each once, and their Home. */
async function everythingFor(who: string, role: StaffRole): Promise<readonly string[]> {
  await Promise.all(linesFor(role).map((line) => slack.command(who, line, { settle: false })));
  await slack.settled();
  await closed(who);
  await slack.openHome(who);
  return [...new Set([...slack.visibleTo(who).map(({ blocks }) => wordsIn(blocks)), slack.homeWords(who)])].toSorted();
}

let challenge = '';
async function raise() {
  await slack.command('U0PRIYA', `challenge ${review.childId} ${decision}`);
  await slack.submit('U0PRIYA', {
    ...{ 'What is it called here?': 'IRO challenge', 'What is it about?': 'health' },
    ...{ 'What does that mean for the child?': `She ${marker}.`, 'What do you ask for?': `The referral ${marker}.` },
  });
  await slack.answer('U0PRIYA', { 'Could the child be harmed while this waits?': 'no' });
  await slack.answer('U0PRIYA', { 'Have you talked about it with the worker or the manager?': 'yes' });
  await slack.submit('U0PRIYA', {
    ...{ 'Who is asked?': `1 ${await personId(slack, 'U0FARAH')}` },
    ...{ 'On which day?': '2026-06-12', 'With whom?': 'Farah' },
  });
  await slack.submit('U0PRIYA');
  await closed('U0PRIYA');
  await slack.settled();
  challenge = (await sql('select id from challenge'))[0].id;
}

/** What a button of the challenge would ask, with the right ids. */
const pressedOnes = () => {
  const it = `${review.childId} ${challenge}`;
  return [
    ...['challenge-open', 'challenge-why', 'challenge-watch', 'evidence-pack', 'advice', 'advice-add'],
    ...['challenge-undo iro', 'challenge-undo answer', 'challenge-form fix', 'challenge-form close'],
    ...['challenge-paper challenge-notice', 'challenge-paper evidence-pack'],
  ].map((line) => `${line} ${it}`);
};
const nothing = /^(I can’t find a child you can open with that reference|You can’t do that in your role)/;
const itsWords = new RegExp(`${marker}|challenge`, 'i');
const unsaid = async (who: string, many = pressedOnes()) => {
  for (const line of [...many, 'challenges 2041'])
    expect([line, await asks(who, line)]).toEqual([line, expect.stringMatching(nothing)]);
};
const inMessagesOf = (who: string, where?: string) =>
  slack.visibleTo(who, where).filter((one) => JSON.stringify(one.blocks ?? '').includes(marker));

const dansAllocation = `child_id = $1 and person_id = (select id from person where slack_user_id = 'U0DAN')`;

attacksInTurnOn('Who knows of a challenge', 100, (attempt) => {
  const before = new Map<string, readonly string[]>();
  const after = new Map<string, readonly string[]>();
  attempt('there is one, and whoever may know of it does', async () => {
    for (const [who, role] of outside) before.set(who, await everythingFor(who, role));
    await raise();
    for (const [who, role] of outside) after.set(who, await everythingFor(who, role));
    for (const who of ['U0PRIYA', 'U0FARAH', 'U0HELEN', 'U0DAN'])
      expect(await asks(who, 'challenges 2041')).toContain(marker);
  });

  for (const [who, , what] of outside) {
    attempt(`any command, list, count or Home reads as it did before there was one: ${what}`, () => {
      expect(after.get(who)?.length).toBeGreaterThan(5);
      expect(after.get(who)).toEqual(before.get(who));
    });
    attempt.times(12, `a button of it, with the right ids, is told what anybody is: ${what}`, () => unsaid(who));
  }

  attempt('the next morning’s messages, of every one of them', async () => {
    slack.clock.moveTo('2026-06-17T08:30:00Z');
    await slack.bot.ring();
    for (const [who] of outside) expect([who, inMessagesOf(who, slack.dm(who))]).toEqual([who, []]);
    const digest = slack.visibleTo('U0SANA', slack.dm('U0SANA')).at(-1);
    expect(JSON.stringify(digest?.blocks)).not.toMatch(itsWords);
  });

  attempt('the channel of the team', () => {
    const said = slack.visibleTo('U0SANA', north.id);
    expect(JSON.stringify(said)).toContain('CLA-');
    expect(JSON.stringify(said)).not.toMatch(itsWords);
  });

  attempt('the log of the service', () => {
    expect(slack.logged()).not.toContain(marker);
  });

  attempt('the child’s worker, once the child has another', async () => {
    await sql(`update allocation set to_on = '2026-06-16' where ${dansAllocation}`, [review.childId]);
    await unsaid('U0DAN', pressedOnes().slice(0, 3));
    await sql(`update allocation set to_on = null where ${dansAllocation}`, [review.childId]);
  });

  attempt('the team’s manager, once the child has another team', async () => {
    await sql(`update child set team_id = (select id from team where name = 'South') where id = $1`, [review.childId]);
    await unsaid('U0FARAH', pressedOnes().slice(0, 3));
    await sql(`update child set team_id = (select id from team where name = 'North') where id = $1`, [review.childId]);
  });

  attempt('the team’s manager, once the child is restricted and nobody named them', async () => {
    await sql('update child set restricted = true where id = $1', [review.childId]);
    await unsaid('U0FARAH', pressedOnes().slice(0, 3));
    await sql('update child set restricted = false where id = $1', [review.childId]);
  });

  attempt(
    'the IRO before this one, by an old button, and by a link to the pack that was made when they were',
    async () => {
      await asks('U0PRIYA', pressedOnes().at(-1) ?? '');
      const link = linkIn(slack.visibleTo('U0PRIYA').at(-1)?.blocks);
      expect((await pressed(link)).status).toBe(200);
      await sql(`update allocation set person_id = $2 where child_id = $1 and role = 'iro'`, [
        review.childId,
        await personId(slack, 'U0MARCUS'),
      ]);
      await unsaid('U0PRIYA', pressedOnes().slice(0, 3));
      const gone = await pressed(link);
      expect([gone.status, (await gone.text()).includes(marker)]).toEqual([404, false]);
      await sql(`update allocation set person_id = $2 where child_id = $1 and role = 'iro'`, [
        review.childId,
        await personId(slack, 'U0PRIYA'),
      ]);
    },
  );

  attempt(
    'a senior manager it was with, once it is closed: by command, by old button, and in what they were sent',
    async () => {
      await slack.command('U0PRIYA', `challenge-form escalate ${review.childId} ${challenge}`);
      await slack.submit('U0PRIYA', {
        'To whom?': `2 ${await personId(slack, 'U0RUTH')}`,
        'One line for them': marker,
      });
      await slack.settled();
      expect(inMessagesOf('U0RUTH', slack.dm('U0RUTH'))).toHaveLength(1);
      await closed('U0PRIYA');
      await slack.command('U0PRIYA', `challenge-form close ${review.childId} ${challenge}`);
      await slack.submit('U0PRIYA', {
        ...{ 'How did it end?': 'withdrawn', 'What changed for the child?': 'Nothing yet.' },
        'Has the child been told, in a way that suits them?': 'not told yet',
      });
      await closed('U0PRIYA');
      await slack.bot.ring();
      await slack.settled();
      await unsaid('U0RUTH');
      expect(inMessagesOf('U0RUTH', slack.dm('U0RUTH'))).toEqual([]);
    },
  );
});
