import type { DecisionsOfReview } from '../../../casework/decisions/decisions-of-review.ts';
import { rowsOnPage } from '../../../casework/perform/page-of.ts';
import { count } from '../../../domain/wording/words.ts';
import { button, buttons, divider, type Message, section } from '../../message.ts';
import { named } from '../children/child-name.ts';
import { decisionRows } from './decision-row.ts';

/** Each that waits for the manager, with Agree and Disagree. */
export function oneByOneMessage({ child, about, rows }: DecisionsOfReview, page: number): Message {
  const waiting = rows.filter(({ may }) => may.answer);
  if (waiting.length === 0) {
    return {
      text: 'Nothing waits for your answer.',
      blocks: [section(`*${named(child)}*\nNothing here waits for your answer.`)],
    };
  }
  const start = (page - 1) * rowsOnPage < waiting.length ? (page - 1) * rowsOnPage : 0;
  const left = waiting.length - start - rowsOnPage;
  return {
    text: `${count(waiting.length, 'decision')} to answer.`,
    blocks: [
      section(`*${count(waiting.length, 'decision')} to answer* · ${named(child)}`),
      divider,
      ...waiting.slice(start, start + rowsOnPage).flatMap(decisionRows),
      ...(left > 0
        ? buttons(button(`Show ${Math.min(left, rowsOnPage)} more`, `one-by-one ${child.id} ${about} ${page + 1}`))
        : []),
    ],
  };
}
