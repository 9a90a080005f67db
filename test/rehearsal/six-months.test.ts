import { describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { type Doing, sixMonths } from '../../src/rehearsal/six-months.ts';
import { inventedChildren } from '../../src/workbench/office/children.ts';

const { calendar } = lawOfEngland;

// An ordinary summer’s day, a month’s short end, the week before Christmas, a leap day, and the first day after New Year.
describe.each(['2026-06-16', '2026-02-27', '2026-12-21', '2028-02-29', '2027-01-04'])(
  'The months before %s',
  (opens) => {
    const lived = sixMonths(opens, calendar);
    const ofKind = (kind: Doing['kind']) => lived.filter(({ does }) => does.kind === kind);

    test('are in order, on working days, and over before it opens', () => {
      const at = lived.map(({ day, time }) => `${day} ${time}`);
      expect(at).toEqual(at.toSorted());
      expect(lived.filter(({ day }) => day >= opens || !calendar.isWorkingDay(day))).toEqual([]);
    });

    test('hold reviews, contacts, midway checks, cover, a wish for an earlier review, and work done after reviews', () => {
      expect(ofKind('held a review').length).toBeGreaterThanOrEqual(9);
      for (const kind of [
        'saw the child',
        'checked midway',
        'arranged cover',
        'set the rota',
        'asked for an earlier review',
        'sent the invitations',
      ] as const) {
        expect(ofKind(kind).length).toBeGreaterThan(0);
      }
      expect(new Set(ofKind('followed up').map(({ does }) => 'step' in does && does.step)).size).toBe(4);
    });

    test('end with two sisters told of on a Friday at 16:40, whom no IRO has yet', () => {
      const told = ofKind('told of a new child');
      expect(told.map(({ time }) => time)).toEqual(['16:40', '16:41']);
      const [first] = told;
      expect(calendar.workingDaysBetween(first?.day ?? '', opens)).toBeLessThanOrEqual(5);
      expect(told.map(({ does }) => 'on' in does && does.on)).toEqual([first?.day, first?.day]);
    });

    test('hold what was given by name to somebody who has left since', () => {
      const decisions = lived.flatMap(({ does }) => (does.kind === 'held a review' ? does.decisions : []));
      expect(decisions.filter(({ owner }) => owner !== undefined)).toHaveLength(1);
    });

    test('and four challenges, of four children: with the worker, without an answer at the third stage, watched, closed', () => {
      const steps = lived.flatMap(({ does }) =>
        does.kind === 'about a challenge' ? [`${does.child} ${does.step.does}`] : [],
      );
      const children = [...new Set(steps.map((step) => step.split(' ')[0]))];
      const became = children.map((child) =>
        steps.flatMap((step) => (step.startsWith(`${child} `) ? step.slice(`${child} `.length) : [])).join(', '),
      );
      expect(became.toSorted()).toEqual([
        'raises',
        'raises, escalates, escalates',
        'raises, puts it right, watches',
        'raises, puts it right, watches, closes',
      ]);
    });

    test('none of them about a child too young for school', () => {
      const bornOn = new Map(inventedChildren(DateTime.fromISO(opens)).map((one) => [one.reference, one.bornOn]));
      const ages = lived.flatMap(({ does }) =>
        does.kind === 'about a challenge'
          ? [DateTime.fromISO(opens).diff(bornOn.get(does.child) ?? DateTime.fromISO(opens), 'years').years]
          : [],
      );
      expect(ages.filter((years) => years < 7)).toEqual([]);
    });

    test('and everything that can become of a decision', () => {
      const steps = lived.flatMap(({ does }) => (does.kind === 'about a decision' ? [does.step.does] : []));
      expect([...new Set(steps)].toSorted()).toEqual([
        ...['agrees', 'answered', 'asks', 'cannot be done', 'confirmed', 'disagrees', 'disputed', 'done', 'extended'],
        ...['longer asked', 'not mine', 'progress', 'sent back', 'withdrawn'],
      ]);
    });
  },
);
