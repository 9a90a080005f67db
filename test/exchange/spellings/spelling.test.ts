import { describe, expect, test } from '@jest/globals';
import { answerTo } from '../../../src/exchange/spellings/answer-to.ts';
import { readSpelling, type SpeltKind } from '../../../src/exchange/spellings/spelling.ts';
import { episodesCsv, reading } from '../given.ts';

const read = (kind: SpeltKind, said: string) => {
  const found = readSpelling(kind, said);
  return typeof found === 'string' ? found : found.code;
};

/** What each spelling of a legal status comes to: Ofsted’s groups, the return’s titles, and how systems shorten them. */
const legalStatuses: Readonly<Record<string, readonly string[]>> = {
  C1: [
    'c1',
    'C1: ICO',
    'a) Interim care orders',
    'zz) C1 Interim Care Order',
    'INTERIM CARE ORDER S38',
    'CLA - Interim Care Order',
    'Interim care order [C1]',
    'L30 Interim Care Order S38 CA 89',
    'Code ‘C1’ is not mapped',
  ],
  C2: [
    'b) Full care orders',
    'C2:Care Orders:-Full care order',
    'Care Order',
    'CARE ORDER S31.1(A)',
    'Section 31: care order',
    'CLA - Full Care Order',
  ],
  D1: ['c) Freed for  Adoption', 'Freeing order granted'],
  E1: [
    'd) Placement order granted',
    'Placement Order - S21 Adop Act 2002',
    'Concurrent Care Order & Placement Order',
    'CLA - E1 - Placement order granted AND C2 - Full Care Order',
  ],
  V2: [
    'e) Accommodated under S20',
    'V2  [Accomm under S20 (single period)]',
    'ACCOM S.20 SINGLE PERIOD',
    'Section  20: voluntary accommodation agreements',
    'Single period of accommodation under section 20',
  ],
  V3: [
    'V3: Short term breaks, episodes recorded',
    'Accommodated under an agreed series of short-term breaks, when individual episodes of care are recorded',
  ],
  V4: [
    'V4: Short term breaks, agreements recorded',
    'Accommodated under an agreed series of short-term breaks, when agreements are recorded (NOT individual episodes of care)',
  ],
  L1: ['Under police protection and in local authority accommodation', 'Police Powers of Protection'],
  L2: ['Emergency protection order (EPO)', 'EMERGENCY PROTECTION ORDER - POLICE APPLIED ON LA BEHALF'],
  L3: ['Child Assessment Order'],
  J1: [
    'On remand, or committed for trial or sentence, and accommodated by LA',
    'Remanded to local authority accommodation or to youth detention accommodation',
  ],
  J2: ['Detained (PACE)', 'Placed in Local Authority Accommodation Under PACE Including Secure Accommodation'],
  J3: ['Sentenced to Youth Rehabilitation Order', 'SUPERVISION ORDER WITH A RESIDENCE REQUIREMENT'],
  // Several codes, or none that is sure: somebody is asked.
  ask: [
    'f) Detained on child protection grounds in LA accommodation',
    'g) Youth justice legal Statuses',
    'S20 Shared Care',
    'S20 Short Breaks 75+ Nights',
    'Remanded to LA accommodation S20',
    'Ward of Court',
    'PO',
    'V1 - Accomm under an agreed series of short term breaks',
    'C1 - Full care order',
    'Interim S.O. S38(1) CA’89',
  ],
  // Not a legal status of a looked-after child: stated, and left blank.
  none: [
    'Supervision Order',
    'Special Guardianship Order S14A CA 89',
    'Child Arrangements Order',
    'Section 47, Children Act 1989',
    'Care Leaver-CLAct 2000',
  ],
  // It may be anything, a name too: never asked about, never repeated.
  unknown: ['Kelly Moore', 'Kelly Ward', 'J4', 'C9', 'n/k', '?', 'x'.repeat(300)],
};

describe('a legal status, as councils write it', () => {
  const all = Object.entries(legalStatuses).flatMap(([comesTo, spellings]) => spellings.map((said) => [said, comesTo]));
  test.each(all)('%s is %s', (said, comesTo) => {
    expect(read('legal status', said ?? '')).toBe(comesTo);
  });
});

describe('a placement and a reason that care ended, with Ofsted’s letters or without', () => {
  test.each<[SpeltKind, string, string]>([
    ['placement', 'zz) T4: Temporary accommodation', 'T4'],
    ['placement', 'a) U1: Foster placement - relatives - long term', 'U1'],
    ['placement', 'K2  [Homes Subject to Children’s Homes Regs]', 'K2'],
    ['placement', 'Secure unit', 'K1'],
    ['placement', 'Children’s Homes', 'K2'],
    ['placement', 'Residential employment', 'P3'],
    ['placement', 'Residential accommodation not subject to Children’s Homes Regulations', 'ask'],
    ['placement', 'Foster placement with relative or friend', 'ask'],
    ['placement', 'With Aunty Jean', 'unknown'],
    ['reason care ended', 'a) E11: Adopted - application unopposed', 'E11'],
    ['reason care ended', 'u) X1:CodeError', 'X1'],
    ['reason care ended', 'E8-Ceased for any other reason', 'E8'],
    ['reason care ended', 'Sentenced to custody', 'E9'],
    [
      'reason care ended',
      'Return home to live with parents, relatives, or other person with parental responsibility as part of the care planning process (not under a residence order)',
      'E4A',
    ],
    [
      'reason care ended',
      'Return home to live with parents which was not part of the current care planning process',
      'E4B',
    ],
    ['reason care ended', 'Episode ceases, and new episode begins on same day, for any reason', 'X1'],
    ['reason care ended', 'Special Guardianship Order', 'ask'],
    ['reason care ended', 'Kelly Moore', 'unknown'],
  ])('%s: %s is %s', (kind, said, comesTo) => {
    expect(read(kind, said)).toBe(comesTo);
  });
});

describe('words that nobody has explained', () => {
  const files = {
    'e.csv': episodesCsv(
      '1,01/02/2025,S,S20 Shared Care,U6',
      '2,01/02/2025,S,s20  shared care,U6',
      '3,01/02/2025,S,Special Guardianship Order,U6',
      '4,01/02/2025,S,Kelly Moore,U6',
    ),
  };

  test('are asked about once, however many rows have them, and each other row has its fault', async () => {
    const { spellings, faults, children } = await reading(files);
    expect(spellings).toMatchObject([{ about: 'legal status: s20 shared care', rows: 2, line: 2 }]);
    expect(faults).toMatchObject([
      { line: 4, column: 'LS', problem: expect.stringContaining('no legal status of a looked-after child') },
      { line: 5, column: 'LS', says: '(words)' },
    ]);
    expect([...children.values()].map(({ episodes }) => episodes[0]?.legalStatus)).toEqual([null, null, null, null]);
  });

  test('mean what was answered, from then on, and are not asked about again', async () => {
    for (const [answer, legalStatus] of [
      ['V2', 'V2'],
      ['none', null],
    ] as const) {
      const answers = { aliases: new Map(), spellings: new Map([['legal status: s20 shared care', answer]]) };
      const { spellings, children } = await reading(files, answers);
      expect(spellings).toEqual([]);
      expect(children.get('2')?.episodes[0]).toMatchObject({ legalStatus });
    }
  });
});

describe('an answer about words', () => {
  test.each([
    ['legal status: s20 shared care', ' v2 ', 'V2'],
    ['legal status: s20 shared care', 'None', 'none'],
    ['placement: foster placement', 'u6', 'U6'],
    ['reason care ended: went', 'E4A', 'E4A'],
  ])('%s: “%s” is kept as %s', (about, said, answer) => {
    expect(answerTo(about, said)).toMatchObject({ answer });
  });

  test('that is no code is refused with the codes there are', () => {
    expect(answerTo('legal status: s20 shared care', 'section 20')).toEqual({
      problem: 'This is no code of a legal status. Answer C1, C2, D1, E1, V2, V3, V4, L1, L2, L3, J1, J2, J3 or none.',
    });
  });

  test('about something else is no answer about words', () => {
    expect(answerTo('5001 = 005001', 'same')).toBeNull();
  });
});
