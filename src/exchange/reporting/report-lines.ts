import type { Disagreement, RowName } from '../../domain/records/case-file.ts';
import { referenceInWords } from '../../domain/wording/reference.ts';
import { count, dateInWords } from '../../domain/wording/words.ts';
import type { Tally } from '../plan/child-plan.ts';
import type { FileReport } from '../said.ts';
import type { Fault } from './fault.ts';
import { sourceNames } from './source-names.ts';

/** Things of one kind: how many, and the first few in words. */
export interface Group {
  all: number;
  shown: string[];
}

const shownOfEach = 3;

export function keep(group: Group, says: string) {
  group.all += 1;
  if (group.shown.length < shownOfEach) group.shown.push(says);
}

export const reportSection = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? `${title}\n${lines.map((line) => `  ${line}\n`).join('')}` : '';

export function groupedLines(title: string, { all, shown }: Group): string[] {
  const more = all > shown.length ? [`  and ${(all - shown.length).toLocaleString('en-GB')} more`] : [];
  return [`${title}: ${all.toLocaleString('en-GB')}`, ...shown.map((line) => `  ${line}`), ...more];
}

export function filesIn(files: readonly FileReport[]): string[] {
  const lines = files.map(
    (one) => `${one.file}: ${fateOf(one)}${one.why && one.state === 'used' ? ` ${one.why}` : ''}`,
  );
  return lines.length > 0 ? lines : ['There is nothing to read.'];
}

function fateOf({ what, state, why, rowsUsed, rowsRefused }: FileReport): string {
  if (state === 'not used yet') return `${what}, recognised and not used yet.`;
  if (state !== 'used') return `${state}. ${why ?? ''}`.trim();
  const refused = rowsRefused > 0 ? `, ${rowsRefused.toLocaleString('en-GB')} refused` : '';
  return `${what}, ${count(rowsUsed, 'row')} used${refused}.`;
}

const rowWords: Readonly<Partial<Record<RowName, [string, string]>>> = {
  child: ['child', 'children'],
  period_of_care: ['period of care', 'periods of care'],
  episode: ['episode', 'episodes'],
  review: ['review', 'reviews'],
  permanence_plan: ['permanence plan', 'permanence plans'],
  allocation: ['allocation', 'allocations'],
  restriction_exception: ['exception to a restriction', 'exceptions to a restriction'],
  disagreement: ['disagreement', 'disagreements'],
  person: ['member of staff', 'members of staff'],
  team: ['team', 'teams'],
  cover: ['cover', 'covers'],
};

/** Whether anything came of the files: one without rows says that there are none, and one whose every row is refused says nothing. */
export const anythingRead = (files: readonly FileReport[]): boolean =>
  files.some(({ state, rowsUsed, rowsRefused }) => state === 'used' && (rowsUsed > 0 || rowsRefused === 0));

/** What is said of the records, and of nothing that was not read. */
export function changesIn(tally: Tally, files: readonly FileReport[]): string[] {
  if (files.every(({ state }) => state !== 'used')) return ['Nothing: no file was read that this service uses.'];
  if (files.every(({ rowsUsed }) => rowsUsed === 0)) return ['Nothing: there was no row that could be used.'];
  // What each source said is kept for the next import: nothing that anybody sees.
  const counts = (Object.entries(tally) as [RowName, NonNullable<Tally[RowName]>][]).filter(
    ([name]) => name !== 'statement',
  );
  const lines = counts.map(([name, { added, corrected, leftAlone }]) => {
    const all = added + corrected + leftAlone;
    return `${count(all, ...(rowWords[name] ?? [name, name]))}: ${number(added)} added, ${number(corrected)} corrected, ${number(leftAlone)} left alone`;
  });
  if (counts.some(([, { added, corrected }]) => added + corrected > 0)) return lines;
  const isWhole = files.every(({ state, rowsRefused }) => state !== 'refused' && rowsRefused === 0);
  const ofWhat = isWhole ? '' : ' That says nothing of what was refused.';
  return [...lines, `Nothing is new: all of this was known already.${ofWhat}`];
}

const number = (value: number) => value.toLocaleString('en-GB');

export function faultsIn(faults: readonly Fault[], file: string | null): string[] {
  if (faults.length === 0) return [];
  const refused = faults.filter(({ kept }) => kept === 'row refused').length;
  const where = file === null ? [] : [`All of them are in ${file}.`];
  return [
    `${count(refused, 'row')} refused, and ${count(faults.length - refused, 'row')} kept without one value.`,
    ...faults.slice(0, shownOfEach).map(lineOf),
    ...(faults.length > shownOfEach ? [`and ${number(faults.length - shownOfEach)} more`] : []),
    ...where,
  ];
}

const lineOf = ({ file, line, column, says, problem }: Fault) =>
  `${file} line ${line}${column === null ? '' : `, ${column}`}${says === '' ? '' : ` “${says}”`}: ${problem}`;

const said = (value: string) => (/^\d{4}-\d\d-\d\d$/.test(value) ? dateInWords(value) : value);

export const difference = (reference: string, row: Disagreement) =>
  `${referenceInWords(reference)}, ${row.about}: kept ${said(row.kept)} from ${sourceNames[row.keptFrom]}; ` +
  `${sourceNames[row.saidBy]} says ${said(row.said)}.`;
