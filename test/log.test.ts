import { expect, test } from '@jest/globals';
import { faultOf } from '../src/log.ts';

// A database, or a library, may quote in its message what somebody typed.
test('a fault is logged without its message, though that may look like a place in our code', () => {
  const fault = new Error('is no id: Kelly\n    at Kelly (/home/kelly.ts:1:1)');
  expect(JSON.stringify(faultOf(fault))).not.toMatch(/kelly/i);
  expect(faultOf(fault).at).toMatch(/^\s+at .*log\.test/);
});
