import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { bringIn } from '../../src/bring-in.ts';
import { readConfig } from '../../src/config.ts';
import { staffCsv, teamsCsv } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { caseloadCsv, episodesCsv, headerCsv, reviewsCsv } from './given.ts';

const test = journey();

let slack: TheBot;
let top: string;
beforeAll(async () => {
  slack = await theBot();
  top = await mkdtemp(path.join(tmpdir(), 'iro-answers-'));
});
afterAll(async () => {
  await slack.end();
  await rm(top, { recursive: true });
});

/** What the import command says of these files, put in a folder of that name. */
async function brings(name: string, files: Record<string, string>, dryRun = false) {
  await rm(path.join(top, name), { recursive: true, force: true });
  const { mkdir } = await import('node:fs/promises');
  await mkdir(path.join(top, name));
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(top, name, file), text);
  return bringsIn([name], dryRun);
}
async function bringsIn(names: readonly string[], dryRun = false) {
  const lines: string[] = [];
  const done = await bringIn({
    databaseUrl: slack.databaseUrl,
    config: readConfig({}, top),
    clock: slack.clock,
    inputs: names.map((name) => path.join(top, name)),
    dryRun,
    strict: false,
    say: (line) => void lines.push(line),
  });
  return { done, said: lines.join('\n') };
}
async function asks(who: string, line: string): Promise<string> {
  while (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, line);
  return slack.pageWords(who) || slack.lastWords(who);
}
const rows = (sql: string) => slack.database.query(sql);
const childIds = () => rows('select reference from child order by reference');
const list = 'return-questions.csv';
/** As somebody fills it in with a spreadsheet. */
async function fillsIn(answers: Readonly<Record<string, string>>) {
  const text = await readFile(path.join(top, list), 'utf8');
  const lines = text.split('\r\n').map((line) => {
    const about = Object.keys(answers).find((one) => line.endsWith(`,${one},`));
    return about === undefined ? line : line + answers[about];
  });
  await writeFile(path.join(top, list), lines.join('\r\n'));
}

const council = { 'staff.csv': staffCsv, 'teams.csv': teamsCsv };
const files = {
  ...council,
  'caseload.csv': caseloadCsv('5001,KM,U0PRIYA,U0DAN,North,,,', '6001,RA,U0PRIYA,U0DAN,North,,,'),
  'header.csv': headerCsv('005001,01/07/2012', '006001,02/07/2012'),
  'episodes.csv': episodesCsv('005001,05/01/2026,S,S20 Shared Care,U6', '006001,05/01/2026,S,s20 shared care,U6'),
  'reviews.csv': reviewsCsv('005001,01/07/2012,30/01/2026,PN1', '006001,02/07/2012,30/01/2026,PN1'),
};

describe('a question of an import is answered once', () => {
  test('two ids of one child, and words in place of a code, are asked about in the list, with a column to fill in', async () => {
    const { said } = await brings('return', files);
    expect(said).toContain('5001 is in the caseload and in no file of care; 005001 is in the files of care');
    expect(said).toContain('“S20 Shared Care” is the legal status in 2 rows. Which code is it? It was left blank.');
    expect(said).toContain('3 can be answered there: fill in the last column, and bring that file in.');
    expect(await readFile(path.join(top, list), 'utf8')).toMatch(
      /^child,kind,question,about,answer\r\n005001,one child or two,[^\n]+,5001 = 005001,\r\n/,
    );
    expect(await childIds()).toHaveLength(4);
  });

  test('until then the IRO finds neither date; what is recorded under either id is kept', async () => {
    expect(await asks('U0PRIYA', 'why 5001')).not.toContain('30 April 2026');
    await slack.command('U0PRIYA', 'contact 5001');
    await slack.submit('U0PRIYA', { 'When?': '2026-06-15', 'How?': 'visit', 'Were you alone with the child?': 'yes' });
    await rows(`insert into contact select gen_random_uuid(), c.id, person_id, "on", alone, 'phone', recorded_on
      from contact, child c where c.reference = '005001'`);
  });

  test('an answer in the list is not lost to the next import', async () => {
    await fillsIn({ '5001 = 005001': 'Same', '6001 = 006001': 'different', 'legal status: s20 shared care': 'v2' });
    const { done, said } = await bringsIn(['return']);
    expect(done).toBe(false);
    expect(said).toContain(`${list} holds answers that were not brought in: bring it in too, or move it away`);
  });

  test('a preview says what would be kept, and keeps nothing', async () => {
    const { said } = await bringsIn([list], true);
    expect(said).toContain('Would be kept: 3');
    expect(await childIds()).toHaveLength(4);
    expect(await rows('select 1 from import_answer')).toEqual([]);
  });

  test('the list, given back, puts the two records of one child together and loses nothing', async () => {
    const looks = await rows(
      `select count(*) from audit where child_id in (select id from child where reference = '5001')`,
    );
    const { said } = await bringsIn([list]);
    expect(said).toContain('5001 and 005001 are one child: their two records are one, under 005001.');
    expect(said).toContain('6001 and 006001 are two children, and are not asked about again.');
    expect(said).toContain('“s20 shared care” is V2 in the files read from now on.');
    expect((await childIds()).map(({ reference }: { reference: string }) => reference)).toEqual([
      '005001',
      '006001',
      '6001',
    ]);
    const ofTheChild = (table: string) =>
      rows(`select count(*)::int as n from ${table} t join child c on c.id = t.child_id where c.reference = '005001'`);
    expect(await ofTheChild('contact')).toEqual([{ n: 2 }]);
    expect(await ofTheChild('allocation')).toEqual([{ n: 2 }]);
    expect(
      await rows(
        'select answered_by <> \'\' as "by", source, answer, joined_id is not null as joined from import_answer order by about',
      ),
    ).toMatchObject([
      { by: true, source: list, answer: 'same', joined: true },
      { answer: 'different', joined: false },
      { answer: 'V2', joined: false },
    ]);
    // The looks at the record that is no more stay in the audit, as they were written.
    expect(
      await rows(`select count(*) from audit where child_id = (select joined_id from import_answer where joined_id is not null)
      and action <> 'answer-import-question'`),
    ).toEqual(looks);
  });

  test('the IRO now finds the date, and who opened the child shows the looks at both', async () => {
    expect(await asks('U0PRIYA', 'why 005001')).toContain('30 April 2026');
    expect(await asks('U0HELEN', 'opened 005001')).toMatch(/contact/i);
  });

  test('the same files again are read by the answers, and ask nothing that was answered', async () => {
    const { said } = await bringsIn(['return']);
    expect(said).not.toMatch(/one child\?|Shared Care|5001 is in/);
    expect(await childIds()).toHaveLength(3);
    expect(await rows('select distinct legal_status as ls from episode')).toEqual([{ ls: 'V2' }]);
    expect((await bringsIn(['return'])).said).toContain('Nothing is new');
  });
});

describe('an answer that was wrong', () => {
  const answers = (...lines: string[]) => brings('answers', { 'a.csv': ['about,answer', ...lines, ''].join('\n') });

  test('may be put right: two children are one after all, and words are another code', async () => {
    const { said } = await answers('006001 = 6001,same', 'Legal Status: S20 Shared Care,V4');
    expect(said).toContain('006001 and 6001 are one child: their two records are one, under 6001.');
    expect((await childIds()).map(({ reference }: { reference: string }) => reference)).toEqual(['005001', '6001']);
    await bringsIn(['return']);
    expect(await rows('select distinct legal_status as ls from episode')).toEqual([{ ls: 'V4' }]);
    expect(await childIds()).toHaveLength(2);
  });

  test('may not, once two records are one: a sentence says why and what to do', async () => {
    const { said } = await answers('5001 = 005001,different');
    expect(said).toContain('Their records were put together on 16 June 2026');
    expect(said).toContain('Put back a backup from before that day, or correct each row in Slack.');
    expect(await childIds()).toHaveLength(2);
  });

  test.each([
    ['5001 = 005001,yes', 'Answer same or different.'],
    ['6001 = 005001,same', 'Nothing was joined.'],
    ['legal status: s20 shared care,X9', 'Answer C1, C2'],
    ['the weather,fine', 'No import asks this.'],
    [',same', 'This question is not answered here.'],
  ])('%s is refused with a sentence, and changes nothing', async (line, sentence) => {
    const before = await rows('select count(*) from import_answer');
    expect((await answers(line)).said).toContain(sentence);
    expect(await rows('select count(*) from import_answer')).toEqual(before);
  });
});
