import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aCouncil } from '../support/a-council.ts';
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

  async function openedAt(paper: string, page: Page) {
    const [code = '', ...ways] = paper.split(' ');
    await slack.command(
      'U0PRIYA',
      code === 'introduction' ? `open-introduction 2041 ${ways.join(' ')}` : `open-paper ${line} ${paper}`,
    );
    const blocks = JSON.stringify(slack.visibleTo('U0PRIYA').at(-1)?.blocks);
    await page.goto(blocks.match(/http:[^"|>]*\/papers\/[\w-]{43}/)?.[0] ?? '');
  }

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
    await openedAt(paper, page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Your paper is ready' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });

  test('its own policy lets its style through, and nothing is asked of anywhere', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    page.on('request', (request) => !request.url().includes('/papers/') && faults.push(request.url()));
    await openedAt('child-letter', page);
    await page.getByRole('button', { name: 'Open it as a page' }).click();
    await page.getByText('Dear K.M.,').waitFor();
    expect(await page.evaluate<string>('getComputedStyle(document.body).fontFamily')).toContain('Arial');
    expect(faults.filter((one) => !one.endsWith('/favicon.ico') && !one.includes('404'))).toEqual([]);
    await page.close();
  });
});
