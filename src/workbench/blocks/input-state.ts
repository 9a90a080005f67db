import { type Block, type Element, elementsOf, type InputValue, type StateValues } from './block-kit.ts';

/** The key under which each kind of input keeps what was chosen, in Slack's `state.values`. */
export const valueKeys: Readonly<Record<string, string>> = {
  plain_text_input: 'value',
  number_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  checkboxes: 'selected_options',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  users_select: 'selected_user',
  multi_users_select: 'selected_users',
  conversations_select: 'selected_conversation',
  multi_conversations_select: 'selected_conversations',
  channels_select: 'selected_channel',
  multi_channels_select: 'selected_channels',
};

const empty = (key: string): null | readonly never[] => (key.endsWith('s') ? [] : null);

/** What an untouched input holds. */
function initialValue(element: Element, key: string): InputValue {
  const given: unknown = (element as unknown as Record<string, unknown>)[
    key.replace(/^selected_|^(?=value$)/, 'initial_')
  ];
  return { type: element.type, [key]: given ?? empty(key) };
}

/** The inputs as they stand: what was typed wins over `initial_*`, as long as block and action ids are the same. */
export function stateOf(blocks: readonly Block[], typed: StateValues): StateValues {
  const values: StateValues = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const key = valueKeys[element.type];
      if (!key || !block.block_id || !element.action_id) continue;
      const kept = typed[block.block_id]?.[element.action_id];
      const value = kept?.type === element.type ? kept : initialValue(element, key);
      values[block.block_id] = { ...values[block.block_id], [element.action_id]: value };
    }
  }
  return values;
}

const isEmpty = (value: InputValue | undefined, key: string): boolean => {
  const held = value?.[key];
  return held === null || held === undefined || held === '' || (Array.isArray(held) && held.length === 0);
};

/** What Slack's own client refuses before it sends a form, by block id. */
export function incomplete(blocks: readonly Block[], values: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !block.element || !block.block_id) continue;
    const value = values[block.block_id]?.[block.element.action_id ?? ''];
    const problem = problemWith(block, block.element, value);
    if (problem) errors[block.block_id] = problem;
  }
  return errors;
}

function problemWith(block: Block, element: Element, value: InputValue | undefined): string | null {
  const key = valueKeys[element.type] ?? 'value';
  if (isEmpty(value, key)) return block.optional ? null : 'Complete this field.';
  const held = String(value?.[key]);
  if (element.min_length && held.length < element.min_length) return `Enter ${element.min_length} characters or more.`;
  if (element.max_length && held.length > element.max_length) return `Enter ${element.max_length} characters or fewer.`;
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(held))
    return 'Enter an email address.';
  if (element.type === 'url_text_input' && !URL.canParse(held)) return 'Enter a web address, starting with https://';
  return element.type === 'number_input' ? problemWithNumber(element, held) : null;
}

function problemWithNumber(element: Element, held: string): string | null {
  const number = Number(held);
  if (Number.isNaN(number)) return 'Enter a number.';
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Enter a whole number.';
  if (element.min_value && number < Number(element.min_value)) return `Enter ${element.min_value} or more.`;
  return element.max_value && number > Number(element.max_value) ? `Enter ${element.max_value} or less.` : null;
}
