import { describe, expect, test } from '@jest/globals';
import { addChild, type NewChildAsked, newChildToAdd } from '../../../src/casework/children/new-child.ts';
import { newChildTold } from '../../../src/casework/children/new-child-told.ts';
import type { Registered } from '../../../src/domain/records/import-answer.ts';
import type { Register } from '../../../src/domain/records/register.ts';
import { aCaseFile, aChild, anAllocation, aPeriod } from '../../support/builders.ts';
import { aCircumstances, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';

const refuses = (act: () => unknown, says: string) => expect(act).toThrow(says);

const registered = (given: Partial<Registered> & Pick<Registered, 'reference'>): Registered => ({
  ...{ id: `child-${given.reference}`, bornOn: null, isListed: true, starts: [], hasCare: true, endedOn: null },
  ...{ seenTo: null, initials: 'KM', restricted: false, siblingGroup: null, ...given },
});
const files = (...all: { reference: string; ceasedOn?: string }[]): Register['files'] =>
  new Map(
    all.map(({ reference, ceasedOn = null }) => {
      const child = aChild({ id: `child-${reference}`, reference });
      const file = aCaseFile({ child, periods: [aPeriod({ childId: child.id, ceasedOn })] });
      return [reference, { file, statements: [], forenameIsLost: false }];
    }),
  );
const theRegister = (given: Partial<Register> = {}): Register => ({
  ...{ everyone: theOffice(), children: [], kin: [], questions: [], answers: [], files: new Map(), ...given },
});
const asked = (given: Partial<NewChildAsked> = {}): NewChildAsked => ({
  ...{ reference: '2999', isAnother: null, initials: null, bornOn: null, becameLookedAfterOn: '2026-06-15' },
  ...{ legalStatus: 'C1', team: null, socialWorker: null, siblings: null, parent: null, restricted: false },
  ...{ seenBy: [], toldOn: '2026-06-16', toldBecause: null, ...given },
});
const adds = (given: Partial<NewChildAsked> = {}, register = theRegister(), as: 'joss' | 'helen' = 'joss') =>
  addChild.decide(register, asked(given), aCircumstances({ as }));

describe('A new child', () => {
  test('is kept as a file would have said it, by business support; each IRO manager is told', () => {
    const { changes, child } = adds();
    expect(rowsIn(changes)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ put: 'period_of_care', row: expect.objectContaining({ source: 'new child' }) }),
        expect.objectContaining({
          put: 'episode',
          row: expect.objectContaining({ legalStatus: 'C1', startReason: 'S' }),
        }),
        expect.objectContaining({ put: 'statement', row: expect.objectContaining({ source: 'new child' }) }),
        expect.objectContaining({ put: 'service_told', row: expect.objectContaining({ toldOn: '2026-06-16' }) }),
      ]),
    );
    expect(toldIn(changes)).toEqual({ 'new child to person-helen': `new-child/${child}/2026-06-15` });
  });

  test('added by the IRO manager is told to nobody: they may name an IRO at once', () => {
    const { changes, result } = adds({}, undefined, 'helen');
    expect(toldIn(changes)).toEqual({});
    expect(result.id).not.toBeNull();
  });

  test('may be restricted by the IRO manager, for people who are named', () => {
    const { changes } = adds({ restricted: true, seenBy: ['U01DAN'] }, undefined, 'helen');
    expect(rowsIn(changes)).toContainEqual(
      expect.objectContaining({
        put: 'restriction_exception',
        row: expect.objectContaining({ personId: 'person-dan' }),
      }),
    );
  });

  test('has brothers and sisters by reference: who stood in no group is in the new one', () => {
    const children = [registered({ reference: '2107' })];
    const { changes } = adds({ siblings: 'CLA-2107' }, theRegister({ children, files: files({ reference: '2107' }) }));
    const groups = rowsIn(changes).flatMap((one) =>
      'put' in one && one.put === 'child' ? [one.row.siblingGroup] : [],
    );
    expect(groups).toEqual(['F-2999', 'F-2999']);
  });

  test('who is looked after already is refused; one whose care has ended comes back', () => {
    const children = [registered({ reference: '2999' })];
    refuses(
      () => adds({}, theRegister({ children, files: files({ reference: '2999' }) })),
      'A child with this reference is known here, and is looked after. Open the child instead, or check the reference.',
    );
    const ended = theRegister({ children, files: files({ reference: '2999', ceasedOn: '2026-05-01' }) });
    expect(newChildToAdd.decide(ended, asked(), aCircumstances({ as: 'joss' })).result.endedOn).toBe('2026-05-01');
    expect(adds({}, ended).child).toBe('child-2999');
  });

  test.each(['02999', '29 99', 'CLA-2999'])('typed as %s is asked about: it may be 2999', (reference) => {
    const register = theRegister({ children: [registered({ reference: '2999' })] });
    const { alike } = newChildToAdd.decide(register, { reference }, aCircumstances({ as: 'joss' })).result;
    expect(alike.map((one) => one.reference)).toEqual(['2999']);
    refuses(
      () => adds({ reference }, register),
      'A child with a reference like this is known here. Say whether it is this one.',
    );
  });

  test('like a restricted child’s is not asked about: the IRO manager is', () => {
    const register = theRegister({ children: [registered({ reference: '2999', restricted: true })] });
    const { alike } = newChildToAdd.decide(register, { reference: '02999' }, aCircumstances({ as: 'joss' })).result;
    expect(alike).toEqual([]);
    expect(rowsIn(adds({ reference: '02999' }, register).changes)).toContainEqual(
      expect.objectContaining({
        put: 'import_question',
        row: expect.objectContaining({ about: '2999 = 02999', named: ['2999', '02999'] }),
      }),
    );
  });

  test('before care began the service was told only for a reason', () => {
    refuses(
      () => adds({ toldOn: '2026-06-12' }),
      'Care began on 15 June 2026. If the service was told before that, say why under the last question.',
    );
    expect(adds({ toldOn: '2026-06-12', toldBecause: 'A planned admission' }).child).toBeDefined();
  });

  test('is told to the IRO manager with who added them, and whether somebody is their IRO', () => {
    const decide = (allocations: ReturnType<typeof anAllocation>[]) =>
      newChildTold.decide(
        aCaseFile({ allocations }),
        { child: 'child-1', by: 'person-joss' },
        aCircumstances({ as: 'helen' }),
      ).result;
    expect(decide([])).toMatchObject({ by: 'Joss Bell', hasNoIro: true });
    expect(decide([anAllocation()])).toMatchObject({ hasNoIro: false });
  });
});
