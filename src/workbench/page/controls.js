import { isGroup } from './choices.js';
import { el, link } from './dom.js';
import { field, keyOf } from './fields.js';

export const idOf = (place, block, element) =>
  `e-${place.key}-${block.block_id}-${element.action_id}`.replace(/\s+/g, '-');

/** Nothing is fetched from elsewhere, so a picture is shown by what it says, and a link to it. */
export const picture = (block) => el('p', { class: 'picture' }, 'Picture: ', link(block.image_url, block.alt_text));

/** Something that acts when it is pressed or chosen. */
export function control(block, element, place) {
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
