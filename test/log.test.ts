import { expect, test } from '@jest/globals';
import { faultOf } from '../src/log.ts';

// A database, or a library, may quote in its message what somebody typed.
test('a fault is kept by its kind, its code and the places in our code, and none of its words', () => {
  const error = Object.assign(new TypeError('K.M. lives\n    at 12 High Street (child:1:1)'), { code: '22P02' });
  const fault = faultOf(error);
  expect(fault).toMatchObject({ kind: 'TypeError', code: '22P02' });
  expect(fault.at).toContain('log.test.ts');
  expect(JSON.stringify(fault)).not.toMatch(/K\.M\.|High Street/);
});

test('a fault with no words has its places too, and what is no error only its type', () => {
  expect(faultOf(new Error()).at).toContain('log.test.ts');
  expect(faultOf('K.M.')).toEqual({ kind: 'string' });
});
