import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aCouncil, staffCsv } from '../support/a-council.ts';
import { circulated, personId } from '../support/circulated.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const tom = 'U0TOM,Tom Hughes,social worker,North,tom.hughes@example.gov.uk,,0.5\n';

// Tuesday 16 June 2026, 9 in the morning in London. Eleven decisions are late, and the channel has room for eight.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({ at: '2026-06-16T08:00:05Z', files: { ...aCouncil, 'staff.csv': staffCsv + tom } });
  const of = async (who: string) => ({
    ownerId: await personId(slack, who),
    ownerRole: 'other staff' as const,
    madeOn: '2026-03-19',
  });
  const [ama, sana] = [await of('U0AMA'), await of('U0SANA')];
  await circulated(slack, [
    ...Array.from({ length: 9 }, (_, at) => ({ ...ama, wording: `Ask about club ${at}`, dueOn: '2026-06-15' })),
    { ...sana, wording: 'Sort the passport', dueOn: '2026-05-15' },
    { wording: 'See the dentist', ownerId: null, ownerRole: 'health', dueOn: '2026-06-01', madeOn: '2026-03-19' },
  ]);
  await slack.bot.ring();
});
afterAll(() => slack.end());

const digest = () => slack.visibleTo('U0FARAH', 'C0NORTH').find(({ text }) => text.startsWith('IRO:'));
const words = () => JSON.stringify(digest()?.blocks);
const order = (...parts: string[]) => parts.map((part) => words().indexOf(part));

test('where there is not room for all, the latest are shown, whoever owes them, each owner’s together', () => {
  expect(words()).toContain('*11 decisions late*');
  expect(words()).toContain('And 3 more.');
  const found = order('*Sana Rahman*', '21 working days late', '*Dan Okafor*', '11 working days late', '*Ama Kyei*');
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((one, other) => one - other));
});

test('what somebody outside is to do has the name of the colleague who answers for it, and not who that is', () => {
  expect(words()).not.toContain('health');
});

test('it says whose the buttons are, and a screen reader says it of each', async () => {
  expect(words()).toContain('Only the person named can press these buttons.');
  await slack.press('U0DAN', 'Done: CLA-2041, due Mon 1 Jun, Dan Okafor', digest());
  expect(slack.pageWords('U0DAN')).toContain('See the dentist');
  await slack.closeModal('U0DAN');
});
