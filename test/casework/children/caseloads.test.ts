import { expect, test } from '@jest/globals';
import { caseload } from '../../../src/casework/children/caseload.ts';
import { caseloads } from '../../../src/casework/children/caseloads.ts';
import { childCard } from '../../../src/casework/children/child-card.ts';
import type { Circumstances } from '../../../src/casework/perform/action.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import {
  aCaseFile,
  aChild,
  anActor,
  anAllocation,
  anEpisode,
  aPeriod,
  aPerson,
  aStaff,
} from '../../support/builders.ts';

const priya = aPerson();
const circumstances = (people = [priya]): Circumstances => ({
  actor: anActor(),
  today: '2026-06-16',
  time: '09:00',
  law: lawOfEngland,
  staff: aStaff({ people }),
  newId: () => 'new',
  now: '2026-06-16T07:35:00.000Z',
  forename: null,
  may: () => true,
});

test('an IRO manager who holds a caseload has a row like any other', () => {
  const people = [{ ...priya, role: 'iro manager' as const }];
  const { result } = caseloads.decide([aCaseFile()], { page: 1 }, circumstances(people));
  expect(result).toMatchObject({ withoutIro: 0, rows: [{ name: 'Priya Nair', load: { children: 1 } }] });
});

test.each([
  ['has left', []],
  ['is no longer one', [{ ...priya, role: 'social worker' as const }]],
])('a child whose IRO %s is counted as without one', (_, people) => {
  const { result } = caseloads.decide([aCaseFile()], { page: 1 }, circumstances(people));
  expect(result.withoutIro).toBe(1);
});

test('brothers and sisters with one IRO weigh as they do where an IRO is named, on each list of loads', () => {
  const files = ['1', '2', '3', '4', '5'].map((id) =>
    aCaseFile({
      child: aChild({ id, reference: id, siblingGroup: 'G1' }),
      allocations: [anAllocation({ childId: id })],
    }),
  );
  const load = { children: 5, weighed: 4, perFullTime: 4 };
  expect(caseload.decide(files, {}, circumstances()).result.load).toMatchObject(load);
  expect(caseloads.decide(files, { page: 1 }, circumstances()).result.rows).toMatchObject([{ load }]);
});

test('somebody past 18 whose care nobody closed is not a child on the caseload, and is said', () => {
  const adult = aCaseFile({ child: aChild({ id: 'child-2', bornOn: '2008-01-01' }) });
  const { result } = caseload.decide([aCaseFile(), adult], {}, circumstances());
  expect(result).toMatchObject({ load: { children: 1 }, adults: 1 });
});

test('a change of legal status does not begin a placement again', () => {
  const file = aCaseFile({
    episodes: [
      anEpisode({ startedOn: '2026-03-02', legalStatus: 'V2', placement: 'U6' }),
      anEpisode({ startedOn: '2026-04-01', legalStatus: 'C1', placement: 'U6', startReason: null }),
    ],
  });
  const { result } = childCard.decide(file, { child: { id: 'child-1' } }, circumstances());
  expect(result.care).toMatchObject({ placementSince: '2026-03-02', legalStatus: 'interim care order' });
});

test('a child who has left has no legal status and no placement on the card', () => {
  const file = aCaseFile({
    periods: [aPeriod({ ceasedOn: '2026-05-01' })],
    allocations: [anAllocation()],
  });
  const { result } = childCard.decide(file, { child: { id: 'child-1' } }, circumstances());
  expect(result.care).toMatchObject({ legalStatus: null, placement: null, placementSince: null });
});
