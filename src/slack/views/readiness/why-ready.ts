import type { ReadinessBoard } from '../../../casework/readiness/readiness.ts';
import { groundsWords } from '../../../domain/duties/explain.ts';
import { inWords, sentence } from '../../../domain/wording/words.ts';
import { escaped, type Modal, section } from '../../message.ts';
import { named } from '../children/child-name.ts';

/** The rule behind each date of the board, and how sure we are of it. */
export const whyReadyCard = ({ line, rows }: ReadinessBoard): Modal => ({
  title: 'Why these dates?',
  blocks: [
    section(
      `*${named(line.child)}*\n${line.booked ? 'Counted back from the day booked.' : 'Counted back from the last day the review can be held, until a date is booked.'} The day of the review is not counted, and weekends and bank holidays are skipped.`,
    ),
    ...rows.map(({ item, by }) =>
      section(
        [
          `*${item.title}*${by === null ? '' : `: by ${inWords(by)}`}`,
          `${sentence(item.rule.says)}. ${escaped(groundsWords(item.rule))}`,
        ].join('\n'),
      ),
    ),
  ],
});
