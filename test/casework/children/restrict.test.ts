import { expect, test } from '@jest/globals';
import { changeRestriction, restrictionToChange, restrictionTold } from '../../../src/casework/children/restrict.ts';
import type { Register } from '../../../src/domain/records/register.ts';
import { restrictionSaved } from '../../../src/slack/views/children/restriction.ts';
import { aCaseFile, aChild } from '../../support/builders.ts';
import { aCircumstances, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';

const refuses = (act: () => unknown, says: string) => expect(act).toThrow(says);

const helen = aCircumstances({ as: 'helen' });
const fileOf = (restricted: boolean) => {
  const child = aChild({ restricted });
  const restrictionExceptions = restricted ? [{ id: 'exception-1', childId: child.id, personId: 'person-dan' }] : [];
  return aCaseFile({ child, restrictionExceptions });
};
function changes(asked: { restricted: boolean; seenBy?: string[]; because?: string }, before: boolean) {
  const file = fileOf(before);
  const { id, reference } = file.child;
  const register: Register = {
    ...{ everyone: theOffice(), kin: [], questions: [], answers: [] },
    children: [
      {
        ...{ id, reference, bornOn: null, isListed: true, starts: [], hasCare: true, endedOn: null, seenTo: null },
        ...{ initials: null, restricted: before, siblingGroup: null },
      },
    ],
    files: new Map([[reference, { file, statements: [], forenameIsLost: false }]]),
  };
  return changeRestriction.decide(register, { child: id, seenBy: [], because: null, ...asked }, helen);
}

test('a child is restricted for people who are named: the IRO is told, and it is kept as what a person said', () => {
  const done = changes({ restricted: true, seenBy: ['U01JOSS'] }, false);
  expect(rowsIn(done.changes)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ put: 'child', row: expect.objectContaining({ restricted: true }) }),
      expect.objectContaining({
        put: 'restriction_exception',
        row: expect.objectContaining({ personId: 'person-joss' }),
      }),
      expect.objectContaining({ put: 'statement', row: expect.objectContaining({ source: 'entered' }) }),
    ]),
  );
  expect(Object.keys(toldIn(done.changes))).toEqual(['restriction changed to person-priya']);
  expect(Object.values(done.about ?? {})).toEqual(['person-joss']);
});

test('whoever is named and still can’t open the child is said to be kept out, as their role doesn’t reach the child', () => {
  const { result } = changes({ restricted: true, seenBy: ['U01JOSS', 'U01MARCUS', 'U01PRIYA'] }, false);
  expect(result.named.map(({ name }) => name).toSorted()).toEqual(['Joss Bell', 'Marcus Webb', 'Priya Nair']);
  expect(result.keptOut).toEqual(['Marcus Webb']);
  expect(JSON.stringify(restrictionSaved(result).blocks)).toContain(
    'Named, and still can’t open the child: Marcus Webb.',
  );
});

test('somebody is named no more', () => {
  expect(rowsIn(changes({ restricted: true }, true).changes)).toContainEqual({
    remove: 'restriction_exception',
    id: 'exception-1',
  });
});

test('it is lifted with a reason and not without, and only for people whom the staff file knows', () => {
  refuses(() => changes({ restricted: false }, true), 'Say why the restriction is lifted: it is kept.');
  expect(changes({ restricted: false, because: 'The order ended' }, true).result.restricted).toBe(false);
  refuses(
    () => changes({ restricted: true, seenBy: ['U0NOBODY'] }, false),
    'This person is not in the staff file. Ask Helen Whitaker, the IRO manager, to have them added.',
  );
});

test('the form shows who is named, and the IRO is told of them', () => {
  const file = fileOf(true);
  const { named } = restrictionToChange.decide(file, { child: { id: file.child.id } }, helen).result;
  expect(named.map(({ name }) => name)).toEqual(['Dan Okafor']);
  const told = restrictionTold.decide(file, { child: file.child.id, by: 'person-helen' }, aCircumstances()).result;
  expect(told).toMatchObject({ by: 'Helen Whitaker', restricted: true, named: ['Dan Okafor'] });
});
