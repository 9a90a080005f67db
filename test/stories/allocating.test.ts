import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil, caseloadCsv, episodesCsv, headerCsv } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. Two sisters came into care on Friday and have no IRO; so did a mother, and her baby has Priya.
let slack: TheBot;
const files = {
  ...aCouncil,
  'caseload.csv': `${caseloadCsv}4001,AB,,U0DAN,North,G1,,no
4002,CB,,U0DAN,North,G1,,no
4003,EF,,U0IVY,South,,,no
4004,GH,U0PRIYA,U0IVY,South,,4003,no
`,
  'header.csv': `${headerCsv}4001,2,01/02/2015,WBRI,UN1,,
4002,2,01/02/2017,WBRI,UN1,,
4003,2,01/02/2010,WBRI,UN1,,
4004,2,01/02/2026,WBRI,UN1,,
`,
  'episodes.csv': `${episodesCsv}4001,12/06/2026,S,V2,N1,U6,PR1,,,,,,
4002,12/06/2026,S,V2,N1,U6,PR1,,,,,,
4003,08/06/2026,S,C2,N1,U6,PR1,,,,,,
4004,08/06/2026,S,C2,N1,U6,PR1,,,,,,
`,
};
beforeAll(async () => {
  slack = await theBot({ files });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
};
const said = (who: string) => [slack.pageWords(who), ...slack.problems(who)].join('\n');
const allocations = (reference: string) =>
  slack.database.query(
    `select person.name as iro, from_on::text as "from", to_on::text as "to", because from allocation
     join person on person.id = person_id join child on child.id = child_id
     where reference = $1 and allocation.role = 'iro' order by from_on, to_on nulls last`,
    [reference],
  );

describe('An IRO is named', () => {
  test('by the IRO manager and by nobody else', async () => {
    expect(await asks('U0PRIYA', 'allocate 4001')).toContain('Helen Whitaker (IRO manager) can.');
    await slack.closeModal('U0PRIYA');
  });

  test('from every IRO with each rule and its authority, one suggested and nobody chosen', async () => {
    const page = await asks('U0HELEN', 'allocate 4001');
    expect(page).toContain('No IRO\nNot without an IRO after Friday 19 June 2026');
    expect(page).toContain('Suggested, and not a decision: *Marcus Webb* · 5 of 6 rules');
    expect(page).toMatch(/Brothers and sisters together: \*no\*, 1 brother or sister with nobody _IRO Handbook/);
    expect(page).toContain('who is the child’s personal adviser');
    await slack.submit('U0HELEN', {});
    expect(said('U0HELEN')).toContain('Choose an answer to “Who is the IRO?”');
  });

  test('with her sister in the same press, and whoever works with them is told once', async () => {
    await slack.submit('U0HELEN', { 'Brothers and sisters at the same time': 'CLA-4002', 'Who is the IRO?': 'Marcus' });
    expect(said('U0HELEN')).toContain('Marcus Webb is the IRO from today');
    await slack.closeModal('U0HELEN');
    expect(await allocations('4001')).toEqual([{ iro: 'Marcus Webb', from: '2026-06-16', to: null, because: null }]);
    expect(await allocations('4002')).toEqual([{ iro: 'Marcus Webb', from: '2026-06-16', to: null, because: null }]);
    await slack.settled();
    for (const who of ['U0MARCUS', 'U0DAN', 'U0FARAH']) {
      expect(slack.visibleTo(who, slack.dm(who)).at(-1)?.text).toBe('IRO: 2 children with a new IRO.');
    }
    expect(slack.lastWords('U0MARCUS')).toContain('You are the IRO from Tuesday 16 June 2026');
  });
});
