import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { type Circulated, circulated } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Tuesday 16 June 2026. Farah, who manages North, has been sent two decisions, and not the third.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
  review = await circulated(slack, [
    { wording: 'Book a dental check' },
    { wording: 'Share the slides' },
    { wording: 'Ask about the allegation', isConfidential: true },
  ]);
});
afterAll(() => slack.end());

const dentist = 'Book a dental check';
const settles = async (verb: string, wording: string, answers: Record<string, string>) => {
  await slack.command('U0PRIYA', `decision ${verb} ${review.childId} ${await review.decisionId(wording)}`);
  await slack.submit('U0PRIYA', answers);
  await slack.closeModal('U0PRIYA');
};
const undoes = async (wording: string) =>
  slack.command('U0PRIYA', `undo settle ${review.childId} ${await review.decisionId(wording)}`);
const messagesTo = (who: string) => slack.visibleTo(who, slack.dm(who)).filter(({ onlyFor }) => !onlyFor);
const message = () => JSON.stringify(messagesTo('U0FARAH')[0]?.blocks);

describe('The manager’s message says how each decision stands now', () => {
  test('a later date, and the old one again when the IRO takes it back', async () => {
    expect(message()).toContain('by Tue 30 Jun');
    await settles('extend', dentist, { 'New date': '2026-07-15', 'Why?': 'There is a waiting list.' });
    expect(message()).toContain('by Wed 15 Jul');
    await undoes(dentist);
    expect(message()).not.toContain('15 Jul');
  });

  test('one that is withdrawn is no longer hers to answer', async () => {
    await settles('withdraw', dentist, { 'Why is it withdrawn?': 'He has been seen.' });
    expect(message()).toContain('withdrawn');
    expect(messagesTo('U0FARAH')[0]?.text).toBe('1 decision from a review to answer by Tuesday 23 June 2026.');
    await undoes(dentist);
    expect(message()).not.toContain('withdrawn');
  });

  test('nothing of what is confidential, and never a second message', async () => {
    const before = message();
    await settles('extend', 'Ask about the allegation', { 'New date': '2026-07-16', 'Why?': 'Wait for the school.' });
    expect(message()).toBe(before);
    expect(messagesTo('U0FARAH')).toHaveLength(1);
  });

  test('a manager who came since, and was never sent it, is sent nothing by an extension', async () => {
    await slack.bringIn({
      ...aCouncil,
      'staff.csv': `${aCouncil['staff.csv'].replace('U0FARAH,Farah Tariq,team manager,North', 'U0FARAH,Farah Tariq,senior manager,')}U0LENA,Lena Kowalska,team manager,North,lena@example.gov.uk,,1\n`,
      'teams.csv': aCouncil['teams.csv'].replace('North,C0NORTH,U0FARAH', 'North,C0NORTH,U0LENA'),
    });
    await settles('extend', 'Share the slides', { 'New date': '2026-07-17', 'Why?': 'The carer is away.' });
    expect(messagesTo('U0LENA')).toEqual([]);
  });
});
