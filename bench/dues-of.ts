import { duesOf } from '../src/domain/duties/dues-of.ts';
import type { CaseFile } from '../src/domain/records/case-file.ts';
import { lawOfEngland } from '../src/domain/records/law.ts';
import type { Bench, Figure } from './bench.ts';
import { caseFiles, today } from './case-files.ts';
import { median, plain, seconds, spread } from './figures.ts';

const [few, many] = [10_000, 100_000];
const rounds = 5;

export const duesOfBench: Bench = {
  name: 'dues-of',
  says: [
    'Every duty of every child, worked out from case files in memory: new to care, long in it, back in it, short',
    'breaks, adoption. Floor: JSON.parse of the same case files, which is the least that reading them in costs.',
    `${rounds} rounds after a warm-up, ours and the floor in turn. Figures: the median (least to most).`,
  ],
  async run() {
    const all = caseFiles(many);
    const some = all.slice(0, few);
    const texts = all.map((file) => JSON.stringify(file));
    workOut(all);
    parse(texts);
    const [ours, floor, ofFew]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await seconds(() => workOut(all)));
      floor.push(await seconds(() => parse(texts)));
      ofFew.push(await seconds(() => workOut(some)));
    }
    return figuresOf(ours, floor, ofFew);
  },
};

/** The count keeps the work from being optimised away. */
function workOut(files: readonly CaseFile[]): number {
  let dues = 0;
  for (const file of files) dues += duesOf(file, today, lawOfEngland).length;
  return dues;
}

function parse(texts: readonly string[]): number {
  let reviews = 0;
  for (const text of texts) reviews += (JSON.parse(text) as CaseFile).reviews.length;
  return reviews;
}

function figuresOf(ours: readonly number[], floor: readonly number[], ofFew: readonly number[]): Figure[] {
  const aSecond = (took: readonly number[]) => spread(took.map((one) => many / one));
  return [
    {
      what: 'case files a second',
      ours: aSecond(ours),
      floor: aSecond(floor),
      ratio: spread(ours.map((one, at) => (floor[at] ?? Number.NaN) / one)),
    },
    {
      what: `time for ${plain(many)} against ${plain(few)}`,
      ours: `${plain(median(ours))} s against ${plain(median(ofFew))} s`,
      ratio: plain(median(ours) / median(ofFew)),
      aim: 'no more than 11 times',
    },
  ];
}
