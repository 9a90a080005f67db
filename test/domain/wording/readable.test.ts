import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { onOneLine, readable } from '../../../src/domain/wording/readable.ts';

describe('What somebody typed, as it is kept', () => {
  test.each([
    ['half an emoji', 'Seen \ud83d today', 'Seen  today'],
    ['the other half', '\ude00Seen', 'Seen'],
    ['a NUL', 'Ke\u0000pt', 'Kept'],
    ['a bell and an escape', '\u0007\u001b[31mred', '[31mred'],
    ['a sign that turns the line round', 'by \u202e5202 yaM 1\u202c', 'by 5202 yaM 1'],
    ['an isolate', 'a\u2066b\u2069\u200f', 'ab'],
    ['what can’t be seen', 'a\u200bb\ufeffc\u00ad\u{e0041}', 'abc'],
    ['a tab', 'a\tb', 'a b'],
    ['every way to end a line', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh\ni', 'a\nb\nc\nd\ne\nf\ng\nh\ni'],
    ['one letter written as two signs', 'Zoe\u0308', 'Zoë'],
  ])('%s', (_, typed, kept) => expect(readable(typed)).toBe(kept));

  test.each([
    ['an emoji', 'Thank you 😀'],
    ['a family of emoji, which is joined', '👩‍👧'],
    ['a heart in colour', '❤️'],
    ['Arabic', 'مرحبا بالعالم'],
    ['Persian, with its own joiner', 'می‌خواهم'],
    ['Bengali, with its own joiner', 'র‍্যাব'],
    ['Welsh', 'tŷ a gŵyl'],
  ])('%s stays as it is', (_, typed) => expect(readable(typed)).toBe(typed));

  test('whatever is typed can be kept by PostgreSQL, and reads the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const kept = readable(typed);
        expect(kept).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\p{Bidi_Control}/u);
        expect(readable(kept)).toBe(kept);
        expect(onOneLine(typed)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
