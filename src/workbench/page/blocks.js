import { isGroup } from './choices.js';
import { control, idOf, picture } from './controls.js';
import { el } from './dom.js';
import { field } from './fields.js';
import { textOf } from './mrkdwn.js';
import { richText } from './rich-text.js';

/** Draw blocks; `place`, from place.js, says what they hold and what happens when they are pressed. */
export const blocks = (list, place) =>
  list.map((block) => (drawers[block.type] ?? unknown)(block, place)).filter(Boolean);

const unknown = (block) => el('p', { class: 'hint' }, `A ${block.type} block, which the workbench does not draw.`);

const drawers = {
  header: (block) => el('h3', { class: 'block-header' }, block.text.text),
  divider: () => el('hr'),
  section: (block, place) => {
    const text = block.text ? textOf(block.text, place.names) : [];
    const fields = block.fields
      ? [el('div', { class: 'fields' }, ...block.fields.map((each) => el('div', {}, ...textOf(each, place.names))))]
      : [];
    const beside = block.accessory ? [el('div', { class: 'beside' }, control(block, block.accessory, place))] : [];
    return el('div', { class: 'section' }, el('div', { class: 'words' }, ...text, ...fields), ...beside);
  },
  context: (block, place) =>
    el(
      'div',
      { class: 'context' },
      ...block.elements.flatMap((each) => (each.type === 'image' ? [picture(each)] : textOf(each, place.names))),
    ),
  actions: (block, place) =>
    el('div', { class: 'actions' }, ...block.elements.map((element) => control(block, element, place))),
  image: (block) => picture(block),
  rich_text: (block, place) => el('div', {}, ...richText(block.elements, place.names)),
  markdown: (block) => el('div', { class: 'pre-wrap' }, block.text),
  table: (block, place) => table(block, place),
  input: (block, place) => question(block, place),
};

function table({ rows }, { names }) {
  const cell = (each) => (each.type === 'rich_text' ? richText(each.elements, names) : [each.text ?? '']);
  const [head = [], ...body] = rows;
  const header = el('tr', {}, ...head.map((each) => el('th', { scope: 'col' }, ...cell(each))));
  const lines = body.map((row) => el('tr', {}, ...row.map((each) => el('td', {}, ...cell(each)))));
  return el('table', {}, el('thead', {}, header), el('tbody', {}, ...lines));
}

/** A question of a form: label, hint, error and field, tied together. */
function question(block, place) {
  const { element } = block;
  const id = idOf(place, block, element);
  const error = place.errors?.[block.block_id];
  const told = [block.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const notes = [
    block.hint ? el('p', { class: 'hint', id: `${id}-hint` }, block.hint.text) : '',
    error
      ? el('p', { class: 'error', id: `${id}-error`, role: 'alert' }, el('span', { class: 'hidden' }, 'Error: '), error)
      : '',
  ];
  const change = (value) => {
    place.keep(block, element, value);
    if (block.dispatch_action) place.tell(block, element, value);
  };
  const input = field(element, {
    id,
    value: place.value(block, element),
    change,
    describedBy: told,
    invalid: Boolean(error),
    required: !block.optional,
    context: { ...place, suggest: (typed) => place.suggest(block, element, typed) },
  });
  const label = `${block.label.text}${block.optional ? ' (optional)' : ''}`;
  const css = error ? 'question wrong' : 'question';
  if (!isGroup(element) || element.type === 'multi_external_select') {
    return el('div', { class: css }, el('label', { for: id }, label), ...notes, input);
  }
  const attributes = { class: css, 'aria-describedby': told };
  return el('fieldset', attributes, el('legend', {}, label), ...notes, input);
}
