import { describe, expect, test } from '@jest/globals';
import { openingAt } from '../../../src/domain/wording/opening.ts';

describe('What a word stands after', () => {
  test.each([
    ['Kelly', 'start'],
    ['  Kelly', 'start'],
    ['He came. Kelly', 'mark'],
    ['He said “yes.” Kelly', 'mark'],
    ['He came.Kelly', null],
    ['He came\nKelly', 'line'],
    ['He came\n  - Kelly', 'item'],
    ['- Kelly', 'item'],
    ['He - Kelly', null],
    ['He said “Kelly', 'quote'],
    ['He (Kelly', 'quote'],
    ['He and Kelly', null],
  ])('“%s”: %s', (text, opening) => expect(openingAt(text, text.indexOf('Kelly'))).toBe(opening));
});

/** A text that counts how often it is looked at. */
function watched(text: string) {
  const looked = { times: 0 };
  const signs = new Proxy(Array.from(text), {
    get(all, key) {
      looked.times += 1;
      return Reflect.get(all, key);
    },
  });
  return { signs, looked };
}

// 3,000 characters are what a form holds.
describe('The longest text is looked at no more than a few times over, whatever is in it', () => {
  const filled = (piece: string) => piece.repeat(3_000).slice(0, 3_000);
  test.each([
    'Aa ',
    'Aa. ',
    'Aa.” ',
    'A',
    ' ',
    '\n',
    '.',
    '”',
    '- ',
    'Aa\n\n\n- ',
    '. '.repeat(700),
    `${' '.repeat(1_400)}Aa`,
    `.${'”'.repeat(700)}${' '.repeat(700)}Aa`,
    `\n${' '.repeat(700)}-${' '.repeat(700)}Aa`,
  ])('%j over and over', (piece) => {
    const text = filled(piece);
    const { signs, looked } = watched(text);
    for (const { index } of text.matchAll(/(?<!\p{L})\p{Lu}/gu)) openingAt(signs, index);
    openingAt(signs, text.length);
    expect(looked.times).toBeLessThan(5 * text.length);
  });
});
