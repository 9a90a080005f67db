import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Today is Tuesday 16 June 2026. 3001 is restricted.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const rows = (sql: string, values: unknown[] = []) => slack.database.query(sql, values);
const asks = async (who: string, line: string) => {
  while (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, line);
  return slack.pageWords(who) || slack.lastWords(who);
};
const messages = (who: string) =>
  slack.visibleTo(who, slack.dm(who)).map(({ text, blocks }) => ({ text, words: JSON.stringify(blocks) }));

interface Typed {
  who?: Record<string, unknown>;
  how?: Record<string, unknown>;
  family?: Record<string, unknown>;
}
/** Fills in the form, page by page, as far as it gets; answers with what is said at the end, and beside questions. */
async function adds(whom: string, { who, how = {}, family = {} }: Typed): Promise<string> {
  await asks(whom, 'new-child');
  const pages = [who ?? {}, { 'The day care began': '2026-06-15', 'How?': 'V2', ...how }, family];
  for (const page of pages) {
    await slack.submit(whom, page as never);
    if (slack.problems(whom).length > 0 || slack.pageWords(whom).includes('one thing more to ask')) break;
  }
  await slack.settled();
  return [slack.pageWords(whom), ...slack.problems(whom)].join('\n');
}

describe('A new child, by hand', () => {
  test('business support adds a child; the IRO manager is told once, and the notification says nothing of the child', async () => {
    const said = await adds('U0JOSS', {
      who: { 'The child’s reference': '2999', Initials: 'z.q', 'Date of birth': '2015-04-01' },
      how: { 'Social worker': 'U0DAN' },
      family: { 'Brothers and sisters who are looked after': '2107', 'When was the IRO service told?': '2026-06-15' },
    });
    expect(said).toContain('*Kept: CLA-2999 · Z.Q.*');
    expect(said).toContain('Helen Whitaker, the IRO manager, is told, and names an IRO.');
    await slack.bot.ring();
    await slack.settled();
    const told = messages('U0HELEN').filter(({ text }) => text.includes('new child'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toBe('IRO: 1 new child was added.');
    expect(told[0]?.words).toContain('CLA-2999 · Z.Q.');
    expect(told[0]?.words).toContain('Allocate');
  });

  test('what was typed is kept: care began, how, who works with the child, the family, and when the service was told', async () => {
    expect(
      await rows(
        `select c.initials, c.born_on::text as born, p.became_looked_after_on::text as began, p.source, e.legal_status as status,
           t.told_on::text as told, w.name as worker, (select sibling_group from child where reference = '2107') = c.sibling_group as together
         from child c join period_of_care p on p.child_id = c.id join episode e on e.child_id = c.id
         join service_told t on t.child_id = c.id join allocation a on a.child_id = c.id join person w on w.id = a.person_id
         where c.reference = '2999'`,
      ),
    ).toEqual([
      {
        ...{ initials: 'ZQ', born: '2015-04-01', began: '2026-06-15', source: 'new child', status: 'V2' },
        ...{ told: '2026-06-15', worker: 'Dan Okafor', together: true },
      },
    ]);
    expect(await asks('U0DAN', 'why 2999')).toContain('13 July 2026');
    const [audited] = await rows(`select person, ended from audit where action = 'add-child' and child_id is not null`);
    expect(audited).toEqual({ person: 'Joss Bell', ended: 'done' });
  });

  test.each<[string, Typed, string]>([
    [
      'a child who is known',
      { who: { 'The child’s reference': '2041' } },
      'A child with this reference is known here, and is looked after.',
    ],
    ['a name for a reference', { who: { 'The child’s reference': 'Smith' } }, 'This is not a child’s id'],
    [
      'a name for initials',
      { who: { 'The child’s reference': '4000', Initials: 'Jacob' } },
      'A child’s name is not kept here, and this was not stored.',
    ],
    [
      'a birth to come',
      { who: { 'The child’s reference': '4000', 'Date of birth': '2026-07-01' } },
      'That day has not come yet. Check the date of birth.',
    ],
    [
      'care to come',
      { who: { 'The child’s reference': '4000' }, how: { 'The day care began': '2026-06-17' } },
      'Add the child once care has begun.',
    ],
    [
      'care before birth',
      { who: { 'The child’s reference': '4000', 'Date of birth': '2026-06-16' } },
      'Care can’t begin before the child was born.',
    ],
    [
      'somebody who has turned 18 since care began',
      { who: { 'The child’s reference': '4000', 'Date of birth': '2008-06-16' } },
      'At that date of birth they are 18 or more, and nobody is looked after from 18.',
    ],
    [
      'a worker whom no file knows',
      { who: { 'The child’s reference': '4000' }, how: { 'Social worker': 'U0VISITOR' } },
      'This person is not in the staff file. Ask Helen Whitaker, the IRO manager, to have them added.',
    ],
    [
      'a manager as social worker',
      { who: { 'The child’s reference': '4000' }, how: { 'Social worker': 'U0FARAH' } },
      'Farah Tariq is in the staff file as team manager.',
    ],
    [
      'a sister nobody knows',
      { who: { 'The child’s reference': '4000' }, family: { 'Brothers and sisters who are looked after': '9999' } },
      'I can’t find a child you can open with that reference.',
    ],
    [
      'a restricted sister',
      { who: { 'The child’s reference': '4000' }, family: { 'Brothers and sisters who are looked after': '3001' } },
      'I can’t find a child you can open with that reference.',
    ],
    [
      'a restricted child',
      { who: { 'The child’s reference': '4000' }, family: { 'Is the child restricted?': 'yes' } },
      'A restricted child is added by the IRO manager. Ask Helen Whitaker, the IRO manager,',
    ],
    [
      'the service told tomorrow',
      { who: { 'The child’s reference': '4000' }, family: { 'When was the IRO service told?': '2026-06-17' } },
      'That day has not come yet. Say when the IRO service was told.',
    ],
    [
      'the service told before, without why',
      { who: { 'The child’s reference': '4000' }, family: { 'When was the IRO service told?': '2026-06-12' } },
      'With that answer there is one thing more to ask.',
    ],
  ])('is not added with %s: a sentence says so, and nothing changes', async (_, typed, says) => {
    const before = await rows('select count(*) from child');
    expect(await adds('U0JOSS', typed)).toContain(says);
    expect(await rows('select count(*) from child')).toEqual(before);
  });

  test.each(['02041', '20 41', 'CLA-2041'])(
    '%s asks whether it is 2041, and adds nothing where it is',
    async (typed) => {
      const asked = await adds('U0JOSS', { who: { 'The child’s reference': typed } });
      expect(asked).toContain('A child with a reference like this is known. Is it this one?');
      expect(asked).toContain('Yes: CLA-2041 · K.M.');
      const [{ id }] = await rows(`select id from child where reference = '2041'`);
      await slack.submit('U0JOSS', { 'A child with a reference like this is known. Is it this one?': id });
      expect(slack.problems('U0JOSS').join()).toContain('this child is known here, and nothing need be added');
    },
  );

  test('it is another child: it is added', async () => {
    await adds('U0HELEN', { who: { 'The child’s reference': '02300' } });
    await slack.submit('U0HELEN', { 'A child with a reference like this is known. Is it this one?': 'another' });
    await slack.submit('U0HELEN', { 'The day care began': '2026-06-15', 'How?': 'C1' });
    await slack.submit('U0HELEN', {});
    expect(slack.pageWords('U0HELEN')).toContain('*Kept: CLA-02300*');
    expect(slack.pageWords('U0HELEN')).toContain('Name an IRO now');
  });

  test('a child whom they may not see: the answer is word for word that of a child nobody knows', async () => {
    const of = async (reference: string) =>
      (await adds('U0JOSS', { who: { 'The child’s reference': reference, Initials: 'MS' } })).replaceAll(
        reference,
        '…',
      );
    expect(await of('3001')).toBe(await of('3999'));
    expect(
      await rows(
        `select restricted, (select count(*)::int from period_of_care p where p.child_id = c.id) as periods,
           (select count(*)::int from statement s where s.child_id = c.id and source = 'new child') as kept
         from child c where reference = '3001'`,
      ),
    ).toEqual([{ restricted: true, periods: 1, kept: 1 }]);
    expect(await rows(`select kind from import_question where reference = '3001'`)).toEqual([
      { kind: 'typed in as a new child' },
    ]);
  });

  test('a child who comes back begins a new time in care, of the same child', async () => {
    await asks('U0JOSS', 'new-child');
    await slack.submit('U0JOSS', { 'The child’s reference': '1877' });
    expect(slack.pageWords('U0JOSS')).toContain('This child was looked after until 30 April 2026.');
    await slack.submit('U0JOSS', { 'The day care began': '2026-04-20', 'How?': 'V2' });
    expect(slack.problems('U0JOSS').join()).toContain('Care can begin again on that day or later.');
    await slack.submit('U0JOSS', { 'The day care began': '2026-06-14', 'How?': 'V2' });
    await slack.submit('U0JOSS', {});
    expect(slack.pageWords('U0JOSS')).toContain('*Kept: CLA-1877');
    expect(
      await rows(
        `select p.became_looked_after_on::text as began, p.ceased_on::text as ended from period_of_care p
         join child c on c.id = p.child_id where reference = '1877' order by 1`,
      ),
    ).toEqual([
      { began: '2025-05-01', ended: '2025-06-30' },
      { began: '2025-09-01', ended: '2026-04-30' },
      { began: '2026-06-14', ended: null },
    ]);
  });

  test('a later import joins it by reference: no second child, no lost fact, and where they differ both are kept and said', async () => {
    await slack.bringIn({
      ...aCouncil,
      'caseload.csv': `${aCouncil['caseload.csv']}2999,ZQ,U0MARCUS,U0DAN,North,,,\n`,
      'header.csv': `${aCouncil['header.csv']}2999,2,02/04/2015,WBRI,UN1,,\n`,
      'episodes.csv': `${aCouncil['episodes.csv']}2999,12/06/2026,S,C2,N1,U6,PR1,,,,,,\n`,
    });
    expect(await rows(`select count(*)::int as n from child where reference = '2999'`)).toEqual([{ n: 1 }]);
    expect(
      await rows(
        `select about, kept, kept_from as "from", said from disagreement d join child c on c.id = d.child_id
         where reference = '2999' order by about`,
      ),
    ).toEqual([
      { about: 'became looked after', kept: '2026-06-12', from: 'ssda903', said: '2026-06-15' },
      { about: 'born on', kept: '2015-04-02', from: 'ssda903', said: '2015-04-01' },
      { about: 'legal status', kept: 'care order', from: 'ssda903', said: 'section 20' },
    ]);
    expect(slack.lastWords('U0MARCUS')).toContain('*You are the IRO from Tuesday 16 June 2026*');
    expect(await asks('U0MARCUS', 'child 2999')).toContain(
      '12 June 2026 from the SSDA903 return is used; the form for a new child says 15 June 2026.',
    );
    expect(
      await rows(
        `select told_on::text as told from service_told t join child c on c.id = t.child_id where reference = '2999'`,
      ),
    ).toEqual([{ told: '2026-06-15' }]);
  });
});

describe('Who may see a restricted child', () => {
  test('is said by the IRO manager, with people named; the child’s IRO is told, and it is audited', async () => {
    await asks('U0HELEN', 'restrict 2041');
    await slack.submit('U0HELEN', { 'Is the child restricted?': 'yes', 'Who else may see the child?': ['U0SANA'] });
    expect(slack.pageWords('U0HELEN')).toContain(
      'Restricted: seen by their IRO and social worker, the IRO manager, and by Sana Rahman.',
    );
    expect(slack.pageWords('U0HELEN')).toContain('Priya Nair, the child’s IRO, is told.');
    await slack.settled();
    const told = messages('U0PRIYA').at(-1);
    expect(told?.text).toBe('IRO: who may see 1 child has changed.');
    expect(told?.words).toContain('Helen Whitaker changed who may see the child.');
    expect(await asks('U0JOSS', 'child 2041')).toContain('I can’t find a child you can open');
    const [audited] = await rows(
      `select person, about from audit where action = 'change-restriction' order by at desc limit 1`,
    );
    expect(audited.person).toBe('Helen Whitaker');
    expect(Object.keys(audited.about)[0]).toMatch(/^named/);
  });

  test.each(['no', 'lifted'])('a file that says %s afterwards lifts nothing: it is a question', async (word) => {
    await slack.bringIn({
      ...aCouncil,
      'caseload.csv': aCouncil['caseload.csv'].replace(
        '2041,KM,U0PRIYA,U0DAN,North,,,no',
        `2041,KM,U0PRIYA,U0DAN,North,,,${word}`,
      ),
    });
    expect(await rows(`select restricted from child where reference = '2041'`)).toEqual([{ restricted: true }]);
    const [question] = await rows(`select says from import_question where kind = 'restriction not lifted'`);
    expect(question.says).toContain(`restricted here on 16 June 2026, and the caseload file says ${word}.`);
  });

  test('nobody else may change it, and it is lifted with a reason', async () => {
    expect(await asks('U0PRIYA', 'restrict 2041')).toContain('You can’t do that in your role');
    await asks('U0HELEN', 'restrict 2041');
    await slack.submit('U0HELEN', { 'Is the child restricted?': 'no' });
    await slack.submit('U0HELEN', { 'Why is the restriction lifted?': 'The order has ended' });
    expect(slack.pageWords('U0HELEN')).toContain('Not restricted');
    expect(await asks('U0JOSS', 'child 2041')).toContain('CLA-2041');
    expect(await rows('select 1 from restriction_exception')).toEqual([]);
  });
});
