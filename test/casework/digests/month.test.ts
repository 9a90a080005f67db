import { describe, expect, test } from '@jest/globals';
import { monthDigest } from '../../../src/casework/digests/digests.ts';
import { type Month, month } from '../../../src/casework/digests/month.ts';
import type { Challenge, ChallengeEvent } from '../../../src/domain/challenges/challenges.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { type Law, lawOfEngland } from '../../../src/domain/records/law.ts';
import { monthDigestMessage } from '../../../src/slack/views/digests/month-digest.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { aConcern, aConcernEvent } from '../../support/a-concern.ts';
import { aCaseFile, aChild, aCover } from '../../support/builders.ts';
import { aCircumstances, office, theOffice } from '../../support/circumstances.ts';

/** On Wednesday 1 July 2026, of June. */
const today = '2026-07-01';
const ruth = { ...office.ruth, email: 'Ruth.Adeyemi@example.gov.uk' };
const people = [...Object.values(office).filter(({ id }) => id !== 'person-ruth'), ruth];
const named: Law = {
  ...lawOfEngland,
  challenges: { ...lawOfEngland.challenges, director: 'ruth.adeyemi@example.gov.uk' },
};

const inMonth = (files: readonly CaseFile[], given: Parameters<typeof aCircumstances>[0] = {}): Month => {
  const sweeping = month.begin({}, aCircumstances({ as: 'helen', today, ...given }));
  for (const file of files) sweeping.add(file);
  return sweeping.end().result;
};
const children = (number: number, given: Partial<Challenge> = {}, ...events: ChallengeEvent[]): CaseFile[] =>
  Array.from({ length: number }, (_, at) =>
    aCaseFile({
      child: aChild({ id: `child-${at}`, restricted: at === 0 }),
      challenges: [aChallenge(given)],
      challengeEvents: [aChallengeEvent({ on: given.raisedOn ?? '2026-06-16' }), ...events],
    }),
  );
const closed = (on: string, outcome: ChallengeEvent['outcome'] = 'resolved as asked') =>
  aChallengeEvent({ kind: 'closed', on, outcome, childTold: 'told by the IRO' });

describe('What challenges came to in a month', () => {
  test('those raised in it, by theme; those before and after are not of it', () => {
    const files = [
      ...children(6, { theme: 'health' }),
      ...children(5, { theme: 'drift' }),
      ...children(9, { raisedOn: '2026-05-29' }),
      ...children(9, { raisedOn: '2026-07-01' }),
    ];
    const found = inMonth(files);
    expect(found).toMatchObject({ from: '2026-06-01', to: '2026-06-30' });
    expect(found.raised.rows).toEqual([
      { label: 'health', count: 6 },
      { label: 'drift', count: 5 },
    ]);
  });

  test('those open today by their stage, those closed in it by how they ended, and how long half of them took', () => {
    const files = [
      ...children(7, { raisedOn: '2026-06-01' }, closed('2026-06-08')),
      ...children(5, { raisedOn: '2026-06-01' }, closed('2026-06-15', 'partly resolved')),
      ...children(6),
    ];
    expect(inMonth(files)).toMatchObject({
      open: { rows: [{ label: 'Team manager', count: 6 }], hidden: 4 },
      closed: {
        rows: [
          { label: 'resolved as asked', count: 7 },
          { label: 'partly resolved', count: 5 },
        ],
      },
      median: 5,
    });
  });

  test('no days are said of fewer than five, and a half day where it lies between', () => {
    expect(inMonth(children(4, { raisedOn: '2026-06-01' }, closed('2026-06-08'))).median).toBeNull();
    const even = [
      ...children(3, { raisedOn: '2026-06-01' }, closed('2026-06-08')),
      ...children(3, { raisedOn: '2026-06-01' }, closed('2026-06-09')),
    ];
    expect(inMonth(even).median).toBe(5.5);
  });

  test('plans that were carried out are what changed', () => {
    const planned = children(5, {}, aChallengeEvent({ kind: 'fix', decisionId: 'plan', planBy: '2026-06-20' })).map(
      (file): CaseFile => ({
        ...file,
        decisionEvents: [
          {
            ...{ id: 'e', childId: file.child.id, decisionId: 'plan', kind: 'confirmed', byId: 'x', on: '2026-06-22' },
            ...{ at: '2026-06-22T08:00:00.000Z', note: null, newDueOn: null, newOwnerId: null, instead: null },
            childToldBy: null,
          },
        ],
      }),
    );
    expect(inMonth(planned).plansDone).toBe(5);
    expect(inMonth(planned.slice(1)).plansDone).toBeNull();
  });

  test('concerns that are open, and those closed in the month', () => {
    const staff = theOffice({
      concerns: [aConcern(), aConcern({ id: 'concern-2', theme: 'drift' }), aConcern({ id: 'old' })],
      concernEvents: [
        aConcernEvent({ kind: 'closed', concernId: 'concern-2', on: '2026-06-12', outcome: 'partly changed' }),
        aConcernEvent({ kind: 'closed', concernId: 'old', on: '2026-05-12', outcome: 'partly changed' }),
      ],
    });
    expect(inMonth([], { staff }).concerns).toMatchObject([
      { theme: 'plan not progressing', state: 'asked', late: { workingDays: 3 } },
      { theme: 'drift', outcome: 'partly changed', late: null },
    ]);
  });

  test('it names no child, no IRO and no number under five', () => {
    const files = [...children(6, { theme: 'health' }), ...children(3, { theme: 'drift' })];
    const words = JSON.stringify(
      monthDigestMessage(inMonth(files, { staff: theOffice({ people }), law: named, as: 'ruth' }), {
        missed: null,
        unasked: true,
      }),
    );
    expect(words).toContain('Health: 6 · every other theme: fewer than 5');
    expect(words).toContain('the total is left out');
    expect(words).not.toMatch(/2041|KM|K\.M\.|Priya|Marcus|Drift: /);
  });
});

describe('The month’s message has one reader', () => {
  const readers = (law = named, staff = theOffice({ people })) =>
    monthDigest.readers(staff, today, law).map(({ personId }) => personId);

  test('the director, by the setting or as the last post of a challenge', () => {
    expect(readers()).toEqual(['person-ruth']);
    const stages = [{ post: 'Director', workingDays: 5, email: 'ruth.adeyemi@example.gov.uk' }];
    const byPost = { ...lawOfEngland, challenges: { ...lawOfEngland.challenges, stages } };
    expect(readers(byPost)).toEqual(['person-ruth']);
  });

  test('or whoever covers for them', () => {
    const covers = [aCover({ forPersonId: 'person-ruth', byPersonId: 'person-helen', role: 'senior manager' })];
    expect(readers(named, theOffice({ people, covers }))).toEqual(['person-helen']);
  });

  test.each([
    ['nobody is named', lawOfEngland, people],
    [
      'whoever is named is no senior manager',
      named,
      people.map((one) => ({ ...one, role: one.role === 'senior manager' ? ('iro' as const) : one.role })),
    ],
    [
      'they are not in Slack',
      named,
      people.map((one) => ({ ...one, slackUserId: one === ruth ? null : one.slackUserId })),
    ],
  ])('where %s, the IRO manager, who hears that too', (_, law, all) => {
    const staff = theOffice({ people: all });
    expect(readers(law, staff)).toEqual(['person-helen']);
    const words = JSON.stringify(monthDigestMessage(inMonth([], { staff, law }), { missed: null, unasked: true }));
    expect(words).toMatch(/no director has this\.\*? ?\*? ?It comes to you instead/);
  });
});
