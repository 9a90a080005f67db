import { boxes, groupsOf, isGroup, select } from './choices.js';
import { el } from './dom.js';
import { lookup } from './lookup.js';

/** What each kind of input keeps its value under, as Slack has it. */
const keys = {
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

const inputTypes = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
  email_text_input: 'email',
  url_text_input: 'url',
};

export const keyOf = (element) => keys[element.type] ?? 'value';

/** Draw one input. `value` is what it holds; `change` is told the whole of what it holds next. */
export function field(element, { id, value, change, describedBy, invalid, label, required, context }) {
  const common = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid ? 'true' : undefined };
  if (label) common['aria-label'] = label;
  if (/external_select/.test(element.type)) return lookup(element, { id, value, change, common, context });
  if (isGroup(element)) return boxes(element, groupsOf(element, context), { id, value, change });
  if (/select$/.test(element.type)) return select(element, groupsOf(element, context), { value, change, common });
  const attributes = { ...common, 'aria-required': required ? 'true' : undefined, maxlength: element.max_length };
  const onchange = ({ target }) => change(typedValue(element, target.value));
  const written = element.type === 'datetimepicker' && value ? localMinute(value) : (value ?? '');
  if (element.multiline) return el('textarea', { ...attributes, rows: 4, value: written, oninput: onchange });
  const type = inputTypes[element.type] ?? 'text';
  const inputmode = element.type === 'number_input' ? (element.is_decimal_allowed ? 'decimal' : 'numeric') : undefined;
  return el('input', { ...attributes, type, inputmode, value: written, oninput: onchange });
}

const localMinute = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 16);

function typedValue(element, text) {
  if (text === '') return null;
  return element.type === 'datetimepicker' ? Date.parse(`${text}Z`) / 1000 : text;
}
