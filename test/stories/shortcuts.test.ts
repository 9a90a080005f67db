import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. Priya’s 1986 is late, 2107 is due on Thursday.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const offered = async (who: string, typed: string) =>
  (await slack.suggest(who, 'Choose a child', typed)).map(({ text }) => text.text);
const choose = async (who: string, label: string) => {
  const options = await slack.suggest(who, 'Choose a child', '');
  await slack.press(
    who,
    'Choose a child',
    null,
    options.find(({ text }) => text.text === label),
  );
};

describe('From anywhere in Slack, so that nobody types about a child among colleagues', () => {
  test('“Record a review” asks which child, her own, the most pressing first', async () => {
    await slack.shortcut('U0PRIYA', 'Record a review');
    expect(slack.pageWords('U0PRIYA')).toContain('*Which child?*');
    expect((await offered('U0PRIYA', ''))[0]).toBe('CLA-1986 · T.B.');
    expect(await offered('U0PRIYA', '')).not.toContain('CLA-2300 · J.P.');
  });

  test.each([
    ['a reference', '210', ['CLA-2107 · R.A.']],
    ['a reference as it is shown', 'cla-2107', ['CLA-2107 · R.A.']],
    ['initials', 'r.a', ['CLA-1950 · R.A.', 'CLA-2107 · R.A.']],
    ['a name, which finds nobody', 'Karen', []],
  ])('the list is searched by %s', async (_, typed, found) => {
    expect((await offered('U0PRIYA', typed)).toSorted()).toEqual(found);
  });

  test('and the form opens in the same page, about whoever was chosen', async () => {
    await choose('U0PRIYA', 'CLA-2107 · R.A.');
    expect(slack.view('U0PRIYA')?.title?.text).toContain('Review');
    expect(slack.pageWords('U0PRIYA')).toContain('CLA-2107 · R.A.');
    await slack.closeModal('U0PRIYA');
  });

  test('“Log a contact” does the same for a social worker', async () => {
    await slack.shortcut('U0DAN', 'Log a contact');
    await choose('U0DAN', 'CLA-2041 · K.M.');
    expect(slack.view('U0DAN')?.title?.text).toContain('Log a contact');
    await slack.closeModal('U0DAN');
  });

  test('“My day” shows what the morning’s message says', async () => {
    await slack.shortcut('U0PRIYA', 'My day');
    expect(slack.pageWords('U0PRIYA')).toContain('Late: review');
    await slack.closeModal('U0PRIYA');
  });

  test('whoever may not do it is told who can, and offered no child', async () => {
    await slack.shortcut('U0RUTH', 'Log a contact');
    expect(slack.pageWords('U0RUTH')).toContain('You can’t do that in your role');
    await slack.closeModal('U0RUTH');
    await slack.shortcut('U0DAN', 'Record a review');
    expect(slack.pageWords('U0DAN')).toContain('You can’t do that in your role');
    expect(slack.pageWords('U0DAN')).not.toContain('CLA-');
    await slack.closeModal('U0DAN');
  });

  test('a guest is told one polite sentence, and offered nothing', async () => {
    const guests = await theBot({ files: aCouncil, people: [{ id: 'U0MARCUS', name: 'Marcus Webb', guest: true }] });
    await guests.shortcut('U0MARCUS', 'My day');
    expect(guests.pageWords('U0MARCUS').split('\n')).toHaveLength(1);
    expect(guests.pageWords('U0MARCUS')).not.toContain('CLA-');
    await guests.end();
  });

  test('the look is in the audit, and what was typed in the list is nowhere', async () => {
    const rows = await slack.database.query(
      `select person, about::text as about from audit where action = 'children-to-pick'`,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toContain('Karen');
    expect(slack.logged()).not.toContain('Karen');
  });

  test('when Slack is too slow to open the page, nothing is said where others could read it', async () => {
    slack.misbehave({ methods: ['views.open'], status: 500, times: 1 });
    const before = slack.visibleTo('U0PRIYA').length;
    await slack.shortcut('U0PRIYA', 'My day').catch(() => {});
    expect(slack.visibleTo('U0PRIYA')).toHaveLength(before);
  });
});

describe('A command that wants a child and was given none', () => {
  test('offers the list beside its answer, for that person alone', async () => {
    await slack.command('U0PRIYA', 'child');
    expect(slack.visibleTo('U0PRIYA').at(-1)?.onlyFor).toBe('U0PRIYA');
    await choose('U0PRIYA', 'CLA-2041 · K.M.');
    expect(slack.lastWords('U0PRIYA')).toContain('CLA-2041 · K.M.');
  });

  test('offers the most pressing to press, one’s own alone', async () => {
    await slack.command('U0PRIYA', 'midway');
    expect(slack.pageWords('U0PRIYA')).toMatch(/Which child\?.*CLA-1986 · T\.B\./s);
    expect(slack.pageWords('U0PRIYA')).not.toContain('CLA-2300');
    await slack.press('U0PRIYA', 'CLA-1986 · T.B.');
    expect(slack.view('U0PRIYA')?.title?.text).toBe('Midway check');
    await slack.closeModal('U0PRIYA');
  });

  test('offers the list to whoever gave two references, or words that are neither, and accuses nobody', async () => {
    await slack.command('U0PRIYA', 'next-review 2041 2107');
    expect(slack.lastWords('U0PRIYA')).toMatch(/more than one child.*Which child\?/s);
    await slack.command('U0PRIYA', 'child whoever');
    expect(slack.lastWords('U0PRIYA')).toMatch(/neither a reference nor initials.*Which child\?/s);
  });

  test('offers none for whom the person may not do it: an IRO manager writes to the children of their own', async () => {
    await slack.command('U0HELEN', 'letter');
    expect(slack.pageWords('U0HELEN')).toBe('There is no child for whom you can do that today.');
    await slack.closeModal('U0HELEN');
  });
});
