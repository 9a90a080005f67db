import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { logTo } from '../../src/log.ts';
import { type SentPage, sentPage, viewAfter } from '../../src/slack/filling-in/form-sent.ts';
import type { Colleague } from '../../src/slack/ways-in/let-in.ts';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { dansDecision } from '../support/records-a-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const priya = 'U0PRIYA';
const send = (values: Record<string, unknown> = {}, who = priya) => slack.submit(who, values);
const rows = (sql: string, values: unknown[] = []) => slack.database.query(sql, values);
const drafts = () => rows(`select id, answers, round from draft where spent_at is null and saved_at > begun_at`);

const held = { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-16' };
const spoke = {
  'How did they take part?': 'PN1',
  'You have logged no talk with the child since the last review. Why not?': 'Ill',
};
const planned = { 'What is the permanence plan?': 'long-term fostering' };
const decided = dansDecision('Dan asks the school for a meeting');

function asPriya(): Colleague {
  const { casework } = slack.bot;
  const caller = { slackUserId: priya };
  return { perform: casework.as(caller), drafts: casework.draftsOf(caller), links: casework.linksOf(caller) };
}

/** The page open now, as Slack would send it, and send it again when the reply was lost. */
function pageNow(): SentPage {
  const view = slack.view(priya);
  if (!view) throw new Error('No page is open.');
  return {
    colleague: Promise.resolve(asPriya()),
    callbackId: view.callback_id ?? '',
    carries: view.private_metadata ?? '',
    inputs: structuredClone(view.state.values) as SentPage['inputs'],
  };
}
async function sentAgain(page: SentPage) {
  const log = logTo('info', new PassThrough().resume());
  return JSON.stringify(viewAfter(await sentPage(log, page)));
}

describe('A page is taken once', () => {
  test('a decision sent again after a lost reply is added once, and shows where the form is', async () => {
    await slack.command(priya, 'record 3001');
    for (const page of [held, spoke, {}, planned]) await send(page);
    await slack.press(priya, 'Add a decision');
    await slack.fill(priya, decided);
    const page = pageNow();
    await send();
    const shown = await sentAgain(page);
    expect(shown).toContain('That page was sent already. This is where the form is now.');
    expect(shown).toContain('1. Dan asks the school for a meeting');
    expect(shown).not.toContain('2. Dan asks');
    const [draft] = await drafts();
    expect(draft.answers.decisions).toHaveLength(1);
  });

  test('sent three times at once it is taken once, and all show the same page', async () => {
    await slack.press(priya, 'Add a decision');
    await slack.fill(priya, { ...decided, 'What will be done?': 'Priya books the venue' });
    const page = pageNow();
    const shown = await Promise.all([sentAgain(page), sentAgain(page), sentAgain(page)]);
    expect(shown.every((one) => one.includes('2. Priya books the venue'))).toBe(true);
    expect(shown.filter((one) => one.includes('That page was sent already.'))).toHaveLength(2);
    const [draft] = await drafts();
    expect(draft.answers.decisions).toHaveLength(2);
    expect(draft.round).toBe(6);
    await slack.closeModal(priya);
  });

  test('the last page sent again after it was recorded leads to the decisions, not back to the form', async () => {
    await send();
    const page = pageNow();
    await send();
    const shown = await sentAgain(page);
    expect(shown).toContain('already been sent');
    expect(shown).not.toContain('Go back to the form');
    expect(shown).toContain('This child’s decisions');
    expect(await rows(`select 1 from decision where wording like 'Dan asks%'`)).toHaveLength(1);
    await slack.closeModal(priya);
  });

  test('ten minutes after it was sent a form keeps no words', async () => {
    const words = () => rows('select answers from draft where spent_at is not null');
    await slack.command(priya, 'drafts');
    expect((await words())[0].answers).toHaveProperty('decisions');
    await rows(`update draft set spent_at = spent_at - interval '10 minutes' where spent_at is not null`);
    await slack.command('U0DAN', 'drafts');
    expect(await words()).toEqual([{ answers: {} }]);
  });
});

describe('Nothing typed is lost', () => {
  test('Back keeps what was typed on the page that is left, though it was not complete', async () => {
    await slack.command(priya, 'record 2041');
    await send(held);
    await slack.fill(priya, { 'In their own words': 'I like my school' });
    await slack.press(priya, 'Back');
    expect(slack.pageWords(priya)).toContain('What happened');
    await send();
    expect(JSON.stringify(slack.view(priya))).toContain('"initial_value":"I like my school"');
    await slack.closeModal(priya);
  });

  test('each answer is kept as it is given, on a page that was never sent', async () => {
    await slack.command(priya, 'contact 2041');
    await slack.answer(priya, { 'How?': 'visit' });
    await slack.closeModal(priya);
    expect(slack.lastWords(priya)).toContain('*Draft kept.* Log a contact of CLA-2041 · K.M.');
    expect(slack.lastWords(priya)).toContain('Look over the last words you typed');
    await slack.press(priya, 'Resume: Log a contact, CLA-2041 · K.M.');
    expect(JSON.stringify(slack.view(priya))).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"I visited"}',
    );
    await slack.closeModal(priya);
    await slack.press(priya, 'Discard: Log a contact, CLA-2041 · K.M.');
    await slack.settled();
    const said = JSON.stringify(slack.visibleTo(priya, slack.dm(priya)).map(({ blocks }) => blocks));
    expect(said).toContain('This draft was thrown away, or is somebody else’s now.');
    expect(said).not.toContain('Resume: Log a contact');
  });

  test('words that no page would take are kept as they were typed, and checked when the page is sent', async () => {
    await slack.command(priya, 'record 2041');
    await slack.answer(priya, { 'In their own words': 'I like my school\u0000', 'What are they proud of?': '' });
    const [draft] = await drafts();
    expect(draft.answers).toMatchObject({ words: 'I like my school', proudOf: null });
    await slack.closeModal(priya);
  });

  test('an answer that comes after its page was sent changes nothing', async () => {
    await slack.command(priya, 'record 2041');
    await slack.fill(priya, { 'In their own words': 'Too late' });
    const { carries, inputs } = pageNow();
    await slack.fill(priya, { 'In their own words': 'I like my school' });
    await slack.press(priya, 'Back');
    const { draft, page, round } = JSON.parse(carries);
    const late = { id: draft, form: 'record-review', page, round, answers: { words: 'Too late' } };
    expect(Object.keys(inputs)).not.toEqual([]);
    expect(await asPriya().drafts.keep(late)).toBe(false);
    expect((await drafts())[0].answers.words).toBe('I like my school');
    await send();
    await slack.closeModal(priya);
  });

  test('recording the same review again goes on with the form that was begun, and says so', async () => {
    await slack.command(priya, 'record 2041');
    expect(slack.pageWords(priya)).toContain('This form was begun on 16 June 2026.');
    expect(JSON.stringify(slack.view(priya))).toContain('"initial_value":"I like my school"');
    expect(await drafts()).toHaveLength(1);
    await slack.closeModal(priya);
  });

  test('another child’s review begins with an empty form', async () => {
    await slack.command(priya, 'record 2107');
    expect(slack.pageWords(priya)).not.toContain('This form was begun');
    await slack.closeModal(priya);
  });
});

describe('The list of unfinished forms', () => {
  test('names the child, and leaves out a form that was opened and never sent', async () => {
    await slack.command(priya, 'drafts');
    expect(slack.lastWords(priya)).toContain('*Review* · CLA-2041 · K.M.\nAt “The child first” · saved 16 June 2026');
    expect(slack.lastWords(priya)).not.toContain('2107');
  });

  test('says nothing of a form that is closed as it was opened', async () => {
    const before = slack.visibleTo(priya).length;
    await slack.command(priya, 'contact 2107');
    await slack.closeModal(priya);
    expect(slack.visibleTo(priya)).toHaveLength(before);
  });

  test('says how many more there are, and shows no child who is no longer theirs', async () => {
    const copy = `insert into draft (id, person_id, form, child_id, page, round, answers, begun_at, saved_at)
      select gen_random_uuid(), person_id, form, child_id, page, round, answers, begun_at, saved_at from draft
      where spent_at is null and saved_at > begun_at limit 1`;
    for (let more = 0; more < 9; more += 1) await rows(copy);
    await rows(`update allocation set to_on = '2026-06-15' where role = 'iro'
      and child_id = (select id from child where reference = '2041')`);
    await slack.command(priya, 'drafts');
    expect(slack.lastWords(priya)).toContain('And 2 more.');
    expect(slack.lastWords(priya)).toContain('a child you can no longer open');
    expect(slack.lastWords(priya)).not.toContain('2041');
  });
});

describe('A form begun for the IRO', () => {
  test('the message says whose review it is, and who began it', async () => {
    await slack.command('U0JOSS', 'record 2300');
    const late = { 'Why was it late?': 'The carer was ill' };
    for (const page of [{ ...held, ...late }, { 'How did they take part?': 'PN2' }, {}, planned, {}, {}]) {
      await send(page, 'U0JOSS');
    }
    expect(slack.lastWords('U0MARCUS')).toMatch(/was begun for you by .*Joss.*CLA-2300/s);
    await slack.press('U0MARCUS', 'Resume');
    expect(slack.pageWords('U0MARCUS')).toContain('CLA-2300');
    await slack.closeModal('U0MARCUS');
  });

  test('once it is thrown away or sent, the message says that there is nothing to do', async () => {
    const message = () =>
      slack
        .visibleTo('U0MARCUS', slack.dm('U0MARCUS'))
        .find(({ metadata }) => JSON.stringify(metadata).includes('draft/'));
    await slack.press('U0MARCUS', 'Discard', message());
    await slack.settled();
    expect(JSON.stringify(message()?.blocks)).toContain('This has moved on.');
  });
});

describe('A form begun before iro was changed', () => {
  const older = (answers: object, form: string) =>
    rows('update draft set answers = answers || $1::jsonb where form = $2 and spent_at is null', [
      JSON.stringify(answers),
      form,
    ]);

  test('opens where it was left, with what still fits', async () => {
    await slack.command(priya, 'record 2107');
    await send({ ...held, 'Who took part?': 'mother and IRO' });
    await older({ rightsTold: 'all', decisions: 'none', carriedFrom: 'three', format: 'by letter' }, 'record-review');
    await slack.closeModal(priya);
    await slack.command(priya, 'record 2107');
    expect(slack.pageWords(priya)).toContain('The child first');
    await slack.press(priya, 'Back');
    expect(JSON.stringify(slack.view(priya))).toContain('"initial_value":"mother and IRO"');
    await send();
    await slack.closeModal(priya);
  });

  test('is not sent while a question has no answer: it says so, and leads back', async () => {
    await slack.command('U0DAN', 'early 2107');
    await send(
      {
        'Who asks?': 'The child',
        'In their words': 'Soon',
        'What are they worried about?': 'Home',
        'How soon?': 'Within a week',
      },
      'U0DAN',
    );
    await slack.press(
      priya,
      'Answer',
      slack.visibleTo(priya, slack.dm(priya)).find(({ text }) => text.includes('request for an earlier review')),
    );
    await send({ 'Will the review be sooner?': 'I will meet them first' });
    await older({ answer: 'perhaps' }, 'answer-early');
    await send({ 'What will the person who asked be told?': 'I will come on Thursday' });
    expect(slack.pageWords(priya)).toContain('A question on an earlier page has no answer.');
    expect(await rows('select 1 from early_request where answer is not null')).toEqual([]);
    await slack.press(priya, 'Go back to the form');
    await slack.press(priya, 'Back');
    await send({ 'Will the review be sooner?': 'I will meet them first' });
    await send();
    expect(await rows('select answer, reply from early_request')).toEqual([
      { answer: 'meet first', reply: 'I will come on Thursday' },
    ]);
    await slack.closeModal(priya);
  });
});
