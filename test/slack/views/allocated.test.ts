import { describe, expect, test } from '@jest/globals';
import { mostAtOnce } from '../../../src/casework/allocating/allocate.ts';
import type { AllocationTold } from '../../../src/casework/allocating/allocation-told.ts';
import type { ToIntroduce } from '../../../src/casework/allocating/introduce-next.ts';
import { allocatedMessage, allocatedNotice, toIntroduceNotice } from '../../../src/slack/views/allocating/allocated.ts';
import { checkBlocks, textLength } from '../../../src/workbench/blocks/check-blocks.ts';

const id = (at: number) => `aaaaaaaa-aaaa-4aaa-8aaa-${String(at).padStart(12, '0')}`;
const children = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: id(at), reference: String(10_000 + at), initials: 'ABCD' }));
const pressesIn = (blocks: unknown): string[] => [
  ...new Set([...JSON.stringify(blocks).matchAll(/"value":"([^"]+)"/g)].map(([, line = '']) => line)),
];

const told: AllocationTold = {
  ...{ children: [], iro: 'Marcus Webb', isYours: true, decisions: 120, from: '2026-06-16', by: 'Helen Whitaker' },
};
const introduced =
  (given: Partial<ToIntroduce> = {}) =>
  (child: ToIntroduce['child']) => ({
    ...{ handover: child.id, child, to: 'Marcus Webb', by: '2026-06-30', doneOn: null },
    ...given,
  });

/** A caseload that a leaver had may go to one IRO, by a press or by a file. */
describe('As many children as an IRO may have go to another', () => {
  test.each([1, 20, 21, 62, 400])(
    'and whoever is told of %i has a message that Slack takes, with each child in it',
    (many) => {
      for (const isYours of [true, false]) {
        const { blocks } = allocatedNotice({ ...told, isYours, children: children(many) });
        expect(checkBlocks(blocks, 'message')).toEqual([]);
        expect(textLength(blocks)).toBeLessThan(12_000);
        const word = isYours ? 'introduce' : 'child';
        expect(pressesIn(blocks).filter((line) => line.startsWith(`${word} `))).toHaveLength(many);
      }
      const { blocks } = toIntroduceNotice(children(many).map(introduced()));
      expect(checkBlocks(blocks, 'message')).toEqual([]);
      expect(pressesIn(blocks)).toHaveLength(many);
    },
  );

  test('those whom the next IRO has still to meet come first', () => {
    const [met, ...others] = children(30).map(introduced());
    const { blocks } = toIntroduceNotice([{ ...(met as ToIntroduce), doneOn: '2026-06-18' }, ...others]);
    expect(pressesIn(blocks)).toHaveLength(29);
    expect(JSON.stringify(blocks[1])).toContain('CLA-10001');
  });

  test('and the press can be taken back for all that it may hold', () => {
    const made = { because: null, departed: [], told: [], introduces: [], from: '2026-06-16', allocation: id(0) };
    const { blocks } = allocatedMessage({ ...made, iro: 'Marcus Webb', children: children(mostAtOnce) });
    expect(checkBlocks(blocks, 'message')).toEqual([]);
    expect(pressesIn(blocks)).toEqual([expect.stringContaining(id(mostAtOnce - 1))]);
  });
});
