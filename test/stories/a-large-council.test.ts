import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TheBot, theBot } from '../support/the-bot.ts';

// 2,000 children, 30 IROs, everyone’s name as long as a file could make it, and every child with the same initials.
const children = Array.from({ length: 2_000 }, (_, at) => String(100_000 + at));
const iros = ['U0PRIYA', ...Array.from({ length: 29 }, (_, at) => `U0IRO${at}`)];
const longName = (at: number) => `Maximiliana-Philippa ${'Featherstonehaugh-'.repeat(9)}Cholmondeley ${at} & <b>`;
const uk = (day: number) => `${String((day % 28) + 1).padStart(2, '0')}/0${(day % 5) + 1}/2026`;

const files = {
  'staff.csv': `slack_user_id,name,role,team,email,phone,fte
U0HELEN,Helen Whitaker,iro manager,,,,1
U0FARAH,Farah Tariq,team manager,North,,,1
U0JOSS,Joss Bell,business support,,,,1
U0AMA,Ama Kyei,participation worker,,,,1
U0DAN,${longName(0)},social worker,North,,,1
${iros.map((id, at) => `${id},${longName(at)},iro,,,,1`).join('\n')}
`,
  'teams.csv': 'team,slack_channel_id,manager\nNorth,C0NORTH,U0FARAH\n',
  'caseload.csv': `child,initials,iro,social_worker,team,sibling_group,parent,restricted
${children.map((one, at) => `${one},WWWW,${iros[at % 30]},U0DAN,North,F${Math.floor(at / 3)},,no`).join('\n')}
`,
  'header.csv': `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
${children.map((one) => `${one},1,01/02/2014,WBRI,UN1,,`).join('\n')}
`,
  'episodes.csv': `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
${children.map((one, at) => `${one},${uk(at)},S,V2,N1,U6,PR1,,,,,,`).join('\n')}
`,
};

let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ files });
}, 60_000);
afterAll(() => slack.end());

describe('In the largest council every answer is one that Slack takes', () => {
  test.each([
    ['the IRO manager’s list', 'U0HELEN', 'next-review', '2,000 children'],
    ['its last page', 'U0HELEN', 'next-review mine 250', 'Page 250 of 250'],
    ['a page beyond the last', 'U0HELEN', 'next-review mine 9999', 'Page 250 of 250'],
    ['a team of 2,000', 'U0FARAH', 'next-review team', 'Next reviews in your team'],
    ['the manager’s caseload', 'U0HELEN', 'caseload', '2,000 children'],
    ['every IRO, by twelves', 'U0HELEN', 'caseload everyone', 'Show more'],
    ['2,000 children with the same initials', 'U0HELEN', 'child WWWW', 'Here are the first 20'],
    ['one child among them', 'U0HELEN', 'child 100000', 'CLA-100000'],
    ['the reviews to get ready', 'U0HELEN', 'ready', 'Getting ready'],
    ['their last page', 'U0HELEN', 'ready mine 9999', 'Back to the first'],
    ['one board', 'U0HELEN', 'ready 100000', 'ready 0 of 12'],
    ['the launcher', 'U0HELEN', '', '2,000 children'],
    ['help', 'U0HELEN', 'help', '/iro next-review'],
  ])('%s', async (_, who, line, says) => {
    const outcome = await slack.command(who, line);
    expect([outcome.ok, slack.lastWords(who)]).toEqual([true, expect.stringContaining(says)]);
    expect(slack.faults).toEqual([]);
    // Well inside what Slack has been seen to refuse: 45 blocks and 8,000 characters.
    expect(slack.visibleTo(who).at(-1)?.blocks.length).toBeLessThanOrEqual(45);
    expect(slack.lastWords(who).length).toBeLessThanOrEqual(8_000);
  });

  test.each([
    ['an IRO’s Home', 'U0PRIYA', '*Next reviews* (67)'],
    ['a social worker’s Home', 'U0DAN', '*Next reviews* (2,000)'],
    ['a team manager’s Home', 'U0FARAH', '*Slipping in the team* ('],
    ['the IRO manager’s Home', 'U0HELEN', 'and 18 more'],
    ['business support’s Home', 'U0JOSS', '*Invitations* ('],
    ['a participation worker’s Home', 'U0AMA', '*Reviews in three weeks* ('],
  ])('%s', async (_, who, says) => {
    await slack.openHome(who);
    await slack.settled();
    expect(slack.homeWords(who)).toContain(says);
    expect(slack.faults).toEqual([]);
    // Slack takes 100 blocks and 250 KB.
    expect(slack.home(who)?.blocks.length).toBeLessThanOrEqual(60);
    expect(Buffer.byteLength(JSON.stringify(slack.home(who)))).toBeLessThanOrEqual(64_000);
  });

  test('what a button of the day shows is what it says: a page, of so many', async () => {
    await slack.command('U0FARAH', 'day');
    const all = Number(
      slack
        .lastWords('U0FARAH')
        .match(/And ([\d,]+) more/)?.[1]
        ?.replace(',', ''),
    );
    await slack.press('U0FARAH', `And ${all.toLocaleString('en-GB')} more`);
    await slack.press('U0FARAH', `Show 8 of ${all} more`);
    expect(slack.lastWords('U0FARAH')).toContain(`Show 8 of ${all - 8} more`);
  });

  test('a page turned takes the place of the one before it', async () => {
    await slack.command('U0HELEN', 'next-review');
    const before = slack.visibleTo('U0HELEN').length;
    await slack.press('U0HELEN', 'Show 8 more');
    expect(slack.visibleTo('U0HELEN')).toHaveLength(before);
    expect(slack.lastWords('U0HELEN')).toContain('Page 2 of 250');
  });
});
