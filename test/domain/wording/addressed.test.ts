import { expect, test } from '@jest/globals';
import { addressed, isOfChild } from '../../../src/domain/wording/addressed.ts';

test.each([
  ['K.M. has started at the new school.', 'You have started at the new school.'],
  ['The school K.M. goes to is full', 'The school you go to is full'],
  ['Time with K.M. is good for Nan', 'Time with you is good for Nan'],
  ['Book a bus for K.M. Dan pays', 'Book a bus for you. Dan pays'],
  ['Ring K.M.', 'Ring you'],
  ['Discussed with K.M. by Wednesday', 'Discussed with you by Wednesday'],
  ['KM’s room. KM isn’t well', 'Your room. You aren’t well'],
  ["Take K.M.'s bike to Nan's. K.M K.M.", "Take your bike to Nan's. You you"],
  ['K.M. wants more time; K.M. will say when', 'You want more time; you will say when'],
  ['J.K.M. and SKM are others', 'J.K.M. and SKM are others'],
  ['Nothing of them', 'Nothing of them'],
])('%s', (written, said) => {
  expect(addressed(written, 'KM')).toBe(said);
  expect(isOfChild(written, 'KM')).toBe(written !== said);
});

test('initials that are another word of the service are the child’s only with their points', () => {
  expect(addressed('See the GP. Tell G.P. when', 'GP')).toBe('See the GP. Tell you when');
});

test.each([null, 'K'])('where initials are %s nothing is changed', (initials) => {
  expect(addressed('K.M. and K. meet', initials)).toBe('K.M. and K. meet');
});
