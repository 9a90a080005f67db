import type { Locator, Page } from 'playwright-core';

interface Answers {
  /** What to decide, where the form asks. */
  decision?: string;
  /** Whom to choose wherever somebody is to be chosen, where they are there. */
  owner?: RegExp;
  /** Called before each page is sent. */
  at: () => Promise<void>;
}

/** More pages than any form has. */
const most = 15;

/**
 * Answers a form as somebody in a hurry would: what is required, and the decision; by its labels, wherever they
 * stand. Says what the page after the last one says: nothing where there is none.
 */
export async function answersForm(page: Page, { decision, owner, at }: Answers): Promise<string> {
  const dialog = page.getByRole('dialog');
  let isDecided = decision === undefined;
  // A form opens light, and is filled in a moment later.
  await dialog.locator('#modal-submit').waitFor();
  for (let pages = 0; pages < most; pages += 1) {
    const add = dialog.getByRole('button', { name: /^Add a decision/ });
    if (!isDecided && (await add.count()) > 0) {
      const before = await signature(dialog);
      await add.first().click();
      await changes(page, before);
      // It opens light as well.
      await dialog.getByLabel(/^What will be done/).waitFor();
    }
    const wording = dialog.getByLabel(/^What will be done/);
    if (!isDecided && (await wording.count()) > 0) {
      await wording.first().fill(decision ?? '');
      isDecided = true;
    }
    await answerWhatIsAsked(dialog, isDecided && decision !== undefined, owner);
    await at();
    const send = dialog.locator('#modal-submit');
    if ((await send.count()) === 0) {
      const said = await dialog.textContent();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      return said ?? '';
    }
    const before = await signature(dialog);
    await send.click();
    await changes(page, before);
    if (!(await dialog.isVisible())) return '';
  }
  throw new Error(`The form goes on and on: ${await dialog.textContent()}`);
}

const signature = (dialog: Locator) => dialog.evaluate((node) => node.innerHTML);

/** Another page, an error, or gone. */
async function changes(page: Page, before: string): Promise<void> {
  const dialog = `document.getElementById('modal')`;
  await page.waitForFunction(`!${dialog}.open || ${dialog}.innerHTML !== ${JSON.stringify(before)}`);
}

async function answerWhatIsAsked(dialog: Locator, aboutDecision: boolean, owner?: RegExp): Promise<void> {
  for (const question of await dialog.locator('.question').all()) {
    const label = (await question.locator('legend, label').first().textContent()) ?? '';
    const isWanted = !/optional/i.test(label) || (aboutDecision && /^(How will we know|Whose|By when)/.test(label));
    if (isWanted) await answer(question, owner);
  }
}

/** As it is, where something is chosen already. */
async function answer(question: Locator, owner?: RegExp): Promise<void> {
  const boxes = question.locator('input[type="radio"], input[type="checkbox"]');
  if ((await boxes.count()) > 0) {
    if ((await question.locator('input:checked').count()) === 0) await boxes.first().check();
    return;
  }
  const select = question.locator('select');
  if ((await select.count()) > 0) {
    if ((await select.inputValue()) !== '') return;
    const labels = await select.locator('option').allTextContents();
    await select.selectOption({ label: labels.find((each) => owner?.test(each)) ?? labels[1] ?? '' });
    return;
  }
  const field = question.locator('input, textarea').first();
  if ((await field.inputValue()) === '') await field.fill('It is on the record');
}
