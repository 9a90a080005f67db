import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';

type Inputs = Record<string, Record<string, Record<string, unknown>>>;

/** A line as people write them: the same wherever words are asked for. */
const words = 'Book a dental check, and write to the child with the day of it';

/** A page answered as Slack would send it: a line of words, the first of every choice, no day that is not there. */
export const filledPage = ({ blocks }: ModalView): Inputs =>
  Object.fromEntries(
    blocks
      .filter((block): block is InputBlock => block.type === 'input')
      .map(({ block_id = '', element }) => [block_id, { answer: answerTo(element) }]),
  );

function answerTo(element: InputBlock['element']): Record<string, unknown> {
  if (element.type === 'plain_text_input') return { value: element.initial_value ?? words };
  if (element.type === 'datepicker') return { selected_date: element.initial_date ?? null };
  if (element.type === 'static_select' || element.type === 'radio_buttons') {
    const options = (element.options ?? []) as readonly PlainTextOption[];
    return { selected_option: options[0] };
  }
  return { selected_options: [] };
}
