import { afterAll, beforeAll, expect } from '@jest/globals';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { addDays } from '../../src/domain/time/calendar.ts';
import { app } from '../../src/workbench/options.ts';
import { attacksInTurnOn } from '../support/attacks.ts';
import { personId } from '../support/circulated.ts';
import {
  type EverythingSent,
  everythingSent,
  files,
  inChannel,
  namingNobody,
  type Reader,
  told,
} from '../support/everything-sent.ts';
import { restarted } from '../support/restarted.ts';

const north = {
  id: 'C1NORTH',
  name: 'north',
  private: true,
  shared: false,
  archived: false,
  members: [] as string[],
};
const asItShouldBe = () =>
  Object.assign(north, {
    ...{ private: true, shared: false, archived: false },
    members: ['U0FARAH', 'U0DAN', 'U0SANA', app.userId],
  });

let slack: EverythingSent;
let day = '2026-06-16';
beforeAll(async () => {
  asItShouldBe();
  slack = await everythingSent(north);
});
afterAll(() => slack.end());

const staff = (who: string, as: string) =>
  files['staff.csv'].replace(new RegExp(`^${who},([^,]*),[^,]*,[^,]*`, 'm'), `${who},$1,${as}`);
const caseload = (as: string) => files['caseload.csv'].replace('2041,KM,U0PRIYA,U0DAN,North,,,no', as);
const leaving = (who: string, on: string) =>
  files['staff.csv']
    .replace('fte\n', 'fte,left_on\n')
    .replaceAll(/(,\d(\.\d)?)\n/g, (line) => line.replace('\n', ',\n'))
    .replace(new RegExp(`^(${who},.*),$`, 'm'), `$1,${on}`);
const brings = (brought: Record<string, string>) => slack.bringIn({ ...inChannel(north), ...brought });
const sql = (text: string, values: unknown[] = []) => slack.database.query(text, values);

const nextDay = () => {
  day = lawOfEngland.calendar.addWorkingDays(day, 1);
  return day;
};
/** All but the digests, where it names nobody any more. */
const everythingAgain = `update delivery d set wanted = wanted + 1, state = 'waiting', attempts = 0, next_at = null
  where split_part(key, '/', 2) !~ '^20' and notice <> 'unreachable'
    and not exists (select 1 from delivery_child n where n.key = d.key and n.person_id = d.person_id)`;

const theIros = `select id from allocation where child_id = $1 and role = 'iro' and to_on is null`;

/** Half past nine on the next working day, with everybody as they were, and every message saying what it did. */
async function anotherDay(): Promise<void> {
  asItShouldBe();
  for (const id of Object.keys(told)) Object.assign(slack.account(id), { guest: false, deactivated: false });
  await sql('delete from unreachable');
  await sql('delete from cover');
  await sql('delete from restriction_exception');
  await sql('delete from allocation where from_on > to_on or child_id = $1', [slack.childId]);
  await sql(`update person set left_on = null, slack_user_id = replace(slack_user_id, 'U1', 'U0')`);
  await sql(`update child set restricted = false`);
  await brings({});
  // Another IRO had it passed on to them.
  await sql(`update draft set person_id = $1 where child_id = $2`, [await personId(slack, 'U0PRIYA'), slack.childId]);
  // What was said of an allocation is of the one that there is now.
  await sql(`update delivery set subject = (${theIros}) where notice = 'iro allocated'`, [slack.childId]);
  await sql(`update handover set allocation_id = (${theIros}) where child_id = $1`, [slack.childId]);
  await sql(everythingAgain);
  // What slips is told each morning as if it were new, so that each morning names the child.
  await sql('update delivery set lines = null');
  await slack.on(`${nextDay()}T08:30:00Z`);
}
const digestsOf = (notice: string) => [
  `${notice} ${lawOfEngland.calendar.addWorkingDays(day, -1)}`,
  `${notice} ${day}`,
];
/** All that names the child to somebody: of the digests, yesterday’s and today’s. */
const allOf = (who: Reader) => told[who].flatMap((kind) => (kind === 'my day' ? digestsOf(kind) : [kind])).toSorted();

const handedOver = caseload('2041,KM,U0PRIYA,U0SANA,North,,,no');
const otherIro = caseload('2041,KM,U0MARCUS,U0DAN,North,,,no');
const otherTeam = caseload('2041,KM,U0PRIYA,U0DAN,South,,,no');
const restricted = caseload('2041,KM,U0PRIYA,U0DAN,North,,,yes');

/**
 * In turns: whoever lost the child yesterday has no digest of yesterday to lose today. With what they keep: an IRO who had
 * the child is to introduce the next one.
 */
const losses: [string, readonly Reader[], () => Promise<unknown>, keeps?: readonly string[]][] = [
  ['the child is restricted', ['U0FARAH', 'U0JOSS'], () => brings({ 'caseload.csv': restricted })],
  ['the child has another social worker', ['U0DAN'], () => brings({ 'caseload.csv': handedOver })],
  ['the child has another IRO', ['U0PRIYA'], () => brings({ 'caseload.csv': otherIro }), ['iro-to-introduce']],
  ['the child is another team’s', ['U0FARAH'], () => brings({ 'caseload.csv': otherTeam })],
  ['the social worker has another role', ['U0DAN'], () => brings({ 'staff.csv': staff('U0DAN', 'senior manager,') })],
  [
    'the manager has another team',
    ['U0FARAH'],
    () =>
      brings({
        'staff.csv': staff('U0FARAH', 'team manager,South'),
        'teams.csv': inChannel(north)['teams.csv'].replace('U0FARAH', 'U0GARETH'),
      }),
  ],
  ['the IRO has another role', ['U0PRIYA'], () => brings({ 'staff.csv': staff('U0PRIYA', 'senior manager,') })],
  ['the manager has another role', ['U0FARAH'], () => brings({ 'staff.csv': staff('U0FARAH', 'senior manager,') })],
  ['the IRO manager has another role', ['U0HELEN'], () => brings({ 'staff.csv': staff('U0HELEN', 'senior manager,') })],
  ['the office has another role', ['U0JOSS'], () => brings({ 'staff.csv': staff('U0JOSS', 'senior manager,') })],
  ['the social worker has left', ['U0DAN'], () => brings({ 'staff.csv': leaving('U0DAN', day) })],
  ['the manager has left', ['U0FARAH'], () => brings({ 'staff.csv': leaving('U0FARAH', day) })],
  ['the IRO has left', ['U0PRIYA'], () => brings({ 'staff.csv': leaving('U0PRIYA', day) })],
  ['Slack says that the account is closed', ['U0FARAH'], () => lostAccount('U0FARAH', { deactivated: true })],
  ['the office has left', ['U0JOSS'], () => brings({ 'staff.csv': leaving('U0JOSS', day) })],
  ['Slack says that the account is a guest’s', ['U0PRIYA'], () => lostAccount('U0PRIYA', { guest: true })],
  [
    'somebody at the database hands the child on, and tells nobody',
    ['U0DAN'],
    async () =>
      sql(`update allocation set person_id = $2 where child_id = $1 and role = 'social worker' and to_on is null`, [
        slack.childId,
        await personId(slack, 'U0SANA'),
      ]),
  ],
];

const lostAccount = (who: Reader, as: object) => {
  Object.assign(slack.account(who), as);
  return slack.bot.casework.lostAccount(who);
};

const midnight = () => slack.on(`${day}T23:00:30Z`);

attacksInTurnOn('What somebody was sent outlives their right to see it', 36, (attempt) => {
  attempt('every kind of message that can name a child is among those that are tried', () => {
    expect(namingNobody.toSorted()).toEqual([
      ...['concern answered', 'concern to answer', 'cover', 'cover to confirm', 'decisions passed on', 'month'],
      ...['quiet note', 'reminder', 'unreachable'],
    ]);
  });

  for (const [how, readers, lose, keeps = []] of losses) {
    attempt(`${how}: whatever day it was sent, nothing of theirs says which child it was within a minute`, async () => {
      await anotherDay();
      for (const who of readers) expect(slack.naming(who).toSorted()).toEqual(expect.arrayContaining(allOf(who)));
      await lose();
      await slack.bot.ring();
      expect(readers.map((who) => slack.naming(who))).toEqual(readers.map(() => keeps));
      // Others have lost nothing.
      for (const who of Object.keys(told) as Reader[]) {
        if (!readers.includes(who)) expect([who, slack.naming(who).length > 0]).toEqual([who, true]);
      }
    });
  }

  attempt('the last day goes by, and nobody writes anything: an allocation ends', async () => {
    await anotherDay();
    await sql('update allocation set to_on = $2 where child_id = $1 and role = $3', [slack.childId, day, 'iro']);
    await slack.bot.ring();
    expect(slack.naming('U0PRIYA')).toContain('question for the iro');
    await midnight();
    expect(slack.naming('U0PRIYA')).toEqual([]);
  });

  attempt('the first day that somebody does not work here comes, and nobody writes anything', async () => {
    await anotherDay();
    await brings({ 'staff.csv': leaving('U0DAN', addDays(day, 1)) });
    await slack.bot.ring();
    expect(slack.naming('U0DAN')).toContain('decisions for the owner');
    await midnight();
    expect(slack.naming('U0DAN')).toEqual([]);
  });

  const covers = async (toOn: string) => {
    const [by, whom] = [await personId(slack, 'U0MARCUS'), await personId(slack, 'U0PRIYA')];
    await sql(
      `insert into cover (id, for_person_id, by_person_id, from_on, to_on, role) values ($1, $2, $3, $4, $5, 'iro')`,
      ['00000000-0000-4000-8000-000000000001', ...[whom, by, addDays(day, -1), toOn]],
    );
    await slack.bot.ring();
    await slack.openHome('U0MARCUS');
    await sql(
      `update delivery set wanted = wanted + 1, state = 'waiting' where notice = 'my day' and ts is not null
      and person_id = $1`,
      [by],
    );
    await slack.bot.ring();
    expect(slack.naming('U0MARCUS')).toEqual(expect.arrayContaining([`my day ${day}`, 'home']));
  };

  attempt('cover is ended in Slack', async () => {
    await anotherDay();
    await covers(addDays(day, 3));
    await slack.command('U0PRIYA', 'end-cover 00000000-0000-4000-8000-000000000001');
    await slack.bot.ring();
    expect(slack.naming('U0MARCUS')).toEqual([]);
  });

  attempt('the last day of cover goes by, and nobody writes anything', async () => {
    await anotherDay();
    await covers(day);
    await midnight();
    expect(slack.naming('U0MARCUS')).toEqual([]);
  });

  attempt('somebody is named on a restriction no more', async () => {
    await anotherDay();
    await sql(`insert into restriction_exception (id, child_id, person_id) values (gen_random_uuid(), $1, $2)`, [
      slack.childId,
      await personId(slack, 'U0FARAH'),
    ]);
    await brings({ 'caseload.csv': restricted });
    await slack.bot.ring();
    expect(slack.naming('U0FARAH')).toContain('decisions for the manager');
    await sql('delete from restriction_exception');
    await slack.bot.ring();
    expect(slack.naming('U0FARAH')).toEqual([]);
  });

  attempt('the restricted child is named in the team’s channel', async () => {
    await anotherDay();
    expect(slack.inChannel()).toEqual(expect.arrayContaining([`team day ${day}`]));
    await brings({ 'caseload.csv': restricted });
    await slack.bot.ring();
    expect(slack.inChannel()).toEqual([]);
  });

  attempt(
    'the account was somebody else’s: it keeps nothing, and what is of today is said to the right one',
    async () => {
      await anotherDay();
      await sql(`update person set slack_user_id = 'U1DAN' where slack_user_id = 'U0DAN'`);
      await slack.bot.ring();
      expect(slack.naming('U0DAN')).toEqual([]);
      expect(slack.naming('U1DAN')).toEqual(
        expect.arrayContaining([`my day ${day}`, 'home', 'decisions for the owner']),
      );
    },
  );

  attempt('the IRO manager has another role: the week says no more who is late', async () => {
    const helens = () => JSON.stringify([slack.visibleTo('U0HELEN', slack.dm('U0HELEN')), slack.home('U0HELEN')]);
    await anotherDay();
    expect(helens()).toMatch(/CLA-1986/);
    await brings({ 'staff.csv': staff('U0HELEN', 'senior manager,') });
    await slack.bot.ring();
    expect(helens()).not.toMatch(/CLA-|T\.B\./);
  });

  const toldWhy = () =>
    JSON.stringify(
      slack
        .visibleTo('U0FARAH', slack.dm('U0FARAH'))
        .find(({ metadata }) => JSON.stringify(metadata ?? '').includes(`"team day/${day}/`))?.blocks,
    );

  attempt('the team’s channel is shared, and something in it changes before anybody looks', async () => {
    await anotherDay();
    Object.assign(north, { shared: true });
    await sql(`update delivery set wanted = wanted + 1, state = 'waiting' where key like 'team day/${day}/%'`);
    await slack.settled();
    expect(slack.inChannel()).not.toContain(`team day ${day}`);
    expect(toldWhy()).toContain('the team’s channel is shared with another organisation');
  });

  attempt(
    'the team’s channel is archived, so that nothing in it can be edited: the manager is told all the same',
    async () => {
      await anotherDay();
      Object.assign(north, { archived: true });
      await slack.bot.ring();
      expect(toldWhy()).toContain('the team’s channel is archived');
      expect(slack.inChannel()).toContain(`team day ${day}`);
      asItShouldBe();
      await midnight();
      expect(slack.inChannel()).toEqual([]);
    },
  );

  const overheard: [string, () => void][] = [
    ['is shared with another organisation', () => Object.assign(north, { shared: true })],
    ['is made public', () => Object.assign(north, { private: false })],
    ['has a guest in it', () => north.members.push('U0GUEST')],
    ['has somebody of another team in it', () => north.members.push('U0IVY')],
  ];
  for (const [how, open] of overheard) {
    attempt(
      `the team’s channel ${how}, with nothing to edit in it: it is emptied, and the manager told why`,
      async () => {
        await anotherDay();
        await slack.on(`${day}T13:00:00Z`);
        expect(slack.inChannel()).toEqual(expect.arrayContaining([`team day ${day}`]));
        open();
        await slack.bot.ring();
        expect(slack.inChannel()).toEqual([]);
        expect(toldWhy()).toContain('This is for you alone');
      },
    );
  }

  attempt('Slack says that somebody in the channel is a guest now: it is emptied before anybody looks', async () => {
    await anotherDay();
    Object.assign(slack.account('U0SANA'), { guest: true });
    await slack.event({ type: 'user_change', user: { id: 'U0SANA', is_restricted: true } });
    await slack.settled();
    expect(slack.inChannel()).not.toContain(`team day ${day}`);
    expect(toldWhy()).toContain('1 person there can’t see this team’s children.');
    Object.assign(slack.account('U0SANA'), { guest: false });
    await slack.event({ type: 'user_change', user: { id: 'U0SANA' } });
  });

  attempt('somebody is found to be out of Slack, and something in the channel changes', async () => {
    await anotherDay();
    await sql('insert into unreachable (id, person_id, since) values ($1, $1, $2)', [
      await personId(slack, 'U0SANA'),
      day,
    ]);
    await sql(`update delivery set wanted = wanted + 1, state = 'waiting' where key like 'team day/${day}/%'`);
    await slack.settled();
    expect(slack.inChannel()).not.toContain(`team day ${day}`);
  });

  attempt('Slack does not answer, the service is killed half way, and is started again', async () => {
    await anotherDay();
    const undo = slack.misbehave({ methods: ['chat.update', 'views.publish'], down: true });
    await brings({ 'caseload.csv': restricted });
    await slack.bot.ring();
    expect(slack.naming('U0FARAH')).not.toEqual([]);
    await slack.bot.stop();
    await sql(`update delivery set state = 'sending', lease_until = now() - interval '1 second'
      where outlived and ts is not null and state = 'unknown'`);
    undo();
    await restarted(slack, slack.clock.now());
    expect([...slack.naming('U0FARAH'), ...slack.naming('U0JOSS')]).toEqual([]);
  });

  attempt('Slack is found to have closed the account only when the next morning is sent', async () => {
    await sql('update child set restricted = false');
    await restarted(slack, `${nextDay()}T08:30:00Z`);
    await sql(everythingAgain);
    await restarted(slack, `${day}T08:31:00Z`);
    expect(slack.naming('U0FARAH')).toContain('decisions for the manager');
    Object.assign(slack.account('U0FARAH'), { deactivated: true });
    await restarted(slack, `${nextDay()}T08:30:00Z`);
    await restarted(slack, `${day}T08:31:00Z`);
    expect(slack.naming('U0FARAH')).toEqual([]);
  });
});
