/** Block Kit as far as the workbench reads it: everything here has already passed `checkBlocks`. */
export interface Text {
  type: 'plain_text' | 'mrkdwn';
  text: string;
}

export interface Option {
  text: Text;
  value: string;
  description?: Text;
  url?: string;
}

export interface OptionGroup {
  label: Text;
  options: readonly Option[];
}

export interface Element {
  type: string;
  action_id?: string;
  text?: Text;
  value?: string;
  url?: string;
  accessibility_label?: string;
  placeholder?: Text;
  options?: readonly Option[];
  option_groups?: readonly OptionGroup[];
  initial_value?: string;
  initial_option?: Option;
  initial_options?: readonly Option[];
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  initial_user?: string;
  initial_users?: readonly string[];
  initial_conversation?: string;
  initial_conversations?: readonly string[];
  initial_channel?: string;
  initial_channels?: readonly string[];
  min_length?: number;
  max_length?: number;
  min_value?: string;
  max_value?: string;
  is_decimal_allowed?: boolean;
  min_query_length?: number;
}

export interface Block {
  type: string;
  block_id?: string;
  text?: Text;
  fields?: readonly Text[];
  accessory?: Element;
  elements?: readonly Element[];
  element?: Element;
  label?: Text;
  hint?: Text;
  optional?: boolean;
  dispatch_action?: boolean;
}

export interface View {
  id: string;
  type: 'modal' | 'home';
  title?: Text;
  submit?: Text | null;
  close?: Text | null;
  blocks: readonly Block[];
  private_metadata: string;
  callback_id: string;
  external_id: string;
  hash: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
  root_view_id: string;
  previous_view_id: string | null;
  state: { values: StateValues };
}

/** What one input holds, under the key its element type uses (`value`, `selected_option`, `selected_date`…). */
export type InputValue = { type: string } & Record<string, unknown>;

export type StateValues = Record<string, Record<string, InputValue>>;

/** Every interactive element of a block. */
export function elementsOf(block: Block): readonly Element[] {
  if (block.element) return [block.element];
  if (block.accessory) return block.accessory.type === 'image' ? [] : [block.accessory];
  return block.type === 'actions' ? (block.elements ?? []) : [];
}

export const optionsOf = (element: Element): readonly Option[] =>
  element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
