import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { readinessListMessage } from '../../src/slack/views/readiness/readiness-list.ts';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. 2107’s first review is due on Thursday 18 June; 2041’s third on 19 September.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  const { ok } = await slack.command(who, line);
  expect(ok).toBe(true);
  return slack.lastWords(who);
};
const presses = async (who: string, label: string) => {
  expect((await slack.press(who, label)).ok).toBe(true);
};
const entries = () =>
  slack.database.query(`select p.item, p.done_on::text as on, p.note, p.answers, s.name from preparation p
    join person s on s.id = p.recorded_by_id join child c on c.id = p.child_id where c.reference = '2041'
    order by p.recorded_at`);

describe('An IRO opens the readiness board', () => {
  test('it says what is ready, whose the rest is and by when, counted from the last day there is', async () => {
    const words = await asks('U0PRIYA', 'ready 2107');
    expect(words).toContain('CLA-2107 · R.A. · First review · ready 0 of 12');
    expect(words).toContain('No date booked · Due by Thursday 18 June 2026');
    expect(words).toContain('counted back from the last day the review can be held, 18 June 2026');
    expect(words).toContain('*Social worker’s report* · not yet · social worker, by Mon 15 Jun · *1 working day late*');
    expect(words).toContain('*IRO has seen or spoken with the child alone* · not yet · IRO, by Thu 18 Jun');
  });

  test('every date on it can be explained', async () => {
    await asks('U0PRIYA', 'ready 2041');
    await presses('U0PRIYA', 'Why these dates?');
    const words = slack.pageWords('U0PRIYA');
    expect(words).toContain('At least 3 working days before the review. IRO Handbook');
    expect(words).toContain('reg 36(1)(b). The law');
    expect(words).toContain('Good practice, not law');
    await slack.closeModal('U0PRIYA');
  });

  test('nothing that a locked phone would show names a child', () => {
    for (const { text } of slack.visibleTo('U0PRIYA')) expect(text).not.toMatch(/CLA-|\b[A-Z]\.[A-Z]\./);
  });

  test('one press marks a thing done, and one more undoes it: both are kept', async () => {
    await asks('U0PRIYA', 'ready 2041');
    await presses('U0PRIYA', 'Mark done: care plan update');
    expect(slack.lastWords('U0PRIYA')).toContain('*Care plan updated since the last review* · done Tue 16 Jun');
    expect(slack.lastWords('U0PRIYA')).toContain('ready 1 of 12');
    await presses('U0PRIYA', 'It was another day: care plan update');
    await slack.submit('U0PRIYA', { 'When was it done?': '2026-06-12' });
    expect(slack.pageWords('U0PRIYA')).toContain('*Care plan updated since the last review* · done Fri 12 Jun');
    await slack.closeModal('U0PRIYA');
    await asks('U0PRIYA', 'ready 2041');
    await presses('U0PRIYA', 'Undo: care plan update');
    expect(slack.lastWords('U0PRIYA')).toContain('ready 0 of 12');
    expect(await entries()).toEqual([
      expect.objectContaining({ item: 'care plan updated', on: '2026-06-16', name: 'Priya Nair' }),
      expect.objectContaining({ item: 'care plan updated', on: '2026-06-12' }),
      expect.objectContaining({ item: 'care plan updated', on: null }),
    ]);
  });

  test('the report asks when it came and what it is like, and a day to come is refused', async () => {
    await asks('U0PRIYA', 'ready 2041');
    await presses('U0PRIYA', 'Fill in: social worker’s report');
    expect(slack.pageWords('U0PRIYA')).toContain('CLA-2041 · K.M.');
    const answers = {
      'When did it reach you?': '2026-06-17',
      'Does it say what has changed since the last review?': 'Yes',
      'Is it written to the child?': 'No',
      'Who has had a copy?': ['Child', 'Carer'],
    };
    await slack.submit('U0PRIYA', answers);
    expect(slack.problems('U0PRIYA')).toEqual(['That day is in the future. Choose today or earlier.']);
    await slack.submit('U0PRIYA', { ...answers, 'When did it reach you?': '2026-06-12' });
    const words = slack.pageWords('U0PRIYA');
    expect(words).toContain('*Saved: Social worker’s report*');
    expect(words).toContain('done Fri 12 Jun');
    expect(words).toContain('with an update · not written to the child · shared with child and carer');
    await presses('U0PRIYA', 'Undo: social worker’s report');
    expect(slack.pageWords('U0PRIYA')).toContain('ready 0 of 12');
    await slack.closeModal('U0PRIYA');
  });

  test('a plan that the family has not seen is begun, not done, until somebody says why', async () => {
    await asks('U0PRIYA', 'ready 2041');
    await presses('U0PRIYA', 'Fill in: care plan shared');
    await slack.submit('U0PRIYA', { 'Who has the updated care plan?': ['Child', 'Carer'] });
    expect(slack.pageWords('U0PRIYA')).toContain('So far: shared with child and carer');
    expect(slack.pageWords('U0PRIYA')).toContain('ready 0 of 12');
    await presses('U0PRIYA', 'Fill in: care plan shared');
    await slack.submit('U0PRIYA', { 'If somebody is left out, why?': 'The court has said <no> for now' });
    expect(slack.pageWords('U0PRIYA')).toContain('The court has said &lt;no&gt; for now');
    expect(slack.pageWords('U0PRIYA')).toContain('ready 1 of 12');
    await slack.closeModal('U0PRIYA');
  });

  test('a day entered before is there to be changed, and is not today’s by mistake', async () => {
    await asks('U0PRIYA', 'ready 2041');
    await presses('U0PRIYA', 'Fill in: social worker’s report');
    const answers = {
      'When did it reach you?': '2026-06-11',
      'Does it say what has changed since the last review?': 'Yes',
      'Is it written to the child?': 'Yes',
    };
    await slack.submit('U0PRIYA', answers);
    await presses('U0PRIYA', 'Change: social worker’s report');
    await slack.submit('U0PRIYA', { 'Who has had a copy?': ['Child'] });
    expect(slack.pageWords('U0PRIYA')).toContain('*Social worker’s report* · done Thu 11 Jun');
    await presses('U0PRIYA', 'Undo: social worker’s report');
    await slack.closeModal('U0PRIYA');
  });

  test('a child whose start of care nobody knows can be got ready, without dates', async () => {
    const words = await asks('U0PRIYA', 'ready 1950');
    expect(words).toContain('There is no date to count back from yet.');
    expect(words).toContain('*Social worker’s report* · not yet · social worker');
  });

  test('a child with no review to come has nothing to get ready', async () => {
    expect(await asks('U0PRIYA', 'ready 1877')).toContain('There is nothing to get ready');
  });

  test('there is no such item, whatever is typed', async () => {
    expect(await asks('U0PRIYA', 'mark 2041 the-lot')).toBe('There is no such item on the readiness board.');
    expect(await asks('U0PRIYA', 'mark 2041 choices')).toContain('Press Fill in');
  });
});

describe('The talk between the social worker and the IRO', () => {
  const question = 'When did the social worker and the IRO talk?';

  test('is owed by both, 15 working days before the last day there is', async () => {
    expect(await asks('U0PRIYA', 'ready 2041')).toContain(
      '*Social worker and IRO have talked about the review* · not yet · social worker and IRO, by Fri 28 Aug',
    );
  });

  test('either of them says when it was, and the other sees it and may undo it', async () => {
    await asks('U0DAN', 'ready 2041');
    await presses('U0DAN', 'Fill in: planning talk');
    await slack.submit('U0DAN', { [question]: '2026-06-17' });
    expect(slack.problems('U0DAN')).toEqual(['That day is in the future. Choose today or earlier.']);
    await slack.submit('U0DAN', { [question]: '2026-06-15' });
    expect(slack.pageWords('U0DAN')).toContain('*Saved: Social worker and IRO have talked about the review*');
    await slack.closeModal('U0DAN');
    const talked = '*Social worker and IRO have talked about the review* · done Mon 15 Jun';
    expect(await asks('U0PRIYA', 'ready 2041')).toContain(talked);
    expect(await asks('U0PRIYA', 'mark 2041 planning-talk undo')).not.toContain(talked);
  });

  test('nobody else says it for them', async () => {
    const words = await asks('U0JOSS', 'ready 2041');
    expect(words).toContain('*Social worker and IRO have talked about the review* · not yet');
    expect(() => slack.press('U0JOSS', 'Fill in: planning talk')).toThrow('There is no');
    expect(await asks('U0JOSS', 'mark 2041 planning-talk undo')).toContain('You can’t do that in your role');
  });
});

describe('What the child chose', () => {
  const fills = {
    'Where would they like it, and where never?': 'The park, never school',
    'Who would they rather not have there?': 'School staff',
    'How do they want to share their views?': ['Showing', 'Letter'],
    'What would they rather not talk about?': 'Dad’s case',
    'Who helps them prepare?': 'The carer',
  };

  test('the participation worker writes it down, and can do no more than that', async () => {
    await asks('U0AMA', 'ready 2041');
    await presses('U0AMA', 'Fill in: child’s choices');
    await slack.submit('U0AMA', fills);
    const words = slack.pageWords('U0AMA');
    expect(words).toContain('where The park, never school · does not want there School staff');
    expect(words).toContain('not to raise Dad’s case · prepared by the carer');
    expect(words).not.toContain('The court has said');
    expect(words).toContain('Some items are for other roles only.');
    await slack.closeModal('U0AMA');
    expect(await asks('U0AMA', 'mark 2041 care-plan-updated')).toContain('You can’t do that in your role');
  });

  test('the IRO and the social worker read it; business support sees that it is done', async () => {
    expect(await asks('U0DAN', 'ready 2041')).toContain('Dad’s case');
    const words = await asks('U0JOSS', 'ready 2041');
    expect(words).toContain('*What the child chose* · done Tue 16 Jun');
    expect(words).not.toMatch(/Dad’s case|The park|The court has said/);
  });

  test('the board fits Slack with the most that anybody can type', async () => {
    const most = '&<'.repeat(75);
    await asks('U0PRIYA', 'ready 2041');
    await presses('U0PRIYA', 'Change: child’s choices');
    await slack.submit('U0PRIYA', {
      'Where would they like it, and where never?': most,
      'Who would they like there?': most,
      'Who would they rather not have there?': most,
      'How should it run?': most,
      'What would they rather not talk about?': most,
    });
    expect(slack.faults).toEqual([]);
    await slack.closeModal('U0PRIYA');
    await asks('U0PRIYA', 'ready 2041');
    expect(slack.visibleTo('U0PRIYA').at(-1)?.blocks.length).toBeLessThanOrEqual(45);
    expect(slack.lastWords('U0PRIYA').length).toBeLessThanOrEqual(8_000);
    expect(slack.faults).toEqual([]);
  });
});

describe('A visit or a talk', () => {
  test('is logged by whoever had it, and makes the item ready', async () => {
    await asks('U0PRIYA', 'contact 2041');
    await slack.submit('U0PRIYA', {
      'When?': '2026-06-11',
      'How?': 'I visited',
      'Were you alone with the child?': 'Yes',
    });
    expect(slack.pageWords('U0PRIYA')).toContain('Thursday 11 June 2026, alone.');
    await presses('U0PRIYA', 'Get ready');
    expect(slack.pageWords('U0PRIYA')).toContain('Visited on Thu 11 Jun, alone');
    await slack.closeModal('U0PRIYA');
    const rows = await slack.database.query(`select p.name, k.on::text as on, k.alone, k.how from contact k
      join person p on p.id = k.person_id`);
    expect(rows).toEqual([{ name: 'Priya Nair', on: '2026-06-11', alone: true, how: 'visit' }]);
  });

  test('logged for the wrong child, it is taken back at once, and what was filled in can be gone on with', async () => {
    await asks('U0PRIYA', 'contact 2041');
    await slack.submit('U0PRIYA', { 'How?': 'By telephone', 'Were you alone with the child?': 'No' });
    await presses('U0PRIYA', 'Undo (today)');
    expect(slack.pageWords('U0PRIYA')).toContain('The contact was taken back. It counts for nothing.');
    expect(slack.pageWords('U0PRIYA')).toContain('Go on with it');
    await slack.closeModal('U0PRIYA');
    expect(await slack.database.query('select how from contact')).toEqual([{ how: 'visit' }]);
  });

  test('a day to come is refused under its question', async () => {
    await asks('U0DAN', 'contact 2041');
    const answers = { 'When?': '2026-06-17', 'How?': 'By telephone', 'Were you alone with the child?': 'No' };
    await slack.submit('U0DAN', answers);
    expect(slack.problems('U0DAN')).toEqual(['That day is in the future. Log a visit or a talk once it has happened.']);
    await slack.submit('U0DAN', { ...answers, 'When?': '2026-06-15' });
    await slack.closeModal('U0DAN');
    expect(await asks('U0DAN', 'ready 2041')).toContain('*Social worker has talked with the child* · done Mon 15 Jun');
  });

  test('of a participation worker is kept as theirs: it is neither the social worker’s nor the IRO’s', async () => {
    await asks('U0AMA', 'contact 2107');
    await slack.submit('U0AMA', {
      'When?': '2026-06-11',
      'How?': 'I visited',
      'Were you alone with the child?': 'Yes',
    });
    expect(slack.pageWords('U0AMA')).toContain('Thursday 11 June 2026, alone.');
    await slack.closeModal('U0AMA');
    const rows = await slack.database.query(`select k.logged_as from contact k join child c on c.id = k.child_id
      where c.reference = '2107'`);
    expect(rows).toEqual([{ logged_as: 'participation worker' }]);
    const board = await asks('U0PRIYA', 'ready 2107');
    expect(board).toContain('*Social worker has talked with the child* · not yet');
    expect(board).toContain('*IRO has seen or spoken with the child alone* · not yet');
    expect(await asks('U0AMA', 'mark 2107 planning-talk undo')).toContain('You can’t do that in your role');
    await slack.command('U0AMA', 'contact 3001');
    expect(slack.pageWords('U0AMA')).toBe('I can’t find a child you can open with that reference.');
    await slack.closeModal('U0AMA');
  });

  test('is not for a manager to log, nor for a child who is not theirs', async () => {
    await slack.command('U0FARAH', 'contact 2041');
    expect(slack.pageWords('U0FARAH')).toContain('You can’t do that in your role');
    await slack.closeModal('U0FARAH');
    await slack.command('U0MARCUS', 'contact 2041');
    expect(slack.pageWords('U0MARCUS')).toBe('I can’t find a child you can open with that reference.');
    await slack.closeModal('U0MARCUS');
  });
});

describe('The reviews of the next 4 weeks', () => {
  test('are listed with how ready each is and what is missing', async () => {
    const words = await asks('U0PRIYA', 'ready');
    expect(words).toContain('Getting your reviews ready');
    expect(words).toContain('CLA-2107');
    expect(words).toContain(
      'Ready 0 of 12 · not yet: social worker’s talk, child’s choices, planning talk, venue and invitations and 8 more',
    );
    expect(words).not.toContain('CLA-2041');
  });

  test('a row opens its board', async () => {
    await presses('U0PRIYA', 'Get ready: CLA-2107');
    expect(slack.lastWords('U0PRIYA')).toContain('CLA-2107 · R.A. · First review · ready 0 of 12');
  });

  test('next-review rows and the card show it too, with Ready beside them', async () => {
    expect(await asks('U0PRIYA', 'next-review')).toContain('No date booked · Ready 0 of 12');
    expect(await asks('U0PRIYA', 'child 2041')).toMatch(/No date booked · Ready \d of 12/);
    await presses('U0PRIYA', 'Get ready: CLA-2041');
    expect(slack.lastWords('U0PRIYA')).toMatch(/ready \d of 12/);
  });

  test('a late one is there too, and somebody with none is told so', async () => {
    expect(await asks('U0IVY', 'ready')).toContain('1 review in the next 4 weeks or late');
    const none = { lines: [], isWide: false, page: 1, pages: 1, total: 0, ready: 0 };
    expect(readinessListMessage(none).text).toBe('No review is due or booked in the next 4 weeks.');
  });
});

test('every change has its line in the audit, and none of the words', async () => {
  const rows: { action: string; ended: string }[] = await slack.database.query(
    `select action, ended, a::text as row from audit a where action in
     ('prepare-review', 'note-participation', 'log-contact', 'contact-to-log')`,
  );
  const ended = (action: string, how: string) =>
    rows.filter((row) => row.action === action && row.ended === how).length;
  expect(ended('prepare-review', 'done')).toBeGreaterThanOrEqual(6);
  expect(ended('note-participation', 'done')).toBe(2);
  expect(ended('log-contact', 'done')).toBe(4);
  expect(ended('contact-to-log', 'refused')).toBe(3);
  expect(JSON.stringify(rows)).not.toMatch(/The park|The court|Dad’s/);
});
