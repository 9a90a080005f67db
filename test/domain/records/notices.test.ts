import { describe, expect, test } from '@jest/globals';
import { type About, type NoticeName, subjectFrom, subjectInWords } from '../../../src/domain/records/notices.ts';

const [one, other] = ['6d0a1c3e-0000-4000-8000-000000000001', '6d0a1c3e-0000-4000-8000-000000000002'];

describe('What a message is about', () => {
  test.each<[About, string]>([
    [{ notice: 'cover', subject: one }, one],
    [{ notice: 'draft for the iro', subject: { draft: one, begunBy: other } }, `${one} ${other}`],
    [{ notice: 'question for the iro', subject: { decision: one, question: other } }, `${one} ${other}`],
    [{ notice: 'week', subject: { on: '2026-06-16', missed: [], quiet: false } }, '2026-06-16'],
    [
      { notice: 'my day', subject: { on: '2026-06-16', missed: ['2026-06-12', '2026-06-15'], quiet: true } },
      '2026-06-16 quiet missed:2026-06-12 missed:2026-06-15',
    ],
    [{ notice: 'unreachable', subject: '2026-06-16' }, '2026-06-16'],
    [{ notice: 'home', subject: 'home' }, 'home'],
  ])('is said in words, as the buttons in Slack have it, and read again: %j', (about, words) => {
    expect(subjectInWords(about)).toBe(words);
    expect(subjectFrom(about.notice, words)).toEqual(about.subject);
  });

  test.each<[NoticeName, string]>([
    ['cover', 'Jordan Miles'],
    ['cover', `${one} ${other}`],
    ['draft for the iro', one],
    ['question for the iro', `${one} Jordan`],
    ['my day', '2026-06-31'],
    ['my day', '2026-06-16 missed:Jordan'],
    ['team day', '2026-06-16 Jordan'],
    ['unreachable', 'Jordan'],
    ['home', one],
  ])('is nothing of ours in a button of %s that holds “%s”', (name, words) => {
    expect(subjectFrom(name, words)).toBeNull();
  });
});
