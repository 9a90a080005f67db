import type { Locator, Page } from 'playwright-core';

/** Silent reading of plain prose, by an adult in no hurry. */
const wordsAMinute = 240;
/** To find a button and press it, or to choose an answer. */
const secondsAPress = 1;

export interface Reader {
  /** Reads all that stands there and was not read before; or only so many lines, as of a list that is looked over. */
  reads(what: Locator, lines?: number): Promise<void>;
  /** Reads a step of the tour: told apart from what it points at. */
  readsStep(panel: Locator): Promise<void>;
  /** Of a page of a form: its heading, and each question that must be answered, with the answer that is chosen. */
  readsForm(dialog: Locator): Promise<void>;
  /** What reading and pressing come to for a person; the machine’s own time is not in it. */
  seconds(): Promise<{ steps: number; all: number; presses: number }>;
}

/** Counts what a person who does this would read, line by line and each line once, and what they would press. */
export async function aReader(page: Page): Promise<Reader> {
  const read = new Set<string>();
  let words = 0;
  let ofSteps = 0;
  let presses = 0;
  await page.exposeFunction('pressed', () => {
    presses += 1;
  });
  await page.addInitScript(`
    addEventListener('click', ({ isTrusted, target }) => isTrusted && target.closest('button, a, input, summary') && window.pressed(), true);
    addEventListener('change', ({ target }) => target.matches('select, textarea, input:not([type=radio]):not([type=checkbox])') && window.pressed(), true);
  `);
  async function reads(what: Locator, most = Number.POSITIVE_INFINITY) {
    const lines = (await what.allInnerTexts()).flatMap((text) => text.split('\n')).map((line) => line.trim());
    const fresh = new Set(lines.filter((one) => one !== '' && !read.has(one)));
    for (const line of [...fresh].slice(0, most)) {
      read.add(line);
      words += line.split(/\s+/).length;
    }
  }
  return {
    reads,
    async readsStep(panel) {
      const before = words;
      await reads(panel);
      ofSteps += words - before;
    },
    async readsForm(dialog) {
      await reads(dialog.locator('h2, h3'));
      const wanted = dialog.locator('.question').filter({ hasNotText: '(optional)' });
      await reads(wanted.locator('legend, label[for], .hint'));
      await reads(wanted.locator('label').filter({ has: dialog.page().locator('input:checked') }));
    },
    async seconds() {
      const after = (read: number) => Math.round((60 * read) / wordsAMinute + secondsAPress * presses);
      return { steps: after(ofSteps), all: after(words), presses };
    },
  };
}
