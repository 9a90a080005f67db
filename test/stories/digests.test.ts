import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil, staffCsv } from '../support/a-council.ts';
import { type Circulated, circulated, personId } from '../support/circulated.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

/** Everyone who is in the teams’ channels is on record as theirs. */
const files = {
  ...aCouncil,
  'staff.csv': `${staffCsv}U0TOM,Tom Hughes,social worker,North,tom.hughes@example.gov.uk,,0.5
U0BEN,Ben Marsh,social worker,South,ben.marsh@example.gov.uk,,1
U0RUBY,Ruby Lowe,social worker,South,ruby.lowe@example.gov.uk,,1
`,
};

// Tuesday 16 June 2026, 8 in the morning in London.
let slack: TheBot;
let review: Circulated;
beforeAll(async () => {
  slack = await theBot({ at: '2026-06-16T07:00:00Z', files });
  // The South team has no child, and so nothing that slips.
  await slack.database.query(`update child set team_id = null where reference = '2300'`);
  review = await circulated(slack, [
    { wording: 'Book a dental check', dueOn: '2026-06-11', madeOn: '2026-03-19' },
    { wording: 'Agree the contact budget', dueOn: '2026-06-02', madeOn: '2026-03-19', isKey: false },
    { wording: 'Ask about the allegation', isConfidential: true, dueOn: '2026-06-02', madeOn: '2026-03-19' },
    {
      wording: 'Match a visitor',
      ownerId: await personId(slack, 'U0AMA'),
      ownerRole: 'other staff',
      dueOn: '2026-06-15',
    },
  ]);
});
afterAll(() => slack.end());

type Seen = ReturnType<TheBot['visibleTo']>;
const ofKind = (messages: Seen, kind: string) =>
  messages.filter(({ onlyFor, metadata }) => onlyFor === null && JSON.stringify(metadata ?? '').includes(`"${kind}/`));
const mornings = (who: string) => ofKind(slack.visibleTo(who, slack.dm(who)), 'my day');
const inChannel = (channel: string, as = 'U0FARAH') => ofKind(slack.visibleTo(as, channel), 'team day');
const words = (message: { blocks: unknown } | undefined) => JSON.stringify(message?.blocks ?? '');
/** The clock moves on to this moment, and the next minute comes. */
const on = async (at: string) => {
  const ahead = (Date.parse(at) - Date.parse(slack.clock.now())) / 86_400_000;
  slack.clock.forward(ahead);
  await slack.bot.ring();
};

describe('The morning of a working day', () => {
  test('before 8:35 nobody is told anything', async () => {
    await slack.bot.ring();
    expect(mornings('U0PRIYA')).toEqual([]);
  });

  test('at 8:35 each IRO is told what is slipping and whom they wait for, in one message, however often the hour rings', async () => {
    await on('2026-06-16T07:35:05Z');
    await slack.bot.ring();
    expect(mornings('U0PRIYA')).toHaveLength(1);
    const digest = words(mornings('U0PRIYA')[0]);
    expect(digest).toContain('CLA-1986 · T.B.');
    expect(digest).toContain('7 working days late');
    expect(digest).toContain('Farah Tariq: 3 decisions to answer, by Tue 23 Jun');
    expect(digest).not.toContain('CLA-2300');
  });

  test('a locked phone reads a count, and nothing of any child', () => {
    for (const who of ['U0PRIYA', 'U0DAN', 'U0FARAH', 'U0AMA']) {
      expect(mornings(who)[0]?.text).toMatch(/^IRO: \d+ things? needs? you today\.$/);
    }
  });

  test('an owner is told of what is up to three working days late, and who has the rest: the IRO, where the manager may not', () => {
    const digest = words(mornings('U0DAN')[0]);
    expect(digest).toContain('Book a dental check');
    expect(digest).toContain('3 working days late');
    expect(digest).not.toContain('contact budget');
    expect(digest).toContain('1 decision of yours is with the team manager now.');
    expect(digest).toContain('1 decision of yours is with the IRO now.');
    expect(words(mornings('U0FARAH')[0])).toContain('Agree the contact budget · Dan Okafor · *10 working days late*');
  });

  test('an owner with no children of their own is told what they owe, and a colleague whom nothing needs is not', () => {
    expect(words(mornings('U0AMA')[0])).toContain('Match a visitor');
    expect(mornings('U0HELEN')).toEqual([]);
  });

  test('business support is told of the invitations that are late, as their list has them', async () => {
    expect(words(mornings('U0JOSS')[0])).toContain('Invitations to the first review');
    await slack.command('U0JOSS', 'day');
    expect(slack.lastWords('U0JOSS')).toContain('Invitations to the first review');
  });

  test('a colleague whom nothing needs is led to the rest of their work', async () => {
    await slack.command('U0HELEN', 'day');
    expect(slack.lastWords('U0HELEN')).toContain('Nothing needs you today.');
    await slack.press('U0HELEN', 'The service this week');
    expect(slack.lastWords('U0HELEN')).toContain('IRO service');
  });

  test('what is confidential is in no digest by its wording', () => {
    for (const who of ['U0PRIYA', 'U0DAN', 'U0FARAH']) expect(words(mornings(who)[0])).not.toContain('allegation');
  });

  test('at 9 the team’s channel sees references, owners and dates, and nothing else', async () => {
    await on('2026-06-16T08:00:05Z');
    const [digest, ...others] = inChannel('C0NORTH');
    expect(others).toEqual([]);
    expect(digest?.text).toBe('IRO: 3 review decisions late.');
    expect(words(digest)).toContain('CLA-2041 · due Tue 2 Jun · 10 working days late');
    expect(words(digest)).toContain('*Ama Kyei*');
    expect(words(digest)).not.toMatch(/K\.M\.|dental|budget|allegation|Priya/);
  });

  test('a colleague who presses another’s button in the channel is told whose it is, politely, and nothing of the child', async () => {
    await slack.press('U0SANA', 'Done: CLA-2041, due Tue 2 Jun, Dan Okafor', inChannel('C0NORTH')[0]);
    expect(slack.pageWords('U0SANA')).toContain('Only the person whose decision it is can do that.');
    expect(slack.pageWords('U0SANA')).not.toMatch(/K\.M\.|budget|Dan/);
  });

  test('they can send the owner a quiet note from there: once a week, and with nothing of the child', async () => {
    const notes = () => ofKind(slack.visibleTo('U0DAN', slack.dm('U0DAN')), 'note');
    await slack.press('U0SANA', 'Send them a quiet note');
    expect(slack.pageWords('U0SANA')).toContain('Your note is on its way to Dan Okafor');
    await slack.closeModal('U0SANA');
    await slack.press('U0SANA', 'Update: CLA-2041, due Tue 2 Jun, Dan Okafor', inChannel('C0NORTH')[0]);
    await slack.press('U0SANA', 'Send them a quiet note');
    await slack.closeModal('U0SANA');
    expect(notes().map(({ text }) => text)).toEqual(['IRO: 1 colleague asks how things stand.']);
    expect(words(notes()[0])).toContain('*Sana Rahman* asks how things stand.');
    expect(words(notes()[0])).not.toMatch(/CLA-|K\.M\.|budget/);
  });

  test('somebody from another team can’t, and learns nothing', async () => {
    const id = await review.decisionId('Book a dental check');
    await slack.command('U0IVY', `quiet-note ${review.childId} ${id}`);
    expect(slack.lastWords('U0IVY')).toBe('I can’t find a child you can open with that reference.');
  });

  test('a social worker is not told that nothing waits in the team: its list is the manager’s', async () => {
    await slack.press('U0SANA', 'The whole team’s', inChannel('C0NORTH')[0]);
    expect(slack.lastWords('U0SANA')).toContain('That list is for the team manager.');
    await slack.command('U0SANA', 'drift team');
    expect(slack.lastWords('U0SANA')).toContain('That list is for the team manager.');
    await slack.press('U0FARAH', 'The whole team’s', inChannel('C0NORTH')[0]);
    expect(slack.lastWords('U0FARAH')).toContain('3 decisions late');
  });

  test('one who has a decision of the same child, and presses a colleague’s, is told whose that is, and not that it moved', async () => {
    await slack.press('U0AMA', 'Done: CLA-2041 Match a visitor', mornings('U0AMA')[0]);
    expect(slack.pageWords('U0AMA')).toContain('This has been done');
    await slack.closeModal('U0AMA');
    const id = await review.decisionId('Book a dental check');
    await slack.command('U0AMA', `decision done ${review.childId} ${id}`);
    expect(slack.pageWords('U0AMA')).toBe('This is for Dan Okafor to say. Nothing was recorded.');
    await slack.closeModal('U0AMA');
  });

  test('when an owner says that it is done, every digest that shows it is edited, and none is sent again', async () => {
    const id = await review.decisionId('Book a dental check');
    await slack.command('U0DAN', `decision done ${review.childId} ${id}`);
    await slack.submit('U0DAN', { 'What changed for the child?': 'Seen on Monday', 'How is it known?': 'seen' });
    expect(words(inChannel('C0NORTH')[0])).toContain('waiting for confirmation');
    expect(words(mornings('U0DAN')[0])).not.toContain('Book a dental check');
    expect(words(mornings('U0PRIYA')[0])).toContain('Confirm that it is done: Book a dental check');
    expect([mornings('U0DAN'), mornings('U0PRIYA'), inChannel('C0NORTH')].map(({ length }) => length)).toEqual([
      1, 1, 1,
    ]);
  });
});

describe('The days after', () => {
  test('a team with nothing late hears so once, and then nothing until something is', async () => {
    expect(inChannel('C0SOUTH', 'U0GARETH').map(({ text }) => text)).toEqual(['IRO: 0 review decisions late.']);
    await on('2026-06-17T08:00:05Z');
    expect(inChannel('C0SOUTH', 'U0GARETH')).toHaveLength(1);
    expect(inChannel('C0NORTH')).toHaveLength(2);
  });

  test('a morning when nothing ran is made up until midday, and its day is named where it could not be', async () => {
    await on('2026-06-18T10:59:00Z');
    expect(mornings('U0PRIYA')).toHaveLength(3);
    await on('2026-06-19T11:00:30Z');
    expect(mornings('U0PRIYA')).toHaveLength(3);
    await on('2026-06-22T07:36:00Z');
    expect(mornings('U0PRIYA')).toHaveLength(4);
    expect(words(mornings('U0PRIYA')[3])).toContain('No digest could be sent on Fri 19 Jun.');
  });

  test('a letter that nobody marked as given in five working days is one line of the IRO’s', async () => {
    await on('2026-06-24T07:36:00Z');
    const line = 'The letter after the review of Tue 16 Jun is not marked as given';
    expect(words(mornings('U0PRIYA').at(-1))).toContain(line);
    expect(words(mornings('U0PRIYA').at(-2))).not.toContain(line);
  });

  test('after a clear day a late decision is told again, and when it is closed the same message says that all is clear', async () => {
    await slack.database.query(
      `update child set team_id = (select id from team where name = 'South') where reference = '2041'`,
    );
    await on('2026-06-25T08:00:05Z');
    expect(inChannel('C0SOUTH', 'U0GARETH').at(-1)?.text).toBe('IRO: 3 review decisions late.');
    for (const wording of ['Book a dental check', 'Agree the contact budget', 'Match a visitor']) {
      await slack.command('U0PRIYA', `decision withdraw ${review.childId} ${await review.decisionId(wording)}`);
      await slack.submit('U0PRIYA', { 'Why is it withdrawn?': 'Overtaken by the new plan' });
      await slack.closeModal('U0PRIYA');
    }
    expect(inChannel('C0SOUTH', 'U0GARETH')).toHaveLength(2);
    expect(words(inChannel('C0SOUTH', 'U0GARETH').at(-1))).toContain('No review decision is late.');
    expect(words(inChannel('C0SOUTH', 'U0GARETH').at(-1))).toContain('Closed since Wed 24 Jun: 3, well done.');
  });

  test('nobody is told anything at a weekend or on a bank holiday', async () => {
    const before = mornings('U0PRIYA').length;
    await on('2026-06-27T08:00:00Z');
    await on('2026-08-31T08:00:00Z');
    expect(mornings('U0PRIYA')).toHaveLength(before);
  });

  test('no digest’s words are in the log', () => {
    expect(slack.logged()).not.toMatch(/2041|K\.M\.|Dan Okafor|dental/);
  });
});

describe('The IRO manager’s week', () => {
  const weeks = () => ofKind(slack.visibleTo('U0HELEN', slack.dm('U0HELEN')), 'week');

  test('is told on the first working day of a week, and on no other', async () => {
    expect(weeks()).toEqual([]);
    await on('2026-09-07T08:00:05Z');
    expect(weeks()).toHaveLength(1);
    await on('2026-09-08T08:00:05Z');
    expect(weeks()).toHaveLength(1);
  });

  test('says which reviews are likely to be late and why, who has nobody, and how full everyone is', () => {
    const said = words(weeks()[0]);
    expect(said).toContain(
      '*CLA-1986 · T.B.* · third review was due by Fri 5 Jun, *65 working days late* · ask Priya Nair',
    );
    expect(said).toContain('*Every child has a named IRO*');
    expect(said).toContain('Marcus Webb 1 · Priya Nair 6');
    expect(weeks()[0]?.text).toBe('IRO: 4 reviews late, 0 more likely to be, 0 children without an IRO.');
    expect(said).toContain('*4 reviews late, 0 more likely to be*');
  });

  test('names no pattern of fewer than five children', () => {
    expect(words(weeks()[0])).not.toContain('*Patterns*');
  });

  test('is for nobody else', async () => {
    await slack.command('U0PRIYA', 'week');
    expect(slack.lastWords('U0PRIYA')).toContain('Helen Whitaker');
    expect(slack.lastWords('U0PRIYA')).not.toContain('Forecast');
  });
});
