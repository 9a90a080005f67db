import { iroAllocateLocal } from '../duties/appointment.ts';
import { childrenAct, handbook } from '../duties/authorities.ts';
import { iroNamed } from '../duties/iro-named.ts';
import { lastDayOf } from '../duties/limit.ts';
import { spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { unallocatedFrom } from './unallocated.ts';

export const noIro: DriftRule = {
  code: 'drift-no-iro',
  title: 'No IRO',
  says: `The child is looked after and has no named IRO. It is for this week on the last of ${spanInWords(iroNamed)} from when care began, or from when the last IRO stopped, and once the council’s own target is reached; after that it is for today.`,
  authority: childrenAct('s.25A'),
  weight: 'statute',
  confidence: 'read',
  threshold: {
    what: `The ${spanInWords(iroNamed)}`,
    authority: handbook(),
    weight: 'guidance',
    confidence: 'reported',
  },
  whose: 'iro manager',
  todo: 'Name an IRO',
  step: 'name an IRO',
  find({ file, care, dues, law, today }) {
    const from = care && unallocatedFrom(file, 'iro', care.from, today);
    if (!care || from === null) return [];
    const limit = lastDayOf(iroNamed, from, law.calendar);
    const target = dues.findLast(({ duty, metOn }) => duty === iroAllocateLocal && metOn === null)?.dueOn ?? limit;
    const amber = today >= limit || today >= target;
    const told = file.serviceTold.findLast(({ toldOn }) => toldOn >= from)?.toldOn ?? null;
    return [
      {
        about: care.facts.period.id,
        since: from,
        dueOn: limit,
        harm: today > limit ? 'act today' : amber ? 'act this week' : 'watch',
        detail: [
          `looked after from ${dateInWords(care.from)}`,
          ...(told === null ? [] : [`the IRO service was told on ${dateInWords(told)}`]),
          ...(from === care.from ? ['with no IRO on record'] : [`with no IRO from ${dateInWords(from)}`]),
          `one is wanted by ${dateInWords(limit)}`,
        ].join(', '),
      },
    ];
  },
};
