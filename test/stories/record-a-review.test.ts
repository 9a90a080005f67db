import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { addsADecision, dansDecision } from '../support/records-a-review.ts';
import { type TheBot, theBot, wordsIn } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const titleOf = (who: string) => slack.view(who)?.title?.text;
const send = (who: string, values: Record<string, unknown> = {}) => slack.submit(who, values);
const objections = async (who: string, values: Record<string, unknown>) => {
  await send(who, values);
  return slack.problems(who);
};
const rows = (sql: string, values: unknown[] = []) => slack.database.query(sql, values);
const draftsTrace = (childId: string | null = null): Promise<{ person: string }[]> =>
  rows(
    `select person, action, ended from audit where action like '%-draft' and action <> 'child-of-draft'
       and child_id is not distinct from $1 order by at, lane, position`,
    [childId],
  );
const idOf = async (reference: string) => (await rows('select id from child where reference = $1', [reference]))[0].id;

const held = { 'Did the review go ahead?': 'held', 'On what day?': '2026-06-16' };
const late = { 'Why was it late?': 'The carer was ill' };
const notSeen = 'You have logged no talk with the child since the last review. Why not?';
const spoke = {
  'How did they take part?': 'PN1',
  [notSeen]: 'Ill',
};
const decideOne =
  'There is no permanence plan. Decide “Permanence plan agreed and recorded”, for the team manager, in 20 working days?';
const planned = { 'What is the permanence plan?': 'long-term fostering' };

describe('Priya records a review, page by page', () => {
  test('the form opens on what happened, with the child, the review and its date', async () => {
    await slack.command('U0PRIYA', 'record 2041');
    expect(titleOf('U0PRIYA')).toBe('Review · 1 of 6');
    expect(slack.pageWords('U0PRIYA')).toContain('Third review · due by Saturday 19 September 2026');
  });

  test.each([
    ['a day to come', { 'On what day?': '2026-06-17' }, 'The date must be today or in the past.'],
    [
      'a day before the last review',
      { 'On what day?': '2026-03-01' },
      'The last review was completed on 19 March 2026.',
    ],
  ])('%s is sent back with what to do', async (_, values, says) => {
    expect((await objections('U0PRIYA', { ...held, ...values }))[0]).toContain(says);
    expect(titleOf('U0PRIYA')).toContain('Review · 1 of');
  });

  test('what an answer brings with it is asked at once, and marked as what must be answered', async () => {
    const asked = () =>
      slack.view('U0PRIYA')?.blocks.flatMap(({ label, optional }) => (label && !optional ? label.text : []));
    expect(asked()).toEqual(['Did the review go ahead?', 'On what day?']);
    await slack.answer('U0PRIYA', { 'Did the review go ahead?': 'did not happen' });
    expect(asked()).toEqual([
      'Did the review go ahead?',
      'On what day?',
      'Why did it not happen?',
      'Which IRO manager is asked to approve that?',
    ]);
    expect(await objections('U0PRIYA', {})).toEqual(['Complete this field.', 'Complete this field.']);
    await slack.answer('U0PRIYA', { 'Did the review go ahead?': 'adjourned' });
    expect(asked()).toEqual(['Did the review go ahead?', 'On what day?', 'Why was it adjourned?']);
    await slack.answer('U0PRIYA', { 'Did the review go ahead?': 'held' });
    expect(asked()).toEqual(['Did the review go ahead?', 'On what day?']);
  });

  test('where Slack has not told of the answer yet, what it brings is asked when the page is sent', async () => {
    await send('U0PRIYA', { ...held, 'Did the review go ahead?': 'adjourned' });
    expect(slack.pageWords('U0PRIYA')).toContain('With that answer there is one thing more to ask.');
    expect(slack.pageWords('U0PRIYA')).toContain('Why was it adjourned?');
    expect(titleOf('U0PRIYA')).toContain('Review · 1 of');
    await slack.answer('U0PRIYA', { 'Did the review go ahead?': 'held' });
  });

  test('the child comes next: an age that can’t be is not offered, and silence needs a reason', async () => {
    await send('U0PRIYA', held);
    expect(titleOf('U0PRIYA')).toBe('Review · 2 of 6');
    expect(slack.pageWords('U0PRIYA')).not.toContain('(PN0)');
    const tried = 'What was tried, and what will you do to hear their views?';
    expect(slack.pageWords('U0PRIYA')).not.toContain(tried);
    await slack.answer('U0PRIYA', { 'How did they take part?': 'PN7', [notSeen]: 'She was at camp' });
    expect(slack.pageWords('U0PRIYA')).toContain(tried);
    expect(await objections('U0PRIYA', {})).toEqual(['Complete this field.']);
  });

  test('a talk not logged yet is logged over the form, which goes on without asking why there was none', async () => {
    await slack.press('U0PRIYA', 'Log a talk you have had');
    expect(titleOf('U0PRIYA')).toBe('Log a contact');
    await slack.closeModal('U0PRIYA');
    expect(titleOf('U0PRIYA')).toBe('Review · 2 of 6');
  });

  test('Back keeps what was sent, and the way forward is the same', async () => {
    await slack.press('U0PRIYA', 'Back');
    expect(titleOf('U0PRIYA')).toBe('Review · 1 of 6');
    await send('U0PRIYA');
    expect(titleOf('U0PRIYA')).toBe('Review · 2 of 6');
    await send('U0PRIYA', { ...spoke, 'What are they proud of?': 'Drumming' });
    expect(slack.pageWords('U0PRIYA')).toContain('Is life all right?');
  });

  test('by the second review there must be a permanence plan, a decision on one, or a reason', async () => {
    await send('U0PRIYA', { 'Which of these need action?': ['learning'], 'Which are going well?': ['home'] });
    expect(slack.pageWords('U0PRIYA')).toMatch(/^What needs action\?/);
    expect(slack.view('U0PRIYA')?.blocks.flatMap(({ label }) => label?.text ?? [])).toEqual(['Learning, in a line']);
    await send('U0PRIYA', { 'Learning, in a line': 'No school place since May' });
    expect(slack.pageWords('U0PRIYA')).toContain('There is no permanence plan. Decide');
    await slack.answer('U0PRIYA', { [decideOne]: 'no' });
    expect(await objections('U0PRIYA', {})).toEqual(['Complete this field.']);
    await slack.answer('U0PRIYA', planned);
    expect(slack.pageWords('U0PRIYA')).not.toContain('There is no permanence plan.');
    await send('U0PRIYA');
    expect(slack.pageWords('U0PRIYA')).toContain('New decisions');
  });

  test('action that is needed wants a decision or a reason', async () => {
    expect(slack.pageWords('U0PRIYA')).toContain('Action is needed on learning.');
    expect(await objections('U0PRIYA', {})).toEqual(['Complete this field.']);
  });

  test('a decision has a view of its own, where all that it needs is marked as required', async () => {
    await slack.press('U0PRIYA', 'Add a decision');
    expect(titleOf('U0PRIYA')).toBe('Add a decision');
    expect(await objections('U0PRIYA', {})).toEqual(Array(4).fill('Complete this field.'));
    await slack.answer('U0PRIYA', { 'By when?': 'date' });
    expect(
      await objections('U0PRIYA', { ...dansDecision('Dan asks'), 'By when?': 'date', 'Which day?': '2026-06-01' }),
    ).toEqual(['Choose a day to come.']);
  });

  test('a name is refused, and what it said is kept to be mended', async () => {
    expect((await objections('U0PRIYA', dansDecision('Dan rings Jordan')))[0]).toBe(
      '“Jordan” looks like a name. Use initials, or a role.',
    );
    await slack.closeModal('U0PRIYA');
    expect(slack.pageWords('U0PRIYA')).toContain(
      'Begun, and not added yet: “Dan rings Jordan”. Press Add a decision to go on with it.',
    );
    await slack.press('U0PRIYA', 'Add a decision');
    expect(JSON.stringify(slack.view('U0PRIYA'))).toContain('"initial_value":"Dan rings Jordan"');
  });

  test('decisions are listed as they are added, with what was decided and how we will know', async () => {
    await send('U0PRIYA', { ...dansDecision('Priya speaks with her father'), 'By when?': 'ten' });
    expect(slack.pageWords('U0PRIYA')).not.toContain('Action is needed on learning.');
    await addsADecision(slack, 'U0PRIYA', {
      ...dansDecision('Dan asks the school for a meeting'),
      'How will we know that it is done?': 'The meeting has a date',
      'What kind of decision is it?': ['key'],
    });
    expect(slack.pageWords('U0PRIYA')).toContain(
      '2. Dan asks the school for a meeting · Dan Okafor · by 30 June 2026 · key\nHow we will know: The meeting has a date',
    );
  });

  test('one is edited in the same view, filled in, and put before another', async () => {
    await slack.press('U0PRIYA', 'Edit: decision 1, Priya speaks with her father');
    expect(titleOf('U0PRIYA')).toBe('Decision 1');
    await send('U0PRIYA', {
      'How will we know that it is done?': 'A note of the talk',
      'Whose is it?': 'Priya Nair (IRO)',
      'By when?': 'twenty',
      'What kind of decision is it?': ['confidential'],
    });
    await slack.press('U0PRIYA', 'Move up');
    expect(slack.pageWords('U0PRIYA')).toMatch(
      /1\. Dan asks the school.*2\. Priya speaks with her father · Priya Nair · by 14 July 2026 · confidential/s,
    );
  });

  test('one is taken out', async () => {
    await addsADecision(slack, 'U0PRIYA', dansDecision('Dan books the dentist'));
    await slack.press('U0PRIYA', 'Take out: decision 3, Dan books the dentist');
    expect(slack.pageWords('U0PRIYA')).not.toContain('Dan books the dentist');
    await send('U0PRIYA');
    expect(titleOf('U0PRIYA')).toBe('Review · 7 of 7');
  });

  test('the last page says what follows, to whom, and how many are left out, before anything is sent', async () => {
    const words = slack.pageWords('U0PRIYA');
    expect(words).toContain('due by Wednesday 16 December 2026');
    expect(words).toContain(
      '2 decisions: to Farah Tariq, Dan Okafor and Priya Nair, at once or when they are next at work',
    );
    expect(words).toContain('1 confidential item left out');
    expect(words).toContain('written by 7 July 2026, sent by 14 July 2026');
    expect(words).toContain('*Areas of life* 1 area needs action');
    // Every output, from the one entry; what is confidential is in neither the notice nor the letter.
    const read = async (paper: string) => {
      await slack.press('U0PRIYA', paper);
      expect(titleOf('U0PRIYA')).toBe(paper);
      const said = slack.pageWords('U0PRIYA');
      await slack.closeModal('U0PRIYA');
      return said;
    };
    const notice = await read('Decisions notice');
    const record = await read('Text for the record');
    const letter = await read('Letter to the child');
    expect(titleOf('U0PRIYA')).toBe('Review · 7 of 7');
    expect(notice).toContain('Dan asks the school for a meeting');
    expect(notice + letter).not.toContain('speaks with her father');
    expect(record).toContain('Drumming');
    expect(record).toContain('No school place since May');
    expect(letter).toContain('Hello,');
    expect(await rows('select 1 from decision')).toEqual([]);
  });

  test('sending records it once: the review, its record, the plan, the decisions, the booking and who is told', async () => {
    const open = slack.view('U0PRIYA');
    await send('U0PRIYA', { 'When will the next review be?': '2026-12-01' });
    expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
    expect(slack.pageWords('U0PRIYA')).toContain('Nothing has gone to the child.');
    const child = await idOf('2041');
    expect(
      await rows(`select held_on, completed_on, participation from review where child_id = $1 and source = 'entered'`, [
        child,
      ]),
    ).toEqual([{ held_on: '2026-06-16', completed_on: '2026-06-16', participation: 'PN1' }]);
    expect(await rows('select kind from permanence_plan where child_id = $1', [child])).toEqual([
      { kind: 'long-term fostering' },
    ]);
    expect(
      await rows('select wording, is_confidential, due_on from decision where child_id = $1 order by due_on', [child]),
    ).toMatchObject([
      { due_on: '2026-06-30', is_confidential: false },
      { due_on: '2026-07-14', is_confidential: true },
    ]);
    expect(await rows('select "on" from booking where child_id = $1', [child])).toEqual([{ on: '2026-12-01' }]);
    expect(await rows(`select action, ended from audit where action = 'record-review'`)).toEqual([
      { action: 'record-review', ended: 'done' },
    ]);
    expect(open).not.toBeNull();
    await slack.closeModal('U0PRIYA');
  });

  test('the clocks have moved on', async () => {
    await slack.command('U0PRIYA', 'next-review 2041');
    expect(slack.lastWords('U0PRIYA')).toContain('4th review · *Due by Wednesday 16 December 2026');
  });
});

describe('A record put right', () => {
  test('needs a reason, and both versions are kept', async () => {
    const [review] = await rows('select review_id, child_id from review_record');
    await slack.command('U0PRIYA', 'pasted 2041');
    await slack.submit('U0PRIYA', {});
    await slack.closeModal('U0PRIYA');
    await slack.command('U0PRIYA', 'papers 2041');
    await slack.press('U0PRIYA', 'Edit the record');
    await send('U0PRIYA', { 'The reason': 'Her words were left out' });
    expect(await objections('U0PRIYA', { 'On what day?': '2026-03-19' })).toEqual([
      'The last review was completed on 19 March 2026. Choose a later date.',
    ]);
    await send('U0PRIYA', { 'On what day?': '2026-06-15' });
    await send('U0PRIYA', { 'In their own words': 'I want to see my brother' });
    await send('U0PRIYA');
    expect(slack.pageWords('U0PRIYA')).toMatch(/^What was said of them\?/);
    await send('U0PRIYA');
    expect(slack.pageWords('U0PRIYA')).not.toContain('decide “');
    await send('U0PRIYA', { 'What is the permanence plan?': 'adoption' });
    expect(slack.pageWords('U0PRIYA')).toContain('The edit is saved as version 2.');
    expect(await rows(`select held_on, completed_on from review where id = $1`, [review.review_id])).toEqual([
      { held_on: '2026-06-15', completed_on: '2026-06-15' },
    ]);
    expect(await rows('select kind from permanence_plan where child_id = $1', [review.child_id])).toEqual([
      { kind: 'adoption' },
    ]);
    expect(await rows(`select distinct answers->'gates'->0->>'gate' as gate from review_record`)).toEqual([
      { gate: 'child not seen before' },
    ]);
    expect(
      await rows(
        `select version, edited_because, answers->'child'->>'words' as words,
           answers->'whatHappened'->>'because' as late from review_record order by version`,
      ),
    ).toEqual([
      { version: 1, edited_because: null, words: null, late: null },
      { version: 2, edited_because: 'Her words were left out', words: 'I want to see my brother', late: null },
    ]);
    await slack.press('U0PRIYA', 'Text for the record');
    const [text = '', before = ''] = slack.pageWords('U0PRIYA').split('REPLACED: VERSION 1');
    expect(text).toContain('Held on 15 June 2026');
    expect(text).toContain('Changed since it was first sent: Her words were left out');
    expect(before).toContain('Held on 16 June 2026');
    expect(before).toContain('Permanence plan: long-term fostering');
    expect(before).not.toContain('How they took part');
  });

  test('what was pasted before is to be pasted again, once', async () => {
    expect(slack.pageWords('U0PRIYA')).toContain('has changed since. Paste it again.');
    await slack.press('U0PRIYA', 'I have pasted it');
    await slack.submit('U0PRIYA', {});
    expect(slack.pageWords('U0PRIYA')).toContain('Marked as pasted to the case record on 16 June 2026.');
    await slack.closeModal('U0PRIYA');
    await slack.command('U0PRIYA', 'papers 2041');
    expect(slack.lastWords('U0PRIYA')).not.toContain('paste it again');
  });

  test('is the last one, where only the child is named', async () => {
    await slack.command('U0PRIYA', 'edit-review 2041');
    expect(slack.pageWords('U0PRIYA')).toContain('Both versions are kept.');
    await slack.closeModal('U0PRIYA');
    await slack.command('U0PRIYA', 'edit-review 1986');
    expect(slack.pageWords('U0PRIYA')).toContain('No such review was recorded here, so there is nothing to edit.');
    await slack.closeModal('U0PRIYA');
  });
});

describe('Undo, for ten minutes', () => {
  test('takes the whole review back, and says so to nobody as if it had happened', async () => {
    const child = await idOf('1986');
    await slack.command('U0PRIYA', 'record 1986');
    const sixteen = { 'Pathway plan': 'started', 'Personal adviser': 'named' };
    for (const page of [{ ...held, ...late }, spoke, {}, { ...planned, ...sixteen }]) await send('U0PRIYA', page);
    const sanas = { ...dansDecision('Sana books the dentist'), 'Whose is it?': 'Sana Rahman (social worker)' };
    await addsADecision(slack, 'U0PRIYA', sanas);
    for (const page of [{}, {}]) await send('U0PRIYA', page);
    expect(await rows('select 1 from decision where child_id = $1', [child])).toHaveLength(1);
    await slack.settled();
    await slack.press('U0PRIYA', 'Undo (10 minutes)');
    expect(slack.pageWords('U0PRIYA')).toContain('The review was taken back');
    for (const table of ['decision', 'review_record', 'record_step', 'permanence_plan', 'booking']) {
      expect(await rows(`select 1 from ${table} where child_id = $1`, [child])).toEqual([]);
    }
    expect(await rows(`select 1 from review where child_id = $1 and source = 'entered'`, [child])).toEqual([]);
  });

  test('and what was filled in is a draft again, one press away, with all that was answered', async () => {
    await slack.press('U0PRIYA', 'Go on with it: CLA-1986');
    expect(slack.pageWords('U0PRIYA')).toContain('1 decision');
    await slack.closeModal('U0PRIYA');
    await slack.settled();
    await slack.command('U0PRIYA', 'drafts');
    expect(slack.lastWords('U0PRIYA')).toContain('*Review* · CLA-1986 · T.B.');
    await slack.press('U0PRIYA', 'Discard: Review, CLA-1986 · T.B.');
  });

  test('whoever had been told reads who took back what, of which child, and is refused nothing in the audit', async () => {
    const words = wordsIn(slack.visibleTo('U0FARAH', slack.dm('U0FARAH')).at(-1)?.blocks);
    expect(words).toBe(
      '*A review was taken back* · CLA-1986 · T.B.\n' +
        'Priya Nair took it back, with its decisions. Nothing of it waits for you here.\n' +
        'If it is recorded again, you are told again.',
    );
    expect(wordsIn(slack.visibleTo('U0SANA', slack.dm('U0SANA')).at(-1)?.blocks)).toBe(words);
    expect(
      await rows(`select person from audit where ended = 'refused' and person in ('Farah Tariq', 'Sana Rahman')`),
    ).toEqual([]);
  });

  test('is over after ten minutes', async () => {
    await rows(`update review_record set recorded_at = recorded_at - interval '11 minutes'`);
    await slack.command('U0PRIYA', 'undo-review 2041');
    expect(slack.lastWords('U0PRIYA')).toContain('More than 10 minutes have passed');
  });
});

describe('Nothing is lost, and nothing is recorded twice', () => {
  test('a form closed half way is kept, and resumes where it was, with what was answered', async () => {
    await slack.command('U0PRIYA', 'record 2107');
    await send('U0PRIYA', held);
    await slack.closeModal('U0PRIYA');
    expect(slack.lastWords('U0PRIYA')).toContain('*Draft kept.* Review of CLA-2107 · R.A., page 2 of 6.');
    await slack.press('U0PRIYA', 'Resume: Review, CLA-2107 · R.A.');
    expect(slack.pageWords('U0PRIYA')).toContain('The child first');
    await slack.closeModal('U0PRIYA');
    await slack.command('U0PRIYA', 'drafts');
    expect(slack.lastWords('U0PRIYA')).toContain(
      '*Review* · CLA-2107 · R.A.\nAt “The child first” · saved 16 June 2026',
    );
  });

  test('what was said of it says no more once it was thrown away', async () => {
    const said = () =>
      slack.visibleTo('U0PRIYA', slack.dm('U0PRIYA')).filter(({ text }) => text === '1 draft was kept.').length;
    const before = said();
    await slack.press('U0PRIYA', 'Discard: Review, CLA-2107 · R.A.');
    expect(slack.lastWords('U0PRIYA')).toBe('The draft was thrown away.');
    await slack.settled();
    expect(said()).toBe(before - 1);
  });

  test('a double press records one review, and the second press is told so', async () => {
    await slack.command('U0PRIYA', 'record 3001');
    for (const page of [held, spoke, {}, planned, {}]) await send('U0PRIYA', page);
    const view = slack.view('U0PRIYA')?.id;
    const before = slack.calls.length;
    const pressed = await Promise.all([slack.submit('U0PRIYA', {}, view), slack.submit('U0PRIYA', {}, view)]);
    // Each is answered at once or, on a slow machine, a moment later.
    const said = JSON.stringify([pressed.map(({ body }) => body), slack.calls.slice(before).map(({ args }) => args)]);
    expect(said).toContain('The review is recorded.');
    expect(said).toContain('already been sent');
    expect(
      await rows(`select 1 from review where child_id = $1 and source = 'entered'`, [await idOf('3001')]),
    ).toHaveLength(1);
    await slack.closeModal('U0PRIYA');
  });

  test('somebody else’s draft is no use to anybody', async () => {
    const [draft] = await rows('select id from draft where spent_at is null limit 1');
    await slack.command('U0MARCUS', `resume ${draft.id}`);
    expect(slack.pageWords('U0MARCUS')).toContain('That draft is no longer kept.');
    await slack.closeModal('U0MARCUS');
    await slack.command('U0MARCUS', `discard ${draft.id}`);
    expect(await rows('select 1 from draft where id = $1', [draft.id])).toHaveLength(1);
    expect(await draftsTrace()).toContainEqual({ person: 'Marcus Webb', action: 'discard-draft', ended: 'refused' });
  });

  test('a child that stops being hers while the form is open can’t be recorded by her', async () => {
    await slack.command('U0PRIYA', 'record 1986');
    await rows(`update allocation set to_on = '2026-06-15' where child_id = $1 and role = 'iro'`, [await idOf('1986')]);
    await send('U0PRIYA', { ...held, ...late });
    expect(slack.pageWords('U0PRIYA')).toContain('I can’t find a child you can open with that reference.');
    await slack.closeModal('U0PRIYA');
  });
});

describe('Who may record', () => {
  test('business support begins it, and hands it to the IRO, who is told and sends it', async () => {
    await slack.command('U0JOSS', 'record 2300');
    await send('U0JOSS', { ...held, ...late });
    // Why the IRO has not seen the child is not Joss’s to say.
    expect(slack.pageWords('U0JOSS')).not.toContain(notSeen);
    for (const page of [{ 'How did they take part?': 'PN2' }, {}, planned, {}]) await send('U0JOSS', page);
    expect(slack.pageWords('U0JOSS')).toContain('It goes to *Marcus Webb*, who checks every page and sends it');
    expect(slack.view('U0JOSS')?.submit?.text).toBe('Hand it on');
    await send('U0JOSS');
    expect(slack.pageWords('U0JOSS')).toContain('The draft is with Marcus Webb now');
    expect(await rows(`select 1 from review where child_id = $1 and source = 'entered'`, [await idOf('2300')])).toEqual(
      [],
    );
    await slack.closeModal('U0JOSS');
    await slack.command('U0MARCUS', 'drafts');
    await slack.press('U0MARCUS', 'Resume');
    expect(slack.pageWords('U0MARCUS')).toContain('CLA-2300');
    await slack.closeModal('U0MARCUS');
    await slack.press('U0MARCUS', 'Discard');
    expect((await draftsTrace(await idOf('2300'))).filter(({ person }) => person !== 'Priya Nair')).toEqual([
      { person: 'Joss Bell', action: 'begin-draft', ended: 'done' },
      { person: 'Joss Bell', action: 'hand-over-draft', ended: 'done' },
      { person: 'Marcus Webb', action: 'close-draft', ended: 'done' },
      { person: 'Marcus Webb', action: 'discard-draft', ended: 'done' },
    ]);
  });

  test('a social worker is told who can', async () => {
    await slack.command('U0DAN', 'record 2041');
    expect(slack.pageWords('U0DAN')).toContain('You can’t do that in your role');
    await slack.closeModal('U0DAN');
  });
});

describe('A review that takes more than one meeting', () => {
  test('adjourned once, then completed: one review, with both its days', async () => {
    await slack.command('U0MARCUS', 'record 2300');
    await send('U0MARCUS', {
      'Did the review go ahead?': 'adjourned',
      'On what day?': '2026-06-15',
      'Why was it adjourned?': 'No health report',
    });
    await send('U0MARCUS');
    expect(slack.pageWords('U0MARCUS')).toContain('The review must be completed by Monday 13 July 2026.');
    await slack.closeModal('U0MARCUS');
    await slack.command('U0MARCUS', 'record 2300');
    expect(slack.pageWords('U0MARCUS')).toContain('Begun on 15 June 2026 and adjourned.');
    const again = {
      'Did the review go ahead?': 'adjourned',
      'On what day?': '2026-06-16',
      'Why was it adjourned?': 'The carer was ill',
    };
    expect(await objections('U0MARCUS', again)).toEqual([
      'This review was adjourned once already, and can’t be again. Record what happened instead.',
    ]);
    for (const page of [{ ...held, ...late }, spoke, {}, planned, {}, {}]) await send('U0MARCUS', page);
    expect(slack.pageWords('U0MARCUS')).toContain('The review is recorded.');
    const child = await idOf('2300');
    expect(
      await rows(`select adjourned_on, completed_on from review where child_id = $1 and source = 'entered'`, [child]),
    ).toEqual([{ adjourned_on: '2026-06-15', completed_on: '2026-06-16' }]);
    expect(await rows('select version from review_record where child_id = $1 order by version', [child])).toHaveLength(
      2,
    );
    await slack.closeModal('U0MARCUS');
  });

  test('one that did not happen says why and who is asked to approve it, and the limit stands', async () => {
    // She began this one before, and starts again.
    await slack.command('U0PRIYA', 'drafts');
    await slack.press('U0PRIYA', 'Discard');
    await slack.command('U0PRIYA', 'record 2107');
    await send('U0PRIYA', {
      'Did the review go ahead?': 'did not happen',
      'On what day?': '2026-06-16',
      'Why did it not happen?': 'The carer was ill',
      'Which IRO manager is asked to approve that?': 'Helen Whitaker',
    });
    await send('U0PRIYA');
    expect(slack.pageWords('U0PRIYA')).toContain('The review must be completed by Thursday 18 June 2026.');
    await slack.closeModal('U0PRIYA');
    await slack.command('U0PRIYA', 'next-review 2107');
    expect(slack.lastWords('U0PRIYA')).toContain('First review · *Due by Thursday 18 June 2026');
    expect(slack.lastWords('U0PRIYA')).toContain('waiting for Helen Whitaker to approve that it did not happen');
    await slack.command('U0HELEN', 'mine');
    await slack.press('U0HELEN', 'Approve');
    await slack.command('U0PRIYA', 'next-review 2107');
    expect(slack.lastWords('U0PRIYA')).not.toContain('waiting for');
  });
});
