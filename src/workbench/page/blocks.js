import { el, link } from './dom.js';
import { field, isGroup, keyOf } from './fields.js';
import { textOf } from './mrkdwn.js';
import { richText } from './rich-text.js';

/**
 * Draw blocks. `place` says whose they are: its key (for ids), names, people, conversations, errors by block id,
 * `value(block, element)`, `keep(block, element, value)`, `press(block, element, chosen)`, `suggest(block, element, typed)`.
 */
export const blocks = (list, place) =>
  list.map((block) => (drawers[block.type] ?? unknown)(block, place)).filter(Boolean);

const unknown = (block) => el('p', { class: 'hint' }, `A ${block.type} block, which the workbench does not draw.`);

const idOf = (place, block, element) => `e-${place.key}-${block.block_id}-${element.action_id}`.replace(/\s+/g, '-');

const drawers = {
  header: (block, place) => el(place.heading, { class: 'block-header' }, block.text.text),
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

/** Nothing is fetched from elsewhere, so a picture is shown by what it says, and a link to it. */
const picture = (block) => el('p', { class: 'picture' }, 'Picture: ', link(block.image_url, block.alt_text));

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
    if (block.dispatch_action) place.press(block, element, value);
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

/** Something that acts when it is pressed or chosen. */
function control(block, element, place) {
  const id = idOf(place, block, element);
  if (element.type === 'image') return picture(element);
  if (element.type === 'button') return button(block, element, place, id);
  if (element.type === 'overflow') return overflow(block, element, place, id);
  const label = element.placeholder?.text ?? 'Choose';
  const context = { ...place, suggest: (typed) => place.suggest(block, element, typed) };
  const at = { id, value: place.value(block, element), label, context };
  if (isGroup(element)) {
    const change = (value) => place.press(block, element, value);
    return el(
      'fieldset',
      { class: 'plain' },
      el('legend', { class: 'hidden' }, label),
      field(element, { ...at, change }),
    );
  }
  // Acting on every change would act on every arrow key, so the choice waits for its button.
  let chosen = at.value;
  const change = (value) => {
    chosen = value;
  };
  const go = el(
    'button',
    { type: 'button', id: `${id}-go`, onclick: () => place.press(block, element, chosen) },
    'Choose',
  );
  return el('div', { class: 'choose', role: 'group', 'aria-label': label }, field(element, { ...at, change }), go);
}

function button(block, element, place, id) {
  const press = () => place.press(block, element);
  const attributes = { id, class: element.style, 'aria-label': element.accessibility_label, onclick: press };
  if (!element.url) return el('button', { ...attributes, type: 'button' }, element.text.text);
  const anchor = link(element.url, element.text.text);
  anchor.id = id;
  anchor.classList.add('button', ...(element.style ? [element.style] : []));
  if (element.accessibility_label) anchor.setAttribute('aria-label', element.accessibility_label);
  anchor.addEventListener('click', press);
  return anchor;
}

function overflow(block, element, place, id) {
  const items = element.options.map((option, index) =>
    el(
      'li',
      {},
      el(
        'button',
        { type: 'button', id: `${id}-${index}`, onclick: () => place.press(block, element, option) },
        option.text.text,
      ),
    ),
  );
  return el('details', { class: 'more' }, el('summary', { id }, 'More'), el('ul', {}, ...items));
}

/** What was chosen, in the shape Slack sends it. */
export const chosenValue = (element, value) => ({
  type: element.type,
  [element.type === 'overflow' ? 'selected_option' : keyOf(element)]: value,
});
