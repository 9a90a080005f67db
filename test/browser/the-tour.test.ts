import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { clockFrom } from '../../src/clock.ts';
import { lawOf } from '../../src/law-of-this-council.ts';
import { logTo } from '../../src/log.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/rehearsal.ts';
import { keepingIn } from '../../src/rehearsal/said.ts';
import { aDatabase } from '../support/database.ts';
import { journey } from '../support/journey.ts';
import { aBrowser, inABrowser, violations } from './a-browser.ts';
import { aReader, type Reader } from './a-reader.ts';
import { answersForm } from './answers-form.ts';

const test = journey();

const project = path.join(import.meta.dirname, '..', '..');
const pictures = path.join(project, process.env.UPDATE_PICTURE ? 'docs/pictures' : 'test/screenshots');

/** The lines of a message that somebody who is shown around looks over: its heading, and the first thing in it. */
const lookedOver = 5;

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

inABrowser('a service manager takes the tour alone, on a phone', () => {
  let database: Awaited<ReturnType<typeof aDatabase>>;
  let rehearsal: Rehearsal;
  let browser: Browser;
  let page: Page;
  let reader: Reader;

  let folder: string;
  const start = () =>
    startRehearsal({
      ...{ databaseUrl: database.url, projectFolder: project, port: 0, livesSixMonths: true },
      keeping: keepingIn(path.join(folder, 'workbench.json')),
      clock: clockFrom('2026-06-16T07:25:00Z'),
      law: lawOf({
        ...{ seriesAnchor: 'completed', firstReviewTargetDays: 28, leapDayBirthday: '1 March', midwayChecks: true },
      }),
      log: logTo('error'),
    });

  beforeAll(async () => {
    browser = await aBrowser();
    database = await aDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'iro-tour-'));
    // Stopped before its council has lived until now, and started again.
    rehearsal = await start();
    await rehearsal.stop();
    rehearsal = await start();
    const context = await browser.newContext({ viewport: phone, bypassCSP: true, locale: 'en-GB' });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    reader = await aReader(page);
  });
  afterAll(async () => {
    await browser?.close();
    await rehearsal?.stop();
    await database?.drop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** What somebody sees now is nothing that a phone or a desk cannot show, or a reader cannot hear. */
  async function isWellShown(picture?: string, from = newest()) {
    for (const viewport of [desk, phone]) {
      await page.setViewportSize(viewport);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      if (!picture || viewport === phone) continue;
      if (!(await dialog().isVisible())) await from.evaluate((message) => message.scrollIntoView());
      await page.screenshot({ path: path.join(pictures, `${picture}.png`) });
    }
  }

  const newest = () => page.getByRole('article').last();
  const dialog = () => page.getByRole('dialog');
  const tour = () => page.getByRole('region', { name: 'Tour' });
  /** The button that does the step, whatever it says. */
  async function doTheStep() {
    await reader.readsStep(tour());
    await tour().locator('#tour-act').click();
  }

  async function nextStep(title: RegExp) {
    await tour().getByRole('button', { name: 'Next step' }).click();
    await tour().getByRole('heading', { name: title }).waitFor();
    await isWellShown();
  }

  test('while the council lives its six months nothing can be done, and the page says why', async () => {
    await page.goto(rehearsal.url);
    await page.getByText('The council is living its last six months').waitFor();
    await isWellShown();
  });

  test('nothing that it did is refused, though it was stopped half-way and started again', async () => {
    expect(await rehearsal.lived).toEqual([]);
    await page.getByText('The council is living its last six months').waitFor({ state: 'hidden' });
  });

  test('it opens on a working day at 08:25, with what is still to be read', async () => {
    await page.getByText('It is Tuesday 16 June 2026, 08:25').waitFor();
    const unread = await page.getByLabel('You are').locator('option', { hasText: 'new)' }).count();
    expect(unread).toBeGreaterThan(5);
    await page.getByText('New', { exact: true }).waitFor();
    await isWellShown('workbench', page.locator('#new-from-here'));
  });

  test('1. The morning: the clock moves to 08:35, and the IRO’s day comes', async () => {
    await tour().getByRole('button', { name: 'Take the tour' }).click();
    await isWellShown();
    await doTheStep();
    await page.getByText('It is Tuesday 16 June 2026, 08:35').waitFor();
    await newest().getByText('8:35am').waitFor();
    await newest().getByRole('button').nth(1).waitFor();
    await reader.readsStep(tour());
    await reader.reads(newest().locator('> :not(.by)'), lookedOver);
    await isWellShown('digest');
  });

  test('and any date of it explains itself', async () => {
    await page.getByRole('textbox', { name: 'Message iro' }).fill('/iro next-review');
    await page.keyboard.press('Enter');
    const list = newest();
    await list
      .getByRole('button', { name: /^Why this date/ })
      .first()
      .waitFor();
    await isWellShown();
    await list
      .getByRole('button', { name: /^Why this date/ })
      .first()
      .click();
    await dialog().getByText('Legal limit').waitFor();
    await isWellShown('why');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });

  test('2. She records a review, and decides one thing for Dan Okafor', async () => {
    await nextStep(/Record a review/);
    await doTheStep();
    await dialog().waitFor();
    await isWellShown('record-form');
    const said = await answersForm(page, {
      ...{ decision: 'Book a dental check', owner: /Dan Okafor/ },
      at: async () => {
        await reader.readsForm(dialog());
        await isWellShown();
      },
    });
    expect(said).toMatch(/recorded.*Farah Tariq and Dan Okafor/);
    await isWellShown();
  });

  test('3. Now the manager, who must answer: it has come, and Farah agrees', async () => {
    await nextStep(/the manager/);
    await doTheStep();
    const message = page.getByRole('article').filter({ hasText: 'Book a dental check' }).last();
    await message.waitFor();
    await reader.readsStep(tour());
    await reader.reads(message.locator('> :not(.by)'), lookedOver);
    await isWellShown();
    await message
      .getByRole('button', { name: /^Agree/ })
      .first()
      .click();
    await page
      .getByText(/agreed/i)
      .last()
      .waitFor();
    await isWellShown();
  });

  test('4. The social worker says that it is done', async () => {
    await nextStep(/the social worker/);
    await doTheStep();
    const mine = newest();
    await mine.getByText('Book a dental check').waitFor();
    await reader.readsStep(tour());
    await reader.reads(mine.locator('> :not(.by)'), lookedOver);
    await isWellShown();
    await mine.getByRole('button', { name: /^Done/ }).first().click();
    await dialog().waitFor();
    await isWellShown();
    await answersForm(page, {
      at: async () => {
        await reader.readsForm(dialog());
        await isWellShown();
      },
    });
    await isWellShown();
  });

  test('5. Whoever runs the service has the week on Monday at nine, and every morning before it came', async () => {
    await nextStep(/runs the service/);
    await doTheStep();
    await page.getByText('It is Monday 22 June 2026, 09:00').waitFor();
    await newest().getByText('9:00am').waitFor();
    await reader.readsStep(tour());
    await reader.reads(newest().locator('> :not(.by)'), lookedOver);
    const { steps, all, presses } = await reader.seconds();
    process.stdout.write(
      `The tour, at a person’s pace, in ${presses} presses: its steps ${steps} s, with all they point at ${all} s.\n`,
    );
    expect(steps).toBeLessThanOrEqual(90);
    expect(all).toBeLessThanOrEqual(170);
    await isWellShown();
    await page.getByLabel('You are').selectOption({ value: 'U0PRIYA' });
    await page.getByText('Fri 19 June, 8:35am').waitFor();
  });

  test('a private answer is gone when the page is loaded again, and what was said to all is not', async () => {
    await page.getByRole('textbox', { name: 'Message iro' }).fill('/iro next-review');
    await page.keyboard.press('Enter');
    await newest().getByText('Only visible to you').waitFor();
    await page.reload();
    await page.getByText('Fri 19 June, 8:35am').waitFor();
    expect(await page.getByText('Only visible to you').count()).toBe(0);
  });

  test('what is proposed to each is what they may do', async () => {
    await page.getByText('What Priya might do').click();
    await page.getByRole('button', { name: '/iro drift' }).waitFor();
    await page.getByLabel('You are').selectOption({ value: 'U0DAN' });
    await page.getByRole('button', { name: '/iro mine' }).waitFor();
    expect(await page.getByRole('button', { name: '/iro drift' }).count()).toBe(0);
    await isWellShown();
  });
});
