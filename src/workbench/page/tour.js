import { el } from './dom.js';

const panel = document.getElementById('tour');

/** Counting from 0; null where nobody takes it. */
let at = sessionStorage.getItem('tour') === null ? null : Number(sessionStorage.getItem('tour'));
/** The steps whose button was pressed: what to look at is said then. */
const done = new Set(JSON.parse(sessionStorage.getItem('tour-done') ?? '[]'));
let drawn = '';

function goTo(step) {
  at = step;
  if (step === null) sessionStorage.removeItem('tour');
  else sessionStorage.setItem('tour', String(step));
}

/** Draws the step somebody is at; `take` does what its button says. */
export function drawTour(now, take) {
  panel.hidden = now.tour.length === 0;
  document.body.classList.toggle('touring', at !== null);
  const signature = JSON.stringify([at, done.has(at), Boolean(now.busy), now.tour.length]);
  if (panel.hidden || signature === drawn) return;
  drawn = signature;
  const again = (step) => () => {
    goTo(step);
    drawTour(now, take);
    panel.querySelector('h2, button').focus();
  };
  const start = el('button', { type: 'button', id: 'tour-start', onclick: again(0) }, 'Take the tour');
  const offer = el('p', {}, start, el('span', { class: 'hint' }, 'Five steps, four people, about two minutes.'));
  panel.replaceChildren(...(at === null ? [offer] : step(now, take, again)));
}

function step(now, take, again) {
  const { title, says, button, lookFor } = now.tour[at];
  const last = at === now.tour.length - 1;
  const act = async () => {
    done.add(at);
    sessionStorage.setItem('tour-done', JSON.stringify([...done]));
    await take(now.tour[at]);
  };
  const isDone = done.has(at);
  const plain = { type: 'button' };
  return [
    el('h2', { tabindex: '-1', id: 'tour-title' }, `${at + 1} of ${now.tour.length}. ${title}`),
    el('p', { role: 'status' }, isDone ? lookFor : says),
    el(
      'div',
      { class: 'steps' },
      el(
        'button',
        { ...plain, id: 'tour-act', class: isDone ? undefined : 'primary', disabled: Boolean(now.busy), onclick: act },
        isDone ? 'Do it again' : button,
      ),
      at > 0 ? el('button', { ...plain, id: 'tour-back', onclick: again(at - 1) }, 'Back') : '',
      last
        ? ''
        : el(
            'button',
            { ...plain, id: 'tour-next', class: isDone ? 'primary' : undefined, onclick: again(at + 1) },
            'Next step',
          ),
      el(
        'button',
        { ...plain, id: 'tour-end', onclick: again(null) },
        last && isDone ? 'End the tour' : 'Leave the tour',
      ),
    ),
  ];
}
