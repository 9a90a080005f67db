import { el } from './dom.js';

/** What this person might type; `say` types a line and sends it. */
export const proposals = (tries, key, say) =>
  el(
    'ul',
    { class: 'tries' },
    ...tries.map(({ line, shows }, index) => item(line, { shows, id: `${key}-${index}`, say })),
  );

function item(line, { shows, id, say }) {
  const attributes = { type: 'button', id, 'aria-describedby': `${id}-about`, onclick: () => say(line) };
  return el('li', {}, el('button', attributes, line), el('span', { id: `${id}-about` }, shows));
}

/** What to try where nothing has been said yet. */
export const firstSteps = (tries, say) =>
  el(
    'div',
    { id: 'first-steps' },
    el('p', {}, tries.length > 0 ? 'Nothing has been said here yet. Try:' : 'Nothing has been said here yet.'),
    proposals(tries, 'try', say),
    el('p', { class: 'hint' }, 'Then choose somebody else in “You are”: what they may see is different.'),
  );
