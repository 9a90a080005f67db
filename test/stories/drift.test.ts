import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { answered, recordAReview } from '../support/a-recorded-review.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. 1986’s review is late since 6 June, and twice running the child had no say; the reviews of
// 2107 and of 3001, who is restricted, are due on 18 and 27 June with no date booked; 2600 has no IRO.
const files = {
  ...aCouncil,
  'caseload.csv': `${aCouncil['caseload.csv']}2600,EO,,U0SANA,North,,,no\n`,
  'header.csv': `${aCouncil['header.csv']}2600,1,01/02/2015,WBRI,UN1,,\n`,
  'episodes.csv': `${aCouncil['episodes.csv']}2600,01/06/2026,S,V2,N1,U6,PR1,,,,,,\n`,
};
const tooLate = 'It is 5 working days past its date or more, so it can’t be snoozed.';

let slack: TheBot;
let review: { childId: string };
beforeAll(async () => {
  slack = await theBot({ files });
  const { whatHappened } = answered();
  review = await recordAReview(slack, {
    answers: answered({ whatHappened: { ...whatHappened, on: '2026-06-01' } }),
    decisions: ['2026-06-08', '2026-06-10', '2026-06-12', '2026-06-12'].map((dueOn, at) => ({
      wording: `Book the dental check ${at}`,
      dueOn,
      madeOn: '2026-06-01',
      isConfidential: at === 3,
    })),
  });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const idOf = async (reference: string) => {
  const [row] = await slack.database.query('select id from child where reference = $1', [reference]);
  return row.id as string;
};
const lines = (who: string) => JSON.stringify(slack.visibleTo(who).at(-1)?.blocks);
/** The words after “snooze” on the button beside a finding. */
const findingOf = async (who: string, reference: string, code: string) => {
  await slack.command(who, `drift ${reference}`);
  return lines(who).match(new RegExp(`why-drift ([0-9a-f-]+ ${code} [0-9a-f-]+)`))?.[1] ?? '';
};
const notices = (who: string) =>
  slack.visibleTo(who, slack.dm(who)).filter(({ onlyFor, text }) => !onlyFor && text.includes('snoozed'));

describe('An IRO asks what is slipping', () => {
  test('the most harmful comes first, and each says what, whose, since when and what to do', async () => {
    const words = await asks('U0PRIYA', 'drift');
    expect(words).toContain('Slipping for your children');
    expect(words.indexOf('Late: review')).toBeLessThan(words.indexOf('A review is at risk'));
    expect(words).toContain('*Late: review* · CLA-1986 · T.B.');
    expect(words).toContain('*Act today* · Priya Nair · was due by 5 June 2026');
    expect(words).toContain('· 7 working days late');
    expect(words).toContain('Book the review, and hold it.');
    expect(words).toContain('*A review is at risk* · CLA-2107 · R.A.');
    expect(words).toContain('due by 18 June 2026, no date booked · since 4 June 2026, 9 working days');
    expect(words).toContain('*No views from the child at two reviews running* · CLA-1986');
    expect(words).toContain('*A decision is past its date* · CLA-2041 · K.M.');
    expect(words).toContain('Act this week · Dan Okafor · was due by 8 June 2026 · 6 working days late');
  });

  test('of what is as harmful, a review that can still be in time comes before what has been so for months', async () => {
    const words = await asks('U0PRIYA', 'drift');
    expect(words).toContain('since 5 December 2025');
    expect(words.indexOf('A review is at risk')).toBeLessThan(words.indexOf('since 5 December 2025'));
  });

  test('nothing that anybody typed is in the list, nor in what a locked phone shows', async () => {
    const words = await asks('U0PRIYA', 'drift');
    expect(words).not.toContain('dental');
    for (const { text } of slack.visibleTo('U0PRIYA')) expect(text).not.toMatch(/CLA-|\b[A-Z]\.[A-Z]\./);
    expect(slack.visibleTo('U0PRIYA').at(-1)?.text).toMatch(/^\d+ things slipping, \d to act on today\.$/);
  });

  test('eight at a time, and the rest in place of them', async () => {
    const first = await asks('U0PRIYA', 'drift');
    expect(first).toMatch(/Page 1 of 2: 8 of \d+ things/);
    const before = slack.visibleTo('U0PRIYA').length;
    await slack.press('U0PRIYA', 'Show 3 more');
    expect(slack.visibleTo('U0PRIYA')).toHaveLength(before);
    expect(slack.lastWords('U0PRIYA')).toMatch(/Page 2 of 2: 3 of 11 things/);
  });

  test('why she sees it: the rule, who says so, how sure we are, and the facts', async () => {
    await asks('U0PRIYA', 'drift 1986');
    await slack.press('U0PRIYA', 'Why am I seeing this?: CLA-1986 No views from the child at two reviews run…');
    const words = slack.pageWords('U0PRIYA');
    expect(words).toContain('At the last two reviews the child, who was 4 or older, gave no view');
    expect(words).toContain('reg 36(1)(b); Children Act 1989, s.22(4). The law');
    expect(words).toContain('Last on 5 December 2025; since 5 December 2025');
    await slack.closeModal('U0PRIYA');
  });

  test('the one button does the obvious next thing', async () => {
    await asks('U0PRIYA', 'drift 2107');
    await slack.press('U0PRIYA', 'Book the review: CLA-2107 A review is at risk');
    expect(slack.view('U0PRIYA')?.callback_id).toBe('form schedule');
    await slack.closeModal('U0PRIYA');
  });

  test('a child for whom nothing is slipping', async () => {
    expect(await asks('U0PRIYA', 'drift 1950')).toContain('*CLA-1950 · R.A.*: nothing is slipping.');
  });

  test('in a channel the answer is for her alone', async () => {
    await slack.command('U0PRIYA', 'drift', { channel: 'C0IROSERVICE' });
    expect(slack.visibleTo('U0PRIYA').at(-1)).toMatchObject({ channel: 'C0IROSERVICE', onlyFor: 'U0PRIYA' });
    expect(slack.visibleTo('U0MARCUS', 'C0IROSERVICE')).toEqual([]);
  });
});

describe('Who may see what is slipping', () => {
  test('somebody else’s child and one that does not exist get one answer, word for word', async () => {
    const another = await asks('U0MARCUS', 'drift 1986');
    expect(another).toBe(await asks('U0MARCUS', 'drift 9999'));
    expect(another).toContain('I can’t find a child you can open');
    const finding = await findingOf('U0PRIYA', '1986', 'drift-not-participating');
    for (const verb of ['why-drift', 'snooze', 'wake']) {
      await slack.command('U0MARCUS', `${verb} ${finding}`);
      const words = slack.view('U0MARCUS') ? slack.pageWords('U0MARCUS') : slack.lastWords('U0MARCUS');
      expect(words).toContain('I can’t find a child you can open');
      if (slack.view('U0MARCUS')) await slack.closeModal('U0MARCUS');
    }
  });

  test('a restricted child is not in her team manager’s list, and is in her social worker’s', async () => {
    expect(await asks('U0PRIYA', 'drift 3001')).toContain('CLA-3001 · M.S.');
    const team = [await asks('U0FARAH', 'drift'), await asks('U0FARAH', 'drift team 2')].join('\n');
    expect(team).toContain('Slipping in your team');
    expect(team).toContain('CLA-1986');
    expect(team).not.toContain('CLA-3001');
    expect(await asks('U0FARAH', 'drift 3001')).toContain('I can’t find a child you can open');
    expect(await asks('U0DAN', 'drift')).toContain('CLA-3001 · M.S.');
  });

  test('a confidential decision is for those who may read it', async () => {
    const late = (words: string) => words.split('A decision is past its date').length - 1;
    expect(late(await asks('U0PRIYA', 'drift 2041'))).toBe(4);
    expect(late(await asks('U0FARAH', 'drift 2041'))).toBe(3);
    expect(await asks('U0FARAH', 'drift 2041')).toContain('3 decisions late');
  });

  test('what an IRO has not done is for the IRO and the IRO manager', async () => {
    await slack.database.query(`update allocation set from_on = '2026-02-02' where child_id = $1`, [
      await idOf('2300'),
    ]);
    const title = 'No contact by the IRO';
    expect(await asks('U0MARCUS', 'drift 2300')).toContain(title);
    expect(await asks('U0HELEN', 'drift 2300')).toContain(title);
    for (const who of ['U0IVY', 'U0GARETH']) {
      const words = await asks(who, 'drift 2300');
      expect(words).toContain('Late: second review');
      expect(words).not.toContain(title);
    }
  });

  test('the IRO manager sees the whole service, and what is hers to do; others are told who may', async () => {
    expect(await asks('U0HELEN', 'drift')).toContain('Slipping across the service');
    const mine = await asks('U0HELEN', 'drift mine');
    expect(mine).toContain('Slipping, and yours to do');
    expect(mine).toContain('*No IRO* · CLA-2600 · E.O.');
    expect(mine).not.toContain('Late: review');
    expect(await asks('U0PRIYA', 'drift service')).toContain('That list is for the IRO manager.');
    expect(await asks('U0PRIYA', 'drift team')).toContain('You have no team on record.');
    expect(await asks('U0JOSS', 'drift')).toContain('You can’t do that in your role');
    expect(await asks('U0AMA', 'drift 1986')).toContain('You can’t do that in your role');
  });
});

describe('Snoozing', () => {
  let finding = '';
  test.given(async () => {
    finding = await findingOf('U0PRIYA', '1986', 'drift-not-participating');
  });
  const snoozes = () =>
    slack.database.query(`select finding, until_on::text as until, because from snooze order by made_at`);

  test('it says how long each time is, and gives it back on a working day', async () => {
    await slack.command('U0PRIYA', `snooze ${finding}`);
    const view = JSON.stringify(slack.view('U0PRIYA'));
    for (const label of [
      '1 working day: back on Thursday 18 June 2026',
      '3 working days: back on Monday 22 June 2026',
      '5 working days: back on Wednesday 24 June 2026',
      'Until Monday: back on Monday 22 June 2026',
    ]) {
      expect(view).toContain(label);
    }
    await slack.submit('U0PRIYA', { 'For how long?': '3 working days: back on Monday 22 June 2026' });
    expect(slack.pageWords('U0PRIYA')).toContain('You hear of it again on Monday 22 June 2026.');
    expect(await snoozes()).toEqual([
      { finding: finding.split(' ').slice(1).join(' '), until: '2026-06-19', because: null },
    ]);
    await slack.closeModal('U0PRIYA');
  });

  test('it is out of her lists and counted, and in everybody else’s', async () => {
    const words = await asks('U0PRIYA', 'drift');
    expect(words).not.toContain('No views from the child');
    expect(words).toContain('1 snoozed: show');
    await slack.press('U0PRIYA', '1 snoozed: show');
    expect(slack.lastWords('U0PRIYA')).toContain('*No views from the child at two reviews running* · CLA-1986');
    expect(slack.lastWords('U0PRIYA')).toContain('Snoozed until the end of Friday 19 June 2026');
    expect(await asks('U0SANA', 'drift')).toContain('No views from the child at two reviews running');
  });

  test('what needs her says so too, and leads to where she can wake it', async () => {
    expect(await asks('U0PRIYA', 'day')).toContain('1 thing snoozed by you.');
    await slack.press('U0PRIYA', 'What is slipping');
    expect(slack.lastWords('U0PRIYA')).toContain('1 snoozed: show');
  });

  test('woken the same day it is back, and was no snooze', async () => {
    await asks('U0PRIYA', 'drift 1986');
    await slack.press('U0PRIYA', 'Wake it now: CLA-1986 No views from the child at two reviews running');
    expect(slack.lastWords('U0PRIYA')).toContain('Awake again.');
    expect(await asks('U0PRIYA', 'drift')).toContain('No views from the child');
    await slack.command('U0PRIYA', `wake ${finding}`);
    expect(slack.lastWords('U0PRIYA')).toContain('You have not snoozed that, or its time is over.');
    await slack.command('U0PRIYA', `snooze ${finding}`);
    expect(slack.pageWords('U0PRIYA')).not.toContain('You have snoozed this before');
    await slack.closeModal('U0PRIYA');
  });

  const again = async (because: string | null, given = '1 working day: back on Thursday 18 June 2026') => {
    await slack.command('U0PRIYA', `snooze ${finding}`);
    const why = 'You have snoozed this before. Why does it wait again?';
    await slack.submit('U0PRIYA', { 'For how long?': given, ...(because !== null && { [why]: because }) });
    const words = slack.pageWords('U0PRIYA');
    await slack.closeModal('U0PRIYA');
    return words;
  };

  test('the second time asks why', async () => {
    expect(await again(null)).toContain('Snoozed:');
    await slack.command('U0PRIYA', `snooze ${finding}`);
    await slack.submit('U0PRIYA', { 'For how long?': '1 working day: back on Thursday 18 June 2026' });
    expect(Object.keys(slack.modal('U0PRIYA')?.errors ?? {})).toEqual([expect.stringContaining('because')]);
    await slack.closeModal('U0PRIYA');
    expect(await again('The advocate <starts> on Friday')).toContain('Snoozed:');
    expect(notices('U0FARAH')).toEqual([]);
  });

  test('the third time tells the team manager, once, however often it goes on', async () => {
    expect(await again('He is on holiday')).toContain('so Farah Tariq hears of it');
    await slack.settled();
    expect(notices('U0FARAH')).toHaveLength(1);
    expect(notices('U0FARAH')[0]?.text).toBe('1 thing has been snoozed 3 times.');
    expect(JSON.stringify(notices('U0FARAH')[0]?.blocks)).toContain('He is on holiday');
    await again('The advocate <starts> on Friday');
    await slack.settled();
    expect(notices('U0FARAH').map(({ text }) => text)).toEqual(['1 thing has been snoozed 4 times.']);
    expect(JSON.stringify(notices('U0FARAH')[0]?.blocks)).toContain('The advocate &lt;starts&gt; on Friday');
  });

  test('a manager’s own third time is the IRO manager’s to know', async () => {
    for (const because of [null, 'leave', 'leave']) {
      await slack.command('U0FARAH', `snooze ${finding}`);
      await slack.submit('U0FARAH', {
        'For how long?': 'Until Monday: back on Monday 22 June 2026',
        ...(because !== null && { 'You have snoozed this before. Why does it wait again?': because }),
      });
      await slack.closeModal('U0FARAH');
    }
    await slack.settled();
    expect(notices('U0HELEN').map(({ text }) => text)).toEqual(['1 thing has been snoozed 3 times.']);
  });

  test('never longer than 5 working days past its date', async () => {
    const risk = await findingOf('U0PRIYA', '2107', 'drift-review-at-risk');
    await slack.command('U0PRIYA', `snooze ${risk}`);
    expect(JSON.stringify(slack.view('U0PRIYA'))).toContain('5 working days: back on');
    await slack.closeModal('U0PRIYA');
    const decision = await findingOf('U0PRIYA', '2041', 'drift-decision-overdue');
    // Due on 8 June, so never past Monday 15 June; one due on 10 June, never past 17 June.
    await slack.command('U0PRIYA', `snooze ${decision}`);
    expect(slack.pageWords('U0PRIYA')).toContain(tooLate);
    await slack.closeModal('U0PRIYA');
    const [{ id }] = await slack.database.query(`select id from decision where due_on = '2026-06-10'`);
    await slack.command('U0PRIYA', `snooze ${review.childId} drift-decision-overdue ${id}`);
    const view = JSON.stringify(slack.view('U0PRIYA'));
    expect(view).toContain('1 working day: back on Thursday 18 June 2026');
    expect(view).not.toContain('3 working days');
    await slack.closeModal('U0PRIYA');
  });

  test('what is too late for it has no button, and a line typed all the same is refused in a sentence', async () => {
    await asks('U0PRIYA', 'drift 1986');
    expect(lines('U0PRIYA')).not.toMatch(/"snooze [0-9a-f-]+ review-subsequent/);
    await slack.command('U0PRIYA', `snooze ${await findingOf('U0PRIYA', '1986', 'review-subsequent')}`);
    expect(slack.pageWords('U0PRIYA')).toContain(tooLate);
    await slack.closeModal('U0PRIYA');
  });

  test('nothing of a child without an IRO', async () => {
    const none = await findingOf('U0HELEN', '2600', 'drift-no-iro');
    expect(lines('U0HELEN')).not.toContain('"snooze ');
    await slack.command('U0HELEN', `snooze ${none}`);
    expect(slack.pageWords('U0HELEN')).toContain('This child has no IRO. Nothing of theirs can be snoozed');
    await slack.closeModal('U0HELEN');
  });

  test('what is no longer slipping can’t be snoozed, and an invented name of one is nothing', async () => {
    await slack.command('U0PRIYA', `snooze ${finding.replace('not-participating', 'quiet-child')}`);
    expect(slack.pageWords('U0PRIYA')).toContain('That is not slipping any more.');
    await slack.closeModal('U0PRIYA');
    await slack.command('U0PRIYA', 'snooze 1986 it');
    expect(slack.pageWords('U0PRIYA')).toContain('Press the button beside it.');
    await slack.closeModal('U0PRIYA');
  });

  test('every snooze is in the audit, with the child and nothing that was typed', async () => {
    const rows = await slack.database.query(
      `select person, action, child_id, about::text from audit where action in ('snooze-finding', 'wake-finding') and ended = 'done'`,
    );
    expect(rows).toHaveLength(9);
    expect(rows.every(({ child_id }: { child_id: string | null }) => child_id !== null)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('holiday');
  });
});
