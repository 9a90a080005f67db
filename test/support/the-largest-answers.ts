import { type Block, type Element, elementsOf, optionsOf, type View } from '../../src/workbench/blocks/block-kit.ts';

/** What to choose instead of the last of everything, by the question’s own name: values of its options. */
export type Choosing = (question: string, values: readonly string[]) => string | readonly string[] | undefined;

/** mrkdwn’s specials, which grow when they are escaped, and characters that are wide on a screen and in bytes. */
const widest = ['漢', '<', '&', '>', '字', '*', '_', '~', '`', '|', '👩🏽', '@'];

/** As much as a question takes, with nothing in it that is trimmed away. */
export function fullOf(most: number): string {
  let text = '';
  for (let at = 0; text.length < most; at += 1) {
    const next = widest[at % widest.length] ?? '';
    text += text.length + next.length > most ? '漢'.repeat(most - text.length) : next;
  }
  return text;
}

/** Every question of a page, answered with as much as it takes, by its block. */
export const filledIn = ({ blocks }: View, choosing: Choosing): Record<string, unknown> =>
  Object.fromEntries(
    blocks
      .filter(({ type }) => type === 'input')
      .flatMap((block) =>
        elementsOf(block).map((element) => [block.block_id ?? '', answerTo(block, element, choosing)]),
      ),
  );

function answerTo(block: Block, element: Element, choosing: Choosing): unknown {
  const values = optionsOf(element).map(({ value }) => value);
  const chosen = choosing(questionOf(block), values);
  if (chosen !== undefined) return chosen;
  const { type, max_length, initial_date } = element as Element & { initial_date?: string };
  if (type === 'plain_text_input') return fullOf(max_length ?? 3_000);
  if (type === 'datepicker') return initial_date ?? '2026-08-03';
  if (type === 'timepicker') return '23:59';
  return type === 'checkboxes' || type.startsWith('multi_') ? values : values.at(-1);
}

/** A block is named for its page, its round and its question. */
const questionOf = ({ block_id = '' }: Block) => block_id.split('/').slice(2).join('/');
