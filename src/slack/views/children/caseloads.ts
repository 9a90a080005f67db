import type { Caseloads, IroLoad } from '../../../casework/children/caseloads.ts';
import { aheadOfWork } from '../../../domain/time/our-spans.ts';
import { spanInWords } from '../../../domain/time/span.ts';
import { count, countLate } from '../../../domain/wording/words.ts';
import { button, buttons, context, divider, escaped, header, type Message, section } from '../../message.ts';

/** Every IRO in order of name. No ranking and no colour: a high figure is a question, not a fault. */
export const caseloadsTable = ({ rows, page, pages, total, withoutIro }: Caseloads): Message => ({
  text: `${count(total, 'child', 'children')}, ${count(withoutIro, 'child', 'children')} without an IRO.`,
  blocks: [
    header('Caseloads in the service'),
    section(
      `*${count(total, 'child', 'children')} looked after* · ${withoutIro === 0 ? 'every child has a named IRO' : `*${withoutIro} without a named IRO*`}`,
    ),
    context(
      'The guidance range is 50 to 70 children for a full-time IRO. A further brother or sister with the same IRO weighs less.',
    ),
    divider,
    ...rows.map((row) => section(rowWords(row))),
    divider,
    ...buttons(
      ...(page < pages ? [button('Show more', `caseload everyone ${page + 1}`)] : []),
      ...(page > 1 ? [button('Back to the first', 'caseload everyone 1')] : []),
      button('Next reviews', 'next-review mine 1'),
    ),
  ],
});

const rowWords = ({ name, load, dueInFourWeeks, overdue }: IroLoad) =>
  [
    `*${escaped(name)}* · ${count(load.children, 'child', 'children')} · ${load.perFullTime} for full time`,
    `${count(dueInFourWeeks, 'review')} due in the next ${spanInWords(aheadOfWork)} · ${countLate(overdue, 'review')}`,
  ].join('\n');
