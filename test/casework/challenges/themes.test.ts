import { describe, expect, test } from '@jest/globals';
import { giveTheme, itemToTheme } from '../../../src/casework/challenges/theme-item.ts';
import { findingsFor } from '../../../src/casework/drift/finding-row.ts';
import { aThemeMark } from '../../support/a-concern.ts';
import { aDecision } from '../../support/a-reviewed-child.ts';
import { aCaseFile } from '../../support/builders.ts';
import { aCircumstances, rowsIn } from '../../support/circumstances.ts';

const child = { id: 'child-1' };
const contact = {
  id: 'contact-1',
  childId: 'child-1',
  personId: 'person-priya',
  on: '2026-06-01',
  alone: true,
} as const;
const file = aCaseFile({
  decisions: [aDecision({ wording: 'Send the therapy referral' })],
  contacts: [{ ...contact, how: 'visit', recordedOn: '2026-06-01', loggedAs: 'iro' }],
});
const [found] = findingsFor(file, aCircumstances());

describe('An item is given a theme', () => {
  test.each([
    ['a decision', 'decision-1', 'Send the therapy referral'],
    ['a contact', 'contact-1', 'Contact on 1 June 2026'],
    ['something that slips', found?.key ?? '', `${found?.finding.title}: ${found?.finding.detail}`],
  ])('%s', (_, item, what) => {
    expect(itemToTheme.decide(file, { child, item }, aCircumstances()).result).toMatchObject({ what, theme: null });
    const { result, changes } = giveTheme.decide(file, { child, item, theme: 'health' }, aCircumstances());
    expect(result.theme).toBe('health');
    expect(rowsIn(changes)).toMatchObject([
      { put: 'theme_mark', row: { item, theme: 'health', byId: 'person-priya' } },
    ]);
  });

  test('and it is taken off again; the same again changes nothing', () => {
    const marked = { ...file, themeMarks: [aThemeMark()] };
    const gives = (theme: 'health' | null) =>
      rowsIn(giveTheme.decide(marked, { child, item: 'decision-1', theme }, aCircumstances()).changes);
    expect(gives('health')).toEqual([]);
    expect(gives(null)).toMatchObject([{ row: { theme: null } }]);
  });

  test('what is not there is refused', () => {
    const asks = () => giveTheme.decide(file, { child, item: 'gone', theme: 'health' }, aCircumstances());
    expect(asks).toThrow(/not there any more/);
  });
});
