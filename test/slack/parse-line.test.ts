import { describe, expect, test } from '@jest/globals';
import { pressedLines } from '../../src/slack/buttons/index.ts';
import { childFrom } from '../../src/slack/child-words.ts';
import { commands } from '../../src/slack/commands/index.ts';
import { parseLine } from '../../src/slack/parse-line.ts';

const verbOf = (line: string) => parseLine(line, commands, pressedLines).command?.name ?? null;

describe('A typed line', () => {
  test.each([
    ['', ''],
    ['next-review', 'next-review'],
    ['NEXT 2041', 'next-review'],
    ['  nr   2041 ', 'next-review'],
    ['case 2041', 'child'],
    ['2041', 'child'],
    ['CLA-2041', 'child'],
    ['K.M.', 'child'],
    ['km', 'child'],
    ['?', 'help'],
    ['next review', 'next-review'],
    ['Next Review 2041', 'next-review'],
    ['child CLA 2041', 'child'],
    ['2041\u0000\u200b', 'child'],
    ['😀', null],
    ['Kelly', null],
    ['delete everything', null],
  ])('“%s” is taken for “%s”', (line, verb) => {
    expect(verbOf(line)).toBe(verb);
  });

  test('more than any button holds is no command, and is not looked into', () => {
    expect(verbOf(`child ${'2041 '.repeat(1_000)}`)).toBeNull();
  });

  test('what was nearly typed is offered alone: another is offered only where it is as near', () => {
    const offered = JSON.stringify(parseLine('recrod 2001', commands, pressedLines));
    expect(offered).toContain('"value":"record"');
    expect(offered).not.toContain('record-text');
  });

  test.each([
    ['recrod 2001', 'record'],
    ['chidl', 'child'],
    ['nextreviw', 'next-review'],
    ['show me late reviews', 'next-review'],
    ['how do I see the decisions', 'decisions'],
  ])('“%s” is told that there is no such command, and offered “%s”', (line, meant) => {
    const { command, ...rest } = parseLine(line, commands, pressedLines);
    expect(command).toBeNull();
    expect(JSON.stringify(rest)).toContain(`"value":"${meant}"`);
  });

  test.each(['asdfgh', 'delete everything', 'mroe', '12 34 !!', 'show me everything that is late'])(
    '“%s” is an unknown command, and nobody is told that they gave a name',
    (line) => {
      const { suggestion } = parseLine(line, commands, pressedLines) as { suggestion: { text: string } };
      expect(suggestion.text).toContain('I don’t know that command.');
    },
  );

  test.each(['Kelly', 'kelly moore', 'Zebediah Quux', 'Kowalczyk', 'O’Brien', 'tell me about Kelly'])(
    '“%s” looks like a name, and is refused as one',
    (line) => {
      const { suggestion } = parseLine(line, commands, pressedLines) as { suggestion: { text: string } };
      expect(suggestion.text).toContain('I don’t search by name');
    },
  );

  test.each(['nextreviw', 'chidl', 'caselaod', 'halp'])('the slip “%s” is not acted on, only asked about', (slip) => {
    expect(verbOf(slip)).toBeNull();
  });

  test('nothing like a smile is taken for a command with two letters', () => {
    expect(JSON.stringify(parseLine('😀', commands))).not.toContain('next-review');
  });

  test('what was typed is never said back', () => {
    const { command, ...rest } = parseLine('Zebediah Quux', commands);
    expect(command).toBeNull();
    expect(JSON.stringify(rest)).not.toMatch(/zebediah|quux/i);
  });

  test('every command has words of its own', () => {
    const words = [...commands, ...pressedLines].flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('The words for a child', () => {
  test.each([
    ['2041', { key: { references: ['2041'] } }],
    ['CLA-2041', { key: { references: ['CLA-2041', '2041'] } }],
    ['0042', { key: { references: ['0042'] } }],
    ['k.m.', { initials: 'KM' }],
    ['É.B.', { initials: 'ÉB' }],
    ['4f9c2d1e-0000-4000-8000-000000000001', { key: { id: '4f9c2d1e-0000-4000-8000-000000000001' } }],
  ])('“%s”', (typed, meant) => {
    expect(childFrom([typed])).toEqual(meant);
  });

  test.each([[['Kelly']], [['kim']], [['Kelly', 'Moore']], [['2041', 'Kelly']], [['Anne-Marie']]])(
    '%j looks like a name',
    (words) => {
      expect(() => childFrom(words)).toThrow('I don’t search by name');
    },
  );

  test.each([[['reviews']], [['2041', 'please']], [['the', 'late', 'ones']]])(
    '%j is neither a reference nor initials, and no name',
    (words) => {
      expect(() => childFrom(words)).toThrow('neither a reference nor initials');
    },
  );

  test('two references are two children, and no name', () => {
    expect(() => childFrom(['2001', '2002'])).toThrow('more than one child');
  });

  test('no words at all ask which child is meant', () => {
    expect(() => childFrom([])).toThrow('Say which child');
  });
});
