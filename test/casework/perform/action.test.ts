import { expect, test } from '@jest/globals';
import { caseAction } from '../../../src/casework/perform/action.ts';
import type { Id } from '../../../src/domain/records/id.ts';

const asked = {
  name: 'why-not',
  auditedAs: 'asked why not',
  permission: 'see review dates',
  child: ({ child }: { child: { id: Id } }) => child,
} as const;

test('an action answers with facts', () => {
  const action = caseAction({
    ...asked,
    decide: (file) => ({ result: { dates: file.reviews.map((one) => one.heldOn) } }),
  });
  expect(action).toMatchObject({ kind: 'case', name: 'why-not' });
});

test('one that hands out a function over the case file does not compile, however deep it hides it', () => {
  // @ts-expect-error: in a row of a list.
  caseAction({ ...asked, decide: (file) => ({ result: { rows: [{ isLate: () => file.reviews.length }] } }) });
  // @ts-expect-error: the calendar itself.
  caseAction({ ...asked, decide: (_, __, { law }) => ({ result: law.calendar }) });
});

test('nor does one without a permission, or without the words for it in the audit', () => {
  const { permission, auditedAs, ...rest } = asked;
  // @ts-expect-error: anybody might.
  caseAction({ ...rest, auditedAs, decide: () => ({ result: null }) });
  // @ts-expect-error: nobody could say what was done.
  caseAction({ ...rest, permission, decide: () => ({ result: null }) });
});
