import { carePlanning } from '../duties/authorities.ts';
import { allocatedTo } from '../records/case-file.ts';
import { laterOf } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

export const iroConflict: DriftRule = {
  code: 'drift-iro-conflict',
  title: 'The IRO was the child’s social worker',
  says: 'An IRO must not be somebody who prepared the child’s plan or managed the case, and this IRO has been allocated to the child as a social worker.',
  authority: carePlanning('reg 46(3)'),
  weight: 'statute',
  confidence: 'reported',
  whose: 'iro manager',
  todo: 'Name another IRO in the case system',
  step: 'open the child',
  isOfIrosOwn: true,
  find({ file, care, today }) {
    if (!care || file.allocations.length < 2) return [];
    const iro = allocatedTo(file, 'iro', today);
    const asWorker = file.allocations.find((one) => one.role === 'social worker' && one.personId === iro);
    const asIro = file.allocations.findLast((one) => one.role === 'iro' && one.personId === iro);
    if (!asWorker || !asIro) return [];
    const since = laterOf(asIro.fromOn, asWorker.fromOn);
    const detail = `social worker from ${dateInWords(asWorker.fromOn)}, IRO from ${dateInWords(asIro.fromOn)}`;
    return [{ about: asIro.id, since, harm: 'act today', detail }];
  },
};
