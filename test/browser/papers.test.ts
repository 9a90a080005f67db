import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aCouncil } from '../support/a-council.ts';
import { linkIn, type Shown, wrongFor } from '../support/a-paper.ts';
import { recordAReview } from '../support/a-recorded-review.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { aBrowser, inABrowser, violations } from './a-browser.ts';

inABrowser('A paper in a browser', () => {
  let slack: TheBot;
  let browser: Browser;
  let line: string;
  beforeAll(async () => {
    browser = await aBrowser();
    slack = await theBot({ files: aCouncil });
    const { childId, reviewId } = await recordAReview(slack);
    line = `${childId} ${reviewId}`;
  });
  afterAll(async () => {
    await browser?.close();
    await slack?.end();
  });

  async function linkTo(paper: string): Promise<Shown> {
    const [code = '', ...ways] = paper.split(' ');
    await slack.command(
      'U0PRIYA',
      code === 'introduction' ? `open-introduction 2041 ${ways.join(' ')}` : `open-paper ${line} ${paper}`,
    );
    return linkIn(slack.visibleTo('U0PRIYA').at(-1)?.blocks);
  }

  const isNarrowEnough = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');

  test.each([
    'review-record',
    'decisions-notice',
    'child-letter',
    'child-letter carer simpler',
    'introduction',
    'introduction carer simpler',
    'ssda903-review-row',
  ])('%s: a keyboard is enough to open it, and a screen reader can read it on a telephone', async (paper) => {
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
    await page.close();
  });

  test('its own policy lets its style through, and nothing is asked of anywhere', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    page.on('request', (request) => !request.url().includes('/papers/') && faults.push(request.url()));
    const { url, digits } = await linkTo('child-letter');
    await page.goto(url);
    await page.getByLabel('Four digits').fill(digits);
    await page.getByRole('button', { name: 'Open it as a page' }).click();
    await page.getByText('Dear K.M.,').waitFor();
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
    bench.setDefaultTimeout(5_000);
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
    await paper.getByText('Dear K.M.,').waitFor();
    const downloading = paper.waitForEvent('download');
    await paper.getByRole('button', { name: 'Download it for Word' }).click();
    expect((await downloading).suggestedFilename()).toBe('child-letter.docx');
    await bench.close();
  });
});
