import { describe, expect, test } from '@jest/globals';
import { dutyRota, setDutyRota } from '../../../src/casework/people/duty-rota.ts';
import { whomToAsk, whoseChild } from '../../../src/casework/people/who.ts';
import { aCaseFile, aChild, aCover, anAllocation } from '../../support/builders.ts';
import { aCircumstances, rowsIn, theOffice } from '../../support/circumstances.ts';

// Tuesday 16 June 2026: the week began on Monday the 15th.
const week = { id: 'week-1', weekOn: '2026-06-15', personId: 'person-marcus' };
const onDuty = theOffice({ dutyWeeks: [week] });
const asks = (staff = onDuty) => whomToAsk.decide({}, aCircumstances({ as: 'dan', staff })).result;

describe('Whom anybody may ask', () => {
  test('the IRO on duty this week, and whoever leads the IROs', () => {
    expect(asks()).toMatchObject({
      duty: { name: 'Marcus Webb' },
      lead: { name: 'Helen Whitaker' },
      maySetRota: false,
    });
  });

  test.each([
    ['nobody is down for this week', theOffice({ dutyWeeks: [{ ...week, weekOn: '2026-06-22' }] })],
    ['they have left', theOffice({ dutyWeeks: [{ ...week, personId: 'person-gone' }] })],
    ['they are no IRO now', theOffice({ dutyWeeks: [{ ...week, personId: 'person-dan' }] })],
    [
      'Slack has closed their account, and nobody covers',
      theOffice({ dutyWeeks: [week], unreachable: [{ id: 'x', personId: 'person-marcus', since: '2026-06-15' }] }),
    ],
  ])('nobody is named on duty where %s', (_, staff) => {
    expect(asks(staff).duty).toBeNull();
  });

  test('whoever covers for the one on duty', () => {
    const cover = aCover({ forPersonId: 'person-marcus', byPersonId: 'person-priya', fromOn: '2026-06-16' });
    expect(asks(theOffice({ dutyWeeks: [week], covers: [cover] })).duty?.name).toBe('Priya Nair');
  });
});

describe('Who a child’s IRO is', () => {
  const of = (file = aCaseFile(), given: Parameters<typeof aCircumstances>[0] = {}) =>
    whoseChild.decide(file, { child: { id: 'child-1' } }, aCircumstances({ as: 'dan', ...given })).result;

  test('by name, with the ways to reach them', () => {
    expect(of()).toMatchObject({ iro: { name: 'Priya Nair', slackUserId: 'U01PRIYA' }, cover: null });
  });

  test('and who covers for them, until when', () => {
    const covers = [aCover({ fromOn: '2026-06-16' })];
    expect(of(aCaseFile(), { staff: theOffice({ covers }) }).cover).toMatchObject({
      ...{ name: 'Marcus Webb', toOn: '2026-06-26' },
    });
  });

  test('nobody covers a restricted child until an IRO manager has confirmed that the cover reaches them', () => {
    const file = aCaseFile({ child: aChild({ restricted: true }) });
    const by = (confirmedById: string | null) =>
      of(file, { as: 'helen', staff: theOffice({ covers: [aCover({ fromOn: '2026-06-16', confirmedById })] }) }).cover;
    expect(by(null)).toBeNull();
    expect(by('person-helen')).toMatchObject({ name: 'Marcus Webb' });
  });

  test('nobody, where the last one’s time has ended', () => {
    expect(of(aCaseFile({ allocations: [anAllocation({ toOn: '2026-06-15' })] })).iro).toBeNull();
  });
});

describe('The duty rota', () => {
  const sets = (weeks: readonly { weekOn: string; personId: string | null; was?: string | null }[], staff = onDuty) =>
    setDutyRota.decide(
      {
        weeks: weeks.map((one) => ({
          ...{ was: staff.dutyWeeks.find(({ weekOn }) => weekOn === one.weekOn)?.personId ?? null },
          ...one,
        })),
      },
      aCircumstances({ as: 'helen', staff }),
    );

  test('six weeks from this one, with who is down for each', () => {
    const { weeks, iros } = dutyRota.decide({}, aCircumstances({ as: 'helen', staff: onDuty })).result;
    expect(weeks.map(({ weekOn }) => weekOn)).toEqual([
      ...['2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06', '2026-07-13', '2026-07-20'],
    ]);
    expect(weeks[0]?.personId).toBe('person-marcus');
    expect(iros.map(({ name }) => name)).toEqual(['Priya Nair', 'Marcus Webb', 'Helen Whitaker']);
  });

  test('a week is given to another, a new one is kept, and one is emptied: only what differs is written', () => {
    expect(rowsIn(sets([{ weekOn: '2026-06-15', personId: 'person-priya' }]).changes)).toEqual([
      { put: 'duty_week', row: { ...week, personId: 'person-priya' } },
    ]);
    expect(rowsIn(sets([{ weekOn: '2026-06-22', personId: 'person-priya' }]).changes)).toMatchObject([
      { row: { id: 'id-1', weekOn: '2026-06-22' } },
    ]);
    expect(rowsIn(sets([{ weekOn: '2026-06-15', personId: null }]).changes)).toEqual([
      { remove: 'duty_week', id: 'week-1' },
    ]);
    expect(rowsIn(sets([week]).changes)).toEqual([]);
  });

  test('a week that another manager filled meanwhile stays theirs, where this one left it as it was shown', () => {
    const { result, changes } = sets([
      { weekOn: '2026-06-15', personId: null, was: null },
      { weekOn: '2026-06-22', personId: 'person-priya' },
    ]);
    expect(rowsIn(changes)).toMatchObject([{ put: 'duty_week', row: { weekOn: '2026-06-22' } }]);
    expect(result.weeks[0]).toEqual({ weekOn: '2026-06-15', name: 'Marcus Webb' });
  });

  test('two managers who change the same week: the second is told who is down for it, and nothing is saved', () => {
    expect(() => sets([{ weekOn: '2026-06-15', personId: 'person-priya', was: null }])).toThrow(
      'Marcus Webb is down for the week of 15 June 2026 now: somebody changed it meanwhile. Nothing was saved.',
    );
  });

  test('only an IRO is on duty', () => {
    expect(() => sets([{ weekOn: '2026-06-22', personId: 'person-dan' }])).toThrow('They are no IRO here now.');
  });
});
