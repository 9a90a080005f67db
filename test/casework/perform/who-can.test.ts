import { expect, test } from '@jest/globals';
import { whoCan } from '../../../src/casework/perform/who-can.ts';
import { aPerson, aStaff } from '../../support/builders.ts';

const staff = (...people: ReturnType<typeof aPerson>[]) => aStaff({ people });
const helen = aPerson({ id: 'h', name: 'Helen Whitaker', role: 'iro manager' });

test('one or two people are named', () => {
  expect(whoCan('compare caseloads', staff(helen))).toBe(
    'You can’t do that in your role. Helen Whitaker (IRO manager) can.',
  );
});

test('more are named by role, in the order of the table', () => {
  const many = ['1', '2', '3'].map((id) => aPerson({ id }));
  expect(whoCan('see the card', staff(...many))).toBe(
    'You can’t do that in your role. It is for these roles: IRO, social worker, team manager, IRO manager, business support and senior manager.',
  );
});

test('what no role may do is for whoever runs the service', () => {
  expect(whoCan('import files', staff(helen))).toBe('Only whoever runs this service can do that.');
});
