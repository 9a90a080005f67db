import { describe, expect, test } from '@jest/globals';
import { caseloadCsv, episodesCsv, reading, reviewsCsv, staffCsv } from '../given.ts';
import { fileOf, importInto, nothing } from '../import-into.ts';

const inCare = (...rows: string[]) => episodesCsv('9,05/05/2025,S,C2,U6,01/12/2025,E4A', ...rows);
const held = (...days: string[]) => reviewsCsv('9,,30/05/2025,PN1', ...days.map((day) => `1,,${day},PN1`));
const child = '1,02/06/2025,S,C2,U6';
const returned = (...days: string[]) => ({ 'e.csv': inCare(child), 'r.csv': held(...days) });
const list8 = (review: string, started = '02/06/2025') => ({
  'l.csv': `Child Unique ID,Date of Birth,Date Started to be Looked After,Child's Legal Status,Date of Latest Statutory Review\n1,,${started},C2,${review}\n`,
});

async function importing(...imports: Record<string, string>[]) {
  const known = nothing();
  let last = importInto(known, await reading({}));
  for (const files of imports) last = importInto(known, await reading(files));
  return { known, last, file: fileOf(known, '1'), held: fileOf(known, '1').reviews.map(({ heldOn }) => heldOn) };
}

describe('A review', () => {
  test('whose date is put right keeps the row that decisions hang on', async () => {
    const { file: before } = await importing(returned('27/06/2025', '22/09/2025'));
    const known = nothing();
    importInto(known, await reading(returned('27/06/2025', '22/09/2025')));
    const [, second] = fileOf(known, '1').reviews;
    importInto(known, await reading(returned('27/06/2025', '19/09/2025')));
    expect(before.reviews).toHaveLength(2);
    expect(fileOf(known, '1').reviews[1]).toEqual({ ...second, heldOn: '2025-09-19', completedOn: '2025-09-19' });
  });

  test('that was deleted goes, and is asked about by its date', async () => {
    const { held: days, last } = await importing(returned('27/06/2025', '22/09/2025'), returned('27/06/2025'));
    expect(days).toEqual(['2025-06-27']);
    expect(last.questions).toContainEqual(
      expect.objectContaining({ kind: 'review taken out', says: expect.stringContaining('22 September 2025') }),
    );
  });

  test('that a file without a return leaves out stays', async () => {
    const { held: days } = await importing(returned('27/06/2025', '22/09/2025'), { 'r.csv': held('27/06/2025') });
    expect(days).toEqual(['2025-06-27', '2025-09-22']);
  });

  test('that one file gives twice, days apart, was two reviews', async () => {
    const { held: days } = await importing(returned('27/06/2025', '04/07/2025'), list8('03/07/2025'));
    expect(days).toEqual(['2025-06-27', '2025-07-04']);
  });

  test('that two sources date a few days apart is one, and the difference is shown until they agree', async () => {
    const apart = await importing(returned('27/06/2025'), list8('30/06/2025'));
    expect(apart.held).toEqual(['2025-06-27']);
    expect(apart.file.disagreements).toMatchObject([
      { about: 'held on', kept: '2025-06-27', keptFrom: 'ssda903', said: '2025-06-30', saidBy: 'annex-a' },
    ]);
    expect(
      (await importing(returned('27/06/2025'), list8('30/06/2025'), list8('27/06/2025'))).file.disagreements,
    ).toEqual([]);
  });
});

test('what was known before statements were kept is put right by a file as everything else is', async () => {
  const known = nothing();
  importInto(known, await reading(returned('27/06/2025', '22/09/2025')));
  known.statements.clear();
  const before = fileOf(known, '1');
  importInto(known, await reading(returned('27/06/2025', '22/09/2025')));
  expect(fileOf(known, '1').reviews).toEqual(before.reviews);
  known.statements.clear();
  importInto(known, await reading(returned('27/06/2025', '19/09/2025')));
  expect(fileOf(known, '1').reviews.map(({ id }) => id)).toEqual(before.reviews.map(({ id }) => id));
  expect(fileOf(known, '1').reviews[1]?.heldOn).toBe('2025-09-19');
});

describe('An older caseload', () => {
  const staff = { 'staff.csv': staffCsv('U01,Ruth Bell,iro,,r@c.test,,', 'U02,Tom Hart,iro,,t@c.test,,') };
  const given = (name: string, iro: string) => ({ ...staff, [name]: caseloadCsv(`1,AB,${iro},,,,,`) });

  test('read after a newer gives no child back to a former IRO', async () => {
    const { file, known, last } = await importing(
      given('caseload 2026-04.csv', 'U02'),
      given('caseload 2026-01.csv', 'U01'),
    );
    const tom = known.people.find(({ name }) => name === 'Tom Hart');
    expect(file.allocations).toMatchObject([{ role: 'iro', personId: tom?.id, toOn: null }]);
    expect(last.questions).toMatchObject([{ kind: 'an older copy, not used' }]);
  });
});

describe('Of two files in one folder', () => {
  test('that differ on a member of staff and do not say which is later, neither is used', async () => {
    const { files, staff } = await reading({
      'a.csv': staffCsv('U01,Ruth Bell,iro,,r@c.test,,'),
      'b.csv': staffCsv('U01,Ruth Bell,social worker,,r@c.test,,'),
    });
    expect(files.map(({ state }) => state)).toEqual(['refused', 'refused']);
    expect(staff).toEqual([]);
  });

  test('the later by its name is used for whoever is in both, and both for the rest', async () => {
    const { files, staff } = await reading({
      'staff 2026-01.csv': staffCsv('U01,Ruth Bell,iro,,r@c.test,,', 'U03,Ann Lee,iro,,a@c.test,,'),
      'staff 2026-03.csv': staffCsv('U01,Ruth Bell,social worker,,r@c.test,,'),
    });
    expect(staff.map(({ name, role }) => [name, role])).toEqual([
      ['Ann Lee', 'iro'],
      ['Ruth Bell', 'social worker'],
    ]);
    expect(files[0]?.why).toContain('staff 2026-03.csv is the later');
  });
});

test('an episode in a row that can’t be read is not taken to be gone', async () => {
  const moved = ['1,02/06/2025,S,C2,U6,04/08/2025,X1', '1,04/08/2025,P,C2,U4'];
  const { file } = await importing(
    { 'e.csv': inCare(...moved), 'r.csv': held('27/06/2025') },
    { 'e.csv': inCare(moved[0] ?? '', '1,31/02/2025,P,C2,U4'), 'r.csv': held('27/06/2025') },
  );
  expect(file.episodes.map(({ startedOn }) => startedOn)).toEqual(['2025-06-02', '2025-08-04']);
});
