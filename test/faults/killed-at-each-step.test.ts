import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import type { Misbehaviour } from '../../src/workbench/misbehaviour.ts';
import { aCouncil } from '../support/a-council.ts';
import { type Copies, copiesOf } from '../support/copies.ts';
import { restarted } from '../support/restarted.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { disagreements, seenOf } from '../support/the-ledger.ts';

const once = { times: 1, repeats: 0 };
/** It never arrived, and nobody could know: what says that it may be a repeat is the first they see. */
const onceSayingSo = { times: 1, repeats: 1 };
const twice = { times: 2, repeats: 1 };

let slack: TheBot;
let copies: Copies;
let day = '2026-06-16';
const key = () => `my day/${day}`;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  await slack.bot.stop();
  await slack.database.query(`
    create table stop_at (step text);
    create function stop_at_step() returns trigger language plpgsql security definer as $$
    declare here text := case when tg_op = 'INSERT' then 'planned'
      when new.state = 'sending' and old.state <> 'sending' then 'begun'
      when new.ts is not null and old.ts is null then 'posted'
      when new.state = 'sent' and old.state = 'sending' then 'settled'
      when new.lease_until is not null and old.lease_until is null then 'claimed' else '' end;
    begin
      if new.notice = 'my day' and exists (select 1 from stop_at where step = here)
        and new.person_id = (select id from person where slack_user_id = 'U0PRIYA')
      then perform pg_advisory_xact_lock_shared(77); end if;
      return new;
    end $$;
    create trigger stop_at_step before insert or update on delivery for each row execute function stop_at_step();`);
  copies = await copiesOf(slack, 2);
});
afterAll(async () => {
  await copies.end();
  await slack.end();
});
/** Each step has a morning of its own. */
beforeEach(() => {
  day = lawOfEngland.calendar.addWorkingDays(day, 1);
});

async function untilTrue(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries += 1) {
    if (tries > 1_000) throw new Error('It never came that far.');
    await wait(5);
  }
}

/** A copy is started, killed once it has come that far, and the service is started again some minutes later. */
async function killedWhen(reached: () => boolean | Promise<boolean>, then = async () => {}): Promise<void> {
  const copy = await copies.next();
  void copy.start(`${day}T08:00:05Z`);
  await untilTrue(reached);
  await copy.kill();
  await then();
  // The lease of the copy that is no more runs out.
  await slack.database.query(
    `update delivery set lease_until = now() - interval '1 second' where lease_until is not null`,
  );
  await restarted(slack, `${day}T08:10:00Z`);
}

describe('A copy is killed while it writes to the records, and what it wrote', () => {
  const waiting = () =>
    slack.database.query<{ pid: number }[]>(
      `select pid from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
    );

  test.each([
    ['that a digest is planned', 'planned', 'is undone', once],
    ['that a message is its own to send', 'claimed', 'is undone', once],
    ['that a message is its own to send', 'claimed', 'stands', once],
    ['that it is about to call Slack', 'begun', 'is undone', once],
    ['that it is about to call Slack', 'begun', 'stands', onceSayingSo],
    ['where Slack has it', 'posted', 'is undone', twice],
    ['where Slack has it', 'posted', 'stands', once],
    // Where it stands is known by then, and an edit can safely be made again.
    ['what Slack answered', 'settled', 'is undone', once],
    ['what Slack answered', 'settled', 'stands', once],
  ])('%s (%s) %s', async (_, step, became, seen) => {
    await slack.database.query('insert into stop_at values ($1)', [step]);
    await slack.database.query('select pg_advisory_lock(77)');
    await killedWhen(
      async () => (await waiting()).length > 0,
      async () => {
        for (const { pid } of became === 'is undone' ? await waiting() : []) {
          await slack.database.query('select pg_terminate_backend($1, 5000)', [pid]);
        }
        await slack.database.query('delete from stop_at');
        await slack.database.query('select pg_advisory_unlock(77)');
      },
    );
    expect(seenOf(slack, 'U0PRIYA', key())).toEqual(seen);
    expect(await disagreements(slack)).toEqual([]);
    expect(postedWithAChild()).toEqual([]);
    expect(lastWords()).toContain('CLA-');
  });
});

/** Whatever died, and where. */
const postedWithAChild = () =>
  slack.calls
    .filter(({ method, args }) => method === 'chat.postMessage' && String(args.channel).startsWith('D'))
    .map(({ args }) => JSON.stringify([args.text, args.blocks]))
    .filter((posted) => /CLA-|\b[A-Z]\.[A-Z]\./.test(posted));
/** The message of hers that the ledger knows is filled in in the end. */
const lastWords = () => JSON.stringify(slack.visibleTo('U0PRIYA', slack.dm('U0PRIYA')).at(-1)?.blocks);

describe('A copy is killed while it waits for Slack', () => {
  const slowly = { slow: 150 };
  const verySlowly = { slow: 1_500 };
  /** While a channel is asked about, her own may be half-way too: that is another row’s trial. */
  const isHersDone = async () =>
    (
      await slack.database.query(
        `select 1 from delivery join person on person.id = person_id
         where key = $1 and slack_user_id = 'U0PRIYA' and state = 'sent'`,
        [key()],
      )
    ).length > 0;
  const heard = (method: string, about: string, since: number) =>
    slack.calls.slice(since).some((call) => call.method === method && JSON.stringify(call.args).includes(about));

  test.each<[string, string, string, Misbehaviour, object]>([
    ['to say who somebody is', 'users.info', 'U0PRIYA', slowly, once],
    ['to say what a team’s channel is', 'conversations.info', 'C0NORTH', verySlowly, once],
    ['to say who is in it', 'conversations.members', 'C0NORTH', verySlowly, once],
    ['to open a person’s line', 'conversations.open', 'U0PRIYA', slowly, once],
    ['to take a post, which it does not', 'chat.postMessage', 'D0PRIYA', { ...slowly, down: true }, onceSayingSo],
    ['to take a post, which it does', 'chat.postMessage', 'D0PRIYA', slowly, twice],
    ['to fill it in, which it does not', 'chat.update', 'D0PRIYA', { ...slowly, down: true }, once],
    ['to fill it in, which it does', 'chat.update', 'D0PRIYA', slowly, once],
  ])('%s', async (_, method, about, mood, seen) => {
    const since = slack.calls.length;
    const undo = slack.misbehave({ ...mood, methods: [method] });
    await killedWhen(
      async () => heard(method, about, since) && (about !== 'C0NORTH' || (await isHersDone())),
      async () => {
        await slack.settled();
        undo();
      },
    );
    expect(seenOf(slack, 'U0PRIYA', key())).toEqual(seen);
    expect(await disagreements(slack)).toEqual([]);
    expect(postedWithAChild()).toEqual([]);
    expect(lastWords()).toContain('CLA-');
  });

  test('to take an edit', async () => {
    await restarted(slack, `${day}T08:00:00Z`);
    await slack.database.query(
      `update delivery set wanted = wanted + 1, state = 'waiting' where key = $1 and ts is not null`,
      [key()],
    );
    const since = slack.calls.length;
    const undo = slack.misbehave({ ...slowly, methods: ['chat.update'] });
    await killedWhen(() => heard('chat.update', 'D0PRIYA', since), slack.settled);
    undo();
    expect(seenOf(slack, 'U0PRIYA', key())).toEqual(once);
    expect(await disagreements(slack)).toEqual([]);
  });
});
