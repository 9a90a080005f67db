import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { aCouncil } from '../support/a-council.ts';
import { journey } from '../support/journey.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { aBrowser, inABrowser, violations } from './a-browser.ts';

const test = journey();
const pictures = process.env.FORM_PICTURES;

// Tuesday 16 June 2026. Whoever fills these in reads what each page says, and nothing else.
inABrowser('How much must be pressed', () => {
  let slack: TheBot;
  let browser: Browser;
  let page: Page;
  let presses = 0;
  let pictured = 0;
  beforeAll(async () => {
    browser = await aBrowser();
    slack = await theBot({ files: aCouncil });
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, bypassCSP: true });
    page.setDefaultTimeout(30_000);
    await page.goto(slack.url);
  });
  afterAll(async () => {
    await browser?.close();
    await slack?.end();
  });

  const dialog = () => page.locator('dialog#modal');
  const press = async (what: Locator) => {
    presses += 1;
    await what.click();
  };

  async function be(id: string) {
    await page.getByLabel('You are').selectOption(id);
    presses = 0;
  }
  async function types(line: string) {
    presses += 1;
    await page.getByRole('textbox', { name: 'Message iro' }).fill(line);
    await page.keyboard.press('Enter');
  }

  /** Waits for a page with this heading, and looks at it as somebody who can’t see it would. */
  async function reads(heading: string) {
    await dialog().getByRole('heading', { name: heading }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    if (pictures === undefined) return;
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${pictures}/${String(pictured).padStart(2, '0')}-${width}.png` });
    }
    pictured += 1;
  }

  /** Answers one question by its label, typing or choosing. */
  async function answers(label: string, answer: string) {
    presses += 1;
    const group = dialog().getByRole('group', { name: label, exact: true });
    if ((await group.count()) > 0) return group.getByLabel(answer, { exact: true }).check();
    const field = dialog().getByLabel(label, { exact: true });
    const isMenu = (await field.and(dialog().locator('select')).count()) > 0;
    if (isMenu) await field.selectOption({ label: answer });
    else await field.fill(answer);
  }
  const next = (label = 'Next') => press(dialog().getByRole('button', { name: label, exact: true }));

  test('a review with three decisions: at most 40 presses, and three minutes', async () => {
    const began = performance.now();
    await be('U0PRIYA');
    await types('/iro record 2041');
    await reads('What happened');
    await next();
    await reads('The child first');
    await answers('How did they take part?', 'Came and spoke for themselves (PN1)');
    await answers('In their own words (optional)', 'I like my new school');
    await answers('You have logged no talk with the child since the last review. Why not?', 'Ill');
    await next();
    await reads('Is life all right?');
    await answers('Which of these need action? (optional)', 'Health');
    await next();
    await reads('What needs action?');
    await answers('Health, in a line', 'No dental check since 2024');
    await next();
    await reads('The plan');
    await answers('What is the permanence plan? (optional)', 'Long-term fostering');
    await dialog().getByText('There is no permanence plan.').waitFor({ state: 'detached' });
    await next();
    await reads('New decisions');
    for (const [at, wording] of ['Dan books the dentist', 'Dan asks the school', 'Priya sees her alone'].entries()) {
      await press(dialog().getByRole('button', { name: 'Add a decision' }));
      if (at === 0) await reads('Add a decision');
      await answers('What will be done?', wording);
      await answers('How will we know that it is done?', 'A date is given');
      await answers('Whose is it?', 'Dan Okafor (social worker)');
      await answers('By when?', '10 working days: 30 June 2026');
      await next('Add it');
      await dialog()
        .getByText(`${at + 1}. ${wording}`)
        .waitFor();
    }
    await reads('New decisions');
    await next();
    await reads('Next, and check');
    await answers('When will the next review be? (optional)', '2026-12-01');
    await next('Save and send');
    await dialog().getByText('The review is recorded.').waitFor();
    await next('Close');
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(`A review with three decisions: ${presses - 1} presses, ${seconds} s.\n`);
    expect(presses - 1).toBeLessThanOrEqual(40);
    expect(performance.now() - began).toBeLessThan(180_000);
    await slack.settled();
  });

  test('what an answer brings is asked at once, and a form that is closed is kept', async () => {
    await types('/iro record 3001');
    await reads('What happened');
    await press(dialog().getByLabel('Did not happen', { exact: true }));
    await dialog().getByText('Why did it not happen?').waitFor();
    await reads('What happened');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('Draft kept.').waitFor();
  });

  test('done, on a decision: 3 presses', async () => {
    await be('U0DAN');
    await press(page.getByRole('button', { name: /^Done/ }).first());
    await answers('What changed for the child?', 'She has an appointment');
    await next('Record it as done');
    await dialog().getByText('Recorded as done.').waitFor();
    expect(presses).toBeLessThanOrEqual(3);
    await next('Close');
  });

  test('a talk with the child: 4 presses', async () => {
    await be('U0PRIYA');
    await types('/iro contact 2041');
    await reads('A visit or a talk you have had');
    await answers('How?', 'I visited');
    await answers('Were you alone with the child?', 'Yes');
    await next('Log it');
    await dialog().getByText('Logged: CLA-2041').waitFor();
    expect(presses).toBeLessThanOrEqual(4);
    await next('Close');
  });
});
