import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WorkbenchPerson } from '../../src/workbench/options.ts';
import { aCouncil } from '../support/a-council.ts';
import { attacksOn } from '../support/attacks.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

// Tuesday 16 June 2026. Priya is a colleague until, with everything open before her, she is one no more.
const priya = 'U0PRIYA';
const account: WorkbenchPerson = { id: priya, name: 'Priya Nair' };
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil, people: [account], organisation: 'E0ORG' });
});
afterAll(() => slack.end());

const notSetUp = 'You’re not set up to use this. Your IRO manager can add you.';
/** A member of the workspace whom the staff file lacks is told whom to ask; a stranger is not. */
const askHelen =
  'You’re not set up to use this. Ask Helen Whitaker, the IRO manager, to have you added to the staff file.';
const saidTo = (who: string) =>
  ['gone since yesterday', 'without a staff record'].includes(who) ? askHelen : notSetUp;
const put = (sql: string) => slack.database.query(sql);

/** As Slack sends it whenever an account changes. */
const becomes = async (change: Partial<WorkbenchPerson>) => {
  Object.assign(account, { guest: false, deactivated: false, otherTeam: undefined, grid: undefined, ...change });
  await slack.event({ type: 'user_change', user: { id: priya } });
};
const strangers: Record<string, () => Promise<unknown>> = {
  'made a guest': () => becomes({ guest: true }),
  deactivated: () => becomes({ deactivated: true }),
  'from another workspace': () => becomes({ otherTeam: 'T0OTHER' }),
  'of our organisation, and not of our workspace': () => becomes({ grid: { says: 'E0ORG', teams: ['T0HR'] } }),
  'gone since yesterday': () => put(`update person set left_on = '2026-06-15' where slack_user_id = '${priya}'`),
  'without a staff record': () => put(`update person set slack_user_id = null where name = 'Priya Nair'`),
};
async function isAColleague() {
  await put(`update person set left_on = null, slack_user_id = '${priya}' where name = 'Priya Nair'`);
  await becomes({});
  while (slack.view(priya)) await slack.closeModal(priya);
  await put('delete from draft');
  await put('delete from contact');
}

const page = () => slack.pageWords(priya);
const words = () => slack.lastWords(priya);
const visited = { 'When?': '2026-06-15', 'How?': 'visit', 'Were you alone with the child?': 'yes' };
const held = { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-16' };

interface WayIn {
  /** What is open before them, while they are still a colleague. */
  begins?: () => Promise<unknown>;
  tries: () => Promise<unknown>;
  /** What is shown then. */
  sees: () => string;
}
async function toTheDecisions() {
  await slack.command(priya, 'record 2041');
  const spoke = {
    'How did they take part?': 'PN1',
    'You have logged no talk with the child since the last review. Why not?': 'Ill',
  };
  for (const sent of [held, spoke, {}, { 'What is the permanence plan?': 'adoption' }]) await slack.submit(priya, sent);
}
const command = (line: string) => () => slack.command(priya, line);
const waysIn: Record<string, WayIn> = {
  'types a line': { tries: command('child 2041'), sees: words },
  'types nothing': { tries: command(''), sees: words },
  'types what is no command': { tries: command('Kelly Moore'), sees: words },
  'asks for a form': { tries: command('record 2041'), sees: page },
  'presses a button on a message': {
    begins: command('child 2041'),
    tries: () => slack.press(priya, 'My next reviews'),
    sees: words,
  },
  'presses a button on Home': {
    begins: () => slack.openHome(priya),
    tries: () => slack.press(priya, 'Settings', slack.home(priya)),
    sees: page,
  },
  'sends a page of a form': {
    begins: command('record 2041'),
    tries: () => slack.submit(priya, held),
    sees: page,
  },
  'sends the last page of a form': {
    begins: command('contact 2041'),
    tries: () => slack.submit(priya, visited),
    sees: page,
  },
  'goes back a page': {
    begins: async () => {
      await slack.command(priya, 'record 2041');
      await slack.submit(priya, held);
    },
    tries: () => slack.press(priya, 'Back'),
    sees: page,
  },
  'gives an answer': {
    begins: command('contact 2041'),
    tries: () => slack.answer(priya, { 'How?': 'visit' }),
    sees: page,
  },
  'presses a button of a form’s page': {
    begins: toTheDecisions,
    tries: () => slack.press(priya, 'Add a decision'),
    sees: page,
  },
  'closes what is open over a form': {
    begins: async () => {
      await toTheDecisions();
      await slack.press(priya, 'Add a decision');
    },
    tries: () => slack.closeModal(priya),
    sees: page,
  },
  'uses a shortcut': { tries: () => slack.shortcut(priya, 'My day'), sees: page },
  'opens Home': { tries: () => slack.openHome(priya), sees: () => slack.homeWords(priya) },
};

const kept = async () => {
  const tables = [
    'draft',
    'review',
    'review_record',
    'contact',
    'decision',
    'decision_event',
    'delivery',
    'paper_link',
  ];
  const rows = tables.map(
    (name) => `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t`,
  );
  return put(rows.join(' union all '));
};
const lastAudit = async () =>
  (await put('select person, action, ended, child_id as child from audit order by at desc limit 1'))[0];
const turnedAway = { person: priya, action: 'turned-away', ended: 'refused', child: null };

attacksOn('Each way in, by each kind of stranger', 100, (attempt) => {
  for (const [who, become] of Object.entries(strangers)) {
    for (const [what, { begins, tries, sees }] of Object.entries(waysIn)) {
      attempt(`somebody ${who} ${what}: one sentence, and nothing is told or changed`, async () => {
        await isAColleague();
        await begins?.();
        await become();
        const before = await kept();
        await tries();
        expect(sees()).toBe(saidTo(who));
        expect(await lastAudit()).toEqual(turnedAway);
        expect(await kept()).toEqual(before);
      });
    }
    attempt(`somebody ${who} looks for a child in a list: nobody is offered`, async () => {
      await isAColleague();
      await slack.shortcut(priya, 'Record a review');
      await become();
      expect(await slack.suggest(priya, 'Choose a child', '')).toEqual([]);
      expect(await lastAudit()).toEqual(turnedAway);
    });
    attempt(`somebody ${who} closes a form: they are told nothing`, async () => {
      await isAColleague();
      await slack.command(priya, 'record 2041');
      await slack.submit(priya, held);
      await become();
      const before = slack.visibleTo(priya).length;
      await slack.closeModal(priya);
      expect(slack.visibleTo(priya)).toHaveLength(before);
      expect(await lastAudit()).toEqual(turnedAway);
    });
  }

  attempt('somebody made a guest a moment ago, of whom Slack has not told yet, records nothing', async () => {
    await isAColleague();
    await slack.command(priya, 'contact 2041');
    account.guest = true;
    const before = await put('select count(*) from contact');
    await slack.submit(priya, visited);
    expect(page()).toBe(notSetUp);
    expect(await put('select count(*) from contact')).toEqual(before);
    expect(await lastAudit()).toEqual(turnedAway);
  });

  attempt('nor throws a form away', async () => {
    await isAColleague();
    await slack.command(priya, 'record 2041');
    await slack.submit(priya, held);
    const [draft] = await put('select id from draft');
    account.guest = true;
    await slack.command(priya, `discard ${draft?.id}`);
    expect(words()).toBe(notSetUp);
    expect(await put('select id from draft')).toEqual([draft]);
  });

  const anotherCopyHeard = () =>
    put(`insert into unreachable (id, person_id, since)
      select id, id, '2026-06-16' from person where slack_user_id = '${priya}' on conflict do nothing`);

  attempt(
    'somebody whose account was closed, as only another copy of the service has heard, is shown nothing',
    async () => {
      await isAColleague();
      await slack.command(priya, 'child 2041');
      account.deactivated = true;
      await anotherCopyHeard();
      await slack.command(priya, 'child 2041');
      expect(words()).toBe(notSetUp);
      expect(await lastAudit()).toEqual(turnedAway);
    },
  );

  attempt('and whoever is one of us again is let in, and is out of Slack no more', async () => {
    await isAColleague();
    await anotherCopyHeard();
    await slack.command(priya, 'child 2041');
    expect(words()).toContain('CLA-2041');
    expect(await put('select 1 from unreachable')).toEqual([]);
  });
});

/** The page that is open, sent as if it were a page of another form. */
function passedOffAs(form: string) {
  const view = slack.view(priya);
  if (view) view.callback_id = `form ${form}`;
}

attacksOn('A form that is sent as another', 3, (attempt) => {
  for (const [form, line] of [
    ['record-review', 'contact 2041'],
    ['arrange-cover', 'contact 2041'],
    ['contact', 'record 2041'],
  ] as const) {
    attempt(`a page of /iro ${line} that says it is of ${form} changes nothing, and a sentence says so`, async () => {
      await isAColleague();
      await slack.command(priya, line);
      passedOffAs(form);
      const before = await kept();
      await slack.submit(priya, line.startsWith('contact') ? visited : held);
      expect(page()).toContain('This page belongs to another form. Nothing was changed.');
      expect(await kept()).toEqual(before);
    });
  }
});

test('on Enterprise Grid a member of our workspace is answered everywhere and sent a digest, whatever Slack says beside them', async () => {
  await isAColleague();
  for (const says of ['E0ORG', 'T0HR']) {
    await becomes({ grid: { says, teams: ['T0HR', 'T0IRO'] } });
    await slack.command(priya, 'child 2041');
    expect(words()).toContain('CLA-2041');
    await slack.press(priya, 'My next reviews');
    expect(words()).toContain('Your next reviews');
    await slack.command(priya, 'contact 2041');
    await slack.submit(priya, visited);
    expect(page()).not.toBe(notSetUp);
    await slack.openHome(priya);
    expect(slack.homeWords(priya)).not.toBe(notSetUp);
    while (slack.view(priya)) await slack.closeModal(priya);
  }
  await slack.bot.ring();
  expect(
    await put(`select state from delivery where notice = 'my day' and person_id in
    (select id from person where slack_user_id = '${priya}')`),
  ).toEqual([{ state: 'sent' }]);
  expect(await put('select 1 from unreachable')).toEqual([]);
});
