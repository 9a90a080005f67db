import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { allocate } from '../../src/casework/allocating/allocate.ts';
import { aCouncil, caseloadCsv, episodesCsv, headerCsv } from '../support/a-council.ts';
import { personId } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. Two sisters came into care on Friday and have no IRO; so did a mother, and her baby has Priya.
let slack: TheBot;
const files = {
  ...aCouncil,
  'caseload.csv': `${caseloadCsv}4001,AB,,U0DAN,North,G1,,no
4002,CB,,U0DAN,North,G1,,no
4003,EF,,U0IVY,South,,,no
4004,GH,U0PRIYA,U0IVY,South,,4003,no
`,
  'header.csv': `${headerCsv}4001,2,01/02/2015,WBRI,UN1,,
4002,2,01/02/2017,WBRI,UN1,,
4003,2,01/02/2010,WBRI,UN1,,
4004,2,01/02/2026,WBRI,UN1,,
`,
  'episodes.csv': `${episodesCsv}4001,12/06/2026,S,V2,N1,U6,PR1,,,,,,
4002,12/06/2026,S,V2,N1,U6,PR1,,,,,,
4003,08/06/2026,S,C2,N1,U6,PR1,,,,,,
4004,08/06/2026,S,C2,N1,U6,PR1,,,,,,
`,
};
beforeAll(async () => {
  slack = await theBot({ files });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
};
const said = (who: string) => [slack.pageWords(who), ...slack.problems(who)].join('\n');
const allocations = (reference: string) =>
  slack.database.query(
    `select person.name as iro, from_on::text as "from", to_on::text as "to", because from allocation
     join person on person.id = person_id join child on child.id = child_id
     where reference = $1 and allocation.role = 'iro' order by from_on, to_on nulls last`,
    [reference],
  );

const idOf = async (reference: string): Promise<string> =>
  (await slack.database.query('select id from child where reference = $1', [reference]))[0]?.id ?? '';
const person = (account: string) => personId(slack, account);
/** Presses the button of this name on what was last said to them. */
const send = async (who: string, values: Record<string, unknown>) => {
  await slack.submit(who, values);
  const answer = said(who);
  await slack.closeModal(who);
  return answer;
};

describe('An IRO is named', () => {
  test('by the IRO manager and by nobody else', async () => {
    expect(await asks('U0PRIYA', 'allocate 4001')).toContain('Helen Whitaker (IRO manager) can.');
    await slack.closeModal('U0PRIYA');
  });

  test('from every IRO with each rule and its authority, one suggested and nobody chosen', async () => {
    const page = await asks('U0HELEN', 'allocate 4001');
    expect(page).toContain('No IRO\nNot without an IRO after Friday 19 June 2026');
    expect(page).toContain('Suggested, and not a decision: *Marcus Webb* · 6 of 6 rules');
    expect(page).toMatch(/Brothers and sisters together: yes, 1 brother or sister with no IRO yet · _IRO Handbook/);
    expect(page).toContain('who is the child’s personal adviser');
    await slack.submit('U0HELEN', {});
    expect(said('U0HELEN')).toContain('Complete this field.');
  });

  test('and whoever is chosen is shown against every rule in place of the one suggested', async () => {
    await slack.answer('U0HELEN', { 'Who is the IRO?': await person('U0PRIYA') });
    expect(slack.pageWords('U0HELEN')).toContain('You chose: *Priya Nair* · 6 of 6 rules');
    expect(slack.pageWords('U0HELEN')).not.toContain('Suggested, and not a decision');
  });

  test('with her sister in the same press, and whoever works with them is told once', async () => {
    const answer = await send('U0HELEN', {
      'Brothers and sisters at the same time': [await idOf('4002')],
      'Who is the IRO?': await person('U0MARCUS'),
    });
    expect(answer).toContain('Marcus Webb is the IRO from today');
    const now = [{ iro: 'Marcus Webb', from: '2026-06-16', to: null, because: null }];
    expect(await allocations('4001')).toEqual(now);
    expect(await allocations('4002')).toEqual(now);
    await slack.settled();
    for (const who of ['U0MARCUS', 'U0DAN', 'U0FARAH']) {
      const told = slack.visibleTo(who, slack.dm(who)).filter(({ text }) => text.includes('new IRO'));
      expect(told.map(({ text }) => text)).toEqual(['IRO: 2 children with a new IRO.']);
    }
    expect(slack.lastWords('U0MARCUS')).toContain('You are the IRO from Tuesday 16 June 2026');
    expect(await asks('U0MARCUS', 'child 4001')).toContain('Who their IRO is: not yet marked as told');
    const audit = await slack.database.query(
      `select count(*)::int as rows from audit where action = 'allocate' and ended = 'done'`,
    );
    expect(audit).toEqual([{ rows: 2 }]);
  });

  test('and is taken back for both, as long as ten minutes have not passed', async () => {
    const [row] = await slack.database.query(
      'select a.id from allocation a join child c on c.id = child_id where c.reference = $1 and made_at is not null',
      ['4001'],
    );
    const line = `undo-allocation ${row.id} ${await idOf('4001')} ${await idOf('4002')}`;
    expect(await asks('U0HELEN', line)).toContain('What was before stands again');
    expect(await allocations('4001')).toEqual([]);
    await slack.settled();
    expect(await asks('U0MARCUS', 'child 4001')).toContain('can’t find a child you can open');
  });

  test('but not for a mother and her baby: they must have different IROs, and that is refused', async () => {
    await asks('U0HELEN', 'allocate 4003');
    const answer = await send('U0HELEN', { 'Who is the IRO?': await person('U0PRIYA') });
    expect(answer).toContain('Priya Nair can’t be the IRO. Their child is looked after with the same IRO.');
    expect(await allocations('4003')).toEqual([]);
  });

  test('with a reason where guidance is departed from, and the one who had the child introduces the next', async () => {
    await asks('U0HELEN', 'allocate 2041');
    await slack.answer('U0HELEN', { 'Who is the IRO?': await person('U0MARCUS') });
    await slack.submit('U0HELEN', {});
    expect(slack.problems('U0HELEN')).toEqual(['Complete this field.']);
    expect(await send('U0HELEN', { 'Why this IRO?': 'The child asked' })).toContain(
      'Priya Nair is to introduce them in person by Tuesday 30 June 2026.',
    );
    expect(await allocations('2041')).toEqual(
      [{ iro: 'Priya Nair', from: '2026-06-16', to: null, because: null }].map((one) => ({
        ...one,
        iro: 'Marcus Webb',
        because: 'The child asked',
      })),
    );
  });
});

describe('Children are moved on paper', () => {
  test('with loads before and after, and one press makes it so', async () => {
    await asks('U0HELEN', 'what-if');
    await slack.answer('U0HELEN', { 'From whom?': await person('U0PRIYA') });
    await slack.answer('U0HELEN', { 'Which children?': [await idOf('1986')], 'To whom?': await person('U0MARCUS') });
    expect(slack.pageWords('U0HELEN')).toMatch(/\*Marcus Webb\* \d → \*\d\*/);
    expect(slack.pageWords('U0HELEN')).toContain('The IRO they had before: *no*, Priya Nair is their IRO now');
    expect(await send('U0HELEN', { 'Why this IRO?': 'Priya has too many' })).toContain(
      'Marcus Webb is the IRO from today',
    );
    expect(await allocations('1986')).toMatchObject([{ iro: 'Marcus Webb', because: 'Priya has too many' }]);
  });
});

describe('Sisters are split', () => {
  test('for a conflict of interest, which says why enough', async () => {
    await asks('U0HELEN', 'allocate 4001');
    await send('U0HELEN', { 'Who is the IRO?': await person('U0PRIYA') });
    await asks('U0HELEN', 'allocate 4002');
    await slack.answer('U0HELEN', { 'Who is the IRO?': await person('U0MARCUS') });
    await slack.answer('U0HELEN', { 'Brothers or sisters will be split. Why?': 'conflict of interest' });
    expect(await send('U0HELEN', {})).toContain('Why: conflict of interest');
    expect(await allocations('4002')).toMatchObject([{ iro: 'Marcus Webb', because: 'conflict of interest' }]);
    await slack.database.query(`delete from allocation where role = 'iro' and child_id = any($1)`, [
      [await idOf('4001'), await idOf('4002')],
    ]);
  });

  test('and loads are shown before and after, where no rule stands in the way', async () => {
    await asks('U0HELEN', 'what-if');
    await slack.answer('U0HELEN', { 'From whom?': 'nobody' });
    await slack.answer('U0HELEN', { 'Which children?': [await idOf('4001'), await idOf('4002')] });
    await slack.answer('U0HELEN', { 'To whom?': await person('U0MARCUS') });
    expect(slack.pageWords('U0HELEN')).toMatch(/\*Marcus Webb\* \d → \*\d\*/);
    await slack.closeModal('U0HELEN');
  });
});

describe('A family', () => {
  test('is side by side for the IRO manager, and for its social worker as far as they may see it', async () => {
    expect(await asks('U0HELEN', 'family 4001')).toContain('*CLA-4002 · C.B.* · brother or sister\nno IRO · review by');
    expect(await asks('U0PRIYA', 'family 4004')).not.toContain('4003');
    expect(await asks('U0IVY', 'family 4004')).toContain('*CLA-4003 · E.F.* · parent, looked after too');
  });
});

describe('The races', () => {
  test('two managers at once: one wins, the other is told by whom, and nothing is changed twice', async () => {
    await slack.database.query(
      `insert into person (id, slack_user_id, name, role, fte) values (gen_random_uuid(), 'U0RUTHIE', 'Ruth Two', 'iro manager', 1)`,
    );
    const [child, marcus, priya] = [await idOf('4003'), await person('U0MARCUS'), await person('U0PRIYA')];
    const by = (account: string, iroId: string) =>
      slack.bot.casework
        .as({ slackUserId: account })(allocate, {
          children: [child],
          iroId,
          because: null,
          seen: { [child]: 'nobody' },
        })
        .then(
          () => 'done',
          (error: Error) => error.message,
        );
    const helen = await person('U0HELEN');
    const answers = await Promise.all([by('U0HELEN', marcus), by('U0RUTHIE', helen)]);
    expect(answers.toSorted()).toEqual([
      expect.stringMatching(/has just given CLA-4003 to .*Nothing was changed/),
      'done',
    ]);
    expect(await allocations('4003')).toHaveLength(1);
    expect(await by('U0HELEN', priya)).toContain('has just given CLA-4003');
  });

  test('whoever leaves while the form is open is gone from it, and it says so', async () => {
    const ruth = await person('U0RUTHIE');
    await asks('U0HELEN', 'allocate 4001');
    await slack.database.query(`update person set left_on = '2026-06-16' where id = $1`, [ruth]);
    await slack.submit('U0HELEN', { 'Who is the IRO?': ruth });
    expect(said('U0HELEN')).toContain('What you chose for “Who is the IRO?” is no longer there. Choose again.');
    expect(said('U0HELEN')).not.toContain('Ruth Two');
    expect(await allocations('4001')).toEqual([]);
    await slack.closeModal('U0HELEN');
  });

  test('a parent added afterwards who has the same IRO is found at once', async () => {
    await slack.database.query(`update child set parent_id = $1 where reference = '1950'`, [await idOf('2107')]);
    expect(await asks('U0HELEN', 'drift service 1')).toContain('is also the IRO of the child’s parent');
  });
});

describe('A file names another IRO', () => {
  test('and the new one, the social worker and the manager hear of it once, and the one before introduces them', async () => {
    slack.clock.moveTo('2026-06-18T08:00:00Z');
    await slack.bringIn({ 'caseload.csv': caseloadCsv.replace('2107,RA,U0PRIYA', '2107,RA,U0MARCUS') });
    await slack.bot.ring();
    await slack.bot.atRest();
    const heard = (who: string) => JSON.stringify(slack.visibleTo(who));
    expect(heard('U0MARCUS')).toContain('*You are the IRO from Thursday 18 June 2026*');
    for (const who of ['U0DAN', 'U0FARAH'])
      expect(heard(who)).toContain('*Marcus Webb is the IRO from Thursday 18 June');
    expect(heard('U0PRIYA')).toMatch(/CLA-2107 · R.A. · Marcus Webb · by Thursday 2 July 2026/);
    expect(await allocations('2107')).toMatchObject([{ to: '2026-06-17' }, { iro: 'Marcus Webb', from: '2026-06-18' }]);
    const told = () =>
      slack.database.query(`select notice from delivery where notice in ('iro allocated', 'iro to introduce')`);
    const before = await told();
    await slack.bringIn({ 'caseload.csv': caseloadCsv.replace('2107,RA,U0PRIYA', '2107,RA,U0MARCUS') });
    expect(await told()).toEqual(before);
  });
});
