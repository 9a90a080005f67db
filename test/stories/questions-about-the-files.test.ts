import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. Of 1950 no file says when care began; 6001’s ended without a date; 2041 and 2300 are brother and
// sister under two IROs; 5001 and 005001 may be one child; and of 3001, who is restricted, nobody knows when care began.
const files = {
  ...aCouncil,
  'caseload.csv': `${aCouncil['caseload.csv'].replace('2041,KM,U0PRIYA,U0DAN,North,,,no', '2041,KM,U0PRIYA,U0DAN,North,F1,,no').replace('2300,JP,U0MARCUS,U0IVY,South,,,no', '2300,JP,U0MARCUS,U0IVY,South,F1,,no')}5001,LL,U0PRIYA,U0DAN,North,,,\n6001,EE,U0PRIYA,U0DAN,North,,,\n`,
  'episodes.csv': `${aCouncil['episodes.csv'].replace('3001,02/03/2026,S,C1', '3001,02/03/2026,P,C1')}005001,05/01/2026,S,S20 Shared Care,N1,U6,PR1,,,,,,\n6001,05/01/2026,S,V2,N1,U6,PR1,,E4A,,,,\n`,
};

let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files });
});
afterAll(() => slack.end());

const rows = (sql: string, values: unknown[] = []) => slack.database.query(sql, values);
const asks = async (who: string, line: string) => {
  while (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, line);
  return slack.pageWords(who) || slack.lastWords(who);
};
/** Opens the question of that kind about that child, as its button does. */
const opens = async (who: string, kind: string, reference: string | null = null) => {
  const [{ id }] = await rows(
    'select id from import_question where kind = $1 and ($2::text is null or reference = $2)',
    [kind, reference],
  );
  await asks(who, `answer-question ${id}`);
};
const answered = async (who: string, answers: Record<string, unknown>) => {
  await slack.submit(who, answers as never);
  await slack.settled();
  return [slack.pageWords(who), ...slack.problems(who)].join('\n');
};
const starts = (reference: string) =>
  rows(
    `select became_looked_after_on::text as began, ceased_on::text as ended from period_of_care p
     join child c on c.id = p.child_id where reference = $1`,
    [reference],
  );

describe('What the files leave open', () => {
  test('is listed for business support, the most pressing first; a restricted child’s is not there, nor counted', async () => {
    const said = await asks('U0JOSS', 'questions');
    const kinds = [...said.matchAll(/\*([^*]+)\*/g)].map(([, kind]) => kind);
    expect(kinds).toEqual([
      'Start of care unknown',
      'End of care unclear',
      'Brothers and sisters apart',
      'One child or two',
      'Words in place of a code',
    ]);
    expect(said).not.toContain('3001');
    expect(said).toContain('5 questions, the most pressing first');
    expect(await asks('U0HELEN', 'questions')).toContain('3001');
    expect(await asks('U0PRIYA', 'questions')).toContain('You can’t do that in your role');
  });

  test('stands first in what each of them is shown, with how many there are', async () => {
    await asks('U0JOSS', '');
    const labels = JSON.stringify(slack.visibleTo('U0JOSS').at(-1)?.blocks);
    expect(labels.indexOf('New child')).toBeLessThan(labels.indexOf('Questions (5)'));
    expect(labels.indexOf('Questions (5)')).toBeLessThan(labels.indexOf('Next reviews'));
    await asks('U0PRIYA', '');
    expect(JSON.stringify(slack.visibleTo('U0PRIYA').at(-1)?.blocks)).not.toContain('New child');
  });

  test('a question about a restricted child can’t be opened by its id either', async () => {
    await opens('U0JOSS', 'start of care unknown', '3001');
    expect(slack.pageWords('U0JOSS')).toContain('That question is settled');
  });
});

describe('An answer', () => {
  test('says when care began: a fact with its source, from which the dates follow', async () => {
    await opens('U0JOSS', 'start of care unknown', '1950');
    expect(await answered('U0JOSS', { 'The day care began': '2025-06-01' })).toContain(
      'The files show the child looked after on 6 May 2025 already.',
    );
    await opens('U0JOSS', 'start of care unknown', '1950');
    expect(await answered('U0JOSS', { 'The day care began': '2025-03-03' })).toContain(
      'Kept: care began on 3 March 2025.',
    );
    expect(await starts('1950')).toEqual([{ began: '2025-03-03', ended: null }]);
  });

  test('is undone at once: the question is asked again, and what was filled in is a draft again', async () => {
    const [label = ''] = slack.pageWords('U0JOSS').match(/Undo \(until \d\d:\d\d\)/) ?? [];
    await slack.press('U0JOSS', label);
    expect(slack.pageWords('U0JOSS')).toContain('The question is asked again. What you filled in is a draft again.');
    expect(await starts('1950')).toEqual([{ began: null, ended: null }]);
    expect(await rows('select 1 from import_answer')).toEqual([]);
    await slack.press('U0JOSS', 'Go on with it');
    expect(await answered('U0JOSS', {})).toContain('Kept: care began on 3 March 2025.');
  });

  test('is kept through later imports', async () => {
    await slack.bringIn(files);
    expect(await starts('1950')).toEqual([{ began: '2025-03-03', ended: null }]);
    expect(await rows(`select 1 from import_question where reference = '1950'`)).toEqual([]);
    const [audited] = await rows(
      `select person, child_id from audit where action = 'answer-question' and ended = 'done'`,
    );
    expect(audited).toMatchObject({ person: 'Joss Bell' });
    expect(audited.child_id).not.toBeNull();
  });

  test('is put right later with a reason, and both are kept', async () => {
    expect(await asks('U0HELEN', 'questions answered')).toContain('*3 March 2025* · Joss Bell, 16 June 2026');
    const [{ id }] = await rows('select id from import_answer');
    await asks('U0HELEN', `answer-question ${id}`);
    expect(slack.pageWords('U0HELEN')).toContain('Answered before: 3 March 2025.');
    const right = { 'The day care began': '2025-03-04', 'Why is it another answer now?': 'The order was read again' };
    expect(await answered('U0HELEN', right)).toContain('Kept: care began on 4 March 2025.');
    expect(await starts('1950')).toEqual([{ began: '2025-03-04', ended: null }]);
    expect(
      await rows('select answer, answered_by as by, because from import_answer order by answered_at, answer'),
    ).toEqual([
      { answer: '2025-03-03', by: 'Joss Bell', because: null },
      { answer: '2025-03-04', by: 'Helen Whitaker', because: 'The order was read again' },
    ]);
    await slack.bringIn(files);
    expect(await starts('1950')).toEqual([{ began: '2025-03-04', ended: null }]);
  });

  test('says when care ended, and how as the file does', async () => {
    await opens('U0JOSS', 'end of care unclear', '6001');
    await answered('U0JOSS', { 'Has care ended?': 'ended' });
    expect(await answered('U0JOSS', { 'The day care ended': '2026-05-01' })).toContain(
      'Kept: care ended on 1 May 2026.',
    );
    await slack.bringIn(files);
    expect(
      await rows(
        `select ceased_on::text as ended, ceased_reason as how from period_of_care p join child c on c.id = p.child_id
         where reference = '6001'`,
      ),
    ).toEqual([{ ended: '2026-05-01', how: 'E4A' }]);
    expect(await rows(`select kind from import_question where reference = '6001'`)).toEqual([]);
  });

  test('brothers and sisters under two IROs: the way to name one, or the reason, and they are not asked about again', async () => {
    await asks('U0HELEN', 'questions');
    expect(JSON.stringify(slack.visibleTo('U0HELEN').at(-1)?.blocks)).toContain('"value":"allocate ');
    await opens('U0HELEN', 'brothers and sisters apart');
    expect(await answered('U0HELEN', { 'Why do they have different IROs?': 'conflict of interest' })).toContain(
      'Kept, with the reason.',
    );
    await slack.bringIn(files);
    expect(await rows(`select 1 from import_question where kind = 'brothers and sisters apart'`)).toEqual([]);
  });

  test('two ids are one child: the records are put together under the one in use', async () => {
    await opens('U0JOSS', 'one child or two');
    expect(await answered('U0JOSS', { 'One child, or two?': 'same' })).toContain(
      '5001 and 005001 are one child, known by 005001.',
    );
    expect(await rows(`select reference, initials from child where reference like '%5001'`)).toEqual([
      { reference: '005001', initials: 'LL' },
    ]);
  });

  test('words stand for a code from the next file on', async () => {
    await opens('U0JOSS', 'words in place of a code');
    expect(await answered('U0JOSS', { 'Which code is it?': 'V2' })).toContain('is V2 in the files read from now on.');
    expect(await rows(`select answer from import_answer where about = 'legal status: s20 shared care'`)).toEqual([
      { answer: 'V2' },
    ]);
  });

  test('of two who answer at once the second is told that it is settled', async () => {
    await opens('U0HELEN', 'start of care unknown', '3001');
    const [{ id }] = await rows(`select id from import_question where reference = '3001'`);
    await rows('delete from import_question where id = $1', [id]);
    expect(await answered('U0HELEN', { 'The day care began': '2026-02-02' })).toContain('That question is settled');
  });
});
