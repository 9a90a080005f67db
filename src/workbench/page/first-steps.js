import { el } from './dom.js';

/** What follows the command, and what it shows. */
const lines = [
  ['', 'how things stand, and what you can do'],
  ['next-review', 'your children’s next reviews, the most pressing first'],
  ['child 2001', 'the card of one of Priya Nair’s children'],
  ['caseload', 'how many children you have, and which need you first'],
];

/** What to try where nothing has been said yet; `say` types a line and sends it. */
export const firstSteps = (command, say) =>
  el(
    'div',
    { id: 'first-steps' },
    el('p', {}, 'Nothing has been said here yet. Try:'),
    el('ul', {}, ...lines.map(([words, shows], index) => item(`${command} ${words}`.trim(), { shows, index, say }))),
    el('p', { class: 'hint' }, 'Then choose somebody else in “You are”: what they may see is different.'),
  );

function item(line, { shows, index, say }) {
  const about = `try-${index}-about`;
  const attributes = { type: 'button', id: `try-${index}`, 'aria-describedby': about, onclick: () => say(line) };
  return el('li', {}, el('button', attributes, line), el('span', { id: about }, shows));
}
