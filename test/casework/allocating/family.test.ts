import { describe, expect, test } from '@jest/globals';
import { family } from '../../../src/casework/allocating/family.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { familyMessage } from '../../../src/slack/views/allocating/family.ts';
import { aBooking, aCaseFile, aChild, aContact, anAllocation, anEpisode, aPeriod } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';

const today = '2026-03-16';
const group = { siblingGroup: 'G1' };
const elder = aCaseFile({
  child: aChild(group),
  bookings: [aBooking({ on: '2026-03-25' })],
  contacts: [aContact({ on: '2026-03-10' })],
});
const relative = (id: string, given: Partial<CaseFile> = {}) =>
  aCaseFile({
    child: aChild({ id, reference: `20${id}`, ...group }),
    bookings: [aBooking({ childId: id, on: '2026-03-27' })],
    ...given,
  });
const shown = (relatives: CaseFile[], as: Parameters<typeof aCircumstances>[0] = {}) =>
  family.decide(elder, { child: { id: 'child-1' } }, { ...aCircumstances({ today, ...as }), relatives });

describe('A family', () => {
  test('is side by side: whose, when the next review is, and when last seen', () => {
    const { result } = shown([relative('42')]);
    expect(result).toMatchObject({
      iros: { without: 0, different: 1 },
      members: [
        {
          relation: 'asked about',
          iro: 'Priya Nair',
          next: { on: '2026-03-25', isBooked: true, waiting: '' },
          lastSeen: '2026-03-10',
        },
        { relation: 'brother or sister', next: { on: '2026-03-27' }, lastSeen: null },
      ],
      together: { from: '2026-03-25', to: '2026-03-27', children: [{}, {}] },
    });
  });

  test.each([
    ['a children’s home, and a foster carer', 'K2', 'U6', true],
    ['with parents, and a foster carer', 'P1', 'U4', true],
    ['two foster carers, or one: no file says', 'U4', 'U6', null],
    ['two children’s homes, or one: no file says', 'K2', 'K2', null],
    ['a foster carer, and adopters who may be the same people', 'U5', 'A5', null],
    ['in hospital, and a foster carer', 'T1', 'U6', null],
    ['a code that no list names', 'X9', 'U6', null],
    ['a placement that nobody recorded', null, 'U6', null],
  ])('says who surely lives in another home: %s', (_, mine, theirs, livesApart) => {
    const at = (placement: string | null) => ({ episodes: [anEpisode({ placement })] });
    const { result } = family.decide(
      { ...elder, ...at(mine) },
      { child: { id: 'child-1' } },
      { ...aCircumstances({ today }), relatives: [relative('42', at(theirs))] },
    );
    expect(result.members.map((one) => one.livesApart)).toEqual([null, livesApart]);
  });

  test.each([
    ['One IRO has them all.', ['person-priya', 'person-priya']],
    ['They have more than one IRO.', ['person-priya', 'person-marcus']],
    ['Not all of them have an IRO.', ['person-priya', null]],
    ['None of them has an IRO.', [null, null]],
  ])('says whose they are: “%s”', (says, [mine, theirs]) => {
    const whose = (id: string, personId: string | null | undefined) => ({
      allocations: personId ? [anAllocation({ id, personId })] : [],
    });
    const { result } = family.decide(
      { ...elder, ...whose('one', mine) },
      { child: { id: 'child-1' } },
      { ...aCircumstances({ today, as: 'helen' }), relatives: [relative('42', whose('two', theirs))] },
    );
    expect(JSON.stringify(familyMessage(result).blocks)).toContain(says);
  });

  test('has a looked-after parent and child, and nobody who has left care', () => {
    const parent = relative('9', { child: aChild({ id: '9', reference: '1999' }) });
    const asked = { ...elder, child: { ...elder.child, parentId: '9' } };
    const baby = relative('50', { child: aChild({ id: '50', parentId: 'child-1' }) });
    const left = relative('43', { periods: [aPeriod({ ceasedOn: '2026-03-12' })] });
    const { result } = family.decide(
      asked,
      { child: { id: 'child-1' } },
      { ...aCircumstances({ today }), relatives: [parent, baby, left] },
    );
    expect(result.members.map(({ relation }) => relation)).toEqual(['asked about', 'parent', 'child']);
  });

  test('leaves out whoever the reader may not see, and does not count them', () => {
    const hers = relative('44', { allocations: [anAllocation({ personId: 'person-marcus' })] });
    const hidden = relative('45', { child: aChild({ id: '45', ...group, restricted: true }), allocations: [] });
    expect(shown([hers, hidden]).result.members).toHaveLength(1);
    expect(shown([hers, hidden]).shows).toEqual([]);
    expect(shown([hers, hidden], { as: 'joss' }).result.members.map(({ lastSeen }) => lastSeen)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('does not call reviews near that are more than a week apart', () => {
    expect(shown([relative('46', { bookings: [aBooking({ on: '2026-04-02' })] })]).result.together).toBeNull();
  });
});
