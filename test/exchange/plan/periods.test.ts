import { describe, expect, test } from '@jest/globals';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { nextReviewOf } from '../../../src/domain/reviews/next-review.ts';
import { episodesCsv, reading, reviewsCsv, today } from '../given.ts';
import { fileOf, importInto, nothing } from '../import-into.ts';

async function periodsFrom(...rows: string[]) {
  const known = nothing();
  const { questions } = importInto(known, await reading({ 'e.csv': episodesCsv(...rows) }));
  return { periods: fileOf(known, '1').periods, questions: questions.map(({ says }) => says) };
}

describe('a period of care', () => {
  test('goes on through changes of placement and legal status, and ends with the reason of its last episode', async () => {
    const { periods, questions } = await periodsFrom(
      '1,02/05/2024,S,V2,U6,02/06/2024,X1',
      '1,02/06/2024,P,V2,U4,02/07/2024,X1',
      '1,02/07/2024,L,C2,U4,02/08/2025,E4A',
    );
    expect(periods).toMatchObject([{ becameLookedAfterOn: '2024-05-02', ceasedOn: '2025-08-02', ceasedReason: 'E4A' }]);
    expect(questions).toEqual([]);
  });

  test('begins again when the child comes back into care', async () => {
    const { periods } = await periodsFrom('1,02/05/2024,S,V2,U6,02/06/2024,E4A', '1,02/09/2024,S,V2,U6');
    expect(periods).toMatchObject([
      { becameLookedAfterOn: '2024-05-02', ceasedOn: '2024-06-02' },
      { becameLookedAfterOn: '2024-09-02', ceasedOn: null },
    ]);
  });

  test('whose beginning the files do not reach has no start, and is asked about', async () => {
    const { periods, questions } = await periodsFrom('1,03/04/2024,P,C2,U6');
    expect(periods).toMatchObject([{ becameLookedAfterOn: null, firstSeenOn: '2024-04-03' }]);
    expect(questions).toEqual([
      'CLA-1: the files begin on 3 April 2024, after care began. Add the year it began, or a list 8 with the date.',
    ]);
  });
});

describe('a broken chain is one period where it may be, and is asked about', () => {
  test.each<[string, string[], number, RegExp]>([
    ['388: a gap', ['1,02/05/2024,S,V2,U6,02/06/2024,X1', '1,05/06/2024,P,V2,U4'], 1, /did not follow on.*rule 388/],
    ['388: nothing follows', ['1,02/05/2024,S,V2,U6,02/06/2024,X1'], 1, /none does \(rule 388\)/],
    [
      '501: an overlap',
      ['1,02/05/2024,S,V2,U6,09/06/2024,X1', '1,05/06/2024,P,V2,U4'],
      1,
      /before the one before it ended.*501/,
    ],
    ['no end', ['1,02/05/2024,S,V2,U6', '1,05/06/2024,P,V2,U4'], 1, /follows one with no end date/],
    ['357: no start after an end', ['1,02/05/2024,S,V2,U6,02/06/2024,E8', '1,05/06/2024,P,V2,U4'], 2, /rule 357/],
    [
      'a start with no end before it',
      ['1,02/05/2024,S,V2,U6', '1,05/06/2024,S,V2,U4'],
      2,
      /nothing says when it had ended/,
    ],
    ['an end with no date', ['1,02/05/2024,S,V2,U6,,E15'], 1, /ended \(E15\), with no date/],
  ])('%s', async (_title, rows, count, question) => {
    const { periods, questions } = await periodsFrom(...rows);
    expect(periods).toHaveLength(count);
    expect(periods.at(-1)?.ceasedOn).toBeNull();
    expect(questions.join('\n')).toMatch(question);
  });
});

describe('short breaks', () => {
  const breaks = ['1,02/05/2025,S,V3,U6,05/05/2025,E8', '1,06/06/2025,S,V3,U6,09/06/2025,E8'];

  test('are one series however many breaks there are, and it goes on between them', async () => {
    const { periods } = await periodsFrom(...breaks, '2,01/10/2025,S,V2,U6');
    expect(periods).toMatchObject([{ becameLookedAfterOn: '2025-05-02', ceasedOn: null }]);
  });

  test('end when six months go by without one', async () => {
    const { periods } = await periodsFrom(...breaks, '2,01/02/2026,S,V2,U6');
    expect(periods).toMatchObject([{ ceasedOn: '2025-06-09' }]);
  });

  test('after such a gap are a new series', async () => {
    const { periods } = await periodsFrom(...breaks, '1,01/02/2026,S,V3,U6,04/02/2026,E8');
    expect(periods).toMatchObject([{ ceasedOn: '2025-06-09' }, { becameLookedAfterOn: '2026-02-01', ceasedOn: null }]);
  });

  test('end when the child becomes looked after in the ordinary way', async () => {
    const { periods } = await periodsFrom(...breaks, '1,01/07/2025,S,V2,U6');
    expect(periods).toMatchObject([{ ceasedOn: '2025-06-09' }, { becameLookedAfterOn: '2025-07-01' }]);
  });

  test('399: have their reviews kept, with a note to leave them out of the return', async () => {
    const known = nothing();
    const said = await reading({ 'e.csv': episodesCsv(...breaks), 'r.csv': reviewsCsv('1,,09/06/2025,PN1') });
    const { questions } = importInto(known, said);
    expect(fileOf(known, '1').reviews).toHaveLength(1);
    expect(questions).toMatchObject([{ kind: 'short breaks', says: expect.stringMatching(/rule 399/) }]);
  });

  // The return’s other form: one period of care, and the legal status changes in it.
  test.each([
    ['L', 'C1'],
    ['B', 'V2'],
  ])(
    'that go on as ordinary care (X1, then %s and %s) are one period, with the ordinary clock from then',
    async (rne, ls) => {
      const known = nothing();
      importInto(
        known,
        await reading({ 'e.csv': episodesCsv('1,02/02/2026,S,V4,U6,16/03/2026,X1', `1,16/03/2026,${rne},${ls},U6`) }),
      );
      const file = fileOf(known, '1');
      expect(file.periods).toMatchObject([{ becameLookedAfterOn: '2026-02-02' }]);
      // Over Easter: 3 and 6 April are bank holidays.
      expect(nextReviewOf(file, today, lawOfEngland).due).toMatchObject({ from: '2026-03-16', dueOn: '2026-04-15' });
    },
  );
});

describe('years joined by child', () => {
  const first = {
    'e.csv': episodesCsv('1,02/05/2023,S,V2,U6,02/06/2023,X1', '1,02/06/2023,P,V2,U6'),
    'r.csv': reviewsCsv('1,,30/05/2023,PN1'),
  };
  const second = {
    'e.csv': episodesCsv('1,02/06/2023,P,V2,U6,02/06/2024,X1', '1,02/06/2024,P,C2,U4'),
    'r.csv': reviewsCsv('1,,30/05/2024,PN1'),
  };
  const named = (folder: string, files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

  const joined = [{ becameLookedAfterOn: '2023-05-02', firstSeenOn: '2023-05-02', reviewsCompleteFrom: '2023-04-01' }];

  test('know the start, and have all the reviews of an unbroken run of years', async () => {
    const known = nothing();
    importInto(known, await reading({ ...named('a', first), ...named('b', second) }));
    expect(fileOf(known, '1').periods).toMatchObject(joined);
  });

  test.each([
    ['the earlier first', [first, second]],
    ['the later first', [second, first]],
  ])('come to the same one at a time, %s', async (_title, years) => {
    const known = nothing();
    for (const year of years) importInto(known, await reading(year));
    expect(fileOf(known, '1').periods).toMatchObject(joined);
    expect(fileOf(known, '1').episodes.map(({ startedOn, endedOn }) => [startedOn, endedOn])).toEqual([
      ['2023-05-02', '2023-06-02'],
      ['2023-06-02', '2024-06-02'],
      ['2024-06-02', null],
    ]);
  });

  test('claim nothing of a year whose file of reviews has a heading and no row', async () => {
    const known = nothing();
    importInto(known, await reading({ ...named('a', first), ...named('b', { ...second, 'r.csv': reviewsCsv() }) }));
    expect(fileOf(known, '1').periods).toMatchObject([{ reviewsCompleteFrom: null }]);
  });

  test('with a year missing between claim no more than the later', async () => {
    const known = nothing();
    const third = {
      'e.csv': episodesCsv('1,02/06/2024,P,C2,U4,02/06/2025,X1', '1,02/06/2025,P,C2,K2'),
      'r.csv': reviewsCsv('1,,30/05/2025,PN1'),
    };
    importInto(known, await reading({ ...named('a', first), ...named('c', third) }));
    expect(fileOf(known, '1').periods).toMatchObject([{ reviewsCompleteFrom: '2025-04-01' }]);
  });

  test('ask after a child who was still looked after and is not in the next', async () => {
    const { questions } = importInto(
      nothing(),
      await reading({ ...named('a', first), 'b/e.csv': episodesCsv('2,02/06/2023,S,V2,U6,02/06/2024,E8') }),
    );
    expect(questions).toMatchObject([{ kind: 'missing from a later year', reference: '1' }]);
  });
});
