import { carePlanning, ours } from '../duties/authorities.ts';
import { isByOwnIro } from '../readiness/time-before-review.ts';
import type { Contact } from '../reviews/reviewing.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

/** The visits of the regulations are the council’s representative’s: those of the IRO, or for participation, are not. */
const others: ReadonlySet<Contact['loggedAs']> = new Set(['iro', 'iro manager', 'participation worker']);

export const childNotSeenAlone: DriftRule = {
  code: 'drift-child-not-seen-alone',
  title: 'Not seen alone at two visits running',
  says: 'At the social worker’s last two visits that were logged here, the child was not seen alone.',
  authority: carePlanning('reg 29'),
  weight: 'statute',
  confidence: 'reported',
  threshold: ours('Two visits'),
  whose: 'social worker',
  todo: 'Visit, and see the child alone',
  step: 'log a contact',
  find({ file, care }) {
    if (!care || file.contacts.length < 2) return [];
    const visits = file.contacts.filter(
      (one) => one.how === 'visit' && one.on >= care.from && !others.has(one.loggedAs) && !isByOwnIro(file, one),
    );
    const [before, last] = visits.slice(-2);
    if (!before || !last || before.alone || last.alone) return [];
    const detail = `visited on ${dateInWords(before.on)} and ${dateInWords(last.on)}`;
    return [{ about: last.id, since: last.on, harm: 'act this week', detail }];
  },
};
