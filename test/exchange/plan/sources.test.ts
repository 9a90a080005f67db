import { describe, expect, test } from '@jest/globals';
import { episodesCsv, headerCsv, reading, reviewsCsv } from '../given.ts';
import { fileOf, importInto, nothing } from '../import-into.ts';

const list8Columns =
  "Child Unique ID,Date of Birth,Date Started to be Looked After,Start date of current legal status,Child's Legal Status,Date of Latest Statutory Review,What is the permanence plan for this child?,Date Ceased to be Looked After,Reason Ceased to be Looked After,Start Date of Most Recent Placement,Placement Type,Allocated Team,Allocated Worker";
const list8 = (row: string) => `${list8Columns}\n${row}\n`;
const row = (given: Record<string, string>) =>
  [
    'id',
    'born',
    'started',
    'legalFrom',
    'legal',
    'review',
    'plan',
    'ceased',
    'reason',
    'placedFrom',
    'placed',
    'team',
    'worker',
  ]
    .map((key) => ({ id: '1', legal: 'C2', started: '02/03/2025', ...given })[key] ?? '')
    .join(',');

const unknownStart = episodesCsv('1,03/04/2025,P,C2,U6');
const knownStart = episodesCsv('1,02/03/2025,S,V2,U6,03/04/2025,X1', '1,03/04/2025,P,C2,U6');

async function imported(files: Record<string, string>) {
  const known = nothing();
  const { disagreements, questions } = importInto(known, await reading(files));
  return { file: fileOf(known, '1'), disagreements, questions, known };
}

describe('list 8', () => {
  test('gives the start that a return does not reach', async () => {
    const { file, questions } = await imported({ 'e.csv': unknownStart, 'l.csv': list8(row({})) });
    expect(file.periods).toMatchObject([
      { becameLookedAfterOn: '2025-03-02', firstSeenOn: '2025-03-02', source: 'annex-a' },
    ]);
    expect(questions).toEqual([]);
  });

  test('that disagrees on the start is kept beside the return, in either order', async () => {
    const files = { 'e.csv': knownStart, 'l.csv': list8(row({ started: '01/03/2025' })) };
    const together = await imported(files);
    const known = nothing();
    importInto(known, await reading({ 'l.csv': files['l.csv'] }));
    importInto(known, await reading({ 'e.csv': files['e.csv'] }));
    for (const file of [together.file, fileOf(known, '1')]) {
      expect(file.periods).toMatchObject([{ becameLookedAfterOn: '2025-03-02' }]);
      expect(file.disagreements).toMatchObject([
        {
          about: 'became looked after',
          kept: '2025-03-02',
          keptFrom: 'ssda903',
          said: '2025-03-01',
          saidBy: 'annex-a',
        },
      ]);
    }
  });

  test('says the child has left care since the return', async () => {
    const { file } = await imported({
      'e.csv': knownStart,
      'l.csv': list8(row({ ceased: '02/02/2026', reason: 'a) E4a: home' })),
    });
    expect(file.periods).toMatchObject([{ ceasedOn: '2026-02-02', ceasedReason: 'E4A' }]);
  });

  test('gives a new period of care after the last one ended', async () => {
    const { file } = await imported({
      'e.csv': episodesCsv('1,02/03/2024,S,V2,U6,03/04/2024,E8'),
      'l.csv': list8(row({})),
    });
    expect(file.periods.map(({ becameLookedAfterOn }) => becameLookedAfterOn)).toEqual(['2024-03-02', '2025-03-02']);
  });

  test('gives the latest review, which is one review with the return’s', async () => {
    const { file } = await imported({
      'r.csv': reviewsCsv('1,,14/08/2025,PN1'),
      'l.csv': list8(row({ review: '14/08/2025' })),
    });
    expect(file.reviews).toMatchObject([{ completedOn: '2025-08-14', participation: 'PN1' }]);
  });

  test('says nothing of how complete the reviews are', async () => {
    const { file } = await imported({ 'l.csv': list8(row({ review: '14/08/2025' })) });
    expect(file.periods).toMatchObject([{ reviewsCompleteFrom: null }]);
  });

  test('shows legal status and placement, each from its own day, where no return does', async () => {
    const { file, known } = await imported({
      'l.csv': list8(row({ legal: 'E1', legalFrom: '05/06/2025', placed: 'A5', placedFrom: '07/08/2025' })),
    });
    expect(file.episodes).toMatchObject([
      { startedOn: '2025-06-05', endedOn: '2025-08-07', legalStatus: 'E1', placement: null, source: 'annex-a' },
      { startedOn: '2025-08-07', endedOn: null, legalStatus: 'E1', placement: 'A5' },
    ]);
    importInto(
      known,
      await reading({ 'e.csv': episodesCsv('1,02/03/2025,S,V2,U6,07/08/2025,X1', '1,07/08/2025,B,E1,A5') }),
    );
    expect(fileOf(known, '1').episodes.map(({ startedOn, source }) => [startedOn, source])).toEqual([
      ['2025-03-02', 'ssda903'],
      ['2025-08-07', 'ssda903'],
    ]);
  });

  test('that gives another date of birth than the header is kept beside it', async () => {
    const { file } = await imported({
      'h.csv': headerCsv('1,20/05/2014'),
      'l.csv': list8(row({ born: '20/05/2013' })),
    });
    expect(file.child.bornOn).toBe('2014-05-20');
    expect(file.disagreements).toMatchObject([{ about: 'born on', said: '2013-05-20', saidBy: 'annex-a' }]);
  });

  test('has a permanence plan known from the day it was first read', async () => {
    const { known } = await imported({ 'l.csv': list8(row({ plan: 'a) Return to family' })) });
    importInto(known, await reading({ 'l.csv': list8(row({ plan: 'b) Adoption' })) }), '2026-06-01');
    expect(fileOf(known, '1').permanencePlans).toMatchObject([
      { kind: 'return to family', knownOn: '2026-04-10' },
      { kind: 'adoption', knownOn: '2026-06-01' },
    ]);
  });
});

describe('a disagreement', () => {
  const apart = { 'e.csv': knownStart, 'l.csv': list8(row({ started: '01/03/2025' })) };

  test('is gone once its source has been read again and agrees', async () => {
    const { known } = await imported(apart);
    importInto(known, await reading({ 'l.csv': list8(row({})) }));
    expect(fileOf(known, '1').disagreements).toEqual([]);
  });

  test('stays while files that do not speak of it are read', async () => {
    const { known } = await imported(apart);
    importInto(known, await reading({ 'e.csv': knownStart, 'r.csv': reviewsCsv('1,,20/03/2025,PN1') }));
    expect(fileOf(known, '1').disagreements).toHaveLength(1);
  });
});

describe('what a person entered', () => {
  test('stands where a return ends care before it began: the end is left out and asked about', async () => {
    const { known, file } = await imported({ 'e.csv': unknownStart });
    const [period] = file.periods;
    if (!period) throw new Error('no period');
    known.files.set('1', { ...file, periods: [{ ...period, becameLookedAfterOn: '2025-06-01', source: 'entered' }] });
    const { questions } = importInto(
      known,
      await reading({ 'e.csv': episodesCsv('1,03/04/2025,P,C2,U6,05/05/2025,E8') }),
    );
    expect(fileOf(known, '1').periods).toMatchObject([{ becameLookedAfterOn: '2025-06-01', ceasedOn: null }]);
    expect(questions.map(({ kind }) => kind)).toContain('dates that cannot all be right');
  });

  test('stands, and a file that says otherwise is kept beside it', async () => {
    const { known, file } = await imported({ 'e.csv': unknownStart });
    const [period] = file.periods;
    if (!period) throw new Error('no period');
    known.files.set('1', { ...file, periods: [{ ...period, becameLookedAfterOn: '2025-03-05', source: 'entered' }] });
    importInto(known, await reading({ 'e.csv': knownStart }));
    expect(fileOf(known, '1').periods).toMatchObject([
      { id: period.id, becameLookedAfterOn: '2025-03-05', source: 'entered' },
    ]);
    expect(fileOf(known, '1').disagreements).toMatchObject([
      { kept: '2025-03-05', keptFrom: 'entered', said: '2025-03-02' },
    ]);
  });
});

describe('a later file', () => {
  test('that mentions less takes nothing away', async () => {
    const { known, file } = await imported({
      'e.csv': knownStart,
      'r.csv': reviewsCsv('1,,20/03/2025,PN1', '1,,20/06/2025,PN1'),
    });
    const { changes } = importInto(
      known,
      await reading({ 'r.csv': reviewsCsv('1,,20/06/2025,PN1'), 'e.csv': unknownStart }),
    );
    expect(changes).toEqual([]);
    expect(fileOf(known, '1')).toEqual(file);
  });

  test('that corrects a row keeps its id', async () => {
    const { known, file } = await imported({ 'e.csv': knownStart, 'r.csv': reviewsCsv('1,,20/03/2025,PN1') });
    importInto(
      known,
      await reading({ 'e.csv': knownStart.replace('P,C2', 'P,C1'), 'r.csv': reviewsCsv('1,,20/03/2025,PN5') }),
    );
    const after = fileOf(known, '1');
    expect(after.episodes.map(({ id }) => id)).toEqual(file.episodes.map(({ id }) => id));
    expect(after.episodes[1]?.legalStatus).toBe('C1');
    expect(after.reviews).toEqual([{ ...file.reviews[0], participation: 'PN5' }]);
  });
});

describe('a placement code', () => {
  const asked = async (files: Record<string, string>) =>
    (await imported(files)).questions.filter(({ kind }) => kind === 'placement code not known').map(({ says }) => says);
  // What ended tells the year of the file.
  const inReturnOf = (end: string, code: string) => ({ 'e.csv': episodesCsv(`1,02/03/2020,S,V2,${code},${end},E4A`) });

  test.each([
    ['Z1', '31/05/2024', 'its last year'],
    ['Z12', '31/05/2025', 'its first'],
    ['H5', '31/05/2023', 'its last year'],
    ['K3', '31/05/2025', 'any year since'],
  ])('%s in a return with %s, %s, is no question', async (code, end) => {
    expect(await asked(inReturnOf(end, code))).toEqual([]);
  });

  test.each([
    ['Z1', '31/05/2025', '2025 to 2026'],
    ['Z13', '31/05/2024', '2024 to 2025'],
    ['P2', '31/05/2024', '2024 to 2025'],
  ])('%s in a return with %s is kept, and not of that return', async (code, end, years) => {
    const { file } = await imported(inReturnOf(end, code));
    expect(file.episodes).toMatchObject([{ placement: code }]);
    expect(await asked(inReturnOf(end, code))).toEqual([
      `CLA-1: the placement code ${code} is not one of the return of ${years}. It was kept.`,
    ]);
  });

  test('that no return has is kept and asked about once, from whatever file', async () => {
    const code = 'Z15';
    const episodes = episodesCsv(`1,02/03/2025,S,V2,${code},03/04/2025,X1`, `1,03/04/2025,L,C2,${code}`);
    const says = 'CLA-1: nobody has said what the placement code Z15 means. It was kept, and takes no alarm away.';
    expect(await asked({ 'e.csv': episodes })).toEqual([says]);
    expect(await asked({ 'l.csv': list8(row({ placed: code, placedFrom: '02/03/2025' })) })).toEqual([says]);
  });
});
