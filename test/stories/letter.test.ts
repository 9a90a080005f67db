import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { letterFacts } from '../../src/casework/letters/letter-facts.ts';
import { aCouncil, caseloadCsv } from '../support/a-council.ts';
import { linkIn, pressed } from '../support/a-paper.ts';
import { answered, recordAReview } from '../support/a-recorded-review.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

/** 2041 is called Amaryllis, a name that nothing else holds. */
const withForenames = caseloadCsv
  .replace('restricted\n', 'restricted,forename\n')
  .replaceAll(/,(no|yes)\n/g, ',$1,\n')
  .replace('2041,KM,U0PRIYA,U0DAN,North,,,no,', '2041,KM,U0PRIYA,U0DAN,North,,,no,Amaryllis');

const decisions = [
  { wording: 'Book a dental check' },
  { wording: 'Read the PEP recommendations from the planning meeting together', isKey: false },
  { wording: 'Find an independent visitor', ownerId: null, ownerRole: 'carer' as const, timesMade: 3, isKey: false },
  { wording: 'Tell nobody of this', isConfidential: true, isKey: false },
];

let slack: TheBot;
let line: string;
beforeAll(async () => {
  slack = await theBot({ files: { ...aCouncil, 'caseload.csv': withForenames }, namesKey: randomBytes(32) });
  const { childId, reviewId } = await recordAReview(slack, { decisions });
  line = `${childId} ${reviewId}`;
});
afterAll(() => slack.end());

async function letterOf(who: string): Promise<string> {
  await slack.command(who, `open-paper ${line} child-letter`);
  return opened(who);
}

/** The paper behind the last link that somebody was given. */
const opened = async (who: string) => (await pressed(linkIn(slack.visibleTo(who).at(-1)?.blocks))).text();

test('the IRO reads the letter first, by initials, with a reading age, hints and what was left out', async () => {
  await slack.command('U0PRIYA', 'letter 2041');
  const page = slack.pageWords('U0PRIYA');
  expect(page).toContain('Hello,');
  expect(page).toContain('You and I led it together.');
  expect(page).toContain('You said: “The dentist keeps getting forgotten.”');
  expect(page).toContain('Book a dental check. Dan Okafor, your social worker, will do this by 30 June 2026.');
  expect(page).toContain(
    'STILL NOT DONE, AND PROMISED AGAIN\n\n- Find an independent visitor. Your carer will do this',
  );
  expect(page).toContain('Your next review will be by 16 December 2026.');
  expect(page).toMatch(/reading age about \d+ · \d+ words · 1 confidential item left out/);
  expect(page).not.toContain('Tell nobody of this');
});

test('the letter that is opened goes by the forename, and holds nothing confidential, not even that there is something', async () => {
  const letter = await letterOf('U0PRIYA');
  expect(letter).toContain('Dear Amaryllis,');
  expect(letter).not.toContain('K.M.');
  expect(letter).not.toContain('Tell nobody of this');
  expect(letter).not.toContain('onfidential');
});

describe('The IRO chooses how it is written, and the paper is written so', () => {
  test('Simpler swaps the jargon, says which, and shows the new reading age beside the old', async () => {
    await slack.command('U0PRIYA', 'letter 2041');
    await slack.press('U0PRIYA', 'Simpler');
    const page = slack.pageWords('U0PRIYA');
    expect(page).toContain('You had a review on 16 June 2026. You and I led it.');
    expect(page).toContain('Read the school plan recommendations from the planning meeting together');
    expect(page).toMatch(/Simpler: reading age about \d+, was about \d+\. “PEP” is now “school plan”\./);
    expect(page).toContain('What the child said is as they said it.');
  });

  test('the simpler words are in the paper that opens from there, and not in one opened from the usual words', async () => {
    await slack.press('U0PRIYA', 'Looks right, make the file');
    expect(slack.pageWords('U0PRIYA')).toContain('Ready to open');
    const paper = await pressed(linkIn(slack.view('U0PRIYA')));
    expect(await paper.text()).toContain('Read the school plan recommendations from the planning meeting together');
    expect(await letterOf('U0PRIYA')).toContain('Read the PEP recommendations from the planning meeting together');
  });

  test('to the carer instead, by one press, and back', async () => {
    await slack.command('U0PRIYA', 'letter 2041');
    await slack.press('U0PRIYA', 'To the carer');
    expect(slack.pageWords('U0PRIYA')).toContain('To the carer of K.M.,');
    await slack.press('U0PRIYA', 'Simpler');
    expect(slack.pageWords('U0PRIYA')).toContain('K. had a review on 16 June 2026.');
    await slack.press('U0PRIYA', 'To the child');
    expect(slack.pageWords('U0PRIYA')).toContain('You had a review on 16 June 2026.');
    await slack.press('U0PRIYA', 'Back to the usual words');
    expect(slack.pageWords('U0PRIYA')).toContain('This is about your review on 16 June 2026.');
  });

  test('a word that chooses nothing is let go, and is not kept', async () => {
    await slack.command('U0PRIYA', `open-paper ${line} child-letter carer Amaryllis`);
    expect(await opened('U0PRIYA')).toContain('To the carer of Amaryllis,');
    expect(await slack.database.query('select distinct paper from paper_link')).not.toContainEqual({
      paper: expect.stringContaining('Amaryllis'),
    });
  });

  test('for a child under 6 it begins with the carer’s', async () => {
    await slack.database.query(`update child set born_on = '2020-06-17' where reference = '2041'`);
    await slack.command('U0PRIYA', 'letter 2041');
    expect(slack.pageWords('U0PRIYA')).toContain('To the carer of K.M.,');
    expect(await letterOf('U0PRIYA')).toContain('<h1>Amaryllis’s review</h1>');
    await slack.press('U0PRIYA', 'To the child');
    expect(slack.pageWords('U0PRIYA')).toContain('Hello,');
    expect(slack.pageWords('U0PRIYA')).toContain('Under 6: to the carer');
    await slack.database.query(`update child set born_on = '2012-05-20' where reference = '2041'`);
  });
});

describe('The IRO puts in a few words of their own', () => {
  const said = 'Thank you for the <b>slides</b>, *all* of them <@U0DAN>.';

  test('they stand in every form of the letter, as they were written and no more than words', async () => {
    await slack.command('U0PRIYA', 'letter 2041');
    await slack.press('U0PRIYA', 'Add words of your own');
    await slack.submit('U0PRIYA', { 'What would you like to say?': said });
    expect(slack.pageWords('U0PRIYA')).toContain(said);
    await slack.press('U0PRIYA', 'Simpler');
    expect(slack.pageWords('U0PRIYA')).toContain(said);
    await slack.press('U0PRIYA', 'To the carer');
    expect(slack.pageWords('U0PRIYA')).toContain(said);
    expect(await letterOf('U0PRIYA')).toContain('<p>Thank you for the &lt;b&gt;slides&lt;/b&gt;, *all*');
    expect(await (await pressed(linkIn(slack.visibleTo('U0PRIYA').at(-1)?.blocks), 'docx')).status).toBe(200);
  });

  test('they are changed or taken out, what was there before is kept, and each time is in the audit', async () => {
    await slack.command('U0PRIYA', 'letter 2041');
    await slack.press('U0PRIYA', 'Change your own words');
    await slack.submit('U0PRIYA', { 'What would you like to say?': '' });
    expect(slack.pageWords('U0PRIYA')).not.toContain('slides');
    await slack.press('U0PRIYA', 'Add words of your own');
    await slack.submit('U0PRIYA', { 'What would you like to say?': 'Your slides were great.' });
    expect(slack.pageWords('U0PRIYA')).toContain('Your slides were great.');
    expect(await slack.database.query('select words from letter_words order by written_at')).toHaveLength(3);
    const rows = await slack.database.query(
      `select ended from audit where action = 'write-letter-words' and person = 'Priya Nair'`,
    );
    expect(rows).toHaveLength(3);
  });

  test('nobody else can', async () => {
    await slack.command('U0DAN', `letter-words ${line}`);
    expect(slack.pageWords('U0DAN')).toContain('You can’t do that in your role.');
  });
});

test('the IRO marks how it was given; a date to come or before the review is refused beside the question', async () => {
  await slack.command('U0PRIYA', 'letter 2041');
  await slack.press('U0PRIYA', 'It has been given');
  const answers = { 'How was it given?': 'By hand', 'By whom?': 'The social worker' };
  await slack.submit('U0PRIYA', { ...answers, 'When?': '2026-06-15' });
  expect(slack.problems('U0PRIYA')).toEqual(['The letter can’t have been given before the review. Change the date.']);
  await slack.submit('U0PRIYA', { ...answers, 'When?': '2026-06-17' });
  expect(slack.problems('U0PRIYA')).toEqual(['The letter can’t have been given in the future. Change the date.']);
  await slack.submit('U0PRIYA', { ...answers, 'When?': '2026-06-16' });
  expect(slack.pageWords('U0PRIYA')).toContain('The letter is marked as given on 16 June 2026.');
  const rows = await slack.database.query(`select detail, done_on as on from record_step where step = 'letter given'`);
  expect(rows).toEqual([{ detail: 'by hand, by the social worker', on: '2026-06-16' }]);
});

test.each([
  ['U0DAN', 'You can’t do that in your role.'],
  ['U0FARAH', 'You can’t do that in your role.'],
  ['U0JOSS', 'You can’t do that in your role.'],
  // The IRO manager is not this child’s IRO, and may act for them once they have said why.
  ['U0HELEN', 'Priya Nair is this child’s IRO. To do this for them, say why first'],
])('%s can neither read the letter nor mark it', async (who, says) => {
  for (const command of ['letter 2041', 'letter-given 2041']) {
    await slack.command(who, command);
    expect(slack.pageWords(who)).toContain(says);
  }
});

describe('Business support sends the record', () => {
  test('a tick for each person, and a reason for whoever it is held back from', async () => {
    await slack.command('U0JOSS', 'distribute 2041');
    await slack.submit('U0JOSS', { 'When?': '2026-06-16' });
    expect(slack.problems('U0JOSS')).toEqual(['Tick at least one person.']);
    await slack.submit('U0JOSS', { 'Sent to': ['Child', 'Carer'], 'Held back from': ['Parent'] });
    const why = slack.view('U0JOSS')?.blocks.find(({ label }) => label?.text === 'Why is it held back?');
    expect(why).toMatchObject({ optional: false });
    await slack.submit('U0JOSS', { 'Sent to': ['Parent'], 'Why is it held back?': 'A court order.' });
    expect(slack.problems('U0JOSS')).toEqual(['The same person can’t be sent it and have it held back. Untick one.']);
    await slack.submit('U0JOSS', { 'Sent to': ['Child', 'Carer'] });
    expect(slack.pageWords('U0JOSS')).toContain('Recorded: sent to 2 more people. Held back from 1.');
    const rows = await slack.database.query(
      `select detail, withheld_because as why from record_step where step = 'distributed' order by detail`,
    );
    expect(rows).toEqual([
      { detail: 'carer', why: null },
      { detail: 'child', why: null },
      { detail: 'parent', why: 'A court order.' },
    ]);
  });

  test('the same people again make no second row', async () => {
    await slack.command('U0JOSS', 'distribute 2041');
    await slack.submit('U0JOSS', { 'Sent to': ['Child', 'School'], 'When?': '2026-06-16' });
    expect(slack.pageWords('U0JOSS')).toContain('Recorded: sent to 1 more person.');
    await slack.command('U0JOSS', 'papers 2041');
    expect(slack.lastWords('U0JOSS')).toContain(
      'Record sent to: child (Tue 16 Jun), carer (Tue 16 Jun), school (Tue 16 Jun)',
    );
  });
});

test('when everybody has it, one tick says so, and nobody need be ticked again', async () => {
  await slack.command('U0JOSS', 'distribute 2041');
  await slack.submit('U0JOSS', { 'Is that everybody?': ['Everybody who should have it now has it'] });
  await slack.command('U0JOSS', 'papers 2041');
  expect(slack.lastWords('U0JOSS')).toContain('Record sent to everybody who should have it: child');
});

describe('A forename', () => {
  test('is nowhere in the database as it was written, nor in the log', async () => {
    const tables = await slack.database.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const rows = await slack.database.query(`select t::text as row from "${name}" t`);
      expect(JSON.stringify(rows)).not.toContain('Amaryllis');
    }
    expect(await slack.database.query('select count(*)::int as kept from child_forename')).toEqual([{ kept: 1 }]);
    expect(slack.logged()).not.toContain('Amaryllis');
  });

  test('does not open for another child', async () => {
    const [kept] = await slack.database.query('select * from child_forename');
    const [other] = await slack.database.query(`select id from child where reference = '1986'`);
    await slack.database.query('update child_forename set child_id = $1', [other.id]);
    expect(
      await slack.bot.casework.as({ slackUserId: 'U0PRIYA' })(letterFacts, {
        child: { id: kept.child_id },
        review: null,
      }),
    ).toMatchObject({ called: 'K.M.' });
    await slack.database.query('update child_forename set child_id = $1', [kept.child_id]);
  });

  test('has never reached Slack, whatever was asked', async () => {
    for (const command of ['letter 2041', 'record-text 2041', 'papers 2041', 'child 2041', 'next-review', 'caseload']) {
      await slack.command('U0PRIYA', command);
    }
    expect(slack.calls.length).toBeGreaterThan(10);
    const everything = JSON.stringify([slack.calls, slack.visibleTo('U0PRIYA'), slack.visibleTo('U0JOSS')]);
    expect(everything).toContain('Hello,');
    expect(everything).not.toContain('Amaryllis');
  });
});

test('the longest of everything still fits on the page', async () => {
  const long = '& <'.repeat(1000);
  const child = {
    participation: 'PN1',
    words: long,
    proudOf: long,
    notGoingWell: long,
    wantsChanged: long,
    rightsTold: [],
  };
  const most = Array.from({ length: 30 }, (_, at) => ({ wording: `${at} ${'x'.repeat(2900)}` }));
  const { childId, reviewId } = await recordAReview(slack, {
    answers: answered({ child, whatHappened: { ...answered().whatHappened, on: '2026-06-15' } }),
    decisions: most,
  });
  for (const command of ['letter', 'record-text', 'papers']) {
    await slack.command('U0PRIYA', `${command} ${childId} ${reviewId}`);
  }
  expect(slack.pageWords('U0PRIYA')).toContain('& <& <');
  expect(slack.faults).toEqual([]);
});

test('when the worker and the IRO have changed it names those of now, who can be rung', async () => {
  const changed = withForenames.replace('2041,KM,U0PRIYA,U0DAN', '2041,KM,U0MARCUS,U0SANA');
  await slack.bringIn({ ...aCouncil, 'caseload.csv': changed });
  await slack.command('U0MARCUS', 'letter 2041');
  const page = slack.pageWords('U0MARCUS');
  expect(page).toContain('Book a dental check. Sana Rahman, your social worker, will do this by 30 June 2026.');
  expect(page).toContain('Marcus Webb\nYour IRO (independent reviewing officer)');
  expect(page).not.toContain('Dan Okafor');
  expect(page).not.toContain('Priya Nair');
  // Nobody signs what the IRO before them wrote.
  expect(page).not.toContain('slides');
});
