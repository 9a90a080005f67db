import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { recordsAReview } from '../support/records-a-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. Farah has left, and nobody manages North yet.
let slack: TheBot;
let child: string;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  await slack.database.query(`update person set left_on = '2026-06-12' where slack_user_id = 'U0FARAH'`);
  await records('2107', 'PN0', 'Dan books the health visitor');
  await slack.closeModal('U0PRIYA');
  await records('2041', 'PN1', 'Dan books the dentist');
  const line = `select child.id from child join decision on child_id = child.id where reference = '2041'`;
  child = (await slack.database.query(line))[0].id;
});
afterAll(() => slack.end());

async function records(reference: string, participation: string, wording: string) {
  await recordsAReview(slack, { reference, on: '2026-06-16', participation, wording });
  expect(slack.pageWords('U0PRIYA')).toContain('The review is recorded.');
}
const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const messages = (who: string) =>
  slack
    .visibleTo(who, slack.dm(who))
    .filter(({ onlyFor }) => !onlyFor)
    .map(({ text }) => text);
const managedBy = (slackUserId: string) =>
  slack.bringIn({
    ...aCouncil,
    'staff.csv': `${aCouncil['staff.csv'].replace('U0FARAH,Farah Tariq,team manager,North', 'U0FARAH,Farah Tariq,senior manager,')}U0LENA,Lena Kowalska,team manager,North,lena@example.gov.uk,,1\nU0OSCAR,Oscar Bright,team manager,North,oscar@example.gov.uk,,1\n`,
    'teams.csv': aCouncil['teams.csv'].replace('North,C0NORTH,U0FARAH', `North,C0NORTH,${slackUserId}`),
  });

describe('While the team has no manager', () => {
  test('the IRO who records is told that nobody was sent the decisions, and the one who left is sent nothing', async () => {
    expect(slack.pageWords('U0PRIYA')).toContain('The team has no manager, so nobody was sent the decisions to agree.');
    await slack.closeModal('U0PRIYA');
    expect(messages('U0FARAH')).toEqual([]);
  });

  test('the papers and the child’s decisions say so, and there is nobody to send them to', async () => {
    for (const line of ['papers 2041', 'decisions 2041']) {
      expect(await asks('U0PRIYA', line)).toContain('North has no manager.');
      expect(JSON.stringify(slack.visibleTo('U0PRIYA').at(-1)?.blocks)).not.toContain('send-decisions');
    }
    expect(await asks('U0PRIYA', `send-decisions ${child}`)).toContain('The team has no manager yet');
  });

  test('silence agrees to nothing, and the sending is overdue', async () => {
    slack.clock.forward(8);
    expect(await asks('U0DAN', 'decisions 2041')).toContain('no manager was sent it');
    expect(await asks('U0PRIYA', 'papers 2041')).toContain(
      'Decisions of the review sent: the IRO, by Tue 23 Jun · *1 working day late*',
    );
  });
});

describe('Once there is one', () => {
  test('the IRO has one button, which sends them and starts the five days', async () => {
    await managedBy('U0LENA');
    expect(await asks('U0PRIYA', 'papers 2041')).toContain(
      'Nobody could be asked then. Lena Kowalska has not seen them yet.',
    );
    await slack.press('U0PRIYA', 'Send the decisions to Lena Kowalska: CLA-2041');
    expect(slack.lastWords('U0PRIYA')).toContain('1 decision on the way to Lena Kowalska');
    expect(slack.lastWords('U0PRIYA')).toContain('Arriving as expected, the answer is due by Wednesday 1 July 2026.');
    expect(messages('U0LENA')).toEqual(['1 decision from a review to answer by Wednesday 1 July 2026.']);
    expect(await asks('U0PRIYA', 'papers 2041')).toContain('Decisions of the review sent: 24 June 2026, late');
    expect(slack.lastWords('U0PRIYA')).not.toContain('Nobody was sent these');
  });

  test('pressed twice, they are sent once', async () => {
    expect(await asks('U0PRIYA', `send-decisions ${child}`)).toContain('Nothing is left to send');
    expect(await slack.database.query(`select 1 from record_step where step = 'decisions sent'`)).toHaveLength(1);
    expect(messages('U0LENA')).toHaveLength(1);
  });

  test('a manager who comes between sending and answering finds them, and answers', async () => {
    await managedBy('U0OSCAR');
    expect(await asks('U0OSCAR', 'decisions team')).toContain('1 waiting for you');
    await slack.press('U0OSCAR', 'Agree: CLA-2041 Dan books the dentist');
    expect(await asks('U0OSCAR', 'decisions 2041')).toContain('manager agreed');
  });
});

describe('The manager who looks first', () => {
  const presses = 'Send them to me: CLA-2107';

  test('has them sent by one press, and nobody else’s manager or worker can', async () => {
    const [{ id }] = await slack.database.query(`select id from child where reference = '2107'`);
    expect(await asks('U0GARETH', `send-decisions ${id}`)).toContain('I can’t find a child');
    expect(await asks('U0DAN', `send-decisions ${id}`)).toContain('You can’t do that in your role');
    expect(await asks('U0OSCAR', 'decisions team')).toContain('You have not seen them yet.');
    await slack.press('U0OSCAR', presses);
    expect(messages('U0OSCAR').at(-1)).toBe('1 decision from a review to answer by Wednesday 1 July 2026.');
    expect(await asks('U0OSCAR', 'decisions team')).not.toContain('You have not seen them yet.');
  });
});
