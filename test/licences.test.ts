import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

interface Locked {
  license?: string;
  dev?: boolean;
}

const lock = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'));
const inProduction = Object.entries(lock.packages as Record<string, Locked>)
  .filter(([at, { dev }]) => at !== '' && dev !== true)
  .map(([at, { license }]) => ({ name: at.replace(/^.*node_modules\//, ''), license: license ?? 'none given' }));

/** They ask for no more than to be named. */
const permissive = ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'];

test('everything that runs in production has a licence that asks for no more than to be named', () => {
  expect(inProduction.length).toBeGreaterThan(50);
  expect(inProduction.filter(({ license }) => !permissive.includes(license))).toEqual([]);
});

test('nothing that runs in production compiles', () => {
  const compilers = /^(tsx|esbuild|@esbuild\/.*|typescript|@typescript\/.*|@swc\/.*|@babel\/core|node-gyp|ts-node)$/;
  expect(inProduction.filter(({ name }) => compilers.test(name))).toEqual([]);
});
