import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { answered, recordAReview } from '../support/a-recorded-review.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Priya recorded 2041’s third review on Tuesday 16 June 2026: half-way to the next is 16 September.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ at: '2026-06-16T07:00:00Z', files: aCouncil });
  await recordAReview(slack, { decisions: [{ dueOn: '2026-08-03' }] });
});
afterAll(() => slack.end());

const on = async (at: string) => {
  slack.clock.forward((Date.parse(at) - Date.parse(slack.clock.now())) / 86_400_000);
  await slack.bot.ring();
};
const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
};
const morning = (who: string, kind = 'my day') =>
  JSON.stringify(
    slack.visibleTo(who, slack.dm(who)).findLast(({ metadata }) => JSON.stringify(metadata ?? '').includes(`"${kind}/`))
      ?.blocks ?? '',
  );
const found = {
  'When did you check?': '2026-09-21',
  'Who have you spoken to?': ['The child', 'The carer'],
  'Is the care plan current?': 'No',
  'Is life moving as planned?': 'Slowly',
  'What does the child say?': 'Nobody rang about the dentist',
};

describe('A midway check', () => {
  test('is not spoken of until the week before it is due', async () => {
    await on('2026-09-07T08:00:05Z');
    expect(morning('U0PRIYA')).not.toContain('Midway');
  });

  test('is not counted in the IRO manager’s week before the first is due: a council may make none', async () => {
    await on('2026-09-07T08:05:05Z');
    expect(morning('U0HELEN', 'week')).toContain('*Seen before the review*');
    expect(morning('U0HELEN', 'week')).not.toContain('Midway');
  });

  test('is among what the IRO has to do when its week comes, and in nobody else’s morning', async () => {
    await on('2026-09-10T08:00:05Z');
    expect(morning('U0PRIYA')).toMatch(/Midway check.*by Wed 16 Sep/);
    expect(morning('U0DAN')).not.toContain('Midway');
    expect(morning('U0FARAH')).not.toContain('Midway');
  });

  test('past its day it is slipping, as a local practice worth watching, with a way to do it', async () => {
    await on('2026-09-21T08:00:05Z');
    const drift = await asks('U0PRIYA', 'drift 2041');
    expect(drift).toContain('Late: midway check');
    expect(drift).toContain('was due by 16 September 2026');
    await slack.press('U0PRIYA', 'Midway check: CLA-2041 Late: midway check');
    expect(slack.pageWords('U0PRIYA')).toContain('Last review Tuesday 16 June 2026');
    await slack.closeModal('U0PRIYA');
  });

  test('that it is late is for the IRO and the IRO manager, and nothing the child’s team reads', async () => {
    expect(await asks('U0HELEN', 'drift 2041')).toContain('Late: midway check');
    expect(await asks('U0DAN', 'drift 2041')).not.toContain('midway');
    expect(await asks('U0FARAH', 'drift 2041')).not.toContain('midway');
  });

  test('its form shows what is still to be carried out, and whose', async () => {
    const form = await asks('U0PRIYA', 'midway 2041');
    expect(form).toContain('half-way is Wednesday 16 September 2026');
    expect(form).toContain('Book a dental check');
    expect(form).toContain('Dan Okafor');
    expect(form).toMatch(/\d+ working days late/);
  });

  test('a day to come, or before the last review, is not the day of a check, and nothing is saved', async () => {
    await slack.submit('U0PRIYA', { ...found, 'When did you check?': '2026-10-01' });
    expect(slack.problems('U0PRIYA')).toEqual(['That day is in the future. Record the check once you have made it.']);
    await slack.submit('U0PRIYA', { ...found, 'When did you check?': '2026-06-16' });
    expect(slack.problems('U0PRIYA')).toEqual(['The last review was on Tuesday 16 June 2026. Choose a day after it.']);
    expect(await slack.database.query('select from midway_check')).toHaveLength(0);
  });

  test('saved by mistake, it is taken back, and what was late is late again', async () => {
    const said = async () => {
      await slack.settled();
      return JSON.stringify(slack.visibleTo('U0PRIYA', slack.dm('U0PRIYA')).map(({ blocks }) => blocks));
    };
    await slack.closeModal('U0PRIYA');
    expect(await said()).toContain('*Draft kept.* Midway check of CLA-2041');
    await slack.press('U0PRIYA', 'Resume: Midway check, CLA-2041 · K.M.');
    await slack.submit('U0PRIYA', found);
    // What offered the way back says that it was sent, and offers it again once that is undone.
    expect(await said()).toContain('Midway check: this draft was sent.');
    await slack.press('U0PRIYA', 'Undo (10 minutes)');
    expect(await said()).toContain('*Draft kept.* Midway check of CLA-2041');
    expect(await slack.database.query('select from midway_check')).toHaveLength(0);
    expect(slack.pageWords('U0PRIYA')).toContain('What you filled in is a draft again.\nGo on with it');
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0PRIYA', 'drift 2041')).toContain('Late: midway check');
    await asks('U0PRIYA', 'midway 2041');
  });

  test('saved, it says what was found and what can be done about it', async () => {
    await slack.submit('U0PRIYA', found);
    const said = slack.pageWords('U0PRIYA');
    expect(said).toContain('Life is moving slowly. The care plan is not current.');
    expect(said).toContain('Decisions');
    expect(said).toContain('Ask for an earlier review');
    expect(said).toContain('Log a contact');
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0PRIYA', 'drift 2041')).not.toContain('midway');
    const [kept] = await slack.database.query('select moving, spoke_to as spoke, child_says as says from midway_check');
    expect(kept).toEqual({ moving: 'slowly', spoke: ['child', 'carer'], says: 'Nobody rang about the dentist' });
  });

  test('whoever opens the form again sees what was found, and need not enter it twice', async () => {
    const form = await asks('U0PRIYA', 'midway 2041');
    expect(form).toContain('*Checked already: Monday 21 September 2026* · Priya Nair');
    expect(form).toContain('Life is moving slowly. The care plan is not current.');
    expect(form).toContain('“Nobody rang about the dentist”');
    await slack.closeModal('U0PRIYA');
  });

  test('the card tells the child’s team what was found, without the child’s words', async () => {
    for (const who of ['U0PRIYA', 'U0DAN', 'U0FARAH']) {
      const card = await asks(who, 'child 2041');
      expect(card).toContain('Midway check 21 September 2026: Life is moving slowly. The care plan is not current.');
      expect(card).not.toContain('dentist');
    }
    expect(await asks('U0JOSS', 'child 2041')).not.toContain('Midway');
  });

  test('after ten minutes it stands, and nobody else takes it back before', async () => {
    const [{ line }] = await slack.database.query(
      `select 'undo-midway ' || child_id || ' ' || id as line from midway_check`,
    );
    expect(await asks('U0MARCUS', line)).toContain('I can’t find a child you can open');
    await on('2026-09-21T08:30:00Z');
    expect(await asks('U0PRIYA', line)).toContain('More than 10 minutes have passed');
    expect(await slack.database.query('select from midway_check')).toHaveLength(1);
  });

  test('is counted in the week that the IRO manager reads, and on Home', async () => {
    await on('2026-09-28T08:05:05Z');
    expect(morning('U0HELEN', 'week')).toContain('*Midway checks made*  1 of 1');
    await slack.openHome('U0PRIYA');
    expect(slack.homeWords('U0PRIYA')).toContain('1 of 1 midway checks made');
  });

  test('of two for the same day the one entered last is what is shown', async () => {
    await asks('U0PRIYA', 'midway 2041');
    await slack.submit('U0PRIYA', { ...found, 'Is life moving as planned?': 'Yes' });
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0DAN', 'child 2041')).toContain('Life is moving as planned. The care plan is not current.');
    expect(await asks('U0PRIYA', 'midway 2041')).toContain('Life is moving as planned. The care plan is not current.');
    await slack.closeModal('U0PRIYA');
  });

  test('where no decision waits to be carried out, it leads to the child and not to an empty list', async () => {
    await asks('U0PRIYA', 'midway 1986');
    await slack.submit('U0PRIYA', { ...found, 'When did you check?': '2026-09-28' });
    expect(slack.pageWords('U0PRIYA')).not.toContain('Decisions');
    await slack.press('U0PRIYA', 'Open: CLA-1986');
    await slack.closeModal('U0PRIYA');
  });

  test.each(['U0DAN', 'U0FARAH', 'U0JOSS', 'U0AMA'])('is not for %s to make', async (who) => {
    expect(await asks(who, 'midway 2041')).toContain('You can’t do that in your role.');
  });

  test('another IRO is told that there is no such child, and the IRO manager to say why they act for the IRO', async () => {
    expect(await asks('U0MARCUS', 'midway 2041')).toBe(await asks('U0MARCUS', 'midway 9999'));
    expect(await asks('U0HELEN', 'midway 2041')).toContain('say why first');
  });

  test('whoever covers for the IRO can make it, and sees that it was made', async () => {
    await slack.command('U0PRIYA', 'cover');
    await slack.submit('U0PRIYA', { 'Who covers?': 'U0MARCUS', 'Last day away': '2026-10-02' });
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0MARCUS', 'midway 2041')).toContain('*Checked already: Monday 21 September 2026*');
    await slack.closeModal('U0MARCUS');
  });

  test('once the next review is recorded the card says no more of the check before it', async () => {
    const { whatHappened } = answered();
    await recordAReview(slack, { answers: answered({ whatHappened: { ...whatHappened, on: '2026-09-24' } }) });
    expect(await asks('U0DAN', 'child 2041')).not.toContain('Midway check');
  });

  test('of a child who has left care, no check can be of a day after that', async () => {
    await slack.database.query(
      `update period_of_care set ceased_on = '2026-09-25' where child_id = (select id from child where reference = '2041')`,
    );
    await asks('U0PRIYA', 'midway 2041');
    await slack.submit('U0PRIYA', { ...found, 'When did you check?': '2026-09-28' });
    expect(slack.problems('U0PRIYA')).toEqual([
      'The child stopped being looked after on Friday 25 September 2026. Choose a day before that.',
    ]);
    await slack.closeModal('U0PRIYA');
  });

  test('of a child who has had no review there is nothing to be half-way from', async () => {
    expect(await asks('U0PRIYA', 'midway 2107')).toContain('No review is on record yet.');
  });
});
