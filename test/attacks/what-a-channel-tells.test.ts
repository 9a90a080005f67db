import { afterAll, beforeAll, expect } from '@jest/globals';
import { driftRules } from '../../src/domain/drift/index.ts';
import { driftKinds } from '../../src/domain/drift/kinds.ts';
import { duties } from '../../src/domain/duties/index.ts';
import { officeFiles } from '../../src/workbench/office/files.ts';
import { iroChannel, staff } from '../../src/workbench/office/staff.ts';
import { attacksInTurnOn } from '../support/attacks.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

// The invented council at 9 on a Tuesday, in a team's channel and in the IRO service's.
const files = Object.fromEntries(officeFiles('2026-06-16').map(({ name, text }) => [name, text]));
const [, ...children] = (files['caseload.csv'] ?? '')
  .trim()
  .split('\n')
  .map((row) => row.split(','));
const restricted = children.filter((row) => row.at(-1) === 'yes').map(([reference]) => `CLA-${reference}`);

let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ at: '2026-06-16T08:00:05Z', files });
  await slack.bot.ring();
}, 60_000);
afterAll(() => slack.end());

interface Block {
  type: string;
  text?: { text: string };
  accessory?: { value: string };
  elements?: readonly { text: string | { text: string } }[];
}
const rooms = [
  ['a team’s', 'C0NORTH', 'U0FARAH', 'team day'],
  ['the IRO service’s', iroChannel, 'U0HELEN', 'iros day'],
] as const;
const digests = (channel: string, as: string, kind: string) =>
  slack.visibleTo(as, channel).filter(({ metadata }) => JSON.stringify(metadata ?? '').includes(`"${kind}/`));
const blocksIn = (channel: string, as: string, kind: string) =>
  (digests(channel, as, kind).at(-1)?.blocks ?? []) as Block[];

/** Everything that is shown or read out of one block. */
const shownIn = (part: unknown): string[] => {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(shownIn);
  return Object.entries(Object(part)).flatMap(([key, value]) =>
    ['type', 'value', 'action_id', 'block_id', 'style'].includes(key) ? [] : shownIn(value),
  );
};
const slippingRows = (blocks: readonly Block[]) =>
  blocks.filter(({ text, accessory }) => accessory && text?.text.startsWith('CLA-'));

const names = [...staff.map(({ name }) => name), 'the IRO'];
const owner = `(${names.join('|')}|no (social worker|IRO|team manager|IRO manager))`;
const row = new RegExp(
  `^CLA-\\d+ · ${owner}((, ${owner})* and ${owner})? · (1 thing · |\\d+ things · the oldest )[\\d,]+ working days?$`,
);
/** Whatever says what is wrong: the kinds a channel counts, and the words of every rule and duty. */
const saying = [...driftKinds, ...driftRules.map(({ title }) => title), ...duties.map(({ title }) => title)].map(
  (one) => one.toLowerCase(),
);

attacksInTurnOn('What a channel tells', 12, (attempt) => {
  for (const [whose, channel, as, kind] of rooms) {
    attempt(
      `${whose} says of a child’s slipping a reference, whose it is, how many and how long, and nothing else`,
      () => {
        expect(digests(channel, as, kind)).toHaveLength(1);
        const rows = slippingRows(blocksIn(channel, as, kind));
        expect(rows.length).toBeGreaterThan(3);
        expect(rows.map(({ text }) => text?.text ?? '').filter((words) => !row.test(words))).toEqual([]);
      },
    );

    attempt(`${whose} has no kind of thing in any block that holds a reference, to be read or heard`, () => {
      const beside = blocksIn(channel, as, kind)
        .map((block) => shownIn(block).join(' ').toLowerCase())
        .filter((words) => words.includes('cla-'));
      expect(beside.length).toBeGreaterThan(3);
      expect(beside.flatMap((words) => saying.filter((one) => words.includes(one)))).toEqual([]);
    });

    attempt(`${whose} counts kinds apart, over all of its children`, () => {
      const counts = blocksIn(channel, as, kind).map((block) => shownIn(block).join(' '));
      expect(counts.find((words) => words.startsWith('Over all of them:'))).toMatch(
        /^Over all of them: [a-z ]+ \d+( · [a-z ]+ \d+)+$/,
      );
    });

    attempt(`${whose} holds no child’s initials and no restricted child`, () => {
      const words = shownIn(blocksIn(channel, as, kind)).join('\n');
      const lettered = children.map(([, initials = '']) => [...initials].map((letter) => `${letter}.`).join(''));
      expect(lettered.filter((initials) => words.includes(initials))).toEqual([]);
      expect(restricted.length).toBeGreaterThan(0);
      expect(restricted.filter((reference) => new RegExp(`${reference}\\b`).test(words))).toEqual([]);
    });

    attempt(`Open in ${whose} answers whoever may see the child, alone, and nobody else`, async () => {
      const [first] = slippingRows(blocksIn(channel, as, kind));
      const line = first?.accessory?.value ?? '';
      await slack.command(as, line);
      expect(slack.visibleTo(as).at(-1)?.onlyFor).toBe(as);
      expect(slack.lastWords(as)).toMatch(/\d+ things? slipping/);
      await slack.command('U0AMA', line);
      expect(slack.lastWords('U0AMA')).not.toMatch(/CLA-|slipping\*/);
      await slack.command('U0IVY', line);
      expect(slack.lastWords('U0IVY')).toBe('I can’t find a child you can open with that reference.');
    });
  }

  attempt('no IRO is named in either until the IRO manager allows it, and never in a team’s', async () => {
    const iros = staff.filter(({ role }) => role === 'iro').map(({ name }) => name);
    const named = (at: (typeof rooms)[number]) => {
      const words = shownIn(blocksIn(at[1], at[2], at[3])).join('\n');
      return iros.filter((name) => words.includes(name));
    };
    expect(rooms.map(named)).toEqual([[], []]);
    const [service] = await slack.database.query<{ id: string }[]>(`select id from team where name = 'IRO service'`);
    await slack.command('U0HELEN', `channel-initials ${service?.id}`);
    await slack.submit('U0HELEN', { 'How are IROs named there?': 'By name' });
    await slack.closeModal('U0HELEN');
    slack.clock.forward(1);
    await slack.bot.ring();
    const [team, ofService] = rooms.map(named);
    expect(team).toEqual([]);
    expect(ofService?.length).toBeGreaterThan(0);
  });

  attempt('what is closed is closed in the same message, which is edited', async () => {
    const [first] = slippingRows(blocksIn('C0NORTH', 'U0FARAH', 'team day'));
    const [, child = ''] = (first?.accessory?.value ?? '').split(' ');
    const reference = first?.text?.text.split(' ')[0] ?? '';
    const before = rooms.map(([, channel, as, kind]) => digests(channel, as, kind).length);
    await slack.database.query('update child set restricted = true where id = $1', [child]);
    slack.clock.forward(1 / 1_440);
    await slack.bot.ring();
    await slack.settled();
    for (const [, channel, as, kind] of rooms) {
      expect(shownIn(blocksIn(channel, as, kind)).join('\n')).not.toContain(`${reference} `);
    }
    expect(rooms.map(([, channel, as, kind]) => digests(channel, as, kind).length)).toEqual(before);
  });
});
