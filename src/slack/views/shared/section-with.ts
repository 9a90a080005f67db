import type { Button, KnownBlock, SectionBlock } from '@slack/types';
import { buttons, context, section } from '../../message.ts';

/** A row with the one thing to press beside it. */
export const sectionWith = (mrkdwn: string, press: Button | null): KnownBlock => ({
  ...(section(mrkdwn) as SectionBlock),
  ...(press && { accessory: press }),
});

const rowsShown = 20;
/** Slack’s actions block holds 25; so many of those, beside the rows and what stands around them, fit a message’s 50 blocks. */
const buttonsARow = 25;
const rowsOfButtons = 20;

/**
 * Rows, each with the one thing to press; of a list too long for a message, the rest as buttons that say whose they are,
 * so that each can still be pressed. `press` is told whether its button stands alone, and so has to name its row.
 */
export function rowsThenButtons<Row>(
  all: readonly Row[],
  words: (row: Row) => string,
  press: (row: Row, isAlone: boolean) => Button | null,
): KnownBlock[] {
  const rest = all.slice(rowsShown).flatMap((row) => press(row, true) ?? []);
  const shown = rest.slice(0, buttonsARow * rowsOfButtons);
  const groups = Array.from({ length: Math.ceil(shown.length / buttonsARow) }, (_, at) =>
    shown.slice(at * buttonsARow, (at + 1) * buttonsARow),
  );
  return [
    ...all.slice(0, rowsShown).map((row) => sectionWith(words(row), press(row, false))),
    ...(rest.length > 0 ? [context(`And ${rest.length} more:`)] : []),
    ...groups.flatMap((group) => buttons(...group)),
  ];
}
