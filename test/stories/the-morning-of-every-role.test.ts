import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { officeFiles } from '../../src/workbench/office/files.ts';
import { staff } from '../../src/workbench/office/staff.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

/** A line as it is read aloud: an hour where it has one, whose child, what, whose it is, by when, and how soon. */
const line =
  /^(\*\d\d:\d\d\* · )?\*CLA-\d+ · [\p{Lu}.]+\* · .+ · (yours|\p{L}[\p{L}’ -]+)( · (by \w{3} \d{1,2} \w{3}|since \d{1,2} \w+ \d{4}|\*\d+ working days? late\*))?( · act today)?$/u;

const saysADayTwice = /\b(\d{1,2} \w{3})\w* \d{4}\b.* · by \w{3} \1$/;

interface Block {
  type: string;
  text?: { text: string };
  accessory?: { type: string };
  elements?: readonly { type: string; style?: string }[];
}

// The invented council, on a Tuesday and the mornings after it.
let slack: TheBot;
beforeAll(async () => {
  const files = Object.fromEntries(officeFiles('2026-06-16').map(({ name, text }) => [name, text]));
  slack = await theBot({ at: '2026-06-16T08:00:05Z', files });
  // A child of each team has no IRO, which is the IRO manager’s to put right.
  await slack.database.query(
    `update allocation set to_on = '2026-05-01' where role = 'iro' and child_id in
       (select distinct on (team_id) id from child where not restricted order by team_id, reference)`,
  );
  await slack.bot.ring();
}, 60_000);
afterAll(() => slack.end());

const mornings = (who: string): Block[][] =>
  slack
    .visibleTo(who, slack.dm(who))
    .filter(({ metadata }) => JSON.stringify(metadata ?? '').includes('"my day/'))
    .map(({ blocks }) => blocks as Block[]);

/** The lines of a morning, each with how many next steps it offers. */
const linesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block, at) => {
    const words = block.text?.text ?? '';
    if (block.type !== 'section' || !words.includes('*CLA-')) return [];
    const after = blocks[at + 1];
    const under = after?.type === 'actions' ? (after.elements ?? []).filter(({ style }) => style === 'primary') : [];
    return [{ words, steps: block.accessory ? 1 : under.length }];
  });
const waitingIn = (blocks: readonly Block[]) =>
  blocks.flatMap(({ text }) => (text?.text.startsWith('*Waiting on others*') ? text.text.split('\n').slice(1) : []));

const test = journey();

const told = staff.filter(({ role }) => role !== 'senior manager');

describe('The morning of every role, read aloud', () => {
  test('each role has one, but the senior manager, who sees no child', () => {
    const roles = new Set(told.filter(({ id }) => linesOf(mornings(id)[0] ?? []).length > 0).map(({ role }) => role));
    expect(roles).toEqual(new Set(told.map(({ role }) => role)));
    expect(mornings('U0RUTH')).toEqual([]);
  });

  test.each(told.map(({ id, role }) => [role, id]))(
    '%s, %s: each line says what, whose, by when, and one next step',
    (_, id) => {
      for (const blocks of mornings(id)) {
        const lines = linesOf(blocks);
        expect(lines.filter(({ words, steps }) => !line.test(words) || steps !== 1)).toEqual([]);
        expect(lines.filter(({ words }) => saysADayTwice.test(words))).toEqual([]);
        expect(lines.length + waitingIn(blocks).length).toBeLessThanOrEqual(8);
      }
    },
  );

  test.each(told.map(({ id, role }) => [role, id]))('%s, %s: /iro day is the digest', async (_, id) => {
    const [blocks = []] = mornings(id);
    await slack.command(id, 'day');
    const answered = linesOf((slack.visibleTo(id).at(-1)?.blocks ?? []) as Block[]);
    expect(answered).toEqual(linesOf(blocks));
  });

  test.each(told.map(({ id, role }) => [role, id]))(
    '%s, %s: Home and /iro mine say as many as the morning does',
    async (_, id) => {
      await slack.openHome(id);
      const home = slack.homeWords(id);
      const onHome = (titles: RegExp) =>
        [...home.matchAll(/^\*([^*]+)\* \(([\d,]+)\)$/gm)]
          .filter(([, title = '']) => titles.test(title))
          .reduce((sum, [, , number = '']) => sum + Number(number.replace(',', '')), 0);
      await slack.command(id, 'day');
      const day = slack.lastWords(id);
      const inDay = (what: RegExp) => Number(what.exec(day)?.[1]?.replace(',', '') ?? 0);
      expect(inDay(/([\d,]+) things? needs? you/)).toBe(onHome(/^(Needs me|Invitations|Records to send out)$/));
      expect(inDay(/([\d,]+) things? slipping/)).toBe(onHome(/^Slipping/));
      await slack.command(id, 'mine');
      const owed = /(\d+) decisions? to carry out/.exec(slack.lastWords(id))?.[1] ?? '0';
      expect([inDay(/(\d+) decisions? to carry out/), onHome(/^What I owe$/)]).toEqual([Number(owed), Number(owed)]);
    },
  );

  test('business support, with invitations that are late, is never told that nothing is owed', () => {
    expect(linesOf(mornings('U0JOSS')[0] ?? []).map(({ words }) => words)).toContainEqual(
      expect.stringMatching(/Invitations to the .* working days? late/),
    );
  });

  test('what slipped before is not said again the next morning, but for a review that is near or late; it is one press away', async () => {
    slack.clock.forward(1);
    await slack.bot.ring();
    for (const { id } of told) {
      const [tuesday = [], wednesday = []] = mornings(id);
      const before = linesOf(tuesday).map(({ words }) => words);
      const again = linesOf(wednesday).filter(({ words }) => before.includes(words));
      expect(
        again.filter(({ words }) => !/Late: |at risk|ready \d+ of|before the review|Invitations/.test(words)),
      ).toEqual([]);
    }
    const said = JSON.stringify(mornings('U0PRIYA').at(-1));
    await slack.press('U0PRIYA', /"(And \d+ more): /.exec(said)?.[1] ?? '');
    expect(slack.lastWords('U0PRIYA')).toContain('Everything that needs you');
  });

  test('and is told again on the first working day of the week', async () => {
    slack.clock.forward(5);
    await slack.bot.ring();
    expect(JSON.stringify(mornings('U0PRIYA').at(-1))).toContain('*Slipping as before*');
  });
});
