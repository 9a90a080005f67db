import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Today is Tuesday 16 June 2026, and it is 8:35 in London.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const noSuchChild = 'I can’t find a child you can open with that reference.';
const idOf = async (reference: string) => {
  const [{ id }] = await slack.database.query('select id from child where reference = $1', [reference]);
  return id;
};

describe('Who opened a child', () => {
  test('is told to their IRO: who, in what role, what they did and when in London, newest first', async () => {
    await asks('U0DAN', 'child 2041');
    await asks('U0HELEN', 'why 2041');
    const said = await asks('U0PRIYA', 'opened 2041');
    expect(said).toMatch(
      /\*Helen Whitaker\*, IRO manager · saw why the date is what it is\n16 June 2026 at 08:3\d\n\*Dan Okafor\*, social worker · saw the card\n16 June 2026/,
    );
    expect(said).toContain('That you looked is kept too.');
  });

  test('shows whoever saw the child in a list, and whoever was refused', async () => {
    await asks('U0SANA', 'child 2041');
    await asks('U0FARAH', 'next-review');
    const said = await asks('U0PRIYA', 'opened 2041');
    expect(said).toContain('*Farah Tariq*, team manager · saw the next review date, in a list');
    expect(said).toContain('*Sana Rahman*, social worker · saw the card: *tried, and was refused*');
  });

  test('has their own look among the lines the next time', async () => {
    expect(await asks('U0PRIYA', 'opened 2041')).toContain('*Priya Nair*, IRO · saw who opened the records');
  });

  test('says nothing of another child', async () => {
    await asks('U0IVY', 'child 2300');
    expect(await asks('U0PRIYA', 'opened 2041')).not.toContain('Ivy Chen');
  });

  test('comes eight lines at a time', async () => {
    for (let times = 0; times < 8; times += 1) await asks('U0DAN', 'child 2041');
    expect(await asks('U0PRIYA', 'opened 2041')).not.toContain('Farah Tariq');
    await slack.press('U0PRIYA', 'Show more');
    expect(slack.lastWords('U0PRIYA')).toContain('Farah Tariq');
    expect(slack.lastWords('U0PRIYA').match(/16 June 2026 at/g)).toHaveLength(8);
    await slack.press('U0PRIYA', 'Back to the newest');
    expect(slack.lastWords('U0PRIYA')).not.toContain('Farah Tariq');
    await asks('U0PRIYA', `opened ${await idOf('2041')} 999`);
    expect(slack.lastWords('U0PRIYA')).toContain('Back to the newest');
  });

  test('is told to the IRO manager of every child', async () => {
    expect(await asks('U0HELEN', 'opened 2300')).toContain('*Ivy Chen*');
  });

  test.each(['U0DAN', 'U0FARAH', 'U0JOSS', 'U0AMA', 'U0RUTH'])('is not told to %s', async (who) => {
    expect(await asks(who, 'opened 2041')).toContain('You can’t do that in your role.');
  });

  test('is not told to another IRO, in the words for a child there is not', async () => {
    expect(await asks('U0MARCUS', 'opened 2041')).toBe(noSuchChild);
    expect(await asks('U0MARCUS', 'opened 9999')).toBe(noSuchChild);
  });
});
