import path from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { clockFrom } from '../../src/clock.ts';
import { lawOf } from '../../src/law-of-this-council.ts';
import { logTo } from '../../src/log.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/rehearsal.ts';
import { aDatabase } from '../support/database.ts';
import { journey } from '../support/journey.ts';
import { aBrowser, inABrowser, violations } from './a-browser.ts';

const test = journey();

const project = path.join(import.meta.dirname, '..', '..');

inABrowser('a newcomer’s first five minutes', () => {
  let database: Awaited<ReturnType<typeof aDatabase>>;
  let rehearsal: Rehearsal;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await aBrowser();
    database = await aDatabase();
    rehearsal = await startRehearsal({
      databaseUrl: database.url,
      projectFolder: project,
      port: 0,
      // Before anybody’s digest: nothing else is said meanwhile.
      clock: clockFrom('2026-06-16T05:00:00Z'),
      law: lawOf({
        seriesAnchor: 'completed',
        firstReviewTargetDays: 28,
        leapDayBirthday: '1 March',
        midwayChecks: true,
      }),
      log: logTo('error'),
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    page.setDefaultTimeout(30_000);
    await page.goto(rehearsal.url);
  });
  afterAll(async () => {
    await browser?.close();
    await rehearsal?.stop();
    await database?.drop();
  });

  const be = (person: string) => page.getByLabel('You are').selectOption({ label: person });
  const newest = () => page.getByRole('article').last();
  const focused = () => page.evaluate<string>('document.activeElement.textContent');

  async function type(line: string): Promise<Locator> {
    const before = await page.getByRole('article').count();
    await page.getByRole('textbox', { name: 'Message iro' }).fill(line);
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article').nth(before);
    await answer.waitFor();
    return answer;
  }

  /** Its first line is before the reader’s eyes, not scrolled away. */
  async function beginsInView(message: Locator): Promise<boolean> {
    const top = (await message.boundingBox())?.y ?? -1;
    const log = await page.getByRole('log').boundingBox();
    return log !== null && top >= Math.max(0, log.y) && top < log.y + log.height - 100;
  }

  test('the page says what to try first', async () => {
    await be('Priya Nair, IRO');
    expect(await page.getByRole('log').getByRole('button').allTextContents()).toEqual([
      '/iro',
      '/iro day',
      '/iro next-review',
      '/iro child 2001',
      '/iro drift',
      '/iro challenges',
    ]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '/iro', exact: true }).click();
    await newest().getByText('Good morning, Priya').waitFor();
    expect(await page.getByRole('log').getByRole('button', { name: '/iro', exact: true }).count()).toBe(0);
  });

  test('/iro next-review lists her reviews, the late ones first, from the first line', async () => {
    const answer = await type('/iro next-review');
    await answer.getByRole('heading', { name: 'Your next reviews' }).waitFor();
    expect(await answer.getByText('Only visible to you').count()).toBe(1);
    expect(await answer.locator('.section').first().textContent()).toMatch(
      /Was due by Friday 5 June 2026.*7 working days/,
    );
    expect(await beginsInView(answer)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test('“Why this date?” shows the rule and the working, and Escape goes back to where she was', async () => {
    await newest()
      .getByRole('button', { name: /^Why this date/ })
      .first()
      .click();
    const explanation = page.getByRole('dialog', { name: 'Why this date?' });
    await explanation.getByText('Within 20 working days of becoming looked after').waitFor();
    expect(await explanation.textContent()).toContain('reg 33(1)');
    expect(await focused()).toBe('Why this date?');
    expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await explanation.waitFor({ state: 'hidden' });
    expect(await focused()).toBe('Why this date?');
    expect(await page.evaluate('document.activeElement.closest("article") !== null')).toBe(true);
  });

  test('more reviews come in place, from the first line, without losing the keyboard’s place', async () => {
    const list = newest();
    await list.getByRole('button', { name: 'Show 8 more' }).press('Enter');
    await list.getByText('Page 2 of').waitFor();
    expect(await beginsInView(list)).toBe(true);
    expect(await page.evaluate('document.activeElement.closest("article") !== null')).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test('a child’s card opens below it, and comes into view', async () => {
    await newest().getByRole('button', { name: /^Open/ }).first().click();
    await newest().getByText('Private: only you see this.').waitFor();
    expect(await beginsInView(newest())).toBe(true);
  });

  test('somebody with no staff record gets one polite sentence', async () => {
    await be('Vic Stone, no staff record');
    await page.getByText('Nothing has been said here yet').waitFor();
    const answer = await type('/iro next-review');
    expect(await answer.locator('.section').allTextContents()).toEqual([
      'You’re not set up to use this. Ask Helen Whitaker, the IRO manager, to have you added to the staff file.',
    ]);
    expect(await violations(page)).toEqual([]);
  });

  test('the audit trail shows who looked, whether they were refused, and no list that runs on', async () => {
    const [latest, ...earlier] = await page
      .getByRole('table')
      .getByRole('row')
      .allTextContents()
      .then((rows) => rows.slice(1));
    expect(latest).toMatch(/U0VISITORwas turned awayrefused$/);
    expect(earlier.some((row) => /Priya Nairsaw why the date is what it is\d{4}done$/.test(row))).toBe(true);
    expect(earlier.some((row) => /2001, 2002, 2003 and 147 moredone$/.test(row))).toBe(true);
    expect(await page.locator('aside .scroll').evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  });

  test('a day later the late review is a day later still', async () => {
    await be('Priya Nair, IRO');
    await page.getByRole('button', { name: 'One day' }).click();
    await page.getByText('It is Wednesday 17 June 2026, 06:').waitFor();
    const answer = await type('/iro next-review');
    expect(await answer.locator('.section').first().textContent()).toContain('8 working days late');
    expect(await violations(page)).toEqual([]);
  });

  test('it can all be done on a small screen', async () => {
    await page.setViewportSize({ width: 375, height: 800 });
    const answer = await type('/iro next-review');
    expect(await beginsInView(answer)).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    expect(await violations(page)).toEqual([]);
    await answer
      .getByRole('button', { name: /^Why this date/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('Legal limit').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
