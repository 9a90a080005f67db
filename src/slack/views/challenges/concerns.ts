import type { ConcernList } from '../../../casework/challenges/concern-list.ts';
import type { ConcernRow } from '../../../casework/challenges/concern-row.ts';
import type { ConcernUndone } from '../../../casework/challenges/undo-concern.ts';
import { rowsOnPage } from '../../../casework/perform/page-of.ts';
import { count, inWords } from '../../../domain/wording/words.ts';
import {
  button,
  buttons,
  context,
  escaped,
  header,
  type Message,
  type Notification,
  say,
  section,
} from '../../message.ts';
import { neutral } from '../../posting/neutral.ts';
import { concernBlocksOf, wholeWords } from './concern-words.ts';

const about = 'A concern is about practice, and about no child: it has counts, and none under five.';

export function concernList({ rows, total, open, page, pages, mayRaise }: ConcernList): Message {
  const raise = mayRaise ? [button('Raise a concern', 'concern')] : [];
  const nothing = mayRaise ? 'No concern about practice was raised yet.' : 'No concern about practice is with you.';
  return {
    text: count(open, 'concern about practice open', 'concerns about practice open'),
    blocks: [
      header('Concerns about practice'),
      context(total === 0 ? nothing : `${open} open · ${about}`),
      ...rows.flatMap(concernBlocksOf),
      ...buttons(
        ...raise,
        ...(page < pages
          ? [button(`Show ${Math.min(rowsOnPage, total - page * rowsOnPage)} more`, `concerns ${page + 1}`)]
          : []),
        ...(page > 1 ? [button('Back to the first', 'concerns 1')] : []),
      ),
    ],
  };
}

/** What became of it, said to whoever has just done it. */
export const concernDone = (says: string, row: ConcernRow): Message => ({
  text: '1 concern about practice.',
  blocks: [section(`*${says}*`), ...concernBlocksOf(row, wholeWords), ...buttons(button('Concerns', 'concerns 1'))],
});

export const concernUndone = ({ kind }: ConcernUndone, draft: string | null): Message =>
  say(
    kind === null
      ? 'Taken back. There is no concern any more, and what you wrote is a draft.'
      : 'Taken back. The record keeps what you did, and that you took it back. What you wrote is a draft.',
    ...(draft === null ? [] : [button('Resume', `resume ${draft}`)]),
    button('Concerns', 'concerns 1'),
  );

/** To the senior manager: what, on what it rests, what is asked and by when, and one thing to press. */
export const concernToAnswerNotice = (row: ConcernRow): Notification => ({
  text: neutral`1 concern about practice, to answer by ${inWords(row.wantedBy)}.`,
  blocks: [
    section('*A concern about practice*'),
    ...concernBlocksOf(row, wholeWords),
    context(`Raised by ${escaped(row.raisedBy)} · ${about} Only the IRO manager closes it.`),
  ],
});

export const concernAnsweredNotice = (row: ConcernRow): Notification => ({
  text: neutral`1 answer to a concern about practice.`,
  blocks: [section('*A concern about practice was answered*'), ...concernBlocksOf(row, wholeWords)],
});
