import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ChallengeEvent } from '../../src/domain/challenges/challenges.ts';
import type { Change } from '../../src/domain/records/case-file.ts';
import { storeOn } from '../../src/store/store.ts';
import { aChallenge, aChallengeEvent } from '../support/a-challenge.ts';
import { aCouncil } from '../support/a-council.ts';
import { linkIn, type Shown, wrongFor } from '../support/a-paper.ts';
import { answered, recordAReview } from '../support/a-recorded-review.ts';
import { inTransaction } from '../support/in-transaction.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { aBrowser, inABrowser, violations } from './a-browser.ts';

const manyDecisions = [
  { wording: 'Book a dental check', dueOn: '2026-12-29', timesMade: 3 },
  {
    wording: 'Accommodation arrangements for independent living are discussed with K.M. by Wednesday 30 September 2026',
    measure: 'The responsibilities of everybody are written down in the pathway plan',
    dueOn: '2026-09-30',
    isKey: false,
  },
  {
    wording: `Read https://example.org/${'a'.repeat(90)}`,
    ownerId: null,
    ownerRole: 'somebody else' as const,
    dueOn: '2026-09-14',
  },
  { wording: 'Talk about what happened on 12 February 2026', isConfidential: true, dueOn: '2026-11-30', isKey: false },
];
const areas = (['health', 'learning', 'culture, faith and language', 'preparing for adulthood'] as const).map(
  (area) => ({
    ...{ area, state: 'needs action' as const },
    line: 'A specialist appointment was cancelled on 29 December 2025, and again on Thursday 12 February 2026.',
  }),
);
const fullAnswers = answered({
  areas,
  gates: [{ gate: 'child not seen before', because: 'The appointment on Wednesday 10 June 2026 was cancelled.' }],
});

const papersToRead = [
  'review-record',
  'decisions-notice',
  'child-letter',
  'child-letter carer simpler',
  'introduction',
  'introduction carer simpler',
  'ssda903-review-row',
  'challenge-notice',
  'evidence-pack for-cafcass with-cafcass',
];

const isOfChallenge = (code: string) => code === 'challenge-notice' || code === 'evidence-pack';

const address = `https://example.org/${'b'.repeat(90)}`;
const atLength = `The accommodation that was promised on Tuesday 30 September 2025 was cancelled on 29 December 2025. ${address} `;

/** Put to the team’s manager months ago, in as many words as there is room for, with a step for each thing that can be said. */
async function aLongChallenge({ database }: TheBot, childId: string): Promise<string> {
  const personOf = async (who: string) =>
    (await database.query<{ id: string }[]>('select id from person where slack_user_id = $1', [who]))[0]?.id ?? '';
  const [priya, farah] = [await personOf('U0PRIYA'), await personOf('U0FARAH')];
  const id = randomUUID();
  const row = aChallenge({
    ...{ id, childId, raisedById: priya, happened: `${atLength}\n${atLength.repeat(8)}`, means: atLength.repeat(5) },
    ...{ asks: atLength.repeat(5), raisedOn: '2026-03-02', wantedBy: '2026-03-09', talkedOn: '2026-02-20' },
  });
  const event = (given: Partial<ChallengeEvent>) =>
    aChallengeEvent({ id: randomUUID(), childId, challengeId: id, byId: priya, note: atLength.repeat(2), ...given });
  const events = [
    event({ on: '2026-03-02', toId: farah, skippedBecause: atLength }),
    event({ kind: 'asked', on: '2026-03-05', byId: farah }),
    event({ kind: 'differently', on: '2026-03-12', byId: farah }),
    event({ on: '2026-03-13', stage: 2, post: 'Service manager', toId: await personOf('U0RUTH') }),
  ];
  const step = { childId, challengeId: id, byId: priya, at: '2026-03-20T09:00:00Z', on: '2026-03-20' };
  const changes: Change[] = [
    { put: 'challenge', row },
    ...events.map((one): Change => ({ put: 'challenge_event', row: one })),
    {
      put: 'advice_step',
      row: { ...step, id: randomUUID(), adviser: 'Cafcass', kind: 'asked', note: atLength.repeat(3) },
    },
  ];
  await inTransaction(storeOn(database), (tx) => tx.apply(changes));
  return id;
}

/** The last is a font and a setting of some readers, wider than any paper is written for. */
const faces = ['font-family: serif', 'font-family: sans-serif', 'font-family: monospace; letter-spacing: .05em'];
/** In pixels: a small telephone, a telephone, a tablet, where rows begin to stand side by side, a desk; and A4. */
const widths = [320, 390, 768, 961, 1440];
const a4 = 657;

inABrowser('A paper in a browser', () => {
  let slack: TheBot;
  let browser: Browser;
  let line: string;
  let challenge: string;
  beforeAll(async () => {
    browser = await aBrowser();
    slack = await theBot({ files: aCouncil });
    const { childId, reviewId } = await recordAReview(slack, { answers: fullAnswers, decisions: manyDecisions });
    line = `${childId} ${reviewId}`;
    challenge = `${childId} ${await aLongChallenge(slack, childId)}`;
  });
  afterAll(async () => {
    await browser?.close();
    await slack?.end();
  });

  function lineFor(code: string, ways: readonly string[]) {
    if (code === 'introduction') return ['open-introduction 2041', ...ways].join(' ');
    return isOfChallenge(code)
      ? ['challenge-paper', code, challenge, ...ways].join(' ')
      : ['open-paper', line, code, ...ways].join(' ');
  }

  async function linkTo(paper: string): Promise<Shown> {
    const [code = '', ...ways] = paper.split(' ');
    await slack.command('U0PRIYA', lineFor(code, ways));
    return linkIn(slack.visibleTo('U0PRIYA').at(-1)?.blocks);
  }

  /** Words, and dates, that begin on one line and end on another. */
  const wordsCut = (page: Page) =>
    page.evaluate<string[]>(`(() => {
      const cut = [];
      const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (text.parentElement.closest('.long')) continue;
        for (const { 0: word, index } of text.data.matchAll(/[^ \\n-]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) cut.push(word);
        }
      }
      const isPrint = matchMedia('print').matches;
      const days = innerWidth < 385 ? [] : [...document.querySelectorAll(isPrint ? 'p .day, li .day' : '.day')];
      return [...cut, ...days.filter((day) => day.getClientRects().length > 1).map((day) => day.textContent)];
    })()`);

  const isNarrowEnough = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');

  test.each(papersToRead)(
    '%s: a keyboard is enough to open it, and a screen reader can read it on a telephone',
    async (paper) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 740 }, bypassCSP: true });
      const { url, digits } = await linkTo(paper);
      await page.goto(url);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.type(digits);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Enter the four digits' }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await isNarrowEnough(page)).toBe(true);
      for (const face of faces) {
        await page.addStyleTag({ content: `body, button { ${face} }` });
        for (const width of [...widths, a4]) {
          await page.emulateMedia({ media: width === a4 ? 'print' : 'screen' });
          await page.setViewportSize({ width, height: 900 });
          expect([face, width, await isNarrowEnough(page), await wordsCut(page)]).toEqual([face, width, true, []]);
        }
      }
      const title = await page.title();
      expect(title).toMatch(/^The /);
      expect(title).not.toMatch(/2041|K\.M\./);
      await page.close();
    },
  );

  test('its own policy lets its style through, and nothing is asked of anywhere', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    page.on('request', (request) => !request.url().includes('/papers/') && faults.push(request.url()));
    const { url, digits } = await linkTo('child-letter');
    await page.goto(url);
    await page.getByLabel('Four digits').fill(digits);
    await page.getByRole('button', { name: 'Open it as a page' }).click();
    await page.getByText('Hello,').waitFor();
    expect(await page.evaluate<string>('getComputedStyle(document.body).fontFamily')).toContain('Arial');
    expect(faults.filter((one) => !one.endsWith('/favicon.ico') && !one.includes('404'))).toEqual([]);
    await page.close();
  });

  test('wrong digits are said first, in the title too, and the way back to them is one press', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, bypassCSP: true });
    const { url, digits } = await linkTo('review-record');
    await page.goto(url);
    await page.getByLabel('Four digits').fill(wrongFor(digits));
    await page.getByRole('button', { name: 'Open it as a page' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toBe('Error: Enter the four digits');
    expect(await page.evaluate<string>('document.activeElement.getAttribute("role")')).toBe('alert');
    expect(await page.getByLabel('Four digits').inputValue()).toBe('');
    expect(await violations(page)).toEqual([]);
    expect(await isNarrowEnough(page)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('digits');
    await page.keyboard.type(digits);
    await page.keyboard.press('Enter');
    await page.getByText('Book a dental check').first().waitFor();
    await page.close();
  });

  test('from the workbench, by pressing: the link, its digits, the page, and the same for Word', async () => {
    const bench = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    bench.setDefaultTimeout(30_000);
    await bench.goto(slack.url);
    await bench.getByLabel('You are').selectOption({ label: 'Priya Nair, IRO' });
    await bench.getByRole('textbox', { name: 'Message iro' }).fill('/iro papers 2041');
    await bench.keyboard.press('Enter');
    await bench.getByRole('button', { name: 'the letter after the review' }).click();
    const answer = bench.getByRole('article').last();
    const said = await answer.getByText('It asks for these four digits').textContent();
    const opening = bench.waitForEvent('popup');
    await answer.getByText('Open it', { exact: true }).click();
    const paper = await opening;
    await paper.getByLabel('Four digits').fill(said?.match(/\d{4}/)?.[0] ?? '');
    await paper.getByRole('button', { name: 'Open it as a page' }).click();
    await paper.getByText('Hello,').waitFor();
    const downloading = paper.waitForEvent('download');
    await paper.getByRole('button', { name: 'Download it for Word' }).click();
    expect((await downloading).suggestedFilename()).toBe('child-letter.docx');
    await bench.close();
  });
});
