import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { recordAReview } from '../support/a-recorded-review.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026, at eight in the morning in London. Priya has recorded 2041’s review.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ at: '2026-06-16T07:00:00Z', files: aCouncil });
  await recordAReview(slack);
});
afterAll(() => slack.end());

const rows = (sql: string) => slack.database.query(sql);
const asks = async (who: string, line: string, ...pages: Record<string, unknown>[]) => {
  while (slack.view(who)) await slack.closeModal(who);
  await slack.command(who, line);
  for (const sent of pages) await slack.submit(who, sent as never);
  await slack.settled();
  return slack.pageWords(who) || slack.lastWords(who);
};
/** Presses Undo on what was just answered. */
const undoes = async (who: string, says: string) => {
  const [label = ''] = says.match(/Undo \(until \d\d:\d\d\)/) ?? [];
  await slack.press(who, label);
  await slack.settled();
  return slack.pageWords(who) || slack.lastWords(who);
};
const lastTold = (who: string) => JSON.stringify(slack.visibleTo(who, slack.dm(who)).at(-1)?.blocks ?? '');
const audited = async () =>
  (
    await rows(
      `select action from audit where action not like '%draft%' and ended = 'done' order by at desc, position desc limit 2`,
    )
  ).map(({ action }: { action: string }) => action);

describe('Undo', () => {
  test('takes back a date just booked: what was filled in is a draft again, and the audit keeps both', async () => {
    const said = await asks('U0PRIYA', 'schedule 2107', { 'Which day?': '2026-06-18' });
    expect(said).toContain('Booked');
    const undone = await undoes('U0PRIYA', said);
    expect(undone).toContain('*Undone*');
    expect(undone).toContain('The date of the review is as it was before. What you filled in is a draft again.');
    expect(await rows('select 1 from booking')).toEqual([]);
    expect((await audited()).toSorted()).toContain('undo-book-review');
    await slack.press('U0PRIYA', 'Go on with it');
    expect(JSON.stringify(slack.modal('U0PRIYA'))).toContain('2026-06-18');
  });

  test('pressed a second time finds that it is done', async () => {
    const said = await asks('U0PRIYA', 'schedule 2107', { 'Which day?': '2026-06-17' });
    await undoes('U0PRIYA', said);
    const [{ id, child_id: child }] = await rows(
      `select id, child_id from just_done where action = 'book-review' order by at desc limit 1`,
    );
    expect(await asks('U0PRIYA', `undo-done book-review ${id} ${child}`)).toContain('taken back already');
    expect(await asks('U0MARCUS', `undo-done book-review ${id} ${child}`)).toContain('I can’t find');
  });

  test('tells whoever was told of a request that it was taken back, and by whom', async () => {
    const said = await asks('U0DAN', 'early 2041', {
      'Who asks?': 'The child',
      'In their words': 'I want to move',
      'What are they worried about?': 'Home',
      'How soon?': 'Within 2 weeks',
    });
    expect(lastTold('U0PRIYA')).toContain('I want to move');
    expect(await undoes('U0DAN', said)).toContain('The request is not kept any more.');
    await slack.bot.ring();
    await slack.settled();
    expect(lastTold('U0PRIYA')).toContain('*Taken back* · ');
    expect(lastTold('U0PRIYA')).toContain('Dan Okafor took back what this message said.');
    expect(lastTold('U0PRIYA')).not.toContain('I want to move');
  });

  test('of what became of the papers: the letter, the text in the record, who was sent it', async () => {
    const given = await asks('U0PRIYA', 'letter-given 2041', {
      'To whom?': 'The child',
      'How was it given?': 'By hand',
      'By whom?': 'The IRO',
      'When?': '2026-06-16',
    });
    expect(await undoes('U0PRIYA', given)).toContain('The letter is not marked as given any more.');
    const pasted = await asks('U0JOSS', 'pasted 2041', { 'When?': '2026-06-16' });
    expect(await undoes('U0JOSS', pasted)).toContain('The text is not marked as pasted any more.');
    const steps = await rows(`select step from record_step where step <> 'decisions sent'`);
    expect(steps).toEqual([]);
  });

  test('of words of one’s own in a letter, beside the letter as it is with them', async () => {
    const said = await asks('U0PRIYA', 'letter-words 2041', {
      'What would you like to say?': 'It was good to see you.',
    });
    expect(said).toContain('It was good to see you.');
    expect(await undoes('U0PRIYA', said)).toContain('The letter says what it said before.');
    expect(await rows('select 1 from letter_words')).toEqual([]);
  });

  test('of the duty rota, week by week', async () => {
    const [priya] = await rows(`select id from person where slack_user_id = 'U0PRIYA'`);
    const said = await asks('U0HELEN', 'rota', { 'Week of Monday 15 June 2026': priya.id });
    expect(await rows('select 1 from duty_week')).toHaveLength(1);
    expect(await undoes('U0HELEN', said)).toContain('The duty rota is as it was before.');
    expect(await rows('select 1 from duty_week')).toEqual([]);
  });

  test('of one’s own settings, which come from no child’s form', async () => {
    await asks('U0PRIYA', 'change-settings', {
      'When does your digest come?': '09:15',
      'Which days do you work?': ['1', '2'],
    });
    expect(await undoes('U0PRIYA', slack.pageWords('U0PRIYA'))).toContain(
      'Your digest comes as it did before. What you filled in is a draft again.',
    );
    expect(await rows('select 1 from preference')).toEqual([]);
  });

  test('of cover: whoever was to cover can do nothing by it, and reads why', async () => {
    const said = await asks('U0PRIYA', 'cover', { 'Who covers?': 'U0MARCUS', 'Last day away': '2026-06-26' });
    expect(await undoes('U0PRIYA', said)).toContain('The cover is not arranged any more.');
    await slack.bot.ring();
    await slack.settled();
    expect(lastTold('U0MARCUS')).toContain('Priya Nair took back what this message said.');
    expect(await rows('select 1 from cover')).toEqual([]);
  });

  test('of who may see a child, with everything that followed from it', async () => {
    const before = await rows(
      `select c.restricted, count(s.*) as said from child c left join statement s on s.child_id = c.id where reference = '1950' group by 1`,
    );
    const said = await asks('U0HELEN', 'restrict 1950', { 'Is the child restricted?': 'yes' }, {});
    expect(await undoes('U0HELEN', said)).toContain('Who may see the child is as it was before.');
    expect(
      await rows(
        `select c.restricted, count(s.*) as said from child c left join statement s on s.child_id = c.id where reference = '1950' group by 1`,
      ),
    ).toEqual(before);
  });

  const adds = (reference: string) =>
    asks(
      'U0JOSS',
      'new-child',
      { 'The child’s reference': reference, Initials: 'ZQ' },
      { 'The day care began': '2026-06-15', 'How?': 'V2' },
      { 'When was the IRO service told?': '2026-06-15' },
    );

  test('of a child just added, as though there had never been one', async () => {
    const said = await adds('2999');
    await slack.bot.ring();
    await slack.settled();
    expect(lastTold('U0HELEN')).toContain('CLA-2999');
    expect(await undoes('U0JOSS', said)).toContain('The child is not kept any more.');
    await slack.bot.ring();
    await slack.settled();
    expect(lastTold('U0HELEN')).toContain('Joss Bell took back what this message said.');
    expect(await rows(`select 1 from child where reference = '2999'`)).toEqual([]);
    expect(await adds('2999')).toContain('*Kept: CLA-2999');
  });

  test('but not once something is known of them', async () => {
    const said = await adds('2998');
    const [marcus] = await rows(`select id from person where slack_user_id = 'U0MARCUS'`);
    await asks('U0HELEN', 'allocate 2998', { 'Who is the IRO?': marcus.id });
    await slack.settled();
    expect(said).toContain('Undo (until');
    const [{ id }] = await rows(
      `select d.id from just_done d join child c on c.id = d.child_id where c.reference = '2998'`,
    );
    expect(await asks('U0JOSS', `undo-done add-child ${id}`)).toContain('Something has come of it since');
  });

  test('is forgotten after ten minutes, with the words', async () => {
    const [{ id }] = await rows(`select id from just_done where action = 'add-child' order by at desc limit 1`);
    slack.clock.forward(11 / (24 * 60));
    expect(await asks('U0JOSS', `undo-done add-child ${id}`)).toContain('It can’t be undone any more');
    await asks('U0JOSS', 'new-child');
    expect(await rows('select 1 from just_done')).toEqual([]);
  });
});
