import { describe, expect, test } from '@jest/globals';
import { docx } from '../../src/documents/docx.ts';
import { contentPolicy, html } from '../../src/documents/html.ts';
import { pieces, plainText } from '../../src/documents/plain-text.ts';
import { readingAge } from '../../src/documents/reading-age.ts';

const written = {
  title: 'A paper',
  parts: [
    { heading: 'Decisions' },
    { paragraph: 'One\ntwo & <three>' },
    { list: ['a', 'b'] },
    {
      table: [
        ['Decision', 'By'],
        ['Book the dentist', '30 June 2026'],
      ],
    },
  ],
};

describe('As a page', () => {
  test('it has a language, headings in order, and tables whose columns are named to a screen reader', () => {
    const page = html(written);
    expect(page).toContain('<html lang="en-GB">');
    expect(page.match(/<h\d/g)).toEqual(['<h1', '<h2']);
    expect(page).toContain('<th role="columnheader" scope="col">Decision</th>');
  });

  test('on a telephone a cell still says what it is, and a date is never broken', () => {
    expect(html(written)).toContain('<td role="cell" data-label="By">30&nbsp;June&nbsp;2026</td>');
  });

  test('what somebody typed can neither run nor link', () => {
    const page = html({ title: '<b>', parts: [{ paragraph: '<script>alert("1")</script>' }] });
    expect(page).not.toMatch(/<script|<b>/);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  });

  test('it fetches nothing from anywhere', () => {
    expect(html(written)).not.toMatch(/(src|href|url\()/);
    expect(contentPolicy).toContain(`default-src 'none'`);
    expect(contentPolicy).not.toContain('unsafe');
  });
});

describe('As a Word file', () => {
  test('it is one, even with characters that Word would refuse', async () => {
    const file = await docx({
      title: 'A\u0000 paper',
      parts: [...written.parts, { paragraph: 'bell\u0007 and \ud83d\ude00' }],
    });
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(file.length).toBeGreaterThan(2_000);
  });
});

describe('As text to copy', () => {
  test('a table becomes a line for each row, with its headings', () => {
    expect(plainText(written)).toBe(
      'A paper\n\nDECISIONS\n\nOne\ntwo & <three>\n\n- a\n- b\n\n1. Decision: Book the dentist; By: 30 June 2026',
    );
  });

  test.each([
    ['lines that fit stay together', 'one\ntwo\nthree', 8, ['one\ntwo', 'three']],
    ['a long line is cut between words', 'one two three', 8, ['one two', 'three']],
    ['a long word is cut where it must be', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['nothing is nothing', '\n \n', 4, []],
  ])('%s', (_, text, most, cut) => {
    expect(pieces(text, most)).toEqual(cut);
  });
});

describe('The reading age', () => {
  test('short words in short sentences are for a young child, long ones for an adult', () => {
    const easy =
      'You said the dog is fun. You like to run in the park. Dan will book the bus. You can ring me any day.';
    const hard =
      'The independent reviewing officer recommended that multidisciplinary professionals should facilitate appropriate ' +
      'therapeutic interventions, notwithstanding organisational considerations regarding resource availability and accommodation.';
    expect(readingAge(easy).age).toBeLessThanOrEqual(7);
    expect(readingAge(hard).age).toBe(18);
  });

  test('the points of initials end no sentence', () => {
    const text = 'K.M. and T.B.C. went to the park with Nan and then to the library in town to find a book about drums';
    expect(readingAge(text).age).toBe(readingAge(text.replaceAll('.', '')).age);
  });

  test('a few words tell nothing', () => {
    expect(readingAge('Hello there.')).toEqual({ age: null, words: 2 });
  });
});
