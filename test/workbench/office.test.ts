import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseFile } from '../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { type NextReview, nextReviewOf } from '../../src/domain/reviews/next-review.ts';
import { readFiles } from '../../src/exchange/reading/read-files.ts';
import { officeFiles } from '../../src/workbench/office/files.ts';
import { folderOf } from '../exchange/given.ts';
import { importInto, nothing } from '../exchange/import-into.ts';

interface Reviewed {
  file: CaseFile;
  next: NextReview;
}

async function openTheOffice(on: string) {
  const files = officeFiles(on);
  const reading = await readFiles([await folderOf(Object.fromEntries(files.map(({ name, text }) => [name, text])))], {
    today: on,
  });
  const known = nothing();
  const came = importInto(known, reading, on);
  const children: Reviewed[] = [...known.files.values()].map((file) => ({
    file,
    next: nextReviewOf(file, on, lawOfEngland),
  }));
  return { reading, known, came, children };
}

// An ordinary summer’s day, a month’s short end, a weekend before Christmas, a leap day, and New Year’s Day.
describe.each(['2026-06-16', '2026-02-28', '2026-12-20', '2028-02-29', '2027-01-01'])('the office on %s', (today) => {
  let office: Awaited<ReturnType<typeof openTheOffice>>;
  beforeAll(async () => {
    office = await openTheOffice(today);
  });

  const having = (is: (file: CaseFile, next: NextReview) => boolean) =>
    office.children.filter(({ file, next }) => is(file, next));
  const underDuty = (id: string) => having((_, { due }) => due?.duty.id === id);
  const lastEpisode = ({ episodes }: CaseFile) => episodes.at(-1);
  const workingDaysTo = ({ due }: NextReview) => lawOfEngland.calendar.workingDaysBetween(today, due?.dueOn ?? today);
  const iroOf = ({ allocations }: CaseFile) => allocations.find(({ role }) => role === 'iro')?.personId;

  test('its own files come in whole, with nothing to correct and no two that disagree', () => {
    expect(office.reading.files.map(({ state }) => state)).toEqual(Array(6).fill('used'));
    expect(office.came.faults).toEqual([]);
    expect(office.came.disagreements).toEqual([]);
    expect(office.children).toHaveLength(150);
    expect(office.known.people).toHaveLength(24);
  });

  test('only the start that nobody knows is left to ask about', () => {
    expect(office.came.questions.map(({ kind }) => kind)).toEqual(['start of care unknown']);
    expect(having((_, next) => next.due === null && next.none === 'start not known')).toHaveLength(1);
  });

  test('some reviews are late, none by more than 25 working days', () => {
    const daysLate = having((_, { due }) => due?.state === 'overdue').map(({ next }) => -workingDaysTo(next));
    expect(daysLate.length).toBeGreaterThanOrEqual(4);
    expect(daysLate.length).toBeLessThanOrEqual(12);
    expect(Math.max(...daysLate)).toBeLessThanOrEqual(25);
  });

  test('some are due within 5 working days', () => {
    const soon = having((_, next) => next.due?.state === 'due soon' && workingDaysTo(next) <= 5);
    expect(soon.length).toBeGreaterThanOrEqual(3);
  });

  test('the IRO whom a newcomer is first has one that is late, one due this week and one who is new', () => {
    const priya = office.known.people.find(({ name }) => name === 'Priya Nair')?.id;
    const first = underDuty('review-first').filter(({ file }) => iroOf(file) === priya);
    expect(first.some(({ next }) => next.due?.state === 'overdue')).toBe(true);
    expect(first.some(({ next }) => next.due?.state === 'due soon' && workingDaysTo(next) <= 5)).toBe(true);
    expect(first.some(({ next }) => next.due?.state === 'upcoming')).toBe(true);
  });

  test('a sibling group shares an IRO, a worker and its reviews', () => {
    const siblings = having(({ child }) => child.siblingGroup !== null).map(({ file }) => file);
    expect(siblings).toHaveLength(3);
    expect(new Set(siblings.map(iroOf)).size).toBe(1);
    expect(new Set(siblings.map(({ reviews }) => reviews.map(({ completedOn }) => completedOn).join())).size).toBe(1);
  });

  test('a baby and its looked-after mother have different IROs', () => {
    const [baby, ...others] = having(({ child }) => child.parentId !== null);
    const mother = having(({ child }) => child.id === baby?.file.child.parentId)[0];
    expect(others).toEqual([]);
    expect(mother && iroOf(mother.file)).not.toBe(baby && iroOf(baby.file));
  });

  test('nobody is the IRO of three children: one new to care, and two whose IRO has left', () => {
    const without = having(({ allocations }) => !allocations.some(({ role, toOn }) => role === 'iro' && toOn === null));
    expect(without.map(({ file }) => file.child.reference).toSorted()).toEqual(['2148', '2149', '2150']);
    expect(office.known.people.find(({ name }) => name === 'Marta Silva')?.leftOn).not.toBeNull();
  });

  test('one first review has Christmas in its working days', () => {
    const [child] = having(({ child }) => child.reference === '2007');
    expect(child?.file.periods[0]?.becameLookedAfterOn).toMatch(/-12-15$/);
    // Twenty working days without those three: 15 January, or the Friday before.
    expect(child?.file.reviews[0]?.completedOn ?? child?.next.due?.dueOn).toMatch(/-01-1[3-5]$/);
  });

  test.each([
    ['one restricted child', (file: CaseFile) => file.child.restricted],
    ['short breaks', (file: CaseFile) => lastEpisode(file)?.legalStatus === 'V4'],
    ['a placement for adoption', (file: CaseFile) => lastEpisode(file)?.placement === 'A6'],
    [
      'a placement order with nobody found yet',
      (file: CaseFile) => lastEpisode(file)?.legalStatus === 'E1' && lastEpisode(file)?.placement !== 'A6',
    ],
    ['a remand', (file: CaseFile) => lastEpisode(file)?.legalStatus === 'J1'],
  ])('%s', (_, is) => {
    expect(having(is)).toHaveLength(1);
  });

  test.each(['review-short-breaks-first', 'review-adoption-placed-first', 'review-final-before-18'])(
    'one child’s next review is under %s',
    (duty) => {
      expect(underDuty(duty)).toHaveLength(1);
    },
  );

  test('the child of the examples in help has a next review, and the IRO whom a newcomer is first', () => {
    const example = having(({ child }) => child.reference === '2041')[0];
    expect(example?.next.due).not.toBeNull();
    expect(example && iroOf(example.file)).toBe(office.known.people.find(({ name }) => name === 'Priya Nair')?.id);
  });
});
