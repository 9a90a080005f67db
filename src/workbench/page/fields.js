import { el } from './dom.js';

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

export const isGroup = ({ type }) => /^multi_|^checkboxes$|^radio_buttons$/.test(type);

const asOption = (value, text) => ({ value, text: { type: 'plain_text', text } });

/** The choices of an element in groups; people and channels are choices too, told apart by their plain values. */
function groupsOf(element, context) {
  if (element.option_groups) return element.option_groups.map(({ label, options }) => ({ label: label.text, options }));
  if (/users_select/.test(element.type)) return [{ options: context.people.map(({ id, name }) => asOption(id, name)) }];
  if (/conversations_select|channels_select/.test(element.type)) {
    return [{ options: context.conversations.map(({ id, name }) => asOption(id, name)) }];
  }
  return [{ options: element.options ?? [] }];
}

const isPlain = ({ type }) => /users_select|conversations_select|channels_select/.test(type);

const held = (element, option) => (isPlain(element) ? option.value : option);

const valueOf = (choice) => (typeof choice === 'object' && choice !== null ? choice.value : choice);

/** Draw one input. `value` is what it holds; `change` is told the whole of what it holds next. */
export function field(element, { id, value, change, describedBy, invalid, label, required, context }) {
  const common = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid ? 'true' : undefined };
  if (label) common['aria-label'] = label;
  if (/external_select/.test(element.type)) return external(element, { id, value, change, common, context });
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

function select(element, groups, { value, change, common }) {
  const all = groups.flatMap(({ options }) => options);
  const drawn = groups.map(({ label, options }) => {
    const items = options.map((option) => el('option', { value: option.value }, option.text.text));
    return label ? el('optgroup', { label }, ...items) : items;
  });
  const onchange = ({ target }) => {
    const chosen = all.find((option) => option.value === target.value);
    change(chosen ? held(element, chosen) : null);
  };
  const none = el('option', { value: '' }, element.placeholder?.text ?? 'Choose one');
  const node = el('select', { ...common, onchange }, none, ...drawn.flat());
  node.value = valueOf(value) ?? '';
  return node;
}

/** Radio buttons, or checkboxes for several: inside a fieldset that carries the question. */
function boxes(element, groups, { id, value, change }) {
  const one = element.type === 'radio_buttons';
  const chosen = new Set((one ? [value] : (value ?? [])).map(valueOf));
  const all = groups.flatMap(({ options }) => options);
  const onchange = (option) => (event) => {
    if (one) return change(option);
    if (event.target.checked) chosen.add(option.value);
    else chosen.delete(option.value);
    return change(all.filter((each) => chosen.has(each.value)).map((each) => held(element, each)));
  };
  const rows = all.map((option, index) => {
    const boxId = index === 0 ? id : `${id}-${index}`;
    const box = el('input', {
      id: boxId,
      type: one ? 'radio' : 'checkbox',
      name: id,
      checked: chosen.has(option.value),
      onchange: onchange(option),
    });
    const about = option.description ? el('span', { class: 'hint' }, option.description.text) : '';
    return el('div', { class: 'box' }, box, el('label', { for: boxId }, option.text.text, about));
  });
  return el('div', { class: all.length > 10 ? 'boxes long' : 'boxes' }, ...rows);
}

/** A list that is looked up: type some letters, then choose from what was found. */
function external(element, { id, value, change, common, context }) {
  const several = element.type === 'multi_external_select';
  const first = several ? (value ?? []) : value ? [value] : [];
  const list = el('div');
  const found = el('p', { class: 'hint', role: 'status' });
  const show = (options) => {
    const known = [...first, ...options.filter(({ value: each }) => !first.some((kept) => kept.value === each))];
    const groups = [{ options: known }];
    const chooser = several
      ? el(
          'fieldset',
          { class: 'plain' },
          el('legend', {}, 'Found'),
          boxes(element, groups, { id: `${id}-found`, value: first, change }),
        )
      : el(
          'div',
          {},
          el('label', { for: `${id}-found` }, 'Found'),
          select({ ...element, options: known }, groups, {
            value,
            change,
            common: { id: `${id}-found` },
          }),
        );
    list.replaceChildren(...(known.length > 0 ? [chooser] : []));
  };
  let asked = 0;
  const look = async ({ target }) => {
    asked += 1;
    const mine = asked;
    if (target.value.length < (element.min_query_length ?? 3)) return;
    const options = await context.suggest(target.value);
    if (mine !== asked) return;
    found.textContent = options.length === 0 ? 'Nothing found.' : `${options.length} found.`;
    show(options);
  };
  show([]);
  const hint = `${id}-how`;
  const described = [common['aria-describedby'], hint].filter(Boolean).join(' ');
  const box = el('input', { ...common, 'aria-describedby': described, autocomplete: 'off', oninput: look });
  return el('div', { class: 'lookup' }, box, el('p', { class: 'hint', id: hint }, 'Type to search.'), found, list);
}
