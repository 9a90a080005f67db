import { carePlanning, childrenAct, ours, together } from '../duties/authorities.ts';
import { addDays, birthday } from '../time/calendar.ts';
import { onFrom, type Span, spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import { heldOn } from './care-now.ts';
import type { DriftRule } from './rule.ts';

const within: Span = { months: 12 };

export const rightsNotTold: DriftRule = {
  code: 'drift-no-advocate-offer',
  title: `Rights not explained for ${spanInWords(within)}`,
  says: `No review recorded here in ${spanInWords(within)} says that the child, at 4 or older, was told of an advocate, of how to complain, or of any other right.`,
  authority: together(carePlanning('reg 45(1)'), childrenAct('s.26A')),
  weight: 'statute',
  confidence: 'reported',
  threshold: ours(`The ${spanInWords(within)}`),
  whose: 'iro',
  todo: 'Tell the child their rights, and offer an advocate',
  step: 'log a contact',
  find({ file: { child }, care, today, law }) {
    const [first] = care?.records ?? [];
    if (!care || !first || isUnderFour(child.bornOn, today, law.leapDayBirthday)) return [];
    const told = care.records.findLast(({ answers }) => answers.child.rightsTold.length > 0);
    const last = onFrom(heldOn(told ?? first), within);
    if (today <= last) return [];
    const detail = told ? `last on ${dateInWords(heldOn(told))}` : 'at no review recorded here';
    return [{ about: (told ?? first).reviewId, since: addDays(last, 1), harm: 'watch', detail }];
  },
};

const isUnderFour = (bornOn: string | null, today: string, leapDay: '1 March' | '28 February') =>
  bornOn !== null && today < birthday(bornOn, 4, leapDay);
