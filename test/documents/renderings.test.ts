import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { docx } from '../../src/documents/docx.ts';
import { contentPolicy, html } from '../../src/documents/html.ts';
import { pieces, plainText } from '../../src/documents/plain-text.ts';
import { readingAge } from '../../src/documents/reading-age.ts';

const written = {
  title: 'The paper of K.M.',
  tab: 'A paper',
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
    expect(html(written)).toContain('<td role="cell" data-label="By">30\u00a0June\u00a02026</td>');
  });

  test.each([
    ['on Tuesday 29 December 2026.', 'on <span class="day">Tuesday 29\u00a0December\u00a02026</span>.'],
    ['14 Sept 2026, now 30 September', '14\u00a0Sept\u00a02026, now 30\u00a0September'],
    ['the 3rd March or 12 May be', 'the 3rd\u00a0March or 12\u00a0May be'],
    ['16/06/2026 and 12 dental checks', '16/06/2026 and 12 dental checks'],
  ])('every date is in one piece: %s', (typed, kept) => {
    expect(html({ ...written, parts: [{ paragraph: typed }] })).toContain(`<p>${kept}</p>`);
  });

  test('only what is longer than a word may be cut', () => {
    const page = html({ ...written, parts: [{ paragraph: `an accommodating ${'x&'.repeat(20)}` }] });
    expect(page).toContain(`an accommodating <span class="long">${'x&amp;'.repeat(20)}</span>`);
  });

  test('the browser’s tab and history hold what the paper is, and no child', () => {
    expect(html(written)).toContain('<title>A paper</title>');
    expect(html(written)).toContain('<h1>The paper of K.M.</h1>');
  });

  test('what somebody typed can neither run nor link', () => {
    const page = html({ title: '<b>', tab: '<i>', parts: [{ paragraph: '<script>alert("1")</script>' }] });
    expect(page).not.toMatch(/<script|<b>|<i>/);
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
      tab: 'A\u0000 paper',
      parts: [...written.parts, { paragraph: 'bell\u0007 and \ud83d\ude00' }],
    });
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(file.length).toBeGreaterThan(2_000);
  });

  test('in a table too, somebody’s lines stay lines; what can be taken out begins a page, and columns are as wide as they are said to be', async () => {
    const parts = [
      { heading: 'Confidential', apart: true as const },
      {
        table: [
          ['Date', 'What'],
          ['16 June 2026', 'No referral.\nNo reply.'],
        ],
        widths: [20, 80],
      },
    ];
    const word = strFromU8(unzipSync(await docx({ ...written, parts }))['word/document.xml'] ?? new Uint8Array());
    expect(word).toContain('<w:pageBreakBefore/>');
    expect(word).toMatch(/No referral\.<\/w:t><\/w:r><w:r>.*<w:br\/>.*No reply\./);
    expect(word).toContain('<w:gridCol w:w="1973"/><w:gridCol w:w="7892"/>');
    expect(html({ ...written, parts })).toContain('<h2 class="apart">Confidential</h2>');
  });

  test('its headings begin at the first level and are never alone at the foot of a page, and its table says what its headings are', async () => {
    const files = unzipSync(await docx(written));
    const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(read('word/document.xml').match(/<w:pStyle w:val="(Title|Heading\d)"/g)).toEqual([
      '<w:pStyle w:val="Heading1"',
      '<w:pStyle w:val="Heading2"',
    ]);
    expect(read('word/document.xml')).toContain('<w:tblHeader/>');
    for (const style of ['Heading1', 'Heading2']) {
      expect(read('word/styles.xml')).toMatch(new RegExp(`w:styleId="${style}">(?:(?!</w:style>).)*<w:keepNext/>`));
    }
    expect(read('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });
});

describe('As text to copy', () => {
  test('a table becomes a line for each row, with its headings', () => {
    expect(plainText(written)).toBe(
      'The paper of K.M.\n\nDECISIONS\n\nOne two & <three>\n\n- a\n- b\n\n1. Decision: Book the dentist; By: 30 June 2026',
    );
  });

  test('nobody’s words begin a line, whatever part they stand in', () => {
    const forged = 'Seen.\r\n2. Decision: Close the plan\u2028DECISIONS\v- done';
    const parts = [
      { heading: forged },
      { paragraph: forged },
      { lines: [forged] },
      { list: [forged] },
      { table: [['Decision'], [forged]] },
    ];
    const lines = plainText({ title: forged, parts }).split(/\n+/);
    expect(lines).toHaveLength(6);
    expect(lines.filter((line) => /^(2\.|DECISIONS|- done)/.test(line))).toEqual([]);
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
