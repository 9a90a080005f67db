import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { storeOn } from '../../src/store/store.ts';
import { aCouncil } from '../support/a-council.ts';
import { aCover } from '../support/builders.ts';
import { circulated, personId } from '../support/circulated.ts';
import { inTransaction } from '../support/in-transaction.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const test = journey();

// Saturday 20 June 2026, 10 in the morning in London. Gareth’s Slack account has been closed.
let slack: TheBot;
beforeAll(async () => {
  slack = await theBot({
    at: '2026-06-20T09:00:00Z',
    files: aCouncil,
    people: [{ id: 'U0GARETH', name: 'Gareth Pryce', deactivated: true }],
  });
});
afterAll(() => slack.end());

const on = async (at: string) => {
  slack.clock.forward((Date.parse(at) - Date.parse(slack.clock.now())) / 86_400_000);
  await slack.bot.ring();
};
const toldOf = (notice: string, who: string) =>
  slack
    .visibleTo(who, slack.dm(who))
    .filter(({ onlyFor, metadata }) => onlyFor === null && JSON.stringify(metadata ?? '').includes(`"${notice}/`));
const decisions = () => toldOf('decisions-manager', 'U0FARAH');
const mornings = (who: string) => toldOf('my day', who);
const words = (message: { blocks: unknown } | undefined) => JSON.stringify(message?.blocks ?? '');

describe('What happens at a weekend', () => {
  test('decisions sent to a manager on a Saturday reach them on Monday at 8:35, not before', async () => {
    await circulated(slack, [{ wording: 'Book a dental check', dueOn: '2026-07-31' }]);
    expect(decisions()).toEqual([]);
    for (const quiet of ['2026-06-21T12:00:00Z', '2026-06-22T07:34:00Z']) {
      await on(quiet);
      expect(decisions()).toEqual([]);
    }
    await on('2026-06-22T07:35:30Z');
    expect(decisions()).toHaveLength(1);
  });

  test('what was told already is edited on a Sunday: nobody’s phone rings for that', async () => {
    await on('2026-06-28T12:00:00Z');
    const [row] = await slack.database.query<{ key: string; subject: string; child_id: string }[]>(
      `select key, subject, child_id from delivery where key like 'decisions-manager/%'`,
    );
    const { key = '', subject = '', child_id: childId = '' } = row ?? {};
    const to = await personId(slack, 'U0FARAH');
    const telling = { key, to, notice: 'decisions for the manager', childId, subject } as const;
    await inTransaction(storeOn(slack.database), (tx) => tx.apply([{ tell: telling }]));
    await slack.settled();
    expect(decisions().map(({ edited }) => edited)).toEqual([true]);
  });
});

describe('Somebody whose Slack account is closed', () => {
  test('is told nothing, the ledger says why, and everybody else is told', async () => {
    await on('2026-06-29T07:35:30Z');
    const gareth = await personId(slack, 'U0GARETH');
    const rows = await slack.database.query<{ state: string; fault: string; ts: string | null }[]>(
      `select distinct state, fault, ts from delivery where person_id = $1 and notice = 'my day'`,
      [gareth],
    );
    expect(rows).toEqual([{ state: 'dead', fault: 'not_a_colleague', ts: null }]);
    expect(slack.visibleTo('U0GARETH', slack.dm('U0GARETH'))).toEqual([]);
    for (const who of ['U0PRIYA', 'U0MARCUS', 'U0DAN', 'U0FARAH']) expect(mornings(who)).toHaveLength(2);
  });
});

describe('Somebody who is away, and covered', () => {
  const absence = { fromOn: '2026-06-30', toOn: '2026-07-01' };

  test('is told nothing; whoever covers for them is told theirs too, by name', async () => {
    const row = {
      id: randomUUID(),
      forPersonId: await personId(slack, 'U0PRIYA'),
      byPersonId: await personId(slack, 'U0MARCUS'),
    };
    await inTransaction(storeOn(slack.database), (tx) =>
      tx.apply([{ put: 'cover', row: aCover({ ...row, ...absence }) }]),
    );
    await on('2026-06-30T07:35:30Z');
    await on('2026-07-01T07:35:30Z');
    expect(mornings('U0PRIYA')).toHaveLength(2);
    expect(mornings('U0MARCUS')).toHaveLength(4);
    expect(words(mornings('U0MARCUS')[2])).toContain('covering for Priya Nair');
    expect(words(mornings('U0MARCUS')[2])).toContain('CLA-1986');
  });

  test('is told again when they are back, and that they missed nothing', async () => {
    await on('2026-07-02T07:35:30Z');
    expect(mornings('U0PRIYA')).toHaveLength(3);
    expect(words(mornings('U0PRIYA')[2])).not.toContain('No digest could be sent');
    expect(mornings('U0MARCUS')).toHaveLength(5);
    expect(words(mornings('U0MARCUS')[4])).not.toMatch(/covering|CLA-1986/);
  });
});
