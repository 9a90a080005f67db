import { el } from './dom.js';

const $ = (id) => document.getElementById(id);

let drawnPeople = '';

/** Who can be chosen and who is, what moment it is, and how to move on. */
export function drawTop({ people, as, calendar, time, moves, busy }, move) {
  const signature = JSON.stringify(people);
  if (drawnPeople !== signature) $('as').replaceChildren(...people.map(person));
  drawnPeople = signature;
  $('as').value = as;
  $('calendar').textContent = calendar;
  $('time').textContent = time;
  $('moves').hidden = moves.length === 0;
  $('moves').replaceChildren(
    el('legend', { class: 'hidden' }, 'Move the clock on'),
    ...moves.map(({ id, label }) =>
      el('button', { type: 'button', id: `move-${id}`, disabled: Boolean(busy), onclick: () => move(id) }, label),
    ),
  );
}

const person = ({ id, name, title, unread }) =>
  el('option', { value: id }, `${name}, ${title}${unread > 0 ? ` (${unread} new)` : ''}`);
