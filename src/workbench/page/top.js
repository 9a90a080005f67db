import { el } from './dom.js';

const $ = (id) => document.getElementById(id);

/** Who can be chosen and who is, and what day it is. */
export function drawTop({ people, as, calendar, canForward }) {
  if ($('as').childElementCount !== people.length) {
    $('as').replaceChildren(...people.map(({ id, name, title }) => el('option', { value: id }, `${name}, ${title}`)));
  }
  $('as').value = as;
  $('calendar').textContent = calendar;
  $('forward').hidden = !canForward;
}
