import { afterAll, beforeAll, expect } from '@jest/globals';
import { aCouncil, staffCsv, teamsCsv } from '../support/a-council.ts';
import { attacksOn } from '../support/attacks.ts';
import { circulated, personId } from '../support/circulated.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const hostile = '<!channel> <https://evil.example|here> @here';
const named = (csv: string) => csv.replaceAll(/,([A-Z][a-z]+ [A-Z][a-z]+),/g, `,$1 ${hostile},`);
const team = `North ${hostile}`;
const inTeam = (csv: string) => csv.replaceAll(/(^|,)North(?=,)/gm, `$1${team}`);
const child = 'A<!here>7';

// Tuesday 16 June 2026. Every colleague, a team, a child’s reference and a decision carry signs that could ping.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({
    files: {
      ...aCouncil,
      'staff.csv': inTeam(named(staffCsv)),
      'teams.csv': inTeam(teamsCsv),
      'caseload.csv': `${inTeam(aCouncil['caseload.csv'])}${child},KM,U0PRIYA,U0DAN,${team},,,no\n`,
      'header.csv': `${aCouncil['header.csv']}${child},1,01/02/2015,WBRI,UN1,,\n`,
      'episodes.csv': `${aCouncil['episodes.csv']}${child},01/06/2026,S,V2,N1,U6,PR1,,,,,,\n`,
    },
  });
  const priya = { ownerId: await personId(slack, 'U0PRIYA'), ownerRole: 'iro' as const };
  await circulated(slack, [
    { wording: hostile, dueOn: '2026-06-12', madeOn: '2026-06-01' },
    { wording: `${hostile} again`, measure: hostile, ...priya },
  ]);
});
afterAll(() => slack.end());

const people = ['U0PRIYA', 'U0FARAH', 'U0HELEN'];
const lines = [
  ...['', 'next-review', 'next-review 2041', 'next-review team', 'child 2041', 'why 2041', 'caseload', 'day', 'mine'],
  ...['caseload everyone', 'opened 2041', 'child KM', 'ready', 'ready 2041', 'decisions', 'decisions 2041', 'week'],
  ...['papers 2041', 'record-text 2041', 'letter 2041', 'introduce 2107', 'drift', 'drift 2041', 'drafts', 'settings'],
  ...['channels', 'help', 'help record', 'remind', 'record 2041', 'contact 2041', 'midway 2041', 'early 2041', 'cover'],
  ...['schedule 2041', 'distribute 2041', 'prepare 2041 venue', 'edit-review 2041', `child ${child}`, 'record'],
];

/** Everything that was shown as mrkdwn, and every text. */
const shown = () =>
  JSON.stringify(
    slack.calls.map(({ args }) => args),
    (key, value) => (key === 'accessibility_label' || value?.type === 'plain_text' ? undefined : value),
  );
const signs = ['<!channel>', '<!here>', '<https://evil'];

attacksOn('What plants a link or pings a channel', 4, (attempt) => {
  for (const who of people) {
    attempt(`nothing that ${who} can ask for has a sign in it that somebody else put into a record`, async () => {
      for (const line of lines) {
        await slack.command(who, line);
        if (slack.view(who)) await slack.closeModal(who);
      }
      await slack.openHome(who);
      await slack.settled();
      expect(signs.filter((sign) => shown().includes(sign))).toEqual([]);
    });
  }

  attempt('nor has any morning’s message, in a channel or not', async () => {
    slack.clock.forward(6.02);
    await slack.bot.ring();
    expect(shown()).toContain('&lt;!channel&gt;');
    expect(signs.filter((sign) => shown().includes(sign))).toEqual([]);
    expect(slack.faults).toEqual([]);
  });
});
