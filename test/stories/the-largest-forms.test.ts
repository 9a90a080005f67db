import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { forms } from '../../src/slack/forms/index.ts';
import { questionsFor } from '../../src/slack/forms/readiness/prepare-questions.ts';
import type { View } from '../../src/workbench/blocks/block-kit.ts';
import { aCouncil } from '../support/a-council.ts';
import { answered, recordAReview } from '../support/a-recorded-review.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { type Choosing, filledIn, fullOf } from '../support/the-largest-answers.ts';

const test = journey();

// 200 more people with names as long as names are, most of whom may approve; 35 decisions from before, as long as
// decisions are. Tuesday 16 June 2026.
const longName = (at: number) => `Wilhelmina-Maximiliana <Bartholomew> & Featherstonehaugh-Cholmondeley ${1_000 + at}`;
const many = Array.from({ length: 200 }, (_, at) => at);
const staffCsv = [
  aCouncil['staff.csv'].trimEnd(),
  ...many.map((at) => `U0LONG${at},${longName(at)},${at < 120 ? 'iro manager' : 'social worker'},,,,1`),
].join('\n');

let slack: TheBot;
let review: { childId: string; reviewId: string };
beforeAll(async () => {
  slack = await theBot({ files: { ...aCouncil, 'staff.csv': `${staffCsv}\n` } });
  // Sixteen, so that nothing is left unasked.
  await slack.database.query(`update child set born_on = '2009-05-20' where reference = '2041'`);
  const owners = await slack.database.query(`select id from person where slack_user_id like 'U0LONG%' order by name`);
  const { whatHappened } = answered();
  review = await recordAReview(slack, {
    answers: answered({ whatHappened: { ...whatHappened, on: '2026-06-10', parts: [] } }),
    decisions: Array.from({ length: 35 }, (_, at) => ({
      wording: fullOf(400),
      measure: fullOf(200),
      madeOn: '2026-06-10',
      timesMade: 1 + (at % 2),
      // The last few are Dan’s, to be answered below.
      ...(at < 30 && { ownerId: owners[at].id, ownerRole: 'other staff' as const }),
    })),
  });
});
afterAll(() => slack.end());

const words = (who: string) => slack.pageWords(who);
const isForm = (view: View | null) => view?.callback_id?.startsWith('form ') === true;
const walked = new Set<string>();

/** Slack’s own limits (slack.md 1.4); and nothing of a child or a person travels in what the page carries. */
function fits(view: View) {
  expect(view.title?.text.length).toBeLessThanOrEqual(24);
  expect(view.submit?.text.length ?? 0).toBeLessThanOrEqual(24);
  expect(view.blocks.length).toBeLessThanOrEqual(100);
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThanOrEqual(250 * 1_024);
  if (!isForm(view)) return;
  expect(JSON.parse(view.private_metadata ?? '')).toEqual({
    draft: expect.stringMatching(/^[0-9a-f-]{36}$/),
    page: expect.any(Number),
    round: expect.any(Number),
  });
}

/** Opens a form and sends every page of it full; answers with what each said, its heading first. */
async function goThrough(who: string, line: string, choosing: Choosing = () => undefined): Promise<string[]> {
  const pages: string[] = [];
  expect(await slack.command(who, line)).toMatchObject({ ok: true });
  for (let view = slack.view(who); view && isForm(view); view = slack.view(who)) {
    fits(view);
    walked.add(view.callback_id?.replace('form ', '') ?? '');
    pages.push(words(who));
    expect(await slack.submit(who, filledIn(view, choosing))).toMatchObject({ ok: true });
    expect(slack.problems(who)).toEqual([]);
    expect(slack.view(who)).not.toEqual(view);
  }
  const last = slack.view(who);
  if (last) fits(last);
  expect(slack.faults).toEqual([]);
  const refused = slack.calls.filter(({ method, reply }) => method.startsWith('views.') && reply?.ok === false);
  expect(refused).toEqual([]);
  return pages;
}

describe('A review recorded with as much as every question takes', () => {
  const choosing: Choosing = (question) => {
    if (question === 'outcome') return 'held';
    if (question === 'participation') return 'PN1';
    if (question === 'goingWell') return [];
    return question.startsWith('answer:') ? 'reword' : undefined;
  };
  const decided = (of: number) =>
    Array.from({ length: of }, () => ({
      ...{ wording: fullOf(400), measure: fullOf(200), ownerId: null, ownerRole: 'somebody else' },
      ...{ dueOn: '2026-08-03', isKey: true, isConfidential: true },
    }));
  const already = (of: number) =>
    slack.database.query(
      `update draft set answers = answers || jsonb_build_object('decisions', $1::jsonb)
       where form = 'record-review' and spent_at is null`,
      [JSON.stringify(decided(of))],
    );
  const send = async () => {
    const view = slack.view('U0PRIYA');
    if (!view) throw new Error('No page is open.');
    fits(view);
    await slack.submit('U0PRIYA', filledIn(view, choosing));
    expect(slack.view('U0PRIYA')).not.toEqual(view);
  };
  const onwardTo = async (heading: string) => {
    const pages: string[] = [];
    for (let page = 0; page < 12 && !words('U0PRIYA').startsWith(heading); page += 1) {
      pages.push(words('U0PRIYA'));
      await send();
    }
    return pages;
  };

  test('lists 40 decisions, each with its buttons, and one of them opens over the list as full as it can be', async () => {
    await slack.command('U0PRIYA', 'record 2041');
    const pages = await onwardTo('New decisions');
    expect([...new Set(pages.map((page) => page.split('\n')[0]))]).toEqual([
      'What happened',
      'The child first',
      'Is life all right?',
      'What needs action?',
      'The plan',
      'Decisions from before',
    ]);
    // Each asks for its new words once it is to be reworded.
    expect(pages.filter((page) => page.startsWith('Decisions from before'))).toEqual([
      expect.stringContaining('35 decisions. Here are 1 to 30.'),
      expect.stringContaining('35 decisions. Here are 1 to 30.'),
      expect.stringContaining('35 decisions. Here are 31 to 35.'),
      expect.stringContaining('35 decisions. Here are 31 to 35.'),
    ]);
    await already(39);
    await slack.press('U0PRIYA', 'Add a decision');
    const empty = slack.view('U0PRIYA');
    if (empty)
      await slack.answer(
        'U0PRIYA',
        filledIn(empty, (question) => (question === 'by' ? 'date' : choosing(question, []))),
      );
    await send();
    const listing = slack.view('U0PRIYA');
    if (listing) fits(listing);
    for (let at = 1; at <= 40; at += 1)
      expect(words('U0PRIYA')).toMatch(new RegExp(`^${at}\\. 漢.*by 3 August 2026`, 'm'));
    expect(words('U0PRIYA')).toContain('40 decisions: no more can be added here.');
    await slack.closeModal('U0PRIYA');
  });

  test('goes through every page, and says all of it: 35 decisions from before, 40 new ones, and who is told', async () => {
    const pages = await goThrough('U0PRIYA', 'record 2041', choosing);
    expect(pages[0]).toContain('New decisions');
    expect(pages.at(-1)).toContain('more people, at once or when they are next at work');
    expect(pages.at(-1)).toContain('left out of the notices and the letter');
    expect(pages.at(-1)).toContain('Nothing goes to the child');
    expect(words('U0PRIYA')).toContain('75 decisions recorded.');
    await slack.closeModal('U0PRIYA');
  });
});

describe('Every other form, with as much as every question takes', () => {
  const about = () => `${review.childId} ${review.reviewId}`;
  const items = Object.keys(questionsFor).map((name) => name.replaceAll(' ', '-'));
  const split: Choosing = (question, values) => {
    if (question === 'participation') return 'PN1';
    if (question === 'goingWell') return [];
    if (question === 'sentTo') return values.slice(0, 3);
    if (question === 'keptFrom') return values.slice(3);
    if (question === 'what') return 'move';
    return question === 'answer' ? values[0] : undefined;
  };

  test.each([
    ['the record put right', 'U0PRIYA', () => `edit-review ${about()}`, 'saved as version 2'],
    ['the letter given', 'U0PRIYA', () => `letter-given ${about()}`, 'The letter is marked as given'],
    ['words of one’s own in the letter', 'U0PRIYA', () => `letter-words ${about()}`, 'Change your own words'],
    ['the letter of who the IRO is, given', 'U0PRIYA', () => 'introduced 2107', 'is marked as given'],
    ['the record sent out', 'U0JOSS', () => `distribute ${about()}`, 'Recorded: sent to 3 more people.'],
    ['the care plan updated', 'U0DAN', () => `plan-updated ${about()}`, 'is marked as updated'],
    ['the text put in the record', 'U0JOSS', () => `pasted ${about()}`, 'Marked as pasted'],
    ['a contact', 'U0PRIYA', () => 'contact 2041', 'Logged'],
    ['a midway check', 'U0PRIYA', () => 'midway 1986', 'Midway check saved'],
    ['a date booked', 'U0PRIYA', () => 'schedule 2107', 'Monday 3 August 2026'],
    ['a date moved', 'U0PRIYA', () => 'schedule 2107', 'Monday 3 August 2026'],
    ['an earlier review asked for', 'U0PRIYA', () => 'early 2041', 'Kept.'],
    ...items.map((item): [string, string, () => string, string] => [
      `${item} made ready`,
      item === 'choices' || item === 'advocate-or-interpreter' ? 'U0AMA' : 'U0PRIYA',
      () => `prepare 2107 ${item}`,
      'Saved',
    ]),
  ])('%s', async (_, who, line, says) => {
    expect(await goThrough(who, line(), split)).not.toEqual([]);
    expect(words(who)).toContain(says);
    await slack.closeModal(who);
  });
});

describe('A date to be cancelled', () => {
  test('is asked, and not approved, at length', async () => {
    await goThrough('U0PRIYA', 'schedule 2107', (question) => (question === 'what' ? 'cancel' : undefined));
    expect(words('U0PRIYA')).toContain('to approve cancelling the date');
    await slack.closeModal('U0PRIYA');
    const [{ id, child }] = await slack.database.query('select id, child_id as child from approval');
    await slack.database.query(`update approval set of_id = (select id from person where slack_user_id = 'U0HELEN')`);
    await goThrough('U0HELEN', `not-approved ${child} ${id}`);
    expect(words('U0HELEN')).toContain('Not approved by Helen Whitaker');
    await slack.closeModal('U0HELEN');
  });
});

describe('An earlier review, answered at length', () => {
  test.each(['yes', 'meet first', 'no'])('%s', async (answer) => {
    await goThrough('U0PRIYA', 'early 2041');
    await slack.closeModal('U0PRIYA');
    const [request] = await slack.database.query('select id from early_request where answer is null');
    await goThrough('U0PRIYA', `answer-early ${review.childId} ${request.id}`, (question) =>
      question === 'answer' ? answer : undefined,
    );
    await slack.closeModal('U0PRIYA');
  });
});

describe('A decision, answered at length by everyone', () => {
  const dans: string[] = [];
  test.given(async () => {
    const found = await slack.database.query(
      `select decision.id from decision join person on person.id = owner_id
       where slack_user_id = 'U0DAN' and child_id = $1 and review_id <> $2 order by decision.id`,
      [review.childId, review.reviewId],
    );
    dans.push(...found.map(({ id }: { id: string }) => id));
  });

  test.each([
    ['U0DAN', 'progress', 0],
    ['U0DAN', 'longer', 0],
    ['U0PRIYA', 'keep-date', 0],
    ['U0DAN', 'longer', 0],
    ['U0PRIYA', 'extend', 0],
    ['U0DAN', 'done', 1],
    ['U0PRIYA', 'back', 1],
    ['U0DAN', 'done', 1],
    ['U0PRIYA', 'confirm', 1],
    ['U0DAN', 'not-mine', 2],
    ['U0PRIYA', 'offer', 2],
    ['U0DAN', 'cannot', 3],
    ['U0PRIYA', 'withdraw', 3],
    ['U0FARAH', 'disagree', 4],
    ['U0PRIYA', 'dispute', 4],
    ['U0PRIYA', 'accept', 4],
  ])('%s: %s', async (who, verb, which) => {
    // The last of the menu is for a colleague it could not hold.
    const pages = await goThrough(who, `decision ${verb} ${review.childId} ${dans[which]}`, (question) => {
      if (question === 'owner') return 'another colleague';
      return question === 'colleague' ? 'U0LONG150' : undefined;
    });
    // Once more, where the answer asks for a colleague whom the menu can’t hold.
    expect(new Set(pages.map((page) => page.split('\n')[0])).size).toBe(1);
    expect(words(who)).toContain('Undo (10 minutes)');
    await slack.closeModal(who);
  });

  test('one that the IRO said they will challenge, and will not after all', async () => {
    await slack.database.query(
      `insert into decision_event (id, child_id, decision_id, kind, by_id, "on", at)
       select gen_random_uuid(), $1, $2, 'to challenge', id, '2026-06-16', '2026-06-16T07:30:00Z' from person
       where slack_user_id = 'U0PRIYA'`,
      [review.childId, dans[0]],
    );
    await goThrough('U0PRIYA', `decision drop-challenge ${review.childId} ${dans[0]}`);
    expect(words('U0PRIYA')).toContain('Undo (10 minutes)');
    await slack.closeModal('U0PRIYA');
  });

  test.each(['manager', 'owner'])('a question from the %s, and its answer', async (as) => {
    const who = as === 'manager' ? 'U0FARAH' : 'U0DAN';
    const line = 'select review_id from decision where id = $1';
    const [{ review_id: about }] = await slack.database.query(line, [dans[0]]);
    await goThrough(who, `ask ${as} ${review.childId} ${about}`, (question) =>
      question === 'decision' ? dans[0] : undefined,
    );
    expect(words(who)).toContain('Undo (10 minutes)');
    await slack.closeModal(who);
    await goThrough('U0PRIYA', `decision answer ${review.childId} ${dans[0]}`);
    expect(words('U0PRIYA')).toContain('Your answer is on its way');
    await slack.closeModal('U0PRIYA');
  });

  test('U0PRIYA: close, where it is confidential and its owner is outside the service', async () => {
    const [[{ id }]] = await slack.database.query(
      `update decision set owner_id = null, owner_role = 'parent', is_confidential = true
       where id = (select id from decision where child_id = $1 and review_id <> $2 and id <> all ($3::uuid[]) limit 1)
       returning id`,
      [review.childId, review.reviewId, dans],
    );
    expect(await goThrough('U0PRIYA', `decision close ${review.childId} ${id}`)).toHaveLength(1);
    expect(words('U0PRIYA')).toContain('Closed, with what you said.');
    await slack.closeModal('U0PRIYA');
  });
});

describe('Settings, cover and what a channel shows', () => {
  test('the digest at the last time, on every day', async () => {
    await goThrough('U0PRIYA', 'change-settings');
    expect(words('U0PRIYA')).toContain('Your digest comes at 11:45 on Monday to Friday.');
    await slack.closeModal('U0PRIYA');
  });

  test('cover between two people with the longest names', async () => {
    await goThrough('U0HELEN', 'cover', (question) => {
      if (question === 'whom') return 'U0LONG198';
      return question === 'by' ? 'U0LONG199' : undefined;
    });
    expect(words('U0HELEN')).toContain('Arranged.');
    await slack.closeModal('U0HELEN');
  });

  test('a team whose name is as long as names are', async () => {
    const [{ id }] = await slack.database
      .query(`update team set name = $1 where name = 'South' returning id`, [longName(1)])
      .then(([rows]) => rows);
    await goThrough('U0HELEN', `channel-initials ${id}`);
    expect(words('U0HELEN')).toContain('references and initials from now on.');
    await slack.closeModal('U0HELEN');
  });
});

describe('The register', () => {
  const everybody = many.map((at) => `U0LONG${at}`);

  test('a new child, restricted for as many people as there are, of whom the service was told before care began', async () => {
    const answers: Record<string, string | readonly string[]> = {
      ...{ reference: '02107', isAnother: 'another', initials: 'ABCD', bornOn: '2015-04-01' },
      ...{ becameLookedAfterOn: '2026-06-15', socialWorker: 'U0LONG199', siblings: '2107', parent: '1986' },
      ...{ restricted: 'yes', seenBy: everybody, toldOn: '2026-06-12' },
    };
    await goThrough('U0HELEN', 'new-child', (question) => answers[question]);
    expect(words('U0HELEN')).toContain('*Kept: CLA-02107 · A.B.C.D.*');
    await slack.closeModal('U0HELEN');
  });

  test('who may see a child, said of as many people as there are', async () => {
    await goThrough('U0HELEN', 'restrict 1950', (question) =>
      question === 'seenBy' ? everybody : question === 'restricted' ? 'yes' : undefined,
    );
    expect(words('U0HELEN')).toContain('Restricted: seen by');
    await slack.closeModal('U0HELEN');
  });

  test('a question about the files, answered', async () => {
    const [{ id }] = await slack.database.query(`select id from import_question where reference = '1950'`);
    await goThrough('U0HELEN', `answer-question ${id}`, (question) => (question === 'day' ? '2025-03-03' : undefined));
    expect(words('U0HELEN')).toContain('Kept: care began on 3 March 2025.');
    await slack.closeModal('U0HELEN');
  });
});

describe('Who is the IRO', () => {
  test('the rota of duty IROs', async () => {
    await goThrough('U0HELEN', 'rota', (_, values) => values.at(-1));
    expect(words('U0HELEN')).toContain('is on duty in the week of Monday 15 June 2026');
    await slack.closeModal('U0HELEN');
  });

  test('an IRO manager acts for the IRO, and says why at length', async () => {
    await goThrough('U0HELEN', 'act-for 2107');
    expect(words('U0HELEN')).toContain('You act for Priya Nair today');
    await slack.closeModal('U0HELEN');
  });

  test('a challenge and what follows from it, at length', async () => {
    const person = async (account: string) =>
      (await slack.database.query('select id from person where slack_user_id = $1', [account]))[0].id;
    const to = async (stage: number, account: string) => `${stage} ${await person(account)}`;
    const raising = { urgent: 'yes', to: await to(1, 'U0FARAH') };
    const walk = async (who: string, line: string, answers: Record<string, string> = {}) => {
      await goThrough(who, line, (question) => answers[question]);
      expect(words(who)).toMatch(/CLA-2041/);
      await slack.closeModal(who);
    };
    await walk('U0PRIYA', 'challenge 2041', raising);
    const [{ id }] = await slack.database.query('select id from challenge');
    const on = (form: string) => `challenge-form ${form} ${review.childId} ${id}`;
    await walk('U0FARAH', on('ask'));
    await walk('U0PRIYA', on('reply'));
    await walk('U0FARAH', on('pass'), { to: await to(2, 'U0RUTH') });
    await walk('U0RUTH', on('differently'));
    await walk('U0PRIYA', on('not-enough'));
    await walk('U0RUTH', on('fix'));
    await walk('U0PRIYA', on('escalate'), { to: await to(4, 'U0RUTH') });
    await walk('U0PRIYA', `advice-add ${review.childId} ${id}`, {
      kind: 'asked',
      adviser: 'Cafcass',
      on: '2026-06-16',
    });
    await walk('U0PRIYA', `evidence-pack ${review.childId} ${id}`, {
      ...{ purpose: 'legal', from: '2026-01-01', to: '2026-06-16' },
    });
    await slack.command('U0PRIYA', `challenge-open ${review.childId} ${id}`);
    expect(slack.faults).toEqual([]);
    await walk('U0PRIYA', on('close'));
    // The plan that Ruth gave is open still.
    const [meant] = await slack.database.query(
      'select decision_id as id from challenge_event where decision_id is not null',
    );
    await slack.database.query(
      `insert into decision_event (id, child_id, decision_id, kind, by_id, "on", at)
       values (gen_random_uuid(), $1, $2, 'to challenge', $3, '2026-06-16', '2026-06-16T07:00:00Z')`,
      [review.childId, meant.id, await person('U0PRIYA')],
    );
    await walk('U0PRIYA', `decision drop-challenge ${review.childId} ${meant.id}`);
  });

  test('a theme, a note, and a concern about practice from its raising to its end, at length', async () => {
    const walk = async (who: string, line: string, answers: Record<string, string> = {}) => {
      await goThrough(who, line, (question) => answers[question]);
      expect(slack.faults).toEqual([]);
      await slack.closeModal(who);
    };
    const [{ id: decision }] = await slack.database.query('select id from decision where child_id = $1 limit 1', [
      review.childId,
    ]);
    await walk('U0PRIYA', `theme ${review.childId} ${decision}`, { theme: 'health' });
    await walk('U0PRIYA', 'note 2041', { kind: 'good practice', theme: 'plan not progressing' });
    const [{ id: ruth }] = await slack.database.query(`select id from person where slack_user_id = 'U0RUTH'`);
    const [{ id: sam }] = await slack.database
      .query(`update person set role = 'senior manager' where slack_user_id = 'U0LONG140' returning id`)
      .then(([rows]) => rows);
    await walk('U0HELEN', 'concern health', { theme: 'plan not progressing', to: sam });
    const [{ id }] = await slack.database.query('select id from concern');
    await walk('U0HELEN', `concern-form pass ${id}`, { to: ruth });
    await walk('U0RUTH', `concern-form answer ${id}`);
    await slack.command('U0HELEN', 'concerns');
    expect(slack.faults).toEqual([]);
    await walk('U0HELEN', `concern-form close ${id}`, { outcome: 'practice has changed' });
  });

  test('what a leaver had, given to a colleague', async () => {
    const [[{ id }]] = await slack.database.query(
      `update decision set owner_id = (select id from person where slack_user_id = 'U0LONG3'),
         owner_role = 'other staff', is_confidential = false
       where id = (select id from decision d where child_id = $1 and review_id <> $2
         and not exists (select 1 from decision_event where decision_id = d.id) limit 1) returning id`,
      [review.childId, review.reviewId],
    );
    await slack.database.query(`update person set left_on = '2026-06-01' where slack_user_id = 'U0LONG3'`);
    await goThrough('U0FARAH', `decision give-out ${review.childId} ${id}`, (question) => {
      if (question === 'owner') return 'another colleague';
      return question === 'colleague' ? 'U0LONG150' : undefined;
    });
    expect(words('U0FARAH')).toContain('Given to a colleague');
    await slack.closeModal('U0FARAH');
  });
});

describe('An IRO, of as many as there are', () => {
  /** Answers what steers the page, sees that it fits, and sends it full. */
  async function steers(line: string, ...steps: Record<string, unknown>[]): Promise<void> {
    expect(await slack.command('U0HELEN', line)).toMatchObject({ ok: true });
    for (const step of steps) {
      await slack.answer('U0HELEN', step);
      fits(slack.view('U0HELEN') as View);
    }
    const view = slack.view('U0HELEN') as View;
    walked.add(view.callback_id?.replace('form ', '') ?? '');
    const because = { 'Why this IRO?': fullOf(400) };
    expect(await slack.submit('U0HELEN', because)).toMatchObject({ ok: true });
    expect(words('U0HELEN')).toContain('is the IRO from today');
    await slack.closeModal('U0HELEN');
  }
  const personWith = async (account: string) =>
    (await slack.database.query('select id from person where slack_user_id = $1', [account]))[0].id;

  test('named for a child', async () => {
    await steers('allocate 2300', { 'Who is the IRO?': await personWith('U0LONG10') });
  });

  test('to whom children are moved on paper', async () => {
    const theirs = await slack.database.query(
      `select child.id from child join allocation on child_id = child.id
       where allocation.role = 'iro' and person_id = $1 and reference in ('2041', '1950')`,
      [await personWith('U0PRIYA')],
    );
    await steers(
      'what-if',
      { 'From whom?': await personWith('U0PRIYA') },
      { 'Which children?': theirs.map(({ id }: { id: string }) => id), 'To whom?': await personWith('U0LONG11') },
    );
  });
});

describe('Something snoozed a second time, which asks why', () => {
  test.each([0, 1])('time %s', async (time) => {
    const [{ id }] = await slack.database.query(`select id from child where reference = '1986'`);
    await slack.command('U0PRIYA', 'drift 1986');
    const shown = JSON.stringify(slack.visibleTo('U0PRIYA').at(-1)?.blocks);
    const finding = shown.match(/why-drift [0-9a-f-]+ (drift-not-participating [0-9a-f-]+)/)?.[1];
    const [page] = await goThrough('U0PRIYA', `snooze ${id} ${finding}`);
    expect(page?.includes('Why does it wait again?')).toBe(time > 0);
    expect(words('U0PRIYA')).toContain('You hear of it again on');
    await slack.closeModal('U0PRIYA');
  });
});

describe('Nothing is left out', () => {
  test('every form there is has been gone through', () => {
    expect([...walked].toSorted()).toEqual(forms.map(({ name }) => name).toSorted());
  });
});
