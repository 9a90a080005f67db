import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { storeOn } from '../../src/store/store.ts';
import { aCouncil } from '../support/a-council.ts';
import { aReview } from '../support/builders.ts';
import { inTransaction } from '../support/in-transaction.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

// Tuesday 16 June 2026, 8:35 in London.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());
// A page that another answer opened would be read in place of this one's.
beforeEach(async () => {
  if (slack.view('U0PRIYA')) await slack.closeModal('U0PRIYA');
});

const asks = async (who: string, line: string) => {
  const { ok } = await slack.command(who, line);
  expect(ok).toBe(true);
  return slack.lastWords(who);
};

describe('An IRO asks when her reviews are', () => {
  test('the late one comes first, then the one nobody can date, then the rest in order of date', async () => {
    const references = [...(await asks('U0PRIYA', 'next-review')).matchAll(/CLA-\d+/g)].map(([one]) => one);
    expect(references).toEqual(['CLA-1986', 'CLA-1950', 'CLA-2107', 'CLA-3001', 'CLA-2041']);
  });

  test('each row says what, whose, by when and how late', async () => {
    const words = await asks('U0PRIYA', 'next-review');
    expect(words).toContain('*Was due by Friday 5 June 2026* · CLA-1986 · T.B. · Third review');
    expect(words).toContain('7 working days late · Social worker Sana Rahman');
    expect(words).toContain('Due soon: 2 working days left');
    expect(words).toContain('5 children · 1 review late · 2 due in the next 10 working days · 1 with no date');
  });

  test('a child who has left care has no line', async () => {
    expect(await asks('U0PRIYA', 'next')).not.toContain('CLA-1877');
  });

  test('the local target stands beside the legal limit and is not mixed with it', async () => {
    const words = await asks('U0PRIYA', 'nr 2107');
    expect(words).toContain('*Due by Thursday 18 June 2026*');
    expect(words).toContain('Local target Wed 17 Jun');
  });

  test.each(['2107', 'CLA-2107', 'cla-2107', 'cla2107'])(
    'one child is found by reference, written “%s”',
    async (one) => {
      expect(await asks('U0PRIYA', `next-review ${one}`)).toContain('CLA-2107 · R.A. · First review');
    },
  );

  test.each(['km', 'K.M.', 'K M', 'k.m'])('or by initials, written “%s”', async (initials) => {
    expect(await asks('U0PRIYA', `next-review ${initials}`)).toContain('CLA-2041 · K.M. · Third review');
  });

  test('two children with the same initials are offered to choose from, and the choice answers', async () => {
    const words = await asks('U0PRIYA', 'next-review RA');
    expect(words).toContain('2 children have those initials');
    expect(words).toContain('CLA-2107 · age 2');
    await slack.press('U0PRIYA', 'CLA-2107 · age 2');
    expect(slack.lastWords('U0PRIYA')).toContain('First review · *Due by Thursday 18 June 2026*');
  });

  test('the answer is hers alone, and says so where others are', async () => {
    await slack.command('U0PRIYA', 'next-review', { channel: 'C0IROSERVICE' });
    const [answer] = slack.visibleTo('U0PRIYA', 'C0IROSERVICE').slice(-1);
    expect(answer?.onlyFor).toBe('U0PRIYA');
    expect(slack.lastWords('U0PRIYA')).toContain('Only you can see this');
    expect(slack.visibleTo('U0HELEN', 'C0IROSERVICE')).toEqual([]);
  });

  test('nothing that a locked phone would show names a child', () => {
    for (const { text } of slack.visibleTo('U0PRIYA')) {
      expect(text).not.toMatch(/CLA-|\b[A-Z]\.[A-Z]\./);
    }
  });
});

describe('Why this date?', () => {
  test('the first review shows the rule, the start, the bank holiday skipped and the local target', async () => {
    await slack.command('U0PRIYA', 'next-review 2107');
    await slack.press('U0PRIYA', 'Why this date?');
    const words = slack.pageWords('U0PRIYA');
    expect(words).toContain('First review due by Thursday 18 June 2026');
    expect(words).toContain('Within 20 working days of becoming looked after');
    expect(words).toContain('reg 33(1)');
    expect(words).toContain('Wednesday 20 May 2026: became looked after');
    expect(words).toContain('Monday 25 May 2026');
    expect(words).toContain('Wednesday 17 June 2026, within 28 days');
    await slack.closeModal('U0PRIYA');
  });

  test('a start that nobody recorded is said to be unknown, and what to do', async () => {
    await slack.command('U0PRIYA', 'why 1950');
    expect(slack.pageWords('U0PRIYA')).toContain('The day this runs from is not known');
    await slack.closeModal('U0PRIYA');
  });

  test('the last review explains itself too: over Christmas, three days did not count', async () => {
    await slack.command('U0PRIYA', 'child 2041');
    expect(slack.lastWords('U0PRIYA')).toContain('15 January 2026 · in time');
    const { database } = slack;
    const [row] = await database.query(`select c.id as child, p.id as period from child c
      join period_of_care p on p.child_id = c.id where c.reference = '2041'`);
    await slack.command('U0PRIYA', `why ${row.child} review-first ${row.period}`);
    const words = slack.pageWords('U0PRIYA');
    expect(words).toContain('First review due by Thursday 15 January 2026');
    expect(words).toContain('Thursday 25 December 2025');
    expect(words).toContain('Thursday 1 January 2026');
    await slack.closeModal('U0PRIYA');
  });

  test('asked by initials that two children have, the page asks which, and the choice is explained in it', async () => {
    await slack.command('U0PRIYA', 'why RA');
    expect(slack.pageWords('U0PRIYA')).toContain('2 children have those initials');
    await slack.press('U0PRIYA', 'CLA-2107 · age 2');
    expect(slack.pageWords('U0PRIYA')).toContain('First review due by Thursday 18 June 2026');
    await slack.closeModal('U0PRIYA');
  });

  test('a trigger that Slack has let go is answered with a way to try again', async () => {
    const undo = slack.misbehave({ methods: ['views.open'], status: 500 });
    await slack.command('U0PRIYA', 'why 2107');
    undo();
    expect(slack.lastWords('U0PRIYA')).toContain('Slack took too long to open that');
    await slack.press('U0PRIYA', 'Try again');
    expect(slack.pageWords('U0PRIYA')).toContain('First review due by');
    await slack.closeModal('U0PRIYA');
  });
});

describe('A team manager asks for her team', () => {
  test('the list is grouped by social worker and holds no other team’s child, nor a restricted one', async () => {
    const words = await asks('U0FARAH', 'next-review team');
    expect(words.indexOf('*Dan Okafor*')).toBeLessThan(words.indexOf('*Sana Rahman*'));
    expect(words).toContain('CLA-1986');
    expect(words).not.toMatch(/CLA-2300|CLA-3001/);
  });

  test('somebody without a team is told what to type instead', async () => {
    expect(await asks('U0PRIYA', 'next-review team')).toContain('You have no team on record');
  });
});

describe('A child’s card', () => {
  test('shows who, what dates and how things stand, as far as the files tell', async () => {
    const words = await asks('U0PRIYA', 'child 2041');
    expect(words).toContain('CLA-2041 · K.M. · age 14 · care order · North');
    expect(words).toContain('IRO Priya Nair · Social worker Dan Okafor');
    expect(words).toContain('Looked after since 15 December 2025');
    expect(words).toContain('Placement: foster care, since 15 December 2025');
    expect(words).toContain('19 March 2026 · in time · came and gave their views without words');
  });

  test('a reference on its own is enough', async () => {
    expect(await asks('U0PRIYA', '2041')).toContain('CLA-2041 · K.M. · age 14');
  });

  test('the participation worker sees the dates and not the care', async () => {
    const words = await asks('U0AMA', 'child 2041');
    expect(words).toContain('*Due by Saturday 19 September 2026, last working day Fri 18 Sep*');
    expect(words).toContain('Some items are for other roles only');
    expect(words).not.toMatch(/care order|foster|Permanence|North/);
  });
});

describe('Caseloads', () => {
  test('an IRO sees how many she has, for full time, and what presses', async () => {
    const words = await asks('U0PRIYA', 'caseload');
    expect(words).toContain('*5 children* · 0.8 of full time · works out at 6 for full time');
    expect(words).toContain('CLA-1986');
    expect(words).not.toContain('CLA-2041');
  });

  test('the IRO manager sees every IRO, in order of name', async () => {
    const words = await asks('U0HELEN', 'caseload everyone');
    expect(words.indexOf('Marcus Webb')).toBeLessThan(words.indexOf('Priya Nair'));
    expect(words).toContain('*6 children looked after* · every child has a named IRO');
  });

  test('anybody else is told who can', async () => {
    expect(await asks('U0PRIYA', 'caseload everyone')).toBe(
      'You can’t do that in your role. Helen Whitaker (IRO manager) can.',
    );
  });
});

describe('/iro on its own, help and slips', () => {
  test('the launcher greets by name and offers what the role can do', async () => {
    const words = await asks('U0PRIYA', '');
    expect(words).toContain('Good morning, Priya');
    expect(words).toContain('*1 review late*');
    expect(words).toContain('My caseload');
    expect(words).toMatch(/Decisions.*What I owe/s);
    await slack.press('U0PRIYA', 'What needs me');
    expect(slack.lastWords('U0PRIYA')).toContain('Tuesday 16 June 2026');
    expect(await asks('U0RUTH', '')).toMatch(/What needs me.*Challenges/s);
    expect(slack.lastWords('U0RUTH')).not.toContain('Next reviews');
    await asks('U0HELEN', '');
    await slack.press('U0HELEN', 'The service this week');
    expect(slack.lastWords('U0HELEN')).toContain('IRO service · week of Mon 15 Jun');
    expect(await asks('U0FARAH', '')).toContain('By social worker');
    expect(await asks('U0RUTH', '')).toContain('Your role sees no child’s dates here');
  });

  test('help is made from what there is, for what the person may do', async () => {
    expect(await asks('U0PRIYA', 'help')).toContain('/iro next-review [child]');
    expect(await asks('U0RUTH', 'help')).not.toContain('/iro ready');
    expect(slack.lastWords('U0RUTH')).toContain('/iro challenges');
    expect(await asks('U0PRIYA', 'help nr')).toContain('/iro next-review 2041');
    expect(await asks('U0PRIYA', 'help')).toMatch(/See where things stand.*Record a review.*Follow what was decided/s);
    expect(await asks('U0PRIYA', 'help recrod')).toMatch(/There is no command of that name\. Did you mean:\nrecord/);
    expect(await asks('U0PRIYA', 'help asdfgh')).toContain('There is no command of that name.');
  });

  test('a slip of the keys is offered the command that was meant', async () => {
    expect(await asks('U0PRIYA', 'nextreviw')).toContain('Did you mean');
    await slack.press('U0PRIYA', 'next-review');
    expect(slack.lastWords('U0PRIYA')).toContain('Your next reviews');
  });

  test.each(['Kelly', 'Kelly Moore', 'child Kelly Moore', 'next-review O’Brien', 'why Anne-Marie'])(
    'a name, as in “%s”, is refused with the reason, said back to nobody and kept nowhere',
    async (line) => {
      await slack.command('U0PRIYA', line);
      const words = slack.view('U0PRIYA') ? slack.pageWords('U0PRIYA') : slack.lastWords('U0PRIYA');
      expect(words).toContain('For children’s privacy I don’t search by name');
      if (slack.view('U0PRIYA')) await slack.closeModal('U0PRIYA');
      const kept = await slack.database.query(`select a::text as row from audit a where a::text ~* 'kelly|brien|anne'`);
      expect(kept).toEqual([]);
      expect(slack.logged()).not.toMatch(/kelly|brien|anne/i);
    },
  );
});

describe('Rows that no import let in are read as what was held', () => {
  const idOf = async () =>
    (await slack.database.query<{ id: string }[]>(`select id from child where reference = '2041'`))[0]?.id ?? '';

  test('a second row of one day is no review of its own, and a day to come has held none', async () => {
    const before = await asks('U0PRIYA', 'child 2041');
    const childId = await idOf();
    const again = aReview({
      id: randomUUID(),
      childId,
      heldOn: '2026-03-12',
      completedOn: '2026-03-19',
      participation: null,
    });
    const toCome = aReview({ id: randomUUID(), childId, completedOn: '2026-06-17' });
    const rows = [again, toCome].map((row) => ({ put: 'review' as const, row }));
    await inTransaction(storeOn(slack.database), (tx) => tx.apply(rows));
    expect(await asks('U0PRIYA', 'child 2041')).toBe(before);
    expect(await asks('U0PRIYA', 'why 2041')).toContain('Saturday 19 September 2026');
  });
});
