import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { circulated, personId } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Monday 22 June 2026. Farah has one decision to answer by tomorrow; one of Dan’s, and one of the carer’s, are late.
let slack: TheBot;
let review: Awaited<ReturnType<typeof circulated>>;
beforeAll(async () => {
  slack = await theBot({ at: '2026-06-16T14:00:00Z', files: aCouncil });
  review = await circulated(slack, [
    { wording: 'Book a dental check', dueOn: '2026-06-18' },
    { wording: 'Ask about the choir', ownerId: null, ownerRole: 'carer', dueOn: '2026-06-18' },
    { wording: 'Find a mentor', dueOn: '2026-07-20' },
    { wording: 'Write the letter for later', dueOn: '2026-08-05' },
    { wording: 'Share the slides', ownerId: await personId(slack, 'U0PRIYA'), ownerRole: 'iro', dueOn: '2026-09-01' },
  ]);
  for (const wording of ['Book a dental check', 'Ask about the choir']) {
    await slack.command('U0FARAH', `agree ${review.childId} ${review.reviewId} ${await review.decisionId(wording)}`);
  }
  await on('2026-06-22T09:00:05Z');
});
afterAll(() => slack.end());

const on = async (at: string) => {
  slack.clock.forward((Date.parse(at) - Date.parse(slack.clock.now())) / 86_400_000);
  await slack.bot.ring();
  await slack.settled();
};
const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.lastWords(who);
};
const isDone = async (who: string, wording: string, changed: string) => {
  await slack.command(who, `decision done ${review.childId} ${await review.decisionId(wording)}`);
  await slack.submit(who, { 'What changed for the child?': changed, 'How is it known?': 'I have seen it' });
  await slack.closeModal(who);
};
const told = (who: string) =>
  slack.visibleTo(who, slack.dm(who)).filter(({ metadata }) => JSON.stringify(metadata ?? '').includes('"reminder/'));
const primaryOf = (who: string) => /"text":"([^"]*)"},"style":"primary"/.exec(words(who))?.[1];
const words = (who: string) => JSON.stringify(told(who).map(({ text, blocks }) => [text, blocks]));

describe('Whoever waits for colleagues', () => {
  test('finds a way to remind them under what they wait for', async () => {
    expect(await asks('U0PRIYA', 'day')).toContain('Waiting on others');
    await slack.press('U0PRIYA', 'Remind them');
    const said = slack.lastWords('U0PRIYA');
    expect(said).toContain('A reminder is on its way to Dan Okafor and Farah Tariq.');
    expect(said).toContain('Can’t be reminded here, so ask another way: carer.');
  });

  test('each is told once, by a line that names who asks, and no child and no decision', async () => {
    await slack.settled();
    expect(told('U0DAN')).toHaveLength(1);
    expect(told('U0FARAH')).toHaveLength(1);
    expect(words('U0DAN')).toContain('*Priya Nair* is waiting to hear from you about 1 decision.');
    expect(words('U0FARAH')).toContain('*Priya Nair* is waiting to hear from you about 2 decisions.');
    expect(primaryOf('U0DAN')).toBe('What I owe');
    expect(primaryOf('U0FARAH')).toBe('What needs me');
    expect(words('U0DAN') + words('U0FARAH')).not.toMatch(/2041|K\.M\.|dental/);
    expect(told('U0DAN')[0]?.text).toBe('IRO: 1 colleague asks how things stand.');
  });

  test('pressed again it sends nobody a second one that week', async () => {
    await asks('U0PRIYA', 'remind');
    await slack.settled();
    expect(told('U0DAN')).toHaveLength(1);
  });

  test('nobody is reminded of what they have done meanwhile', async () => {
    await isDone('U0DAN', 'Book a dental check', 'Seen by the dentist');
    await on('2026-06-29T09:00:05Z');
    await asks('U0PRIYA', 'remind');
    await slack.settled();
    expect(told('U0DAN')).toHaveLength(1);
  });

  test('a word on a Friday after three is heard on Monday', async () => {
    await on('2026-07-03T14:30:00Z');
    const before = told('U0PRIYA').length;
    expect(await asks('U0DAN', 'remind')).toContain('A reminder is on its way to Priya Nair.');
    await slack.settled();
    expect(told('U0PRIYA')).toHaveLength(before);
    await on('2026-07-06T09:00:05Z');
    expect(told('U0PRIYA')).toHaveLength(before + 1);
  });

  test('that was the word of the new week: on Monday it is not said a second time', async () => {
    const before = told('U0PRIYA').length;
    await asks('U0DAN', 'remind');
    await slack.settled();
    expect(told('U0PRIYA')).toHaveLength(before);
  });

  test('an owner is reminded of what has long been late, though the morning leaves it to the manager', async () => {
    await on('2026-07-28T09:00:05Z');
    const before = told('U0DAN').length;
    await asks('U0PRIYA', 'remind');
    await slack.settled();
    expect(told('U0DAN')).toHaveLength(before + 1);
    await slack.press('U0DAN', 'What I owe');
    expect(slack.lastWords('U0DAN')).toContain('Find a mentor');
    expect(words('U0DAN')).toContain('*Priya Nair* is waiting to hear from you about 1 decision.');
  });

  test('whoever did it before they would have heard is left alone, whatever else they have to do', async () => {
    await on('2026-07-31T14:30:00Z');
    const before = told('U0DAN').length;
    await asks('U0PRIYA', 'remind');
    await isDone('U0DAN', 'Find a mentor', 'A mentor comes on Saturdays');
    await on('2026-08-03T09:00:05Z');
    expect(told('U0DAN')).toHaveLength(before);
  });

  test('for somebody who is away, whoever covers for them is reminded', async () => {
    await on('2026-08-12T09:00:05Z');
    const before = told('U0DAN').length;
    await slack.command('U0DAN', 'cover');
    await slack.submit('U0DAN', { 'Who covers?': 'U0SANA', 'Last day away': '2026-08-14' });
    await slack.closeModal('U0DAN');
    expect(await asks('U0PRIYA', 'remind')).toContain(
      'A reminder is on its way to Sana Rahman (covering for Dan Okafor).',
    );
    await slack.settled();
    expect(told('U0DAN')).toHaveLength(before);
    expect(words('U0SANA')).toContain('*Priya Nair* is waiting to hear from you about 1 decision.');
  });

  test('nobody is said to be reminded who would hear nothing: an IRO manager is to be asked', async () => {
    await isDone('U0PRIYA', 'Share the slides', 'The carer has the slides');
    await slack.settled();
    expect(await asks('U0PRIYA', 'remind')).toMatch(/ask another way: .*Helen Whitaker/);
    await slack.settled();
    expect(told('U0HELEN')).toEqual([]);
  });

  test('somebody who waits for nobody is told so', async () => {
    for (const who of ['U0MARCUS', 'U0RUTH'])
      expect(await asks(who, 'remind')).toContain('You wait for nobody who can be reminded here.');
  });
});
