import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files: aCouncil });
});
afterAll(() => slack.end());

const asks = async (who: string, line: string) => {
  await slack.command(who, line);
  return slack.view(who) ? slack.pageWords(who) : slack.lastWords(who);
};
const lastAudit = async () => {
  const [row] = await slack.database.query(
    'select person, action, child_id, ended, about from audit order by at desc, position desc limit 1',
  );
  return row;
};
const kept = (table: string) => slack.database.query(`select * from ${table}`);

describe('My settings', () => {
  test('begin with the usual time, Monday to Friday, and say to whom it comes only when something is theirs to do', async () => {
    for (const who of ['U0PRIYA', 'U0DAN', 'U0FARAH']) {
      expect(await asks(who, 'settings')).toContain('*Your digest* comes at *08:35* on *Monday to Friday*.');
    }
    for (const who of ['U0HELEN', 'U0JOSS', 'U0AMA', 'U0RUTH']) {
      expect(await asks(who, 'settings')).toContain('on *Monday to Friday*, when something is yours to do.');
    }
  });

  test('change when my digest comes and which days I work, and the audit says that I did', async () => {
    await asks('U0PRIYA', 'settings');
    await slack.press('U0PRIYA', 'Change');
    expect(slack.pageWords('U0PRIYA')).toContain('A digest that can’t go out by midday is missed');
    await slack.submit('U0PRIYA', {
      'When does your digest come?': '09:15',
      'Which days do you work?': ['1', '2', '3', '4'],
    });
    expect(slack.pageWords('U0PRIYA')).toContain(
      'Saved. Your digest comes at 09:15 on Monday, Tuesday, Wednesday and Thursday.',
    );
    expect(await lastAudit()).toMatchObject({ person: 'Priya Nair', action: 'change-settings', ended: 'done' });
    await slack.closeModal('U0PRIYA');
    expect(await asks('U0PRIYA', 'settings')).toContain('*09:15* on *Monday, Tuesday, Wednesday and Thursday*');
    expect(await kept('preference')).toHaveLength(1);
  });

  test('with no working day left nothing changes, and a sentence says what to do', async () => {
    await asks('U0PRIYA', 'change-settings');
    await slack.submit('U0PRIYA', { 'Which days do you work?': [] });
    expect(slack.problems('U0PRIYA')).toEqual(['Complete this field.']);
    await slack.closeModal('U0PRIYA');
    expect(await kept('preference')).toMatchObject([{ works_on: [1, 2, 3, 4], digest_at: '09:15' }]);
  });

  test('go back to the usual time', async () => {
    await asks('U0PRIYA', 'change-settings');
    await slack.submit('U0PRIYA', { 'When does your digest come?': 'usual' });
    await slack.closeModal('U0PRIYA');
    expect(await kept('preference')).toMatchObject([{ digest_at: null }]);
  });

  test('a form begun and closed is kept as a draft that is about no child', async () => {
    await asks('U0HELEN', 'cover');
    await slack.submit('U0HELEN', {
      'Who is away?': 'U0PRIYA',
      'Who covers?': 'U0PRIYA',
      'Last day away': '2026-06-18',
    });
    await slack.closeModal('U0HELEN');
    expect(slack.lastWords('U0HELEN')).toContain('*Draft kept.* Cover of a colleague who is away.');
    expect(await asks('U0HELEN', 'drafts')).toContain('*Cover* · yours');
    await slack.press('U0HELEN', 'Resume');
    expect(slack.pageWords('U0HELEN')).toContain('Who covers while somebody is away?');
    await slack.closeModal('U0HELEN');
  });
});

describe('What a team’s channel shows', () => {
  test('is references only, until the IRO manager has read what initials mean and chosen them', async () => {
    expect(await asks('U0HELEN', 'channels')).toContain('*North* · references only');
    await slack.press('U0HELEN', 'Change: North');
    expect(slack.pageWords('U0HELEN')).toContain('can tell which child a line is about');
    await slack.submit('U0HELEN', { 'How are children named there?': 'initials' });
    expect(slack.pageWords('U0HELEN')).toContain('The North team’s channel shows references and initials from now on.');
    await slack.closeModal('U0HELEN');
    const [north] = await slack.database.query(`select id from team where name = 'North'`);
    expect(await kept('team_preference')).toMatchObject([{ team_id: north.id, initials_in_channel: true }]);
    expect(await lastAudit()).toMatchObject({ action: 'set-channel-initials', about: { team: north.id } });
    expect(await asks('U0HELEN', 'channels')).toContain('*South* · references only');
  });

  test.each(['U0PRIYA', 'U0FARAH', 'U0DAN', 'U0JOSS', 'U0RUTH'])('is not for %s to change', async (who) => {
    expect(await asks(who, 'channels')).toContain('You can’t do that in your role. Helen Whitaker (IRO manager) can.');
    const [north] = await slack.database.query(`select id from team where name = 'North'`);
    expect(await asks(who, `channel-initials ${north.id}`)).toContain('You can’t do that in your role.');
    await slack.closeModal(who);
  });
});
