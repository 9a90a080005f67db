import { shuffleThisFile } from './shuffled.mjs';

/** For a slow machine: on a quiet one no test takes half a minute. */
const patience = 90_000;

const { test: asJestHasIt } = globalThis;
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest } = globalThis;

/** The runner waits for ever: a test that hangs is to fail, and to be named. */
const within =
  (does, milliseconds = patience) =>
  async (...given) => {
    let bell;
    const late = new Promise((_, reject) => {
      bell = setTimeout(() => reject(new Error(`It took longer than ${milliseconds / 1_000} seconds.`)), milliseconds);
    });
    try {
      await Promise.race([does(...given), late]);
    } finally {
      clearTimeout(bell);
    }
  };

export const test = (title, does, milliseconds) => asJestHasIt(title, within(does, milliseconds));
test.each = (rows) => (title, does, milliseconds) => asJestHasIt.each(rows)(title, within(does, milliseconds));

shuffleThisFile();
