import { boxes, select } from './choices.js';
import { el } from './dom.js';

/** A list that is looked up: type some letters, then choose from what was found. */
export function lookup(element, { id, value, change, common, context }) {
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
  // Some lists offer something before a letter is typed, as soon as they are opened.
  const onfocus = element.min_query_length === 0 ? (event) => asked === 0 && look(event) : undefined;
  const box = el('input', { ...common, 'aria-describedby': described, autocomplete: 'off', oninput: look, onfocus });
  return el('div', { class: 'lookup' }, box, el('p', { class: 'hint', id: hint }, 'Type to search.'), found, list);
}
