import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aBrowser, inABrowser, violations } from '../browser/a-browser.ts';
import { journey } from '../support/journey.ts';
import { aSmallSlack, button, type SmallSlack, say } from './a-small-slack.ts';
import { everyQuestion } from './every-question.ts';

let world: SmallSlack;

beforeAll(async () => {
  world = await aSmallSlack({ audit: async () => [] });
  const { bolt } = world;
  const blocks = [
    { type: 'header' as const, text: { type: 'plain_text' as const, text: 'Your next reviews' } },
    say('*K.M.* &lt;script&gt;alert(1)&lt;/script&gt; <javascript:alert(1)|harm> <@U2>'),
    { type: 'actions' as const, elements: [button('Open the form', 'form', 'form')] },
  ];
  bolt.command('/iro', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Your next reviews', blocks });
  });
  bolt.action('form', async ({ ack, body, client }) => {
    await ack();
    if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: everyQuestion });
  });
  bolt.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
});
afterAll(() => world.end());

/** A request with headers that fetch would not let us set. */
const ask = (method: string, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(new URL(path, world.slack.url), { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{"act":"move","id":"day"}' : undefined);
  });

describe('the page answers this machine and itself only', () => {
  test('a name that merely resolves here is turned away', async () => {
    expect(await ask('GET', '/', { host: 'workbench.example.org' })).toBe(403);
    expect(await ask('GET', '/', {})).toBe(200);
  });

  test('another site cannot post to it', async () => {
    const origin = world.slack.url.slice(0, -1);
    expect(await ask('POST', '/page/act', { origin: 'https://example.org' })).toBe(403);
    expect(await ask('POST', '/page/act', {})).toBe(403);
    expect(await ask('POST', '/page/act', { origin })).toBe(200);
  });

  test('only its own files are served', async () => {
    expect(await ask('GET', '/page/..%2f..%2fpackage.json', {})).toBe(404);
    expect(await ask('GET', '/page/page.js', {})).toBe(200);
  });
});

inABrowser('the page in a browser', () => {
  const step = journey();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await aBrowser();
    // The policy of the page would also keep the accessibility engine out.
    page = await browser.newPage({ bypassCSP: true });
    await page.goto(world.slack.url);
  });
  afterAll(() => browser?.close());

  step('a line typed is answered, and what it says is text whatever it contains', async () => {
    await page.getByRole('textbox', { name: 'Message iro' }).fill('/iro next-review');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article').last();
    await answer.getByText('Only visible to you').waitFor();
    expect(await answer.locator('.words').textContent()).toBe('K.M. <script>alert(1)</script> harm Dan O');
    expect(await answer.getByRole('link').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  step('a modal with every kind of question keeps the keyboard, shows what is missing, and gives it back', async () => {
    await page.getByRole('button', { name: 'Open the form' }).click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Send' }).last().click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(everyQuestion.blocks.length);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Open the form');
  });

  step('Home is shown to the person chosen', async () => {
    await page.getByLabel('You are').selectOption('U2');
    await page.getByRole('button', { name: 'iro: Home' }).click();
    await page.locator('#home').getByRole('heading', { name: 'Your next reviews' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
