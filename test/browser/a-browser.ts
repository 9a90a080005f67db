import { existsSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const chromiumAt = places.find((place) => place !== '' && existsSync(place));
const howToInstall = 'There is no Chromium to test with. Install it (apt-get install chromium), or set CHROMIUM_PATH.';

/** Tests that need the machine’s own browser: without one they are skipped and say so, or fail if REQUIRE_BROWSER=1. */
export function inABrowser(title: string, tests: () => void): void {
  const canRun = chromiumAt !== undefined || process.env.REQUIRE_BROWSER === '1';
  // Of a file that is skipped whole, Jest does not print what went to the console.
  if (!canRun) writeSync(process.stderr.fd, `Skipped “${title}”. ${howToInstall}\n`);
  (canRun ? describe : describe.skip)(title, tests);
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

export async function aBrowser(): Promise<Browser> {
  if (!chromiumAt) throw new Error(howToInstall);
  return chromium.launch({
    executablePath: chromiumAt,
    // As the people see it who are to use it: days before months.
    env: { ...process.env, LANGUAGE: 'en_GB' },
    args: [...flags, '--disable-component-update', '--disable-sync'],
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the accessibility engine finds wrong. The page’s own policy keeps it out, so open it with `bypassCSP`. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
  return page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
  );
}
