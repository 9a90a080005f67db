import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil, caseloadCsv } from '../support/a-council.ts';
import { linkIn, pressed } from '../support/a-paper.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

/** 2041, who is 14 and long in care, is called Amaryllis; 2107, who is 2 and new, has no forename held. */
const withForenames = caseloadCsv
  .replace('restricted\n', 'restricted,forename\n')
  .replaceAll(/,(no|yes)\n/g, ',$1,\n')
  .replace('2041,KM,U0PRIYA,U0DAN,North,,,no,', '2041,KM,U0PRIYA,U0DAN,North,,,no,Amaryllis');

let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: { ...aCouncil, 'caseload.csv': withForenames }, namesKey: randomBytes(32) });
});
afterAll(() => slack.end());

const page = (who = 'U0PRIYA') => slack.pageWords(who);

/** The paper behind the link in the page that is open. */
const paperOpened = (who: string, as = 'html') => pressed(linkIn(slack.view(who)), as);

describe('A child who is new to care', () => {
  test('their card tells the IRO that they are still to be told who the IRO is, by when, and that it is not law', async () => {
    await slack.command('U0PRIYA', 'child 2107');
    expect(slack.lastWords('U0PRIYA')).toContain(
      'Who their IRO is: not yet marked as told. The IRO, by Tuesday 23 June 2026 (good practice)',
    );
    await slack.press('U0PRIYA', 'Introduction letter');
    expect(page()).toContain('To the carer of R.A.,');
  });

  test('to the carer of a child of 2: read first, with a reading age, and no word a carer would not know', async () => {
    await slack.command('U0PRIYA', 'introduce 2107');
    expect(page()).toContain('I am R.’s independent reviewing officer (IRO).');
    expect(page()).toContain('R.’s first review will be by 18 June 2026.');
    expect(page()).toContain('you can reach me: priya.nair@example.gov.uk');
    expect(page()).toMatch(/Only you see this · reading age about \d+ · \d+ words/);
    expect(page()).not.toContain('Hints');
    expect(page()).toContain(
      'Not marked as given yet. Good practice: by Tuesday 23 June 2026. No number of days is laid down.',
    );
  });

  test('it opens outside Slack in the shape that was chosen, as a page and for Word, by one link', async () => {
    await slack.press('U0PRIYA', 'Simpler');
    await slack.press('U0PRIYA', 'Looks right, make the file');
    const opened = await paperOpened('U0PRIYA');
    const paper = await opened.text();
    expect(paper).toContain('<h1>Who I am</h1>');
    expect(paper).toContain('I am Priya Nair. I am R.’s IRO.');
    const word = await paperOpened('U0PRIYA', 'docx');
    expect(word.headers.get('content-disposition')).toBe('attachment; filename="introduction.docx"');
  });

  test('the IRO adds a few words, which stand in this letter and in no other', async () => {
    await slack.command('U0PRIYA', 'introduce 2107');
    await slack.press('U0PRIYA', 'Add words of your own');
    await slack.submit('U0PRIYA', { 'What would you like to say?': 'I have a dog called Biscuit.' });
    expect(page()).toContain('I have a dog called Biscuit.');
    await slack.press('U0PRIYA', 'Looks right, make the file');
    expect(await (await paperOpened('U0PRIYA')).text()).toContain('<p>I have a dog called Biscuit.</p>');
  });

  test('marked as given, to whom, how, by whom and when, it is done; a day to come or before care began is refused', async () => {
    await slack.command('U0PRIYA', 'introduce 2107');
    await slack.press('U0PRIYA', 'It has been given');
    const answers = { 'How was it given?': 'By post', 'By whom?': 'The IRO' };
    await slack.submit('U0PRIYA', { ...answers, 'When?': '2026-06-17' });
    expect(slack.problems('U0PRIYA')).toEqual(['The letter can’t have been given in the future. Change the date.']);
    await slack.submit('U0PRIYA', { ...answers, 'When?': '2026-05-19' });
    expect(slack.problems('U0PRIYA')).toEqual([
      'The letter can’t have been given before the child came into care. Change the date.',
    ]);
    await slack.submit('U0PRIYA', { ...answers, 'When?': '2026-06-15' });
    expect(page()).toContain('The introduction letter is marked as given on 15 June 2026.');
    const rows = await slack.database.query(
      `select answers - 'allocation' as how, done_on as on from preparation where item = 'introduction letter given'`,
    );
    expect(rows).toEqual([{ how: { to: 'the carer', how: 'by post', by: 'the IRO' }, on: '2026-06-15' }]);
    await slack.command('U0PRIYA', 'introduce 2107');
    expect(page()).toContain('Marked as given on 15 June 2026.');
    await slack.command('U0PRIYA', 'child 2107');
    expect(slack.lastWords('U0PRIYA')).not.toContain('Who their IRO is');
  });

  test('a new IRO is an appointment: the child is told again, by the new one', async () => {
    const changed = withForenames.replace('2107,RA,U0PRIYA', '2107,RA,U0MARCUS');
    slack.clock.forward(1);
    await slack.bringIn({ ...aCouncil, 'caseload.csv': changed });
    await slack.command('U0MARCUS', 'child 2107');
    expect(slack.lastWords('U0MARCUS')).toContain('The IRO, by Wednesday 24 June 2026 (good practice)');
    await slack.command('U0MARCUS', 'introduce 2107');
    expect(page('U0MARCUS')).toContain('My name is Marcus Webb.');
    expect(page('U0MARCUS')).toContain('Not marked as given yet.');
  });
});

describe('A child long in care when the files were first brought in', () => {
  test('nothing is late, and nothing is said of it', async () => {
    for (const child of ['2041', '1986', '1950']) {
      await slack.command('U0PRIYA', `child ${child}`);
      expect(slack.lastWords('U0PRIYA')).not.toContain('Who their IRO is');
    }
    await slack.command('U0PRIYA', 'introduce 2041');
    expect(page()).not.toContain('Good practice: by');
  });

  test('the letter can be written all the same; the paper goes by the forename, which never reaches Slack', async () => {
    await slack.command('U0PRIYA', 'introduce 2041');
    expect(page()).toContain('Hello,');
    await slack.press('U0PRIYA', 'Looks right, make the file');
    expect(await (await paperOpened('U0PRIYA')).text()).toContain('Dear Amaryllis,');
    expect(JSON.stringify([slack.calls, slack.visibleTo('U0PRIYA')])).not.toContain('Amaryllis');
  });
});

test.each([
  ...['U0DAN', 'U0FARAH', 'U0JOSS', 'U0AMA'].map((who) => [who, 'You can’t do that in your role.']),
  // The IRO manager is not this child’s IRO, and may act for them once they have said why.
  ['U0HELEN', 'Priya Nair is this child’s IRO. To do this for them, say why first'],
])('%s can neither read it, open it nor mark it', async (who = '', says = '') => {
  for (const command of ['introduce 2041', 'introduced 2041', 'open-introduction 2041']) {
    await slack.command(who, command);
    expect([page(who), slack.lastWords(who)].join('\n')).toContain(says);
  }
});

test('another IRO’s child is not found', async () => {
  await slack.command('U0PRIYA', 'introduce 2300');
  expect(page()).toContain('I can’t find a child you can open with that reference.');
});
