import { describe, expect, test } from '@jest/globals';
import { type ChronologyLine, chronologyKinds } from '../../../src/domain/chronology/chronology-line.ts';
import {
  chosenFrom,
  isPackWord,
  type PackShape,
  packFrom,
  packPurposes,
  wholePack,
  wordsOfPack,
} from '../../../src/domain/chronology/pack-shape.ts';

const shape = (given: Partial<PackShape> = {}): PackShape => ({ ...wholePack, ...given });
const entry = (given: Partial<ChronologyLine> = {}): ChronologyLine => ({
  ...{
    on: '2026-06-16',
    at: null,
    kind: 'review',
    part: 'open',
    who: 'Priya Nair',
    what: 'Held.',
    source: 'The record',
  },
  ...given,
});

describe('What is chosen for a pack', () => {
  test.each([
    ['all of it', shape()],
    [
      'for a lawyer, without contacts and midway checks',
      shape({ purpose: 'legal', kinds: chronologyKinds.filter((one) => one !== 'contact' && one !== 'midway check') }),
    ],
    [
      'for Cafcass, of some months, with what was private',
      shape({ purpose: 'cafcass', from: '2026-01-01', to: '2026-06-16', advisers: ['Cafcass', 'legal advice'] }),
    ],
    ['without what is confidential', shape({ confidential: false })],
  ])('reads the same from the words of its link: %s', (_, chosen) => {
    const words = wordsOfPack(chosen);
    expect(packFrom(words)).toEqual(chosen);
    expect(words.filter((word) => !isPackWord(word))).toEqual([]);
  });

  test.each(['from-2026-13-01', 'to-yesterday', 'without-everything', 'for-the-parents', 'with-', ''])(
    '“%s” is no word of it',
    (word) => expect(isPackWord(word)).toBe(false),
  );

  test('what is private is never in one for the council itself, whatever the link says', () => {
    expect(packFrom(['for-dispute', 'with-cafcass', 'with-legal-advice']).advisers).toEqual([]);
    expect(packFrom(['with-cafcass']).advisers).toEqual([]);
  });
});

describe('A pack', () => {
  const all = [
    entry({ on: '2025-12-01' }),
    entry(),
    entry({ kind: 'contact', what: 'Visited.' }),
    entry({ kind: 'decision', part: 'confidential', what: 'Kept apart.' }),
    entry({ kind: 'Cafcass', part: 'private', what: 'Rang Cafcass.' }),
    entry({ kind: 'legal advice', part: 'private', what: 'Rang a lawyer.' }),
  ];
  const words = (chosen: readonly ChronologyLine[]) => chosen.map(({ what }) => what);

  test('says how much was left out, by kind, by day and as confidential', () => {
    const kinds = chronologyKinds.filter((one) => one !== 'contact');
    const { open, confidential, leftOut } = chosenFrom(all, shape({ kinds, from: '2026-01-01', confidential: false }));
    expect(words(open)).toEqual(['Held.']);
    expect(confidential).toEqual([]);
    expect(leftOut).toEqual({ byKind: ['contact'], byDay: 1, confidential: 1 });
  });

  test('has what is confidential apart', () => {
    const { open, confidential } = chosenFrom(all, shape());
    expect(words(confidential)).toEqual(['Kept apart.']);
    expect(words(open)).not.toContain('Kept apart.');
  });

  test.each(packPurposes)('%s: holds nothing private that was not ticked', (purpose) => {
    expect(chosenFrom(all, shape({ purpose })).private).toEqual([]);
    expect(words(chosenFrom(all, shape({ purpose, advisers: ['Cafcass'] })).private)).toEqual(['Rang Cafcass.']);
  });
});
