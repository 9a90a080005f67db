import { carePlanning, handbook, together } from '../duties/authorities.ts';
import { conflictsOf } from '../people/allocating/conflicts.ts';
import { allocatedTo } from '../records/case-file.ts';
import { listed } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

export const iroConflict: DriftRule = {
  code: 'drift-iro-conflict',
  title: 'The IRO may not be this child’s',
  says: 'An IRO must not be somebody who prepared the child’s plan or managed the case, and a looked-after parent and child must have different IROs. This IRO was allocated to the child as a social worker, managed the case, or is the IRO of the child’s parent too.',
  authority: together(carePlanning('reg 46(3)'), handbook()),
  weight: 'statute',
  confidence: 'reported',
  whose: 'iro manager',
  todo: 'Name another IRO',
  step: 'name an IRO',
  isOfIrosOwn: true,
  find({ file, care, today }) {
    const iro = care && allocatedTo(file, 'iro', today);
    const asIro = file.allocations.findLast((one) => one.role === 'iro' && one.personId === iro);
    if (!asIro) return [];
    const [first, ...more] = conflictsOf(file, asIro, today);
    if (!first) return [];
    const [since = first.since] = [first, ...more].map((one) => one.since).sort();
    const detail = `the IRO ${listed([first, ...more].map(({ says }) => says))}`;
    return [{ about: asIro.id, since, harm: 'act today', detail }];
  },
};
