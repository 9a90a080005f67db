import { el } from './dom.js';

export const isGroup = ({ type }) => /^multi_|^checkboxes$|^radio_buttons$/.test(type);

const asOption = (value, text) => ({ value, text: { type: 'plain_text', text } });

/** The choices of an element in groups; people and channels are choices too, told apart by their plain values. */
export function groupsOf(element, context) {
  if (element.option_groups) return element.option_groups.map(({ label, options }) => ({ label: label.text, options }));
  if (/users_select/.test(element.type)) return [{ options: context.people.map(({ id, name }) => asOption(id, name)) }];
  if (/conversations_select|channels_select/.test(element.type)) {
    return [{ options: context.conversations.map(({ id, name }) => asOption(id, name)) }];
  }
  return [{ options: element.options ?? [] }];
}

const isPlain = ({ type }) => /users_select|conversations_select|channels_select/.test(type);

const held = (element, option) => (isPlain(element) ? option.value : option);

const valueIn = (choice) => (typeof choice === 'object' && choice !== null ? choice.value : choice);

export function select(element, groups, { value, change, common }) {
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
  node.value = valueIn(value) ?? '';
  return node;
}

/** Radio buttons, or checkboxes for several: inside a fieldset that carries the question. */
export function boxes(element, groups, { id, value, change }) {
  const one = element.type === 'radio_buttons';
  const chosen = new Set((one ? [value] : (value ?? [])).map(valueIn));
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
