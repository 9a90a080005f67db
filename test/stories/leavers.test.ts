import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026, 8:35 in London.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [{ wording: 'Book a dental check', dueOn: '2026-06-30' }]);
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const leaves = (who: string, on: string) =>
  slack.bringIn({
    ...aCouncil,
    'staff.csv': aCouncil['staff.csv']
      .replace('fte\n', 'fte,left_on\n')
      .replaceAll(/(,\d(\.\d)?)\n/g, '$1,\n')
      .replace(new RegExp(`^(${who},.*),$`, 'm'), `$1,${on}`),
  });

describe('The rota, and whom to ask', () => {
  test('nobody is down for it, and the IRO manager is named', async () => {
    const words = await asks('U0DAN', 'who');
    expect(words).toContain('Nobody is down as the duty IRO this week.');
    expect(words).toMatch(/Leads the IROs: <@U0HELEN>/);
    expect(words).not.toContain('Set the duty rota');
  });

  test('only the IRO manager sets it', async () => {
    await slack.command('U0PRIYA', 'rota');
    expect(slack.pageWords('U0PRIYA')).toContain('You can’t do that in your role');
    await slack.closeModal('U0PRIYA');
    await slack.command('U0HELEN', 'rota');
    await slack.submit('U0HELEN', { 'Week of Monday 15 June 2026': 'Marcus Webb' });
    expect(slack.pageWords('U0HELEN')).toContain('Marcus Webb is on duty in the week of Monday 15 June 2026');
    await slack.closeModal('U0HELEN');
  });

  test('then everybody hears who it is, and of a child of theirs who the IRO is', async () => {
    expect(await asks('U0DAN', 'who')).toContain('Duty IRO this week: <@U0MARCUS>');
    expect(await asks('U0DAN', 'who 2041')).toMatch(/IRO: <@U0PRIYA>/);
    await slack.openHome('U0DAN');
    expect(slack.homeWords('U0DAN')).toContain('Duty IRO this week: <@U0MARCUS>');
  });

  test('of another team’s child nobody says that there is one', async () => {
    expect(await asks('U0IVY', 'who 2041')).toBe(await asks('U0IVY', 'who 2999'));
  });
});

describe('Going on leave', () => {
  test('what falls due meanwhile is a press away, for the one who goes and the one who covers', async () => {
    await slack.command('U0PRIYA', 'cover');
    await slack.submit('U0PRIYA', {
      ...{ 'Who covers?': 'U0MARCUS', 'First day away': '2026-06-22', 'Last day away': '2026-07-03' },
    });
    await slack.press('U0PRIYA', 'What falls due meanwhile');
    expect(slack.pageWords('U0PRIYA')).toContain('will fall due:');
    await slack.closeModal('U0PRIYA');
    await slack.settled();
    await slack.press('U0MARCUS', 'What falls due meanwhile');
    const list = slack.lastWords('U0MARCUS');
    expect(list).toContain('covers for Priya');
    // From the day on which it is arranged he reads what will be his; of a restricted child only once it is confirmed.
    expect(list).toMatch(/\d+ things will fall due:.*CLA-2\d+/s);
    expect(list).toContain('You can open these children from 22 June 2026.');
    expect(list).not.toContain('CLA-3001');
    expect(await asks('U0MARCUS', 'child 2041')).toBe('I can’t find a child you can open with that reference.');
  });
});

describe('The social worker leaves', () => {
  test('until the day before, all is as it was', async () => {
    await leaves('U0DAN', '2026-06-17');
    expect(await asks('U0DAN', 'mine')).toContain('Book a dental check');
    expect(await asks('U0FARAH', 'mine')).not.toContain('Book a dental check');
  });

  test('from that day the child has none, in drift and on the card as one truth', async () => {
    slack.clock.forward(1);
    await slack.bot.ring();
    expect(await asks('U0FARAH', 'drift 2041')).toContain('No social worker');
    expect(await asks('U0PRIYA', 'drift 2041')).toContain('none on record from 17 June 2026');
  });

  test('what he had to do is with the team’s manager, who is told whose it was', async () => {
    const words = await asks('U0FARAH', 'mine');
    expect(words).toContain('Book a dental check');
    expect(words).toContain('was Dan Okafor’s, who can’t do it now');
  });

  test('she gives it to a colleague, and takes that back', async () => {
    await slack.command(
      'U0FARAH',
      `decision give-out ${review.childId} ${await review.decisionId('Book a dental check')}`,
    );
    await slack.submit('U0FARAH', { 'Who?': 'Sana Rahman', 'What do they need to know?': 'The carer has the number.' });
    expect(slack.pageWords('U0FARAH')).toContain('It is now with Sana Rahman');
    await slack.closeModal('U0FARAH');
    expect(await asks('U0SANA', 'mine')).toContain('Book a dental check');
    expect(await asks('U0FARAH', 'mine')).not.toContain('Book a dental check');
    await slack.command('U0FARAH', `undo report ${review.childId} ${await review.decisionId('Book a dental check')}`);
    expect(await asks('U0FARAH', 'mine')).toContain('Book a dental check');
  });
});

describe('The IRO’s account is closed', () => {
  test('the children are without an IRO from that day, and the IRO manager hears of it', async () => {
    await slack.bot.casework.lostAccount('U0PRIYA');
    await slack.bot.ring();
    expect(await asks('U0HELEN', 'drift 2041')).toContain('No IRO');
    expect(await asks('U0HELEN', 'who 2041')).toContain('The child has no IRO today.');
  });

  test('found again, they are theirs as before', async () => {
    await slack.bot.casework.foundAgain({ slackUserId: 'U0PRIYA' });
    expect(await asks('U0HELEN', 'who 2041')).toMatch(/IRO: <@U0PRIYA>/);
  });
});
