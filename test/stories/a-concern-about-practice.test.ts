import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Change } from '../../src/domain/records/case-file.ts';
import { storeOn } from '../../src/store/store.ts';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { inTransaction } from '../support/in-transaction.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026, 8:35 in London. Ruth is the director.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil, director: 'ruth.adeyemi@example.gov.uk' });
  review = await circulated(slack, [{ wording: 'Book a dental check' }]);
});
afterAll(() => slack.end());

const page = async (who: string, line: string) => {
  if (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, line);
  return slack.pageWords(who) || slack.lastWords(who);
};
const said = (who: string) => slack.visibleTo(who, slack.dm(who)).at(-1);
const on = (at: string) => slack.clock.forward((Date.parse(at) - Date.parse(slack.clock.now())) / 86_400_000);
const monthly = (who: string) =>
  slack.visibleTo(who, slack.dm(who)).filter(({ metadata }) => JSON.stringify(metadata ?? '').includes('"month/'));

describe('A pattern becomes a concern', () => {
  test('an IRO says what a decision is about, by a button; and the worker is shown nothing of it', async () => {
    await page('U0PRIYA', 'decisions 2041');
    await slack.press('U0PRIYA', 'Theme');
    await slack.submit('U0PRIYA', { Theme: 'health' });
    expect(slack.pageWords('U0PRIYA')).toContain('Theme: health');
    expect(await page('U0PRIYA', 'decisions 2041')).toContain('theme: health');
    const dans = await page('U0DAN', 'decisions 2041');
    expect(dans).toContain('Book a dental check');
    expect(dans).not.toMatch(/theme/i);
    const forced = await page('U0DAN', `theme ${review.childId} ${await review.decisionId('Book a dental check')}`);
    expect(forced).toContain('can’t do that in your role');
  });

  test('four children are nobody’s pattern; with the fifth the week proposes a concern', async () => {
    const byId = await personId(slack, 'U0PRIYA');
    const mark = (references: readonly string[]) =>
      slack.database
        .query<{ id: string }[]>('select id from child where reference = any($1)', [references])
        .then((rows) =>
          inTransaction(storeOn(slack.database), (tx) =>
            tx.apply(
              rows.map(({ id: childId }): Change => {
                const item = 'drift-quiet-child x';
                const said = { theme: 'health', byId, on: '2026-06-15', at: '2026-06-15T08:00:00Z' } as const;
                return { put: 'theme_mark', row: { id: randomUUID(), childId, item, ...said } };
              }),
            ),
          ),
        );
    await mark(['2107', '1986', '3001']);
    expect(await page('U0HELEN', 'week')).not.toContain('A concern about practice?');
    await mark(['2300']);
    expect(await page('U0HELEN', 'week')).toContain('Health: 5 children, 2 teams');
  });

  test('it is filled in, and raised by a press; a child’s reference is refused and nothing is lost', async () => {
    await slack.press('U0HELEN', 'Raise it');
    expect(slack.pageWords('U0HELEN')).toContain('5 children in 2 teams');
    await slack.submit('U0HELEN', { 'What do you see?': 'It is the same for 2041.' });
    expect(slack.problems('U0HELEN')).toEqual([expect.stringContaining('Leave out “2041”')]);
    await slack.submit('U0HELEN', { 'What do you see?': 'Health assessments wait.' });
    expect(slack.pageWords('U0HELEN')).toContain('Raised');
    expect(await page('U0HELEN', 'week')).toMatch(/that are open\*\nHealth · to answer by Tue 14 Jul/);
  });

  test('raised by mistake it is taken back, and what was written is a draft that is sent again', async () => {
    const [{ id }] = await slack.database.query('select id from concern');
    expect(await page('U0HELEN', `concern-undo ${id}`)).toContain('There is no concern any more');
    await slack.press('U0HELEN', 'Resume');
    expect(slack.pageWords('U0HELEN')).toContain('A concern about practice');
    expect(JSON.stringify(slack.view('U0HELEN'))).toContain('Health assessments wait.');
    await slack.submit('U0HELEN', {});
    expect(slack.pageWords('U0HELEN')).toContain('Raised');
  });

  test('the senior manager has it with no child in it, and answers by a button', async () => {
    await slack.settled();
    expect(said('U0RUTH')?.text).toBe('1 concern about practice, to answer by Tuesday 14 July 2026.');
    const words = slack.lastWords('U0RUTH');
    expect(words).toContain('5 children in 2 teams (fewer than 5 decisions, fewer than 5 things that slip)');
    expect(words).not.toMatch(/2041|CLA-|K\.M\./);
    expect(words).not.toContain('Close');
    await slack.press('U0RUTH', 'Answer');
    const question = 'What stands behind it, and what will change by when?';
    await slack.submit('U0RUTH', { [question]: 'A second clinic from September.' });
    expect(slack.pageWords('U0RUTH')).toContain('Sent to the IRO manager');
    await slack.settled();
    expect(slack.lastWords('U0HELEN')).toContain('A second clinic from September.');
  });

  test('nobody else can see that there is one', async () => {
    for (const who of ['U0PRIYA', 'U0FARAH', 'U0DAN', 'U0JOSS', 'U0AMA'])
      expect(await page(who, 'concerns')).toContain('can’t do that in your role');
  });

  test('only the IRO manager closes it, with what came of it', async () => {
    const [{ id }] = await slack.database.query('select id from concern');
    expect(await page('U0RUTH', `concern-form close ${id}`)).toContain('can’t do that in your role');
    await page('U0HELEN', 'concerns');
    await slack.press('U0HELEN', 'Close');
    await slack.submit('U0HELEN', {
      'What came of it?': 'partly changed',
      'What is different now, or why not?': 'A clinic is promised.',
    });
    expect(slack.pageWords('U0HELEN')).toContain('Closed');
    await slack.settled();
    expect(slack.lastWords('U0RUTH')).toContain('partly changed');
    expect(await page('U0HELEN', 'week')).not.toContain('A concern about practice?');
  });
});

describe('A note of good practice', () => {
  test('goes to the worker and their manager, each with one button', async () => {
    await page('U0PRIYA', 'note 2041');
    expect(slack.pageWords('U0PRIYA')).toContain('*Dan Okafor and Farah Tariq* will read it');
    await slack.submit('U0PRIYA', {
      'Which is it?': 'good practice',
      'What is it about?': 'contact',
      'What do you want them to know?': 'You kept up the calls on Sundays.',
    });
    expect(slack.pageWords('U0PRIYA')).toContain('Not seen yet by Dan Okafor and Farah Tariq.');
    await slack.settled();
    for (const who of ['U0DAN', 'U0FARAH']) {
      expect(said(who)?.text).toBe('1 note from an IRO.');
      expect(slack.lastWords(who)).toContain('You kept up the calls on Sundays.');
    }
  });

  test('the IRO’s morning says who has not seen it after five working days, and each presses once', async () => {
    await slack.press('U0DAN', 'Seen');
    expect(slack.lastWords('U0DAN')).toContain('Thank you');
    expect(await page('U0PRIYA', 'day')).not.toContain('good practice');
    on('2026-06-24T07:35:00Z');
    expect(await page('U0PRIYA', 'day')).toContain(
      'Your good practice note of Tue 16 Jun is not seen yet · Farah Tariq',
    );
    await slack.press('U0FARAH', 'Seen');
    await slack.settled();
    expect(await page('U0PRIYA', 'day')).not.toContain('good practice');
  });

  test('what is written by mistake is taken back until it is seen, and what was written is a draft', async () => {
    await page('U0PRIYA', 'note 2041');
    await slack.submit('U0PRIYA', {
      'Which is it?': 'management alert',
      'What is it about?': 'health',
      'What do you want them to know?': 'Nobody came to the clinic.',
    });
    expect(slack.pageWords('U0PRIYA')).toContain('Undo (until');
    const [{ id }] = await slack.database.query(`select id from practice_note where kind = 'management alert'`);
    expect(await page('U0PRIYA', `note-undo ${review.childId} ${id}`)).toContain('what you wrote is a draft');
    await slack.settled();
    expect(slack.lastWords('U0DAN')).not.toContain('Nobody came to the clinic.');
  });
});

describe('The director’s month', () => {
  test('comes on the first working day of the month, to the director alone, and says nothing of few', async () => {
    on('2026-06-30T08:05:00Z');
    await slack.bot.ring();
    expect(monthly('U0RUTH')).toEqual([]);
    on('2026-07-01T08:05:00Z');
    await slack.bot.ring();
    const [message] = monthly('U0RUTH');
    expect(message?.text).toBe('IRO: 1 month of challenges, June 2026.');
    const words = JSON.stringify(message?.blocks);
    expect(words).toContain('Every theme: fewer than 5');
    expect(words).toContain('Health: 5 children in 2 teams');
    expect(words).not.toMatch(/2041|CLA-|K\.M\.|Priya|Marcus/);
    expect(monthly('U0HELEN')).toEqual([]);
    on('2026-07-02T08:05:00Z');
    await slack.bot.ring();
    expect(monthly('U0RUTH')).toHaveLength(1);
  });

  test('it can be asked for by those who answer for the service, and by nobody else', async () => {
    expect(await page('U0HELEN', 'month')).toContain('Ruth Adeyemi has this on the first working day of the month.');
    expect(await page('U0PRIYA', 'month')).toContain('can’t do that in your role');
  });

  test('where nobody is the director any more, the IRO manager hears so', async () => {
    await slack.database.query(`update person set left_on = '2026-07-15' where slack_user_id = 'U0RUTH'`);
    on('2026-08-03T08:05:00Z');
    await slack.bot.ring();
    expect(JSON.stringify(monthly('U0HELEN')[0]?.blocks)).toContain('Nobody is named as the director');
  });
});
