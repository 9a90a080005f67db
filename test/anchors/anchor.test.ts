import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import {
  type Anchor,
  hashOfLine,
  privateKeyOf,
  publicBytesOf,
  publicKeyOf,
  readAnchors,
  signedLine,
} from '../../src/anchors/anchor.ts';

const key = randomBytes(32);
const publicKey = publicKeyOf(publicBytesOf(key));

function anchors(many: number, by = key): string[] {
  const lines: string[] = [];
  for (let number = 1; number <= many; number += 1) {
    const last = lines.at(-1);
    const heads: Anchor['heads'] = [[0, number, `hash ${number}`]];
    const before = last === undefined ? null : hashOfLine(last);
    lines.push(signedLine({ number, at: '2026-06-16T07:00:30.000Z', missed: 0, before, heads }, privateKeyOf(by)));
  }
  return lines;
}
const faultsOf = (lines: readonly string[]) => readAnchors(lines, publicKey).faults;
const [first = '', second = '', third = '', fourth = ''] = anchors(4);

test('anchors that follow one another hold, and say what they held', () => {
  const { anchors: read, faults } = readAnchors([first, second, third], publicKey);
  expect(faults).toEqual([]);
  expect(read.map(({ heads }) => heads)).toEqual([[[0, 1, 'hash 1']], [[0, 2, 'hash 2']], [[0, 3, 'hash 3']]]);
});

test('a line that a copy left twice, or broken off before it was written in whole, is one anchor', () => {
  expect(readAnchors([first, second, second, third.slice(0, 40), third], publicKey)).toEqual({
    anchors: readAnchors([first, second, third], publicKey).anchors,
    faults: [],
  });
});

test('one that was altered shows in its own line and the next, and not in all that follow', () => {
  expect(faultsOf([first, second.replace('07:00', '09:00'), third, fourth])).toEqual([
    'Line 2 of the anchors is not signed with this key',
    'Line 3 of the anchors: anchors are missing before this one, or were altered',
  ]);
});

test.each([
  ['the trail was begun again', [first, second, first], 'Line 3 of the anchors: anchors are missing before this one'],
  ['the first is gone', [second, third], 'Line 1 of the anchors: anchors are missing before this one, or were altered'],
  [
    'one between is gone',
    [first, third],
    'Line 2 of the anchors: anchors are missing before this one, or were altered',
  ],
  [
    'two have changed places',
    [first, third, second, fourth],
    'Line 2 of the anchors: anchors are missing before this one',
  ],
  ['one is no anchor', [first, '{}', third], 'Line 2 of the anchors is not signed with this key'],
  ['one is no JSON', [first, 'and so on', third], 'Line 2 of the anchors is not signed with this key'],
  ['one was signed with another key', [first, anchors(2, randomBytes(32))[1] ?? ''], 'Line 2 of the anchors is not'],
])('it shows that %s', (_, lines, says) => {
  expect(faultsOf(lines).join('\n')).toContain(says);
});
